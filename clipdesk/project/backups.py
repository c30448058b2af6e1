"""Automatic backups: when one is due, and the job that makes it. The store knows what a backup is."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from clipdesk.domain.errors import CancelledError
from clipdesk.domain.text import digest
from clipdesk.project.apart import StoppedError, apart_if_large, run_apart
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import Project
from clipdesk.store.backup import BackupFile, Backups, identity_in, listed, verified
from clipdesk.store.text_backup import write_as_text
from clipdesk.store.text_backups import TextBackups

__all__ = [
    "BackupFile",
    "BackupSchedule",
    "backups_for",
    "backups_of",
    "damaged_backups",
    "known_backups",
    "restore_backup",
    "text_backups_of",
]

MINUTES = 10.0
_PLAIN = re.compile(r"[0-9A-Za-z_-]{8,80}")
WRITTEN_APART = 1_000_000
"""Bytes of a project from which on its text backup is made in a child process: a tenth of a second in Python for each million."""


def text_backups_of(folder: Path, project_id: str) -> TextBackups:
    """The text backups of the project with this identity, which lie beside its other backups."""
    return TextBackups(_folder_of(folder, project_id))


def _folder_of(folder: Path, project_id: str) -> Path:
    """The folder of one project: called by its identity where that is a plain word, as those are that Clipdesk gives.

    What a file says may be anything, also a path that leads elsewhere.
    """
    is_plain = _PLAIN.fullmatch(project_id) is not None
    return folder / (project_id if is_plain else f"of-{digest(project_id)[:32]}" if project_id else "unknown")


def _all_in(folder: Path) -> list[BackupFile]:
    return listed(Backups(folder).all() + TextBackups(folder).all())


def backups_of(folder: Path, project_id: str) -> Backups:
    """The backups of the project with this identity, below the folder for all backups."""
    return Backups(_folder_of(folder, project_id))


def known_backups(folder: Path) -> list[BackupFile]:
    """The backups and text backups of every project, the newest first."""
    return listed(one for sub in sorted(folder.glob("*")) if sub.is_dir() for one in _all_in(sub))


def backups_for(folder: Path, project: Path) -> list[BackupFile]:
    """The backups and text backups of a project file, the newest first.

    The file may be damaged or gone: if its identity cannot be read, those made under its name are returned, and if
    there are none, those of every project.
    """
    if project.is_file() and (found := identity_in(project)):
        return _all_in(_folder_of(folder, found))
    known = known_backups(folder)
    return [one for one in known if one.project == project.stem] or known


def damaged_backups(folder: Path, project: Path) -> list[Path]:
    """The backups and text backups of a project file that cannot be opened; none where the file does not tell which it is."""
    found = identity_in(project) if project.is_file() else ""
    return [*backups_of(folder, found).damaged(), *text_backups_of(folder, found).damaged()] if found else []


def restore_backup(folder: Path, backup: Path, project: Path) -> Path | None:
    """Replace a closed project by a backup, or by what a backup has replaced; see `Backups.restore`."""
    return backups_of(folder, identity_in(backup)).restore(backup, project)


def _changed_at(project: Path) -> float:
    """When a project was changed, in seconds as in `st_mtime`: also in the log that a crash left. Now, where it is gone."""
    try:
        found = project.stat().st_mtime
    except OSError:
        return time.time()
    with contextlib.suppress(OSError):  # mostly there is no log
        log = project.with_name(project.name + "-wal").stat()
        found = max(found, log.st_mtime) if log.st_size else found
    return found


class BackupSchedule:
    """Says when the next backup of an open project is due.

    On open if it changed since the last one, every ten minutes of work, and before bulk changes. A text backup is made
    of a new backup once a week, and of what a project was before it was brought up to date.
    """

    def __init__(self, project: Project, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self.backups = backups_of(folder, project.id)
        self.text_backups = text_backups_of(folder, project.id)
        self._project = project
        self._clock = clock
        self._last = clock()
        self._held = 0
        """How many of the changes of this session are in a backup that was made."""

    @property
    def is_due_on_open(self) -> bool:
        """Whether the file has changed since its last backup."""
        if self._project.is_read_only:
            return False
        latest = self.backups.latest(self._project.name)
        return latest is None or _changed_at(self._project.path) > latest.made_at.timestamp()

    @property
    def is_due(self) -> bool:
        """Whether there has been ten minutes of work since the last backup."""
        waited = self._clock() - self._last
        return not self._project.is_read_only and self.changes_since_backup > 0 and waited >= MINUTES * 60

    @property
    def changes_since_backup(self) -> int:
        """How many changes of this session no backup holds: one that was stopped or failed holds none."""
        return self._project.changes_made - self._held

    def job(self, seen: Callable[[], object] = lambda: None) -> Callable[[Progress], BackupFile | None]:
        """The job that makes a backup, for another thread.

        The time until the next one counts from now. `seen` is called in that thread at the moment after which no
        change comes into the backup any more.
        """
        path, backups, kept = self._project.path, self.backups, self._project.kept_before_update
        begun_with = self._begun()

        def run(progress: Progress = silent) -> BackupFile | None:
            def proceed(done: int, total: int) -> bool:
                try:
                    progress(done, total, "")
                except CancelledError:
                    return False
                return True

            def verify(copy: Path) -> dict[str, int]:
                return apart_if_large(copy, partial(_verified, copy), progress)

            made = backups.make(path, proceed=proceed, seen=seen, verify=verify)
            if made is not None:  # then the project is whole
                self._made(begun_with)
                if kept is not None and kept.is_file():
                    self._write_as_text(kept, kept.stem, progress)
                self._write_as_text(made.path, path.stem, progress)
            return made

        return run

    def keep_removed(self) -> Path:
        """Back up what the open project holds, whose file is gone or another, through its connection; returns where.

        Raises ProjectError when that cannot be written; then the next one is due in ten minutes, too.
        """
        begun_with = self._begun()
        kept = self.backups.keep(self._project.save_copy, self._project.name)
        self._made(begun_with)
        return kept

    def _begun(self) -> int:
        """The time until the next backup counts from now; returns how many changes this one will hold at least."""
        self._last = self._clock()
        return self._project.changes_made

    def _made(self, begun_with: int) -> None:
        # Of two at once, the one that was begun later may end first.
        self._held = max(self._held, begun_with)

    def _write_as_text(self, source: Path, name: str, progress: Progress) -> None:
        """Make a text backup if one is due. If it is stopped, it is still due at the next backup."""

        def apart(source: Path, target: Path, scratch: Path) -> None:
            job = partial(_written_as_text, source, target, scratch)
            if source.stat().st_size > WRITTEN_APART:
                run_apart(job, progress)
            else:
                job(progress)

        if self.text_backups.is_due(name):
            with contextlib.suppress(CancelledError, StoppedError):
                self.text_backups.make(source, name, apart)


def _verified(copy: Path, progress: Progress) -> dict[str, int]:
    progress(0, 0, "Verifying the copy.")
    return verified(copy)


def _written_as_text(source: Path, target: Path, scratch: Path, progress: Progress) -> None:
    write_as_text(source, target, scratch, lambda done, total: progress(done, total, "Writing the text backup."))
