"""`Gathering`: computes in another thread what a window shows, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from clipdesk.project.jobs import Progress
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.messages import Messages
from clipdesk.ui.workers import JobHandle, JobRunner

T = TypeVar("T")


class Gathering(QObject):
    """One job at a time: a newer one ends the older. It ends, too, when the window is closed."""

    def __init__(
        self,
        window: ReviewWindow,
        jobs: JobRunner,
        what: str,
        make_work: Callable[[], Callable[[Progress], T]],
        show: Callable[[T], None],
        messages: Messages,
    ) -> None:
        """Each start asks `make_work` for a job, named `what` to the user; `show` is given what the job returns."""
        super().__init__(window)
        self._window = window
        self._what = what
        self._start_job: Callable[[], JobHandle] = lambda: jobs.start(
            what, make_work(), show, messages.show_error, is_quiet=True
        )
        self._running: JobHandle | None = None
        window.gather_requested.connect(self.start)
        window.progress.cancel_requested.connect(self.stop)
        window.left.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether it is being computed."""
        return self._running is not None

    def start(self) -> None:
        """Compute it anew; what is being computed is stopped."""
        self.stop()
        self._running = handle = self._start_job()
        handle.progressed.connect(self._tell)
        handle.ended.connect(self._ended)
        self._window.begin(self._what)

    def stop(self) -> None:
        """Stop computing, if that goes on."""
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


def what_one_person_can_do() -> str:
    """What stands where two annotators are compared, while only one has annotated."""
    return QCoreApplication.translate(
        "Gathering",
        "So far not more than one person has annotated here. Import a colleague’s project file, or their export of the same articles: their annotations are added to yours.",
    )
