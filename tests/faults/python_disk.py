"""Lets what Python itself does to files count as steps of a `Disk` as well: opening, writing, syncing, renaming, removing."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path
from typing import Any

from tests.faults.disk import Disk

_EVENTS = {"os.rename", "os.remove", "os.mkdir"}


def join(disk: Disk, folder: Path) -> None:
    """Count, fail or die at what is done to files below `folder`; for good, in a process made for it."""

    def meet() -> None:
        if disk._meet("write"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            is_writing = isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
            if not is_writing:
                return
        elif event not in _EVENTS:
            return
        path = arguments[0]
        if isinstance(path, str | os.PathLike) and os.fspath(path).startswith(str(folder)):
            meet()

    class Raw(io.FileIO):
        def write(self, data: Any, /) -> int:
            meet()
            return super().write(data)

    sync = os.fsync

    def fsync(descriptor: int) -> None:
        meet()
        sync(descriptor)

    def fdopen(descriptor: int, mode: str = "r", *more: Any, **named: Any) -> Any:
        if mode != "wb":
            return io.open(descriptor, mode, *more, **named)  # noqa: UP020 - as `os.fdopen` does
        return io.BufferedWriter(Raw(descriptor, "w"))

    sys.addaudithook(hook)
    setattr(os, "fsync", fsync)  # noqa: B010 - an assignment would not type - not to be told that it is another function
    setattr(os, "fdopen", fdopen)  # noqa: B010 - an assignment would not type
