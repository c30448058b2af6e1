"""Runs long work in a child process, so that the window never waits for Python's lock and a cancel takes effect at once.

For work that reads a file and returns little. Parsing large JSON and collecting garbage would otherwise hold the window.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from clipdesk.domain.errors import CancelledError, UserError
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.pipe import Pipe, received
from clipdesk.runtime.interrupts import children_spared

T = TypeVar("T")
SMALL = 20_000_000
"""Up to this size of a file, in bytes, starting a child process takes longer than it saves."""
_SECONDS_BETWEEN_LOOKS = 0.1
_SECONDS_BETWEEN_NEWS = 0.05
_NICENESS = 10


class StoppedError(UserError):
    """The system ended the child."""


class _News(NamedTuple):
    done: int
    total: int
    what: str


class _Answer(NamedTuple):
    value: Any = None
    error: Exception | None = None


def apart_if_large(
    path: Path,
    job: Callable[[Progress], T],
    progress: Progress = silent,
    *,
    patience: float = 0.0,
    is_awaited: bool = False,
) -> T:
    """Run `job`, which reads the file at `path`: in this process if the file is small, else as `run_apart` does."""
    try:
        is_small = path.stat().st_size <= SMALL
    except OSError:  # the job itself says what is wrong with it
        is_small = True
    return job(progress) if is_small else run_apart(job, progress, patience=patience, is_awaited=is_awaited)


def run_apart(
    job: Callable[[Progress], T], progress: Progress = silent, *, patience: float = 0.0, is_awaited: bool = False
) -> T:
    """Run `job` in a child process and return its result. Both must be picklable. To be called in another thread.

    The child runs at low priority unless `is_awaited`, that is, unless the user can do nothing else meanwhile.

    Raises what the job raises, and CancelledError when `progress` does. A child that has begun is then asked to stop
    and has `patience` seconds to remove what it has written before it is killed; if it had finished already, its
    result is returned. Raises StoppedError when the system killed the child, or it sent
    so much that something is wrong with it.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(
        target=_serve, args=(theirs, job, 0 if is_awaited else _NICENESS), daemon=True, name="clipdesk-worker"
    )
    with children_spared():
        child.start()
    theirs.close()
    told: _News | _Answer = _News(0, 0, "")
    has_begun = False
    try:
        while isinstance(told, _News):
            progress(*told)
            if ours.poll(_SECONDS_BETWEEN_LOOKS):
                told = received(ours)
                has_begun = True
    except CancelledError:
        answer = _stop(ours, patience) if has_begun else None
        if answer is None or answer.error is not None:
            raise
        told = answer
    except (EOFError, ConnectionError) as error:
        raise StoppedError(
            "The work was stopped by the system; nothing was changed.", "Free some memory and try again."
        ) from error
    finally:
        ours.close()
        child.kill()
        child.join()
        child.close()
    if told.error is not None:
        raise told.error
    value: T = told.value
    return value


def _stop(pipe: Pipe, patience: float) -> _Answer | None:
    """Ask a child to stop, and wait for its answer for at most `patience` seconds."""
    end = time.monotonic() + patience
    with contextlib.suppress(EOFError, ConnectionError):
        pipe.send(None)
        while pipe.poll(max(0.0, end - time.monotonic())):
            told = received(pipe)
            if isinstance(told, _Answer):
                return told
    return None


def _serve(pipe: Pipe, job: Callable[[Progress], object], niceness: int) -> None:
    """Run in the child: do the job, tell how far it is, answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told of it too, and ends the child
    if hasattr(os, "nice"):
        os.nice(niceness)
    with contextlib.suppress(ConnectionError):  # the parent has ended, or has been ended
        try:
            pipe.send(_News(0, 0, ""))
            answer = _Answer(job(_Telling(pipe)))
        except (UserError, CancelledError) as error:
            answer = _Answer(error=error)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is told to the parent, which raises it
            error.add_note(traceback.format_exc())
            answer = _Answer(error=error)
        pipe.send(answer)


class _Telling:
    """The progress of the job in the child. News is sent to the parent, but no faster than anybody can read it."""

    def __init__(self, pipe: Pipe) -> None:
        self._pipe = pipe
        self._what = ""
        self._sent = 0.0

    def __call__(self, done: int, total: int, what: str) -> None:
        if self._pipe.poll():  # it is asked to stop, or the parent is gone
            raise CancelledError
        now = time.monotonic()
        if what != self._what or now - self._sent >= _SECONDS_BETWEEN_NEWS:
            self._what, self._sent = what, now
            self._pipe.send(_News(done, total, what))
