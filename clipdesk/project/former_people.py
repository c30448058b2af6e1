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


def with_former_people(store: Store, entries: Sequence[HistoryEntry]) -> list[HistoryEntry]:
    """These entries, each with its `former_person` where whoever executed it is not in the project."""
    gone = {one.annotator_id for one in entries} - {one.id for one in store.codebooks.annotators()} - {""}
    if not gone:
        return [*entries]
    from clipdesk.project.commands.record_history import RecordHistory  # seldom needed

    history = RecordHistory(store.history)
    former = {
        one: next(filter(None, (_came_with(history, seq, one) for seq in seqs)), None)
        for one, seqs in store.history.seqs_of([*gone]).items()
    }
    return [replace(one, former_person=former.get(one.annotator_id)) for one in entries]


def _came_with(history: RecordHistory, seq: int, annotator_id: str) -> Annotator | None:
    changes = (history.changes(seq) or {}).get(annotator_id, ())
    return next((one.record for one in changes if isinstance(one.record, Annotator)), None)
