"""The text backups of one project, beside its other backups: one a week, the latest eight of each name."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from pathlib import Path

from clipdesk.domain.errors import ProjectError
from clipdesk.runtime.files import sync_file, sync_folder
from clipdesk.store.backup import BackupFile, listed, put_where_free, short_name
from clipdesk.store.backup_order import STAMP, STAMP_LENGTH, date_in_name, newest_first
from clipdesk.store.sqlite_errors import disk_full
from clipdesk.store.text_backup import SUFFIX, about

WriteAsText = Callable[[Path, Path, Path], object]
"""Writes a text backup of the first file into the second and restores that into the third, to be sure."""
KEPT = 8
AGE = timedelta(weeks=1)


class TextBackups:
    """The text backups in the folder of a project's backups."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.folder = folder
        self._now = now

    def is_due(self, name: str) -> bool:
        """Whether there is none of this week, of the project called so; those that the clock places in the future apart."""
        now = self._now()
        return not any(now - AGE < made_at <= now for _, made_at in self._of(name))

    def make(self, source: Path, name: str, write_as_text: WriteAsText) -> BackupFile:
        """Make one of a whole project at rest, called `name`, and delete those that are too many.

        Raises ProjectError when it cannot be written, and what `write_as_text` raises; then nothing is left of it, and
        nothing was deleted.
        """
        target = self.folder / f"{self._now().strftime(STAMP)} {short_name(name)}{SUFFIX}"
        own = os.urandom(4).hex()  # two may be made within one second
        aside, scratch = (target.with_name(f"{target.name}.{own}{end}") for end in (".tmp", ".check.tmp"))
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_as_text(source, aside, scratch)
            sync_file(aside)
            target = put_where_free(aside, target)
            sync_folder(self.folder)
            self._rotate(name)
        except OSError as error:
            raise ProjectError(*_sentence(error, target, source)) from error
        finally:
            for one in (aside, scratch, scratch.with_name(f"{scratch.name}-journal")):
                with contextlib.suppress(OSError):  # a leftover does no harm: nothing looks for its name
                    one.unlink()
        found = _described(target)
        assert found is not None, "it was just read"
        return found

    def all(self) -> list[BackupFile]:
        """Every text backup of which it can be read what it holds, the newest first."""
        found = (_described(path) for path in self._files())
        return listed(one for one in found if one is not None)

    def damaged(self) -> list[Path]:
        """Every text backup of which it cannot be read what it holds, the newest first."""
        return [path for path in self._files() if _described(path) is None]

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob(f"*{SUFFIX}"), reverse=True) if self.folder.is_dir() else []

    def _of(self, name: str) -> list[tuple[Path, datetime]]:
        """Those of a project called so that nobody renamed, the newest first."""
        files = ((path, date_in_name(path)) for path in self.folder.glob(f"*{SUFFIX}"))
        made = [(path, at) for path, at in files if at is not None and _name_in(path) == short_name(name)]
        return newest_first(made, itemgetter(0), itemgetter(1))

    def _rotate(self, name: str) -> None:
        """Those in the future are counted apart: beside them all that is made now would be old, and be deleted at once."""
        now = self._now()
        for is_future in (False, True):
            for path, _ in [one for one in self._of(name) if (one[1] > now) == is_future][KEPT:]:
                # One that cannot go, as another program is reading it, goes the next time; the new one is made.
                with contextlib.suppress(OSError):
                    path.unlink()


def _sentence(error: OSError, target: Path, source: Path) -> tuple[str, str]:
    if error.errno == errno.ENOSPC:
        return disk_full(target, source.stat().st_size), "Make room for backups."
    return f"The text backup cannot be written: {error.strerror or error}.", "Check the folder for backups."


def _described(path: Path) -> BackupFile | None:
    """What a text backup holds; None where it cannot be read."""
    try:
        told, state = about(path), path.stat()
    except (ProjectError, OSError):
        return None
    made_at = date_in_name(path) or datetime.fromtimestamp(state.st_mtime, UTC)
    return BackupFile(
        path, made_at, state.st_size, told.articles, told.annotations, _name_in(path), is_text_backup=True
    )


def _name_in(path: Path) -> str:
    return path.name.removesuffix(SUFFIX)[STAMP_LENGTH + 1 :]
