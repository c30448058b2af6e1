"""`HistoryCheck`: compares records with what the history says they should be, which neither SQLite nor hashes can know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from clipdesk.domain.change import KIND_OF, Record, RecordChange
from clipdesk.project.commands.record_history import RecordHistory
from clipdesk.store.salvage import HISTORY_GAPS
from clipdesk.store.store import Store


class Difference(NamedTuple):
    """A record that differs from every state in the history, with the state that the latest entry left."""

    record: Record
    latest: Record | None


class HistoryCheck:
    """Compares records with the history.

    A record is passed over if an entry about it cannot be read or entries were lost in a salvage: a lost entry may
    have left it as it is.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._history = RecordHistory(store.history)

    def differences(self, records: dict[str, Record]) -> Iterator[Difference]:
        """Those of the records, given by id, that no entry left as they are; records without entries are passed over."""
        if self._store.meta(HISTORY_GAPS):
            return
        known = self._store.history.seqs_of(list(records))
        for record_id, record in records.items():
            told: list[RecordChange] = []
            for seq in known.get(record_id, ()):
                changes = self._history.changes(seq)
                if changes is None:
                    break
                found = [one for one in changes.get(record_id, ()) if one.kind is KIND_OF[type(record)]]
                told += reversed(found)
                if any(record in (one.before, one.after) for one in found):
                    break
            else:
                if told:
                    yield Difference(record, told[0].after if told[0].after is not None else told[0].before)
