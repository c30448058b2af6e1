"""`NoticeController`: shows what `Messages` carries as quiet notices, and reports of bugs in a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clipdesk.domain.errors import ProjectError
from clipdesk.runtime.crash import CrashHook, CrashReport
from clipdesk.ui.core_words import error_words
from clipdesk.ui.main_window import MainWindow
from clipdesk.ui.messages import Messages, Notice, NoticeKind
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.notice import NoticeBar, NoticeStack


class NoticeController(QObject):
    """One stack of notices over the reading pane. Reports may come from any thread and are shown on this one."""

    _crashed = Signal(object)

    def __init__(self, window: MainWindow, theme: Theme, messages: Messages, crash: CrashHook) -> None:
        super().__init__(window)
        self._window = window
        self._messages = messages
        self.stack = NoticeStack(theme, window.center)
        self.stack.keep_above(window.progress)
        for passing in (self.stack, window.progress):
            passing.keyboard_left.connect(window.actions_table["text.focus"].trigger)
        messages.given.connect(self._show)
        messages.overtaken.connect(self._forget_passing)
        messages.forgotten.connect(self.stack.clear)
        messages.settled.connect(self._settle)
        self._told: dict[NoticeBar, list[Notice]] = {}
        """What each of those that are shown was given for: the same words are shown once."""
        self._passing: dict[NoticeBar, Callable[[], bool]] = {}
        """Those that go with the first change after which what is kept here is no longer true."""
        self._crashed.connect(self._show_report)
        crash.on_report = self._crashed.emit

    def _show(self, told: Notice) -> None:
        if told.kind is NoticeKind.REFUSAL:  # in place of an earlier one
            for notice in self.stack.notices:
                if notice.kind is NoticeKind.REFUSAL and notice.text != told.sentence:
                    notice.dismiss()
        shown = self.stack.show_notice(told.sentence, told.kind, told.button)
        if shown not in self._told:
            shown.closed.connect(self._forget)
        self._told.setdefault(shown, []).append(told)
        if told.action is not None:
            shown.action_triggered.connect(told.action)
        stands = (lambda: False) if told.for_now else told.stands
        if stands is not None:
            self._passing[shown] = stands

    def _forget(self, closed: NoticeBar) -> None:
        self._told.pop(closed)
        self._passing.pop(closed, None)

    def _forget_passing(self) -> None:
        for notice, stands in tuple(self._passing.items()):
            if not stands():
                notice.dismiss()

    def _settle(self, settled: Notice) -> None:
        for shown, told in tuple(self._told.items()):
            if any(one is settled for one in told):
                told[:] = [one for one in told if one is not settled]
                if not told:
                    shown.dismiss()

    def _show_report(self, report: CrashReport) -> None:
        """Show the report of a bug; a damaged file or a failing disk that nobody expected just there is none, and is said."""
        if isinstance(report.error, ProjectError):
            ways = self._window.actions_table["backup.restore"]
            self._messages.warn_with(error_words(report.error), ways.text(), ways.trigger)
            return
        from clipdesk.ui.dialogs.crash_dialog import CrashDialog

        CrashDialog(report, self._window).exec()
