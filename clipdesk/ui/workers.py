"""Runs jobs on Qt's thread pool: progress, cancel, and the result back on the GUI thread. No other module of the window starts threads."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, NoReturn, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from clipdesk.domain.errors import CancelledError, ProjectBusyError
from clipdesk.project.jobs import Progress

_logger = logging.getLogger(__name__)
T = TypeVar("T")
Done = Callable[[Any], None]  # of the type that its job returns, which signals do not know
Failed = Callable[[Exception], None]
_SECONDS_TO_STOP = 30.0
_SECONDS_BETWEEN_NEWS = 0.05
_SECONDS_IN_SILENCE, _MS_BETWEEN_TRIES = 1.0, 100
_MOST_OF_LINE, _MOST_APART = 3, 8  # at once


class JobHandle(QObject):
    """One running job. `progressed` carries (done, total, what is at hand). All signals reach the GUI thread.

    The job waits until whoever started it goes back to the event loop: no signal comes before it is connected.
    """

    progressed = Signal(int, int, str)
    delivered = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()
    left = Signal()
    """The job's thread is done with the handle: the last that it says, for the runner alone."""

    def __init__(self, what: str, parent: QObject, *, is_quiet: bool = False, if_stopped: str = "") -> None:
        super().__init__(parent)
        self.what = what
        self.is_quiet = is_quiet
        self.if_stopped = if_stopped
        self.is_over = False
        self.is_waited_for = False
        """Whether the window does nothing else meanwhile."""
        self._stop = threading.Event()
        self._begun = threading.Event()
        self._room = threading.Semaphore(1)
        self._what_told = ""
        self._told_at = 0.0

    def cancel(self) -> None:
        """Ask the job to stop; it ends soon, without a result."""
        self._stop.set()
        self._begun.set()
        self._room.release()

    def begin(self) -> None:
        """Everybody is connected: the job may run."""
        self._begun.set()

    def wait_to_begin(self) -> None:
        """What the job's thread calls first. Raises CancelledError when it was stopped before."""
        self._begun.wait()
        if self._stop.is_set():
            raise CancelledError

    @property
    def is_cancelled(self) -> bool:
        """Whether the job was asked to stop."""
        return self._stop.is_set()

    def progress(self, done: int, total: int, what: str) -> None:
        """What the job calls, from its thread; not all of it is told, if it comes faster than anybody can see.

        Raises CancelledError when the job is to stop.
        """
        if self._stop.is_set():
            raise CancelledError
        now = time.monotonic()
        if what != self._what_told or done >= total or now - self._told_at >= _SECONDS_BETWEEN_NEWS:
            self._what_told, self._told_at = what, now
            self.progressed.emit(done, total, what)

    def deliver(self, part: object) -> None:
        """Hand a part of the result over, from the job's thread; waits while the last one is not taken yet."""
        self._room.acquire()
        if self._stop.is_set():
            raise CancelledError
        self.delivered.emit(part)

    def wait_until_taken(self) -> None:
        """Wait until the last part was taken, from the job's thread. Raises CancelledError when the job is to stop."""
        self._room.acquire()
        if self._stop.is_set():
            raise CancelledError

    def taken(self) -> None:
        """A part was taken: there is room for the next."""
        self._room.release()


class _Run(QRunnable):
    def __init__(self, job: Callable[[Progress], object], handle: JobHandle) -> None:
        super().__init__()
        self._job = job
        self._handle = handle

    def run(self) -> None:
        handle = self._handle
        try:
            handle.wait_to_begin()
            result = self._job(handle.progress)
        except CancelledError:
            pass
        except Exception as error:  # noqa: BLE001 - whatever went wrong is shown by the GUI thread, bugs with a report
            handle.failed.emit(error)
        else:
            if not handle.is_cancelled:
                handle.finished.emit(result)
        handle.ended.emit()
        # Apart: the runner deletes the handle, maybe while `ended` is still on its way to others.
        handle.left.emit()


class JobRunner(QObject):
    """Starts jobs and knows which are running. `started` and `ended` carry the handle."""

    started = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = QThreadPool(self)
        self._line.setMaxThreadCount(_MOST_OF_LINE)
        # A room more in the line would go to whoever waits in it already.
        self._apart = QThreadPool(self)
        self._apart.setMaxThreadCount(_MOST_APART)
        self._running: dict[JobHandle, tuple[Done, Failed]] = {}
        self._delivered_later: list[Callable[[], object]] = []
        self.is_waiting = False
        """Whether the window waits for a job, and what others deliver is held back."""

    def start(
        self,
        what: str,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed,
        *,
        is_quiet: bool = False,
        if_stopped: str = "",
    ) -> JobHandle:
        """Run `job` in another thread; then `done(result)` or `failed(error)` is called on this one.

        A cancelled job calls neither; all are cancelled before a project is closed, so that the project which was open
        at the start is open in `done` and `failed`. A quiet one is not shown to the user. `if_stopped` is for one that the user wants
        the result of: what it means to stop it.
        """
        handle = JobHandle(what, self, is_quiet=is_quiet, if_stopped=if_stopped)
        self._start(self._line, handle, job, done, failed)
        return handle

    def _start(
        self,
        pool: QThreadPool,
        handle: JobHandle,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed,
    ) -> None:
        self._running[handle] = (done, failed)
        handle.finished.connect(self._on_finished)
        handle.failed.connect(self._on_failed)
        handle.left.connect(self._on_left)
        pool.start(_Run(job, handle))
        QTimer.singleShot(0, handle, handle.begin)
        self.started.emit(handle)

    def wait_for(self, what: str, job: Callable[[Progress], T]) -> T:
        """Run `job` in another thread and return what it returns; meanwhile the window is painted, and progress is shown.

        What other jobs deliver comes when it is over. It does not wait in line. Raises what the job raises, and
        CancelledError when it was stopped before it had finished. Whoever calls sees to it that the user does nothing else.
        """
        ends: list[Callable[[], T]] = []

        def kept(progress: Progress) -> None:
            try:
                result = job(progress)
                ends.append(lambda: result)
            except Exception as error:  # noqa: BLE001 - raised in the thread of the window, below
                ends.append(partial(_raise, error))

        loop, waited_for = QEventLoop(), list[JobHandle]()
        # Not by a signal of the handle: the runner deletes it, maybe while its last signal is on its way to others.
        ending = self.ended.connect(lambda one: loop.quit() if one in waited_for else None)
        with self._holding_back():
            handle = JobHandle(what, self)
            handle.is_waited_for = True
            waited_for.append(handle)
            self._start(self._apart, handle, kept, lambda _: None, lambda _: None)
            handle.begin()
            loop.exec()
        self.ended.disconnect(ending)
        return ends[0]() if ends else _raise(CancelledError())

    @contextmanager
    def _holding_back(self) -> Iterator[None]:
        assert not self.is_waiting, "the window waits for one job at a time"
        self.is_waiting = True
        try:
            yield
        finally:
            self.is_waiting = False
            QTimer.singleShot(0, self, self._deliver_next)

    def _deliver(self, deliver: Callable[[], object]) -> None:
        """Hand over what a job has made; later where the window is waiting for another, and in its turn after that."""
        if self.is_waiting or self._delivered_later:
            self._delivered_later.append(deliver)
        else:
            deliver()

    def _deliver_next(self) -> None:
        if self.is_waiting or not self._delivered_later:
            return
        deliver = self._delivered_later.pop(0)
        QTimer.singleShot(0, self, self._deliver_next)
        deliver()

    def start_seen(
        self,
        what: str,
        job_with: Callable[[Callable[[], object]], Callable[[Progress], T]],
        done: Callable[[T], None],
        failed: Failed,
    ) -> JobHandle:
        """As `start`, for a job that looks at what is about to be changed; returns when it has seen it, or has ended.

        `job_with` makes the job and is given what the job calls when it has seen. It does not wait in line.
        """
        seen = threading.Event()
        inner = job_with(seen.set)

        def job(progress: Progress) -> T:
            try:
                return inner(progress)
            finally:
                seen.set()

        handle = JobHandle(what, self)
        self._start(self._apart, handle, job, done, failed)
        handle.begin()
        seen.wait(_SECONDS_TO_STOP)
        return handle

    def stream(
        self,
        what: str,
        parts: Callable[[Progress], Iterable[T]],
        take: Callable[[T], None],
        done: Callable[[None], None],
        failed: Failed,
        *,
        is_quiet: bool = False,
        if_stopped: str = "",
    ) -> JobHandle:
        """Run an iterable in another thread; `take(part)` is called on this one for each part, in order.

        One part in each turn of the event loop, so that the window has its turn between two. A part on which `take` raises
        ProjectBusyError is given to it again, until it is taken or the job is cancelled.
        """
        holder: list[JobHandle] = []

        def job(progress: Progress) -> None:
            iterator = iter(parts(progress))
            try:
                for part in iterator:
                    holder[0].deliver(part)
            finally:
                if isinstance(iterator, Generator):
                    iterator.close()
            holder[0].wait_until_taken()

        handle = self.start(what, job, done, failed, is_quiet=is_quiet, if_stopped=if_stopped)
        holder.append(handle)
        handle.delivered.connect(lambda part: self._deliver(partial(self._hand_over, handle, take, part)))
        return handle

    def _hand_over(self, handle: JobHandle, take: Callable[[T], None], part: T, since: float = 0.0) -> None:
        """Let a part be taken; again and again while another program writes to the project, `since` a time of the clock."""
        try:
            if not handle.is_cancelled:
                take(part)
        except ProjectBusyError:
            since = since or time.monotonic()
            if time.monotonic() - since > _SECONDS_IN_SILENCE:
                handle.progressed.emit(0, 0, self.tr("Waiting for another program that is writing to the project."))
            again = partial(self._hand_over, handle, take, part, since)
            QTimer.singleShot(_MS_BETWEEN_TRIES, handle, partial(self._deliver, again))
            return
        except Exception:
            handle.cancel()
            QTimer.singleShot(0, handle, handle.taken)
            raise
        # Not at once: the next part would come in this same turn, and the one after it, as fast as they are made.
        QTimer.singleShot(0, handle, handle.taken)

    @property
    def running(self) -> tuple[JobHandle, ...]:
        """The jobs that have not ended."""
        return tuple(self._running)

    @property
    def unfinished(self) -> dict[JobHandle, str]:
        """The running jobs that the user wants the result of, and what it means to stop each."""
        return {
            one: one.if_stopped for one in self._running if one.if_stopped and not one.is_cancelled and not one.is_over
        }

    def cancel_all(self) -> None:
        """Ask every job to stop and wait until they have, or for half a minute: nothing they deliver is taken any more."""
        for handle in self.running:
            handle.cancel()
        until = time.monotonic() + _SECONDS_TO_STOP
        if not all(
            one.waitForDone(max(0, round((until - time.monotonic()) * 1000))) for one in (self._line, self._apart)
        ):
            _logger.warning("still running: %s", ", ".join(handle.what for handle in self.running))

    def _sender(self) -> JobHandle:
        handle = self.sender()
        assert isinstance(handle, JobHandle)
        return handle

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        handle = self._sender()
        handle.is_over = True
        done, _ = self._running[handle]
        self._deliver(lambda: None if handle.is_cancelled else done(result))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        handle = self._sender()
        handle.is_over = True
        _, failed = self._running[handle]
        self._deliver(lambda: None if handle.is_cancelled else failed(error))

    @Slot()
    def _on_left(self) -> None:
        handle = self._sender()
        if handle.is_waited_for:
            self._leave(handle)
        else:
            self._deliver(partial(self._leave, handle))

    def _leave(self, handle: JobHandle) -> None:
        self._running.pop(handle, None)
        self.ended.emit(handle)
        handle.deleteLater()


def _raise(error: Exception) -> NoReturn:
    raise error
