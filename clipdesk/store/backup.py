"""Verified copies of a project file, rotated: ten recent, seven daily, eight weekly.

A copy is made by SQLite's backup under a temporary name and renamed only after it was opened and checked. Nothing is
rotated while the live file is bad. It is marked then, by its place: its copies elsewhere, which share the folder, are not.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from pathlib import Path

from clipdesk.domain.errors import ProjectDamagedError, ProjectError
from clipdesk.domain.remedy import Remedy
from clipdesk.runtime.files import put_in_place, rename, sync_file, sync_folder
from clipdesk.runtime.paths import PROJECT_SUFFIX
from clipdesk.store import opening, tallies
from clipdesk.store.backup_order import SOON, STAMP, STAMP_LENGTH, date_in_name, newest_first, note_made
from clipdesk.store.lock import ProjectLock
from clipdesk.store.project_database import reading_address
from clipdesk.store.replacing import give_back, keep, name_for_replaced
from clipdesk.store.sqlite_errors import READ_ERRORS, code_of, damaged, disk_full, is_damage, reason_of
from clipdesk.store.store import Store

Proceed = Callable[[int, int], bool]
"""Called with how much is done and how much there is; returns whether to go on."""
Verify = Callable[[Path], dict[str, int]]
"""Returns the counts that a copy keeps, or raises ProjectDamagedError."""
RECENT, DAILY, WEEKLY = 10, 7, 8
NAME_LENGTH, NAME_BYTES = 60, 180
"""Characters of the name of a project in that of a backup, and bytes: file systems take 255 for all of it."""
_PAGES = 2000
_MARK = "live-file-is-damaged"


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One backup: where it is, when it was made (UTC), its size in bytes and what it holds.

    `project` is what the project was called then; empty where its name does not say it. A text backup can be restored,
    but not be opened.
    """

    path: Path
    made_at: datetime
    size: int
    articles: int
    annotations: int
    project: str = ""
    is_text_backup: bool = False


def verified(copy: Path) -> dict[str, int]:
    """The counts that a copy keeps. Raises ProjectDamagedError when it is not a whole project."""
    store = Store(copy, writing=False)
    try:
        problems = store.quick_check()
        if problems:
            raise damaged(copy.name, problems[0])
        return store.tallies.all()
    finally:
        store.close()


class Backups:
    """The backups of one project, in a folder of their own."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.folder = folder
        self._now = now

    # ------------------------------------------------------------ making

    def make(
        self,
        project: Path,
        *,
        proceed: Proceed = lambda _done, _total: True,
        seen: Callable[[], object] = lambda: None,
        verify: Verify = verified,
    ) -> BackupFile | None:
        """Back the project up and rotate; None when it was stopped, or the project is marked bad and still is.

        `proceed` gets pages and returns whether to go on. `seen` is called as soon as later changes do not come into
        the backup: a change that waits for its backup may begin then. `verify` checks the finished copy, as
        `verified` does. Safe in a thread other than the one that writes. Raises ProjectDamagedError when the copy is
        not whole: then the project is marked, and no good backup is lost; ProjectError when there is no room for it;
        what `verify` raises.
        """
        with self._placing(project.stem) as (aside, target):
            try:
                aside.touch()  # SQLite would not say that it is this folder, not the project, which it cannot open
                if not self._copy(project, aside, target, proceed, seen):
                    return None
                counts = verify(aside)
            except ProjectDamagedError:
                if self.is_marked(project):
                    return None
                with contextlib.suppress(OSError):  # on a full disk it is told each time, and still as what it is
                    self.mark(project)
                raise
            self.unmark(project)  # whatever stands there now was looked at, and is whole
            size = aside.stat().st_size
            target = self._place(aside, target)
            self._rotate(target)
        return _described(target, size, counts)

    def keep(self, save: Callable[[Path], object], name: str) -> Path:
        """Keep what `save` writes to a new file, as a backup of the project called so: for a project whose file is gone.

        Nothing is rotated. Raises ProjectError when it cannot be written.
        """
        with self._placing(name) as (aside, target):
            save(aside)
            verified(aside)
            return self._place(aside, target)

    @contextlib.contextmanager
    def _placing(self, name: str) -> Iterator[tuple[Path, Path]]:
        """Where a copy of the project called so is written, and where it is put when it is whole.

        Nothing stays under the first name. Raises ProjectError for an OSError.
        """
        target = self.folder / f"{self._now().strftime(STAMP)} {short_name(name)}{PROJECT_SUFFIX}"
        # Two backups may be made in the same second, by the clock and before a bulk change.
        aside = target.with_name(f"{target.stem}.{os.urandom(4).hex()}.tmp")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            yield aside, target
        except OSError as error:
            raise ProjectError(
                f"The backup cannot be written: {error.strerror or error}.", "Check the folder for backups."
            ) from error
        finally:
            _remove(aside)

    def _place(self, aside: Path, target: Path) -> Path:
        sync_file(aside)
        target = put_where_free(aside, target)
        sync_folder(self.folder)
        return target

    @staticmethod
    def _copy(project: Path, aside: Path, target: Path, proceed: Proceed, seen: Callable[[], object]) -> bool:
        stopped = False

        def look(_status: int, remaining: int, total: int) -> None:
            nonlocal stopped
            if not proceed(total - remaining, total):
                stopped = True
                raise InterruptedError

        try:
            source = sqlite3.connect(reading_address(project.resolve()), uri=True)
            with contextlib.closing(source), contextlib.closing(sqlite3.connect(aside)) as copy:
                # One read transaction: a writer does not make the copy start anew.
                source.execute("BEGIN")
                source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                seen()
                source.backup(copy, pages=_PAGES, progress=look)
                copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        except InterruptedError:
            return False
        except READ_ERRORS as error:
            if is_damage(error):
                raise ProjectDamagedError(
                    f"“{project.name}” cannot be backed up. {reason_of(error)}", Remedy.RECOVER
                ) from error
            if code_of(error).startswith("SQLITE_FULL"):
                raise ProjectError(disk_full(target, project.stat().st_size), "Make room for backups.") from error
            raise ProjectError(
                f"“{project.name}” cannot be backed up. {reason_of(error)}", "Check the disk."
            ) from error
        finally:
            opening.tidy(project.resolve())
        return not stopped

    def _rotate(self, made: Path) -> None:
        """Delete the copies that are neither recent nor the last of a recent day or week; never the one just made.

        What somebody gave another name stays. Each of these is rotated by itself: a project and the copies of it, which
        share the folder; and what the clock places in the future, because it went wrong then or is wrong now, for
        beside it all that is made now would be old, and be deleted at once.
        """
        now = self._now()
        groups: dict[tuple[str, bool], list[tuple[Path, datetime]]] = {}
        dated = [(path, made_at) for path in self._files() if (made_at := date_in_name(path)) is not None]
        for path, made_at in newest_first(dated, itemgetter(0), itemgetter(1)):
            groups.setdefault((_project_in_name(path), made_at > now), []).append((path, made_at))
        for files in groups.values():
            for path in superseded(files):
                if path == made:  # its name may lie a second ahead, among those in the future
                    continue
                # One that cannot go, as another program is reading it, goes the next time; the new one is made.
                with contextlib.suppress(OSError):
                    path.unlink()

    # ------------------------------------------------------------ the mark

    def _mark_of(self, project: Path) -> Path:
        place = hashlib.sha256(os.fsencode(project.resolve())).hexdigest()
        return self.folder / f"{_MARK}-{place[:16]}"

    def is_marked(self, project: Path) -> bool:
        """Whether the file at this place is known to be bad."""
        return self._mark_of(project).exists()

    def mark(self, project: Path) -> None:
        """Note that the file at this place is bad: that is told once, until a whole one stands there."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._mark_of(project).touch()

    def unmark(self, project: Path) -> None:
        """The file at this place is good again."""
        self._mark_of(project).unlink(missing_ok=True)

    # ------------------------------------------------------------ reading and restoring

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob(f"*{PROJECT_SUFFIX}"), reverse=True) if self.folder.is_dir() else []

    def all(self) -> list[BackupFile]:
        """Every backup that can be opened, the newest first."""
        found = (describe(path) for path in self._files())
        return listed(one for one in found if one is not None)

    def damaged(self) -> list[Path]:
        """Every backup that cannot be opened, the newest first."""
        return [path for path in self._files() if describe(path) is None]

    def latest(self, project: str) -> BackupFile | None:
        """The newest backup, of the project called so, that can be opened; those that the clock places in the future apart."""
        now, name = self._now() + SOON, short_name(project)
        return next((one for one in self.all() if one.made_at <= now and one.project == name), None)

    def restore(self, backup: Path, project: Path) -> Path | None:
        """Put a backup in the place of a closed project. The file that stood there is kept and its path returned.

        Raises ProjectLockedError when the project is open, and ProjectError when the backup is not whole or the
        place cannot be written; then the project is as it was.
        """
        project = project.resolve()
        verified(backup)
        aside = project.with_name(project.name + ".restoring")
        lock = ProjectLock(project)
        try:
            project.parent.mkdir(parents=True, exist_ok=True)
            lock.acquire()
            _remove(aside)  # what is left of a restoring that was killed
            with (
                contextlib.closing(sqlite3.connect(backup)) as source,
                contextlib.closing(sqlite3.connect(aside)) as copy,
            ):
                source.backup(copy)
            verified(aside)
            sync_file(aside)
            kept = self._replace(project, aside)
            self.unmark(project)
        except OSError as error:
            raise ProjectError(f"The backup cannot be put in place: {error.strerror or error}.") from error
        except sqlite3.Error as error:
            if code_of(error).startswith("SQLITE_FULL"):
                raise ProjectError(disk_full(aside, backup.stat().st_size), "Make room and try again.") from error
            raise ProjectError(f"The backup cannot be put in place. {reason_of(error)}", "Check the disk.") from error
        finally:
            _remove(aside)
            lock.release()
        return kept

    def _replace(self, project: Path, aside: Path) -> Path | None:
        """Put the file `aside` in the place of a project; returns where the project that stood there is now."""
        kept: Path | None = None
        if project.exists():
            kept = name_for_replaced(project, self._now().strftime(STAMP))
            keep(project, kept)
        try:
            put_in_place(aside, project)
        except OSError:
            if kept is not None:
                give_back(kept, project)
            raise
        with contextlib.suppress(OSError):  # it is in its place; a power cut may undo that, and loses nothing
            sync_folder(project.parent)
        return kept


def identity_in(path: Path) -> str:
    """The identity of a project, also of one that is damaged elsewhere; empty where it cannot be read."""
    try:
        with contextlib.closing(sqlite3.connect(reading_address(path.resolve()), uri=True)) as source:
            source.execute("PRAGMA trusted_schema = OFF")
            row = source.execute("SELECT value FROM meta WHERE key = 'id'").fetchone()
    except READ_ERRORS:
        return ""
    finally:
        opening.tidy(path.resolve())
    return str(row[0]) if row else ""


def describe(path: Path) -> BackupFile | None:
    """What a backup holds; None when it cannot be opened or looked at, or is gone meanwhile."""
    try:
        store = Store(path, writing=False)
        try:
            counts = store.tallies.all()
        finally:
            store.close()
        return _described(path, path.stat().st_size, counts)
    except (ProjectError, OSError):
        return None


def _described(path: Path, size: int, counts: dict[str, int]) -> BackupFile:
    articles, annotations = counts.get(tallies.ARTICLES, 0), counts.get(tallies.ANNOTATIONS, 0)
    return BackupFile(path, _made_at(path), size, articles, annotations, _project_in_name(path))


def put_where_free(aside: Path, target: Path) -> Path:
    """Give a backup that is made its name, and return that: it says the second, or the next one of which there is none yet.

    Raises OSError.
    """
    at, rest = date_in_name(target), target.name[STAMP_LENGTH:]
    assert at is not None, "the name says when it is made"
    while True:
        try:
            rename(aside, target)
        except FileExistsError:  # made within the same second, maybe by another program just now
            at += timedelta(seconds=1)
            target = target.with_name(f"{at.strftime(STAMP)}{rest}")
        else:
            with contextlib.suppress(OSError):  # it is made; on a full disk only its name tells when
                note_made(target)
            return target


def short_name(name: str) -> str:
    """As much of the name of a project as that of a backup has.

    >>> len(short_name("a" * 99)), len(short_name("\U0001f6a2" * 99))
    (60, 45)
    """
    cut = name[:NAME_LENGTH]
    while len(os.fsencode(cut)) > NAME_BYTES:
        cut = cut[:-1]
    return cut


def _project_in_name(path: Path) -> str:
    return path.stem[STAMP_LENGTH + 1 :]


def _made_at(path: Path) -> datetime:
    """When a backup was made, by its name; by the file's time where somebody renamed it."""
    return date_in_name(path) or datetime.fromtimestamp(path.stat().st_mtime, UTC)


def listed(backups: Iterable[BackupFile]) -> list[BackupFile]:
    """Backups, also of several folders, the newest first."""
    return newest_first(backups, lambda one: one.path, lambda one: one.made_at)


def superseded(newest: Sequence[tuple[Path, datetime]]) -> list[Path]:
    """Of files, the newest first, those that are neither among the latest nor the last of one of the latest days or weeks."""
    kept = {path for path, _ in newest[:RECENT]}
    for period, count in ((timedelta(days=1), DAILY), (timedelta(weeks=1), WEEKLY)):
        latest: dict[int, Path] = {}
        for path, made_at in newest:
            latest.setdefault(int(made_at.timestamp() // period.total_seconds()), path)
        kept.update(list(latest.values())[:count])
    return [path for path, _ in newest if path not in kept]


def _remove(project: Path) -> None:
    for end in ("-wal", "-shm", "-journal", ""):
        # A leftover that cannot be deleted does no harm: nothing looks for its name.
        with contextlib.suppress(OSError):
            project.with_name(project.name + end).unlink()
