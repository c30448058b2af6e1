"""`FolderWatch`: finds the files of a folder that are new and completely written.

Looks only when asked to; no threads.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable
from hashlib import blake2b
from heapq import nlargest
from pathlib import Path
from typing import NamedTuple

from clipdesk.domain.errors import ImportFailedError
from clipdesk.runtime.paths import PROJECT_SUFFIX

_TICK = 100_000_000
"""Nanoseconds by which the clock of a file system may be late."""
_SOON = 60_000_000_000
"""Nanoseconds by which a clock may have been set back, or that of another computer be ahead, without having been wrong."""
_DAY = 86_400_000_000_000
_MOST = 500
"""Files that are told apart from new ones by more than their time."""
_NOT_TAKEN = (".part", ".partial", ".crdownload", ".download", ".tmp", ".filepart", PROJECT_SUFFIX)
"""Endings of files that are unfinished, and of projects, which nobody gets unasked."""


class _Stamp(NamedTuple):
    """What shows that a file has changed: its size in bytes, and the times of its last change and of its arrival (nanoseconds)."""

    size: int
    changed: int
    arrived: int

    def came(self, now: int) -> int:
        """When it came as it is. A change in the future tells nothing: a camera's clock, or an archive, says so."""
        return self.arrived if self.changed > now else self.latest

    @property
    def latest(self) -> int:
        """The later of its times."""
        return max(self.changed, self.arrived)


class FolderWatch:
    """Tells the new files of one folder and of those below it.

    `since` is when the folder was looked at last, as `time.time_ns`, or 0 for never. Files that were there then are
    not new; if it was never looked at, nothing that is there now is new. A time in the future is that of a clock which was
    set back since, by up to a minute, or was wrong: then what arrived a minute before now, or a day, may be new, and as
    much earlier as that time is later than now. What is `recent`, as the watch before it said, is not new whatever the time.
    A file has settled when it is not empty and the same at two looks.
    """

    def __init__(self, folder: Path, since: int = 0, recent: Collection[str] = ()) -> None:
        self.folder = folder
        self._recent = frozenset(recent)
        self.since = since or time.time_ns()
        self._known: dict[Path, _Stamp] | None = None if since else {}
        self._coming: dict[Path, _Stamp] = {}
        self._is_first = not since

    @property
    def is_waiting(self) -> bool:
        """Whether a file is there that has not settled."""
        return bool(self._coming)

    @property
    def recent(self) -> tuple[str, ...]:
        """Marks of files that were dealt with, and which a later watch might take for new by their time: the latest of them."""
        if self._known is None:
            return tuple(self._recent)
        late = [(one.latest, path, one) for path, one in self._known.items() if one.latest > self.since - 3 * _SOON]
        return tuple(_mark(path, one) for _, path, one in nlargest(_MOST, late))

    def look(self) -> tuple[Path, ...]:
        """The new files that have settled, in order. They are returned at each look until `taken` is called for them.

        Raises `ImportFailedError` when the folder cannot be read. Safe in another thread, one look at a time.
        """
        begun = time.time_ns()
        found = self._found()
        if self._is_first:
            self._known, self._is_first = found, False
        elif self._known is None:
            since = self._since(begun)
            self._known = {
                path: one
                for path, one in found.items()
                if one.came(begun) <= since - _TICK or _mark(path, one) in self._recent
            }
        new = {path: one for path, one in found.items() if self._known.get(path) != one}
        settled = tuple(path for path, one in new.items() if one.size and self._coming.get(path) == one)
        self._coming = new
        if not new:
            self.since = begun
        return settled

    def taken(self, paths: Iterable[Path]) -> None:
        """These files were dealt with; they are new again only when they change."""
        for path in paths:
            stamp = self._coming.pop(path, None)
            if stamp is not None and self._known is not None:
                self._known[path] = stamp

    def _since(self, now: int) -> int:
        """From when on something may be new: a time in the future is that of a clock that was set back, or was wrong."""
        if self.since <= now:
            return self.since
        return 2 * now - self.since - (_SOON if self.since <= now + _SOON else _DAY)

    def _found(self) -> dict[Path, _Stamp]:
        from clipdesk.project.reading import find_files  # all formats: not in the thread of the window

        try:
            next(self.folder.iterdir(), None)
        except OSError as error:
            raise ImportFailedError(
                f"The watched folder “{self.folder.name}” cannot be read: {error.strerror or error}.",
                "It is looked for again from time to time; stop watching it in the menu File.",
            ) from error
        found: dict[Path, _Stamp] = {}
        for one in find_files([self.folder]):
            if not one.is_link and not one.path.name.lower().endswith(_NOT_TAKEN):
                try:
                    state = one.path.stat()
                except OSError:  # it has gone again meanwhile
                    continue
                found[one.path] = _Stamp(state.st_size, state.st_mtime_ns, state.st_ctime_ns)
        return found


def _mark(path: Path, one: _Stamp) -> str:
    """Tells a file, as it is, from others."""
    return blake2b(f"{path} {one}".encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
