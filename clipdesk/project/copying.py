"""Puts a copy of a project in place, replacing a file of that name: whole, or not at all."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from clipdesk.domain.errors import ProjectError
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.runtime.files import put_in_place, sync_file, sync_folder
from clipdesk.store.copying import settle_log
from clipdesk.store.lock import ProjectLock


def copy_project(reader: ProjectReader, target: Path, progress: Progress = silent) -> None:
    """Save a copy as `put_copy` does. Safe in another thread. Raises the CancelledError that `progress` raises."""
    tell = partial(progress, 0, 0, target.name)
    tell()
    with reader.open() as store:
        put_copy(partial(store.save_copy, tell=tell), target, tell)


def put_copy(save: Callable[[Path, str], None], target: Path, tell: Callable[[], object] = lambda: None) -> None:
    """Let `save` write a copy under a temporary name, then give it its name.

    `save` is told both names: its errors use the final one.
    Raises ProjectLockedError when a project of that name is open, ProjectError when the copy cannot be written, and
    what `tell`, called before the renaming, raises. In every case the file that was there stays.
    """
    lock = ProjectLock(target)
    aside = target.with_name(f".{target.name}.tmp")
    try:
        if target.exists():
            lock.acquire()
        aside.unlink(missing_ok=True)
        try:
            save(aside, target.name)
            sync_file(aside)
            tell()
            with _without_log(target):
                put_in_place(aside, target)
        finally:
            aside.unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # it is in its place; a power cut may undo that, and harms nothing
            sync_folder(target.parent)
    except OSError as error:
        reason = error.strerror or error
        raise ProjectError(f"“{target}” cannot be written: {reason}.", "Choose another folder.") from error
    finally:
        lock.release()


@contextlib.contextmanager
def _without_log(target: Path) -> Iterator[None]:
    """Take away what a crash left beside a file, for SQLite would read it into the one that takes its place.

    It is brought into the old file first: a program that is killed here leaves the old file with all that it held, or the
    new one. What SQLite does not take from it is moved aside; where that fails, the old file has it again.
    """
    settle_log(target)
    parts = [target.with_name(target.name + end) for end in ("-wal", "-shm", "-journal")]
    kept = [(one, one.with_name(f".{one.name}.tmp")) for one in parts if one.exists()]
    try:
        for part, old in kept:
            put_in_place(part, old)
        yield
    except BaseException:
        for part, old in kept:
            if old.exists():
                put_in_place(old, part)
        raise
    for _, old in kept:
        with contextlib.suppress(OSError):  # a leftover does no harm: nothing looks for its name
            old.unlink()
