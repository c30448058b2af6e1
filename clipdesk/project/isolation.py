"""Runs importers of foreign formats in child processes, with limits on time and memory.

A file that makes a parser hang, crash or eat the memory costs its own line in the report and nothing else.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import sys
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile

SECONDS = 60.0
"""How long one file may take."""
BYTES = 2 << 30
"""Address space of a child; what it maps of shared libraries counts too."""
_START_SECONDS = 60.0


class IsolatedReader:
    """One child process that reads files, started when first needed and again after it was ended.

    `seconds` is how long one file may take. Used by one thread at a time.
    """

    def __init__(self, *, seconds: float = SECONDS, memory: int = BYTES) -> None:
        self.seconds = seconds
        self._memory = memory
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    @property
    def process_id(self) -> int | None:
        """The process that reads, None while there is none."""
        return self._process.pid if self._process is not None else None

    def read(self, key: str, file: SourceFile, options: ImportOptions) -> list[Reading]:
        """What the importer `key` makes of `file`. Raises ImportFailedError with the reason when it fails."""
        pipe = self._started()
        try:
            pipe.send((key, file, options))
            if not pipe.poll(self.seconds):
                self.close()
                raise ImportFailedError(
                    f"“{file.name}” took longer than {self.seconds:.0f} seconds to read and was left out.",
                    "Save it in a simpler format, or paste its text.",
                )
            answer = pipe.recv()
        except (EOFError, OSError, BrokenPipeError):
            self.close()
            raise ImportFailedError(
                f"“{file.name}” could not be read: the reader ran out of memory or stopped.",
                "Save it in a simpler format, or paste its text.",
            ) from None
        if isinstance(answer, ImportFailedError):
            raise answer
        if isinstance(answer, BaseException):
            raise ImportFailedError(
                f"“{file.name}” could not be read ({type(answer).__name__}: {answer}).", "Paste its text instead."
            ) from answer
        found: list[Reading] = answer
        return found

    def _started(self) -> Connection:
        if self._process is not None and self._pipe is not None and self._process.is_alive():
            return self._pipe
        self.close()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._memory), daemon=True, name="clipdesk-reader")
        process.start()
        theirs.close()
        self._process, self._pipe = process, ours
        if not ours.poll(_START_SECONDS):
            self.close()
            raise ImportFailedError("The reader of foreign formats did not start.", "Try again.")
        ours.recv()
        return ours

    def close(self) -> None:
        """End the child. Harmless when there is none."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.terminate()
            self._process.join(2)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            self._process.close()
        self._process = self._pipe = None


def _serve(pipe: Connection, memory: int) -> None:
    """Run in the child: read files until the parent hangs up."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(ValueError, OSError):  # a stricter limit is in force already
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    from clipdesk.formats.builtin import builtin_registry

    registry = builtin_registry()
    pipe.send("ready")
    while True:
        try:
            key, file, options = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            answer: object = list(registry.importer(key).read(file, options))
        except ImportFailedError as error:
            answer = error
        except Exception as error:  # noqa: BLE001 - whatever a parser does wrong is told to the parent, which reports it
            answer = RuntimeError(f"{type(error).__name__}: {error}")
        pipe.send(answer)
