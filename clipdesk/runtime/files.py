"""Replacing a file only with a whole one: a reader sees the old content or the new, whatever happens in between."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_ON_WINDOWS = os.name == "nt"
_REPLACE_TRIES = 5
_SECONDS_BETWEEN_TRIES = 0.4


class ReplaceBlockedError(PermissionError):
    """Another program holds the file open; what was to be written lies, whole, at `kept`."""

    def __init__(self, path: Path, kept: Path) -> None:
        super().__init__(f"Another program is using {path}; the new content was kept in {kept}.")
        self.path = path
        self.kept = kept


@contextmanager
def write_atomically(path: Path) -> Iterator[BinaryIO]:
    """Yield a file to write; when the block ends well it takes the place of `path`, otherwise it goes.

    The folder must exist. A link stays a link: what it points to is replaced. Permissions are kept.
    """
    target = path.resolve()
    aside = target.with_name(f".{target.name[:100]}.{os.urandom(4).hex()}.tmp")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            _flush(file.fileno())
        if not _ON_WINDOWS:  # a mode says no more there than that a file may not be replaced
            with contextlib.suppress(FileNotFoundError):
                aside.chmod(target.stat().st_mode & 0o7777)
        _replace(aside, target)
    except ReplaceBlockedError:
        raise
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def write_bytes_atomically(path: Path, content: bytes) -> None:
    """Replace `path` with `content`."""
    with write_atomically(path) as file:
        file.write(content)


def rewrite(path: Path, content: bytes) -> None:
    """As `write_bytes_atomically`, for what can be written again: where another program holds the file nothing is kept.

    Raises OSError.
    """
    try:
        write_bytes_atomically(path, content)
    except ReplaceBlockedError as error:
        error.kept.unlink(missing_ok=True)
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path)) from error


def _flush(descriptor: int) -> None:
    """Bring a file, or the names in a folder, to the disk; on macOS `fsync` leaves them in the memory of the disk."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):  # not every file system has it; then `fsync` has to do
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_file(path: Path) -> None:
    """Bring what was written to a file to the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        _flush(descriptor)
    finally:
        os.close(descriptor)


def _replace(aside: Path, target: Path) -> None:
    try:
        put_in_place(aside, target)
    except PermissionError as error:
        if not _ON_WINDOWS or _is_protected(target):
            raise
        raise ReplaceBlockedError(target, aside) from error


def put_in_place(aside: Path, target: Path) -> None:
    """Give the file `aside` the name `target`, in the place of what stands there.

    Patient with virus scanners, indexers and services that copy folders, which on Windows hold files for a moment.
    Raises PermissionError where another program holds one of the two for longer, and OSError.
    """
    _patiently(lambda: aside.replace(target), target)


def rename(old: Path, new: Path) -> None:
    """Give a file or folder a name that is free, with the same patience.

    A file that has the name by now is never replaced. Raises FileExistsError where there is one, and OSError.
    """
    _patiently(lambda: _rename(old, new), new)


def _rename(old: Path, new: Path) -> None:
    """What `Path.rename` does on Windows; elsewhere that replaces a file, so the file gets the new name before it loses the old."""
    if _ON_WINDOWS or old.is_dir():
        old.rename(new)
        return
    try:
        os.link(old, new)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links: the name is taken by an empty file of our own first
        os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        try:
            old.replace(new)
        except OSError:
            new.unlink()
            raise
    else:
        old.unlink()


def _patiently(work: Callable[[], object], target: Path) -> None:
    for _ in range(_REPLACE_TRIES - 1):
        try:
            work()
        except PermissionError:
            if not _ON_WINDOWS or _is_protected(target):
                raise
            time.sleep(_SECONDS_BETWEEN_TRIES)
        else:
            return
    work()


def _is_protected(target: Path) -> bool:
    """Whether a file is there that its owner has protected, so that waiting is of no use."""
    return target.is_file() and not os.access(target, os.W_OK)


def sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows neither can nor needs to."""
    if _ON_WINDOWS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _flush(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def write_folder_atomically(path: Path) -> Iterator[Path]:
    """Yield an empty folder to fill; when the block ends well it takes the place of `path`, otherwise it goes.

    What lay at `path` goes only when the new folder has its name. Whether it may go, the caller decides.
    """
    target = path.resolve()
    aside = target.with_name(f".{target.name[:100]}.{os.urandom(4).hex()}.tmp")
    aside.mkdir()
    try:
        yield aside
        for folder, _, names in os.walk(aside):
            for name in names:
                sync_file(Path(folder) / name)
            sync_folder(Path(folder))
        _exchange_folder(aside, target)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    sync_folder(target.parent)


def _exchange_folder(aside: Path, target: Path) -> None:
    """Give `aside` the name of `target`; on failure the old folder has its name again."""
    if not target.exists():
        rename(aside, target)
        return
    old = aside.with_suffix(".old")
    rename(target, old)
    try:
        rename(aside, target)
    except BaseException:
        rename(old, target)
        raise
    shutil.rmtree(old, ignore_errors=True)
