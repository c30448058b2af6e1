"""`Gathering`: has what a window shows computed in another thread while it is open, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from clipdesk.project.jobs import Progress
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.messages import Messages
from clipdesk.ui.workers import JobHandle, JobRunner

Work = Callable[[Progress], Any]


class Gathering(QObject):
    """One job at a time: a newer one ends the older. It ends, too, when the window is closed."""

    def __init__(
        self,
        window: ReviewWindow,
        jobs: JobRunner,
        what: str,
        make_work: Callable[[], Work],
        show: Callable[[Any], None],
        messages: Messages,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._what = what
        self._make_work = make_work
        self._show = show
        self._messages = messages
        self._running: JobHandle | None = None
        window.gather_requested.connect(self.start)
        window.progress.cancel_requested.connect(self.stop)
        window.left.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether it is being computed."""
        return self._running is not None

    def start(self) -> None:
        """Compute it anew."""
        self.stop()
        handle = self._jobs.start(self._what, self._make_work(), self._show, self._messages.show_error, is_quiet=True)
        self._running = handle
        handle.progressed.connect(self._tell)
        handle.ended.connect(self._ended)
        self._window.begin(self._what)

    def stop(self) -> None:
        """Let it be, if it is being computed."""
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self._window.progress.finish()

    def _tell(self, done: int, total: int, what: str) -> None:
        if self.sender() is self._running:
            self._window.progress.set_progress(done, total, what)

    def _ended(self) -> None:
        if self.sender() is self._running:
            self._running = None
            self._window.progress.finish()
