"""`HistoryEntry`: one executed command, as the history tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from clipdesk.domain.annotator import Annotator


class EntryState(StrEnum):
    """What became of a command: in effect, undone and still to be redone, or kept for the record only.

    `DROPPED` entries were undone, and something else was done since. `FINAL` ones are in effect for good: everything
    before a moment was made final, as in the sample project and after a salvage.
    """

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"
    FINAL = "final"

    @property
    def was_undone(self) -> bool:
        """Whether what the command did is not in effect."""
        return self in (EntryState.UNDONE, EntryState.DROPPED)


class Title(NamedTuple):
    """What a command is called, to be translated by whoever shows it: `template.format(*arguments)`."""

    template: str
    arguments: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.template.format(*self.arguments)


_ANNOTATIONS = Title("Import annotations")


def import_title(articles: int, *, is_adding: bool = False) -> Title:
    """What bringing so many articles in is called.

    Where there are none, annotations came to articles that were there (`is_adding`), or a codebook came alone.
    """
    if articles > 1:
        return Title("Import {0} articles", (str(articles),))
    if articles:
        return Title("Import article")
    return _ANNOTATIONS if is_adding else Title("Import codebook")


def joined_imports(titles: Iterable[Title]) -> Title:
    """What the parts of one import are called together.

    >>> str(joined_imports([import_title(20), import_title(1), import_title(0)]))
    'Import 21 articles'
    """
    parts = list(titles)
    return import_title(sum(map(_articles_in, parts)), is_adding=_ANNOTATIONS in parts)


def _articles_in(title: Title) -> int:
    return int(title.arguments[0]) if title.arguments else int(title == import_title(1))


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One executed command. `at` is UTC, ISO 8601. Entries of the same `step` are undone and redone together.

    `former_person` is whoever executed it, where that was looked for and they are in the project no more.
    """

    seq: int
    step: str
    at: str
    annotator_id: str
    command: str
    title: Title
    state: EntryState
    former_person: Annotator | None = None


class HistoryState(NamedTuple):
    """What the menus need to know: what undo and redo would take back, None for nothing."""

    undo: Title | None = None
    redo: Title | None = None


def one_per_step(entries: Sequence[HistoryEntry]) -> list[HistoryEntry]:
    """The first of each run of entries that are of one step: of those given with the newest first, the last of each."""
    return [
        one
        for place, one in enumerate(entries)
        if place == 0 or (one.step, one.title) != (entries[place - 1].step, entries[place - 1].title)
    ]
