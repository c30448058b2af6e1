"""Reads files in child processes, with limits on time and memory.

A file that makes a parser hang, crash or eat the memory costs its own line in the report and nothing else.
"""

from __future__ import annotations

import contextlib
import math
import multiprocessing
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from multiprocessing.context import SpawnProcess

from clipdesk.domain.errors import ImportFailedError
from clipdesk.project.pipe import Pipe, received, received_bytes
from clipdesk.project.reading_file import (
    FoundFile,
    ReadFile,
    ReadTask,
    completed,
    last_original,
    read_file,
    refused,
    with_prepared,
)
from clipdesk.runtime.children import give_back
from clipdesk.runtime.garbage import collect_nothing, collect_seldom
from clipdesk.runtime.interrupts import children_spared
from clipdesk.store.packing import PackedOriginal

SECONDS = 60.0
"""How long one file may take; a large one longer."""
_SECONDS_PER_MB = 1.0
"""So much longer: mailboxes, feeds and web archives hold thousands of articles."""
_MB = 1 << 20
_LARGE = 20
"""MB from which on splitting a file helps."""
BYTES = 2 << 30
"""Limit on the address space of a child in bytes; shared libraries that it maps count too."""
_START_SECONDS = 60.0
_SENT_APART = 1 << 20
"""Bytes of the smallest packed original that is sent behind its part, as it is: pickling it copies it at either end."""
_SIMPLER = "Save it in a simpler format, or its text in a text file."


class IsolatedReader:
    """One child process that reads files, started when first needed and again after it was ended.

    `seconds` is how long one file may take, to which one is added for each MB of it. Used by one thread at a time, but for `stop`.
    """

    def __init__(self, *, seconds: float = SECONDS, memory: int = BYTES) -> None:
        self.seconds = seconds
        self._memory = memory
        self._process: SpawnProcess | None = None
        self._pipe: Pipe | None = None
        self._stopped = threading.Event()
        self._due = math.inf

    @property
    def process_id(self) -> int | None:
        """The process that reads, None while there is none."""
        return self._process.pid if self._process is not None else None

    def read(self, tasks: Sequence[ReadTask]) -> Iterator[ReadFile]:
        """The content of each file, in order, of some in parts, which the child reads as they are taken.

        If a file kills the child, another child is started for the next file.
        """
        left = deque(tasks)
        while left:
            try:
                pipe = self.start()
            except (EOFError, OSError):
                self.close()
                lost = left.popleft().found
                yield refused(lost, _not_started(lost.name))
                continue
            done, original = 0, None
            try:
                pipe.send(list(left))
                while left and self._pipe is not None:
                    part = completed(self._received(pipe, left[0].found, done), original)
                    done, original = done + len(part.prepared), last_original(part, original)
                    if not part.is_part:
                        left.popleft()
                        done, original = 0, None
                    yield part
            except (EOFError, OSError):
                self.close()
                lost = left.popleft().found
                yield refused(lost, _broken(lost.name, done))

    def _received(self, pipe: Pipe, found: FoundFile, done: int) -> ReadFile:
        """What the child says next of a file that gave `done` articles so far; it is ended where that takes too long."""
        size = found.size // _MB
        seconds = self.seconds + _SECONDS_PER_MB * size
        if pipe.poll(seconds):
            self._due = time.monotonic() + seconds
            try:
                return _receive(pipe)
            except (EOFError, OSError):
                if time.monotonic() < self._due:
                    raise
            finally:
                self._due = math.inf
        self.close()
        return refused(found, _too_long(found.name, seconds, size, done))

    def start(self) -> Pipe:
        """Start the child if there is none, and wait until it can read.

        Raises OSError where it cannot be started, EOFError where it ends at once.
        """
        if self._process is not None and self._pipe is not None and self._process.is_alive():
            return self._pipe
        self.close()
        if self._stopped.is_set():
            raise InterruptedError
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._memory), daemon=True, name="clipdesk-reader")
        with children_spared():
            process.start()
        theirs.close()
        self._process, self._pipe = process, ours
        if self._stopped.is_set():  # while it was being started: `stop` had nothing to kill yet
            self.close()
            raise InterruptedError
        if not ours.poll(_START_SECONDS):
            raise TimeoutError
        received(ours)
        return ours

    def end_overdue(self) -> None:
        """Kill a child that began to say something and does not come to an end; from any thread, now and again."""
        if time.monotonic() >= self._due:
            self._kill()

    def stop(self) -> None:
        """Kill the child at once; from any thread. What it was reading is lost, and no other child is started."""
        self._stopped.set()
        self._kill()

    def _kill(self) -> None:
        process = self._process
        if process is not None:
            with contextlib.suppress(ValueError):  # it was closed meanwhile
                process.kill()

    def close(self) -> None:
        """End the child. Harmless when there is none."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.terminate()
            self._process.join(2)
            if self._process.is_alive():
                self._process.kill()
            give_back(self._process)
        self._process = self._pipe = None


def _too_long(name: str, seconds: float, size: int, done: int) -> ImportFailedError:
    remedy = "Split it into smaller files, or save its text alone." if size >= _LARGE else _SIMPLER
    if done:
        return ImportFailedError(
            f"After article {done}, reading “{name}” took longer than {seconds:.0f} seconds. The rest was left out.",
            remedy,
        )
    return ImportFailedError(f"“{name}” took longer than {seconds:.0f} seconds to read and was left out.", remedy)


def _not_started(name: str) -> ImportFailedError:
    return ImportFailedError(
        f"“{name}” could not be read: the system did not let Clipdesk start its reader.",
        "Close other programs, and try again.",
    )


def _broken(name: str, done: int) -> ImportFailedError:
    if done:
        return ImportFailedError(
            f"After article {done}, the reader of “{name}” ran out of memory or stopped. The rest was left out.",
            _SIMPLER,
        )
    return ImportFailedError(f"“{name}” could not be read: the reader ran out of memory or stopped.", _SIMPLER)


def _serve(pipe: Pipe, memory: int) -> None:
    """Run in the child: read files until the parent hangs up."""
    collect_nothing()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told of it too, and hangs up
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(ValueError, OSError):  # a stricter limit is in force already
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    from clipdesk.project.import_registry import import_registry

    registry = import_registry()
    collect_seldom()
    with contextlib.suppress(EOFError, ConnectionError):  # the parent has ended, or has been ended
        pipe.send("ready")
        while True:
            tasks: list[ReadTask] = pipe.recv()
            for task in tasks:
                for part in read_file(task, registry):
                    _send(pipe, part)
                    del part  # and with it the original, which the reading of the next part does not need


def _send(pipe: Pipe, part: ReadFile) -> None:
    """Send a part without the original bytes: they are compressed already, and the parent does not need them."""
    originals = {one.original.hash: one.original for one in part.prepared if one.original}
    large = [one for one in originals.values() if len(one.data) >= _SENT_APART]
    stubs = {one.hash: one._replace(data=b"") for one in large}
    slim = [
        one._replace(
            draft=replace(one.draft, original=b""),
            original=one.original and stubs.get(one.original.hash, one.original),
        )
        for one in part.prepared
    ]
    pipe.send((with_prepared(part, slim), [*stubs.values()]))
    for one in large:
        pipe.send_bytes(one.data)


def _receive(pipe: Pipe) -> ReadFile:
    """A part as `_send` sent it, with its originals."""
    part: ReadFile
    stubs: list[PackedOriginal]
    part, stubs = received(pipe)
    for stub in stubs:
        part = completed(part, stub._replace(data=received_bytes(pipe)))
    return part
