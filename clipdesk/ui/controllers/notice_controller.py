"""`NoticeController`: shows what `Messages` carries as quiet notices, and reports of bugs in a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clipdesk.runtime.crash import CrashHook, CrashReport
from clipdesk.ui.main_window import MainWindow
from clipdesk.ui.messages import Messages
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.notice import NoticeBar, NoticeKind, NoticeStack


class NoticeController(QObject):
    """One stack of notices over the reading pane. Reports may come from any thread and are shown on this one."""

    _crashed = Signal(object)

    def __init__(self, window: MainWindow, theme: Theme, messages: Messages, crash: CrashHook) -> None:
        super().__init__(window)
        self._window = window
        self.stack = NoticeStack(theme, window.center)
        self.stack.keep_above(window.progress)
        messages.said.connect(self._say)
        messages.warned.connect(self._warn)
        messages.refused.connect(self._refuse)
        messages.unsaved.connect(self._tell_unsaved)
        messages.saved.connect(self._forget_unsaved)
        messages.forgotten.connect(self.stack.clear)
        self._unsaved: list[NoticeBar] = []
        messages.offered.connect(self._offer)
        messages.warned_with.connect(self._warn_with)
        self._crashed.connect(self._show_report)
        crash.on_report = self._crashed.emit

    def _say(self, sentence: str) -> None:
        self.stack.show_notice(sentence)

    def _warn(self, sentence: str) -> None:
        self.stack.show_notice(sentence, NoticeKind.WARNING)

    def _tell_unsaved(self, sentence: str) -> None:
        notice = self.stack.show_notice(sentence, NoticeKind.WARNING)
        if notice not in self._unsaved:
            self._unsaved.append(notice)
            notice.closed.connect(lambda: self._unsaved.remove(notice))

    def _forget_unsaved(self) -> None:
        for notice in tuple(self._unsaved):
            notice.dismiss()

    def _refuse(self, sentence: str) -> None:
        self.stack.show_notice(sentence, NoticeKind.REFUSAL)

    def _offer(self, sentence: str, button: str, action: Callable[[], object]) -> None:
        notice = self.stack.show_notice(sentence, NoticeKind.INFO, button)
        notice.action_triggered.connect(action)

    def _warn_with(self, sentence: str, button: str, action: Callable[[], object]) -> None:
        notice = self.stack.show_notice(sentence, NoticeKind.WARNING, button)
        notice.action_triggered.connect(action)

    def _show_report(self, report: CrashReport) -> None:
        from clipdesk.ui.dialogs.crash_dialog import CrashDialog

        CrashDialog(report, self._window).exec()
