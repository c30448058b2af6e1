"""`WindowBeside`: a window beside the main one, with the job that computes what it shows."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject

from clipdesk.domain.change import Kind
from clipdesk.project.changes import Changes
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.workers import JobHandle

if TYPE_CHECKING:
    from clipdesk.ui.dialogs.review_window import ReviewWindow

T = TypeVar("T")
W = TypeVar("W", bound="ReviewWindow")


class WindowBeside(QObject, Generic[W]):
    """Makes the window when it is first asked for, and closes it with the project, which it is about.

    One job at a time, with progress and a way to stop: a newer one ends the older. It ends, too, when the window is closed.
    """

    def __init__(
        self,
        desk: Desk,
        key: str,
        what: str,
        make: Callable[[], W],
        make_work: Callable[[], Callable[[Progress], T]],
        show: Callable[[T], None],
    ) -> None:
        """Each start asks `make_work` for a job, named `what` to the user; `show` is given what it returns.

        `key` is the name under which the place of the window is kept.
        """
        super().__init__(desk.window)
        self._desk = desk
        self._key = key
        self._what = what
        self._make = make

        def take(found: T) -> None:
            show(found)
            self.made().took(time.monotonic() - self._began)

        self._start_job: Callable[[], JobHandle] = lambda: desk.jobs.start(
            what, make_work(), take, self._failed, is_quiet=True
        )
        self._running: JobHandle | None = None
        self._began = 0.0
        self.window: W | None = None
        """None until it is first asked for, and again when the project is closed."""
        desk.window.close_requested.connect(self.close)
        desk.session.project_closing.connect(self.close)

    # ------------------------------------------------------------ the window

    def made(self) -> W:
        """The window, made now where there is none."""
        if self.window is None:
            self.window = made = self._make()
            self._desk.window.add_beside(self._key, made)
            made.content_requested.connect(self.start)
            made.progress.cancel_requested.connect(self.stop)
            made.left.connect(self.stop)
        return self.window

    def show(self) -> None:
        """Bring the window to the front; what is out of date is computed anew."""
        self.made().show_now()

    def close(self) -> None:
        """Close the window for good."""
        self.stop()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window = None

    def follow(self, kinds: Collection[Kind] = frozenset(Kind)) -> None:
        """From now on, what is shown is out of date whenever records of these kinds change."""

        def take(changes: Changes, _origin: object) -> None:
            if changes.touches(*kinds):
                self.mark_stale()

        self._desk.session.changed.connect(take)

    def mark_stale(self) -> None:
        """What is shown, if anything is, is out of date."""
        if self.window is not None:
            self.window.mark_stale()

    # ------------------------------------------------------------ the job

    def start(self) -> None:
        """Compute it anew; what is being computed is stopped."""
        self.stop()
        self._began = time.monotonic()
        self._running = handle = self._start_job()
        handle.progressed.connect(self._tell)
        handle.ended.connect(self._ended)
        self.made().begin(self._what)

    def stop(self) -> None:
        """Stop computing, if that goes on."""
        if self._running is not None:
            self._running.cancel()
            self._finish()

    def _tell(self, done: int, total: int, what: str) -> None:
        if self.sender() is self._running and self.window is not None:
            self.window.progress.set_progress(done, total, what)

    def _failed(self, error: Exception) -> None:
        if self.window is not None:
            self.window.say_failed()
        self._desk.messages.show_error(error)

    def _ended(self) -> None:
        if self.sender() is self._running:
            self._finish()

    def _finish(self) -> None:
        self._running = None
        if self.window is not None:
            self.window.progress.finish()
