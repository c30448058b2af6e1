"""The application lock of a project file: one writing window at a time.

The lock is held by the operating system and ends with the process that holds it; the small
file beside the project only names the holder. Nothing is ever judged stale by its age.

A file that is open may be renamed, moved or linked, and the file beside it removed; not on Windows. So a second lock,
in the folder for temporary files, is named after the number that the system gives the project file: under whatever
name it is opened again on this computer, SQLite would look for its log under that name, and the two windows would
overwrite each other's pages.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from pathlib import Path
from typing import BinaryIO

from clipdesk.domain.errors import ProjectLockedError, ProjectUnwritableError
from clipdesk.domain.remedy import Remedy

_TRIES, _BETWEEN_TRIES = 3, 0.005
"""How often, and seconds: `is_held`, in any program, holds a lock itself for a moment."""
# What the systems say when somebody else holds the lock.
_HELD = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK, errno.EWOULDBLOCK})

if sys.platform == "win32":
    import msvcrt

    def _grab(handle: BinaryIO) -> None:
        handle.seek(1 << 20)
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)

    def _is_held(path: Path) -> bool:
        return path.exists()  # nothing takes the log from under a window there
else:
    import fcntl

    def _grab(handle: BinaryIO) -> None:
        fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _is_held(path: Path) -> bool:
        try:
            with path.open("rb") as handle:
                fcntl.flock(handle.fileno(), fcntl.LOCK_SH | fcntl.LOCK_NB)
        except FileNotFoundError:
            return False
        except OSError as error:
            return error.errno in _HELD
        return False


def is_held(project: Path) -> bool:
    """Whether somebody has the project open for writing; a lock file that was left behind says nothing."""
    lock, numbered = ProjectLock(project), numbered_lock(project)
    return _is_held(lock.path) or (numbered is not None and _is_held(numbered))


def numbered_lock(project: Path) -> Path | None:
    """The lock file named after the number of a project file; None where there is no file or no place for it."""
    if sys.platform == "win32":
        return None
    folder = Path(os.environ.get("TMPDIR") or "/tmp") / f"clipdesk-{os.getuid()}"  # noqa: S108 - a folder of the user's, as is checked
    try:
        state = project.stat()
        folder.mkdir(mode=0o700, exist_ok=True)
        place = folder.lstat()
    except OSError:
        return None
    if not state.st_ino:  # a disk that numbers no files would make one of all
        return None
    # Anybody may make a folder of this name there.
    is_ours = stat.S_ISDIR(place.st_mode) and place.st_uid == os.getuid()
    return folder / f"{state.st_dev:x}-{state.st_ino:x}.lock" if is_ours else None


class ProjectLock:
    """Holds `<project>.lock`, and the lock by number, while the project is open for writing."""

    def __init__(self, project: Path) -> None:
        self.path = project.with_name(project.name + ".lock")
        self._project = project
        self._held: list[tuple[Path, BinaryIO]] = []

    def acquire(self) -> None:
        """Take the lock.

        Raises ProjectLockedError when another window holds it, ProjectUnwritableError when it cannot be made.
        """
        if self._held:
            return
        try:
            self._held.append((self.path, _taken(self.path)))
        except OSError as error:
            raise self._unwritable(error) from error
        numbered = numbered_lock(self._project)
        if numbered is None:
            return
        try:
            # Where it cannot be made, as on a full disk, the lock by name has to do.
            with contextlib.suppress(OSError):
                self._held.append((numbered, _taken(numbered)))
        except ProjectLockedError:
            self.release()
            raise

    def _unwritable(self, error: OSError) -> ProjectUnwritableError:
        return ProjectUnwritableError(
            f"The folder “{self.path.parent}” cannot be written: {error.strerror or error}.",
            Remedy.WORK_IN_A_COPY,
        )

    def release(self) -> None:
        """Give the lock back and take its files away. Harmless when it is not held."""
        for path, handle in reversed(self._held):
            # A file that cannot be deleted does no harm: it locks nothing by being there.
            with contextlib.suppress(OSError):
                is_ours = _is_same(path, handle)
                if sys.platform == "win32":
                    handle.close()
                if is_ours:
                    path.unlink()
            with contextlib.suppress(OSError):  # what could not be written of the holder's name is written now or never
                handle.close()
        self._held.clear()


def _taken(path: Path) -> BinaryIO:
    """Lock the file at `path`, which is made. Raises ProjectLockedError when somebody holds it, and OSError."""
    while True:
        handle = path.open("a+b")
        try:
            _grab_in_time(handle)
        except OSError as error:
            holder = _holder(handle)
            handle.close()
            if error.errno not in _HELD:
                raise
            raise ProjectLockedError(
                f"This project is already open in another window{holder}.",
                Remedy.CLOSE_ELSEWHERE,
            ) from None
        # Between opening and locking, a closing holder may have deleted the file under us.
        if _is_same(path, handle):
            _sign(handle)
            return handle
        handle.close()


def _grab_in_time(handle: BinaryIO) -> None:
    for tries_left in reversed(range(_TRIES)):
        try:
            _grab(handle)
        except OSError as error:
            if error.errno not in _HELD or not tries_left:
                raise
            time.sleep(_BETWEEN_TRIES)
        else:
            return


def _is_same(path: Path, handle: BinaryIO) -> bool:
    """Whether an open file is still the one at `path`."""
    if sys.platform == "win32":
        return True  # what is open can be neither removed nor renamed there, and not every disk numbers its files alike
    try:
        return os.fstat(handle.fileno()).st_ino == path.stat().st_ino
    except FileNotFoundError:
        return False


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
