"""`HistoryEntry`: one executed command, as the history tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class EntryState(StrEnum):
    """What became of a command: in effect, undone and still to be redone, or final.

    `FINAL` entries are kept for the record only: they were undone for good, or a restore
    made them so.
    """

    DONE = "done"
    UNDONE = "undone"
    FINAL = "final"


class Title(NamedTuple):
    """What a command is called, to be translated by whoever shows it: `template.format(*arguments)`."""

    template: str
    arguments: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.template.format(*self.arguments)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One executed command. `at` is UTC, ISO 8601. Entries of the same `step` are undone and redone together."""

    seq: int
    step: str
    at: str
    annotator_id: str
    command: str
    title: Title
    state: EntryState


class HistoryState(NamedTuple):
    """What the menus need to know: what undo and redo would take back, None for nothing."""

    undo: Title | None = None
    redo: Title | None = None
