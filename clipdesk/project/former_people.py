"""Names in the history for people who are no longer in the project: the change with which they came was taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.history import HistoryEntry
from clipdesk.store.store import Store

if TYPE_CHECKING:
    from clipdesk.project.commands.record_history import RecordHistory


class FormerPeople:
    """Finds them in one project, and remembers them: the change with which somebody came may be a large import."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, tuple[list[int], Annotator | None]] = {}
        """By id: the numbers of the entries that touched somebody, and who they tell that was."""

    def named(self, entries: Sequence[HistoryEntry]) -> list[HistoryEntry]:
        """These entries, each with its `former_person` where whoever executed it is not in the project."""
        gone = {one.annotator_id for one in entries} - {one.id for one in self._store.codebooks.annotators()} - {""}
        if not gone:
            return [*entries]
        former = {one: self._person(one, seqs) for one, seqs in self._store.history.seqs_of([*gone]).items()}
        return [replace(one, former_person=former.get(one.annotator_id)) for one in entries]

    def _person(self, annotator_id: str, seqs: list[int]) -> Annotator | None:
        read_from, person = self._known.get(annotator_id, ([], None))
        if read_from != seqs:
            from clipdesk.project.commands.record_history import RecordHistory  # seldom needed

            history = RecordHistory(self._store.history)
            person = next(filter(None, (_came_with(history, seq, annotator_id) for seq in seqs)), None)
            self._known[annotator_id] = seqs, person
        return person


def _came_with(history: RecordHistory, seq: int, annotator_id: str) -> Annotator | None:
    changes = (history.changes(seq) or {}).get(annotator_id, ())
    return next((one.record for one in changes if isinstance(one.record, Annotator)), None)
