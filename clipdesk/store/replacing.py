"""Puts a project that is to be replaced out of the way, with the log that a crash left beside it, and back."""

from __future__ import annotations

import glob
import os
from pathlib import Path

from clipdesk.domain.errors import ProjectUnwritableError
from clipdesk.domain.remedy import Remedy
from clipdesk.runtime.files import put_in_place
from clipdesk.runtime.paths import PROJECT_SUFFIX

_MARK = ".replaced-"


def name_for_replaced(project: Path, stamp: str) -> Path:
    """A free name for what a backup replaces; `stamp` says when."""
    ends = (stamp, *(f"{stamp} {number}" for number in range(2, 100)))
    names = (project.with_name(f"{project.stem}{_MARK}{end}{PROJECT_SUFFIX}") for end in ends)
    return next(one for one in names if not one.exists())


def keep(project: Path, target: Path) -> None:
    """Give the file of a project a second name (a hard link), and move what a crash left beside it to that name.

    So the project is never without its file; on disks without hard links it is, for a moment.
    """
    try:
        os.link(project, target)
    except OSError:
        _move(project, target)
        return
    _move_parts(project, target)


def _move_parts(project: Path, target: Path) -> None:
    """Move what a crash left beside a project."""
    for end in ("-wal", "-shm"):
        part = project.with_name(project.name + end)
        if part.exists():
            put_in_place(part, target.with_name(target.name + end))


def give_back(kept: Path, project: Path) -> None:
    """Undo `keep`."""
    _move_parts(kept, project)
    if project.exists():
        kept.unlink()
    else:
        put_in_place(kept, project)


def _move(project: Path, target: Path) -> None:
    """Move a project that nobody has open, with the log that a crash left beside it."""
    _move_parts(project, target)
    put_in_place(project, target)


def settle(project: Path) -> None:
    """See to it that a project that is to be written has one name only.

    A second one is what a restoring leaves that was killed: then it is undone; or what the making of a project, a
    copy or a backup leaves in the moment in which it is renamed: then it goes. Raises ProjectUnwritableError where it
    has another: SQLite would look for its log under each of them.
    """
    try:
        if project.stat().st_nlink < 2:
            return
        for other in project.parent.glob(f"{glob.escape(project.stem)}{_MARK}*{PROJECT_SUFFIX}"):
            if other.samefile(project):
                give_back(other, project)
        for other in project.parent.glob("*.tmp"):
            if other.exists() and other.samefile(project):
                other.unlink()
        is_single = project.stat().st_nlink < 2
    except OSError as error:
        raise ProjectUnwritableError(
            f"“{project.name}” cannot be written: {error.strerror or error}.",
            Remedy.WORK_IN_A_COPY,
        ) from error
    if not is_single:
        raise ProjectUnwritableError(
            f"“{project.name}” is the same file as another one (a hard link), and would be damaged if it were changed.",
            Remedy.WORK_IN_A_COPY,
        )
