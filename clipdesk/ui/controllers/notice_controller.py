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
        for passing in (self.stack, window.progress):
            passing.keyboard_left.connect(window.actions_table["text.focus"].trigger)
        messages.said.connect(self._say)
        messages.warned.connect(self._warn)
        messages.refused.connect(self._refuse)
        messages.unsaved.connect(self._tell_unsaved)
        messages.saved.connect(self._forget_passing)
        messages.forgotten.connect(self.stack.clear)
        messages.withdrawn.connect(self._withdraw)
        self._passing: list[NoticeBar] = []
        messages.offered.connect(self._offer)
        messages.offered_for_now.connect(self._offer_for_now)
        messages.warned_with.connect(self._warn_with)
        self._crashed.connect(self._show_report)
        crash.on_report = self._crashed.emit

    def _say(self, sentence: str) -> None:
        self.stack.show_notice(sentence)

    def _warn(self, sentence: str) -> None:
        self.stack.show_notice(sentence, NoticeKind.WARNING)

    def _tell_unsaved(self, sentence: str) -> None:
        self._keep_until_saved(self.stack.show_notice(sentence, NoticeKind.WARNING))

    def _keep_until_saved(self, notice: NoticeBar) -> None:
        """Take a notice away as soon as the next change is written."""
        if notice not in self._passing:
            self._passing.append(notice)
            notice.closed.connect(lambda: self._passing.remove(notice))

    def _forget_passing(self) -> None:
        for notice in tuple(self._passing):
            notice.dismiss()

    def _withdraw(self, sentence: str) -> None:
        for notice in self.stack.notices:
            if notice.text == sentence:
                notice.dismiss()

    def _refuse(self, sentence: str) -> None:
        """Show why nothing was done, in place of an earlier refusal, until something is."""
        for notice in self.stack.notices:
            if notice.kind is NoticeKind.REFUSAL and notice.text != sentence:
                notice.dismiss()
        self._keep_until_saved(self.stack.show_notice(sentence, NoticeKind.REFUSAL))

    def _offer(self, sentence: str, button: str, action: Callable[[], object]) -> NoticeBar:
        notice = self.stack.show_notice(sentence, NoticeKind.INFO, button)
        notice.action_triggered.connect(action)
        return notice

    def _offer_for_now(self, sentence: str, button: str, action: Callable[[], object]) -> None:
        self._keep_until_saved(self._offer(sentence, button, action))

    def _warn_with(self, sentence: str, button: str, action: Callable[[], object]) -> None:
        notice = self.stack.show_notice(sentence, NoticeKind.WARNING, button)
        notice.action_triggered.connect(action)

    def _show_report(self, report: CrashReport) -> None:
        from clipdesk.ui.dialogs.crash_dialog import CrashDialog

        CrashDialog(report, self._window).exec()
