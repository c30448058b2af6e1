"""The application lock of a project file: one writing window at a time.

The lock is held by the operating system and ends with the process that holds it; the small
file beside the project only names the holder. Nothing is ever judged stale by its age.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import BinaryIO

from clipdesk.domain.errors import ProjectLockedError, ProjectUnwritableError

if sys.platform == "win32":
    import msvcrt

    def _grab(handle: BinaryIO) -> None:
        handle.seek(1 << 20)
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _grab(handle: BinaryIO) -> None:
        fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


# What the systems say when somebody else holds the lock.
_HELD = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK, errno.EWOULDBLOCK})


def is_held(project: Path) -> bool:
    """Whether somebody has the project open for writing; a lock file that was left behind says nothing."""
    lock = ProjectLock(project)
    if not lock.path.exists():
        return False
    if sys.platform == "win32":
        return True  # there, nothing takes the log from under a window
    try:
        with lock.path.open("rb") as handle:
            fcntl.flock(handle.fileno(), fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError as error:
        return error.errno in _HELD
    return False


class ProjectLock:
    """Holds `<project>.lock` while the project is open for writing."""

    def __init__(self, project: Path) -> None:
        self.path = project.with_name(project.name + ".lock")
        self._handle: BinaryIO | None = None

    def acquire(self) -> None:
        """Take the lock.

        Raises ProjectLockedError when another window holds it, ProjectUnwritableError when it cannot be made.
        """
        while self._handle is None:
            try:
                handle = self.path.open("a+b")
            except OSError as error:
                raise self._unwritable(error) from error
            try:
                _grab(handle)
            except OSError as error:
                holder = _holder(handle)
                handle.close()
                if error.errno not in _HELD:
                    raise self._unwritable(error) from error
                raise ProjectLockedError(
                    f"This project is already open in another window{holder}.",
                    "Close it there, or open it here for reading only.",
                ) from None
            # Between opening and locking, a closing holder may have deleted the file under us.
            try:
                same = os.fstat(handle.fileno()).st_ino == self.path.stat().st_ino
            except FileNotFoundError:
                same = False
            if same:
                self._handle = handle
                _sign(handle)
            else:
                handle.close()

    def _unwritable(self, error: OSError) -> ProjectUnwritableError:
        return ProjectUnwritableError(
            f"The folder “{self.path.parent}” cannot be written: {error.strerror or error}.",
            "Open the project for reading only, or copy it to a folder of yours.",
        )

    def release(self) -> None:
        """Give the lock back and take the file away. Harmless when it is not held."""
        if self._handle is None:
            return
        # A file that cannot be deleted does no harm: it locks nothing by being there.
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                self._handle.close()
            self.path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # what could not be written of the holder's name is written now or never
            self._handle.close()
        self._handle = None


def _sign(handle: BinaryIO) -> None:
    """Write who holds the lock. On a full disk the lock holds without a name."""
    with contextlib.suppress(OSError):
        handle.seek(0)
        handle.truncate()
        handle.write(f"{os.getpid()} {_computer()}\n".encode())
        handle.flush()


def _computer() -> str:
    """The name of this computer. The standard way, `socket`, costs 2 ms of every start."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def _holder(handle: BinaryIO) -> str:
    """Who holds the lock, in words, as far as the file tells."""
    handle.seek(0)
    parts = handle.read(300).decode("utf-8", "replace").split()
    if len(parts) != 2:
        return ""
    process, host = parts
    return f" (process {process}" + (")" if host == _computer() else f" on {host})")
