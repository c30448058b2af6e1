"""`SalvagedHistory`: the history of a damaged project, put in order, and what it remembers of records that are lost."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable
from typing import TypeVar

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import Record, RecordChange
from clipdesk.store.packed_changes import sealed_changes, unsealed_changes
from clipdesk.store.sqlite_errors import SENSELESS

R = TypeVar("R", bound=Record)


class SalvagedHistory:
    """Reads through a plain connection to the new file. `lost` counts the entries that could not be read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.lost = 0

    def mend(self, tell: Callable[[int, int], object]) -> None:
        """Keep the entries that can be read, for reading only: they cannot be undone, as the records they changed may be lost.

        `tell` is told how many entries of how many were read.
        """
        entries = self._db.execute("SELECT seq, step, at, annotator, command, title FROM history").fetchall()
        for done, (seq, *told) in enumerate(entries):
            tell(done, len(entries))
            try:
                changes = sealed_changes(seq, told, self._data(seq))
                json.loads(told[-1])
            except (zlib.error, *SENSELESS):
                self._db.execute("DELETE FROM history WHERE seq = ?", (seq,))
                self.lost += 1
                continue
            items = [(change.record.id, seq) for change in changes]
            self._db.executemany("INSERT OR IGNORE INTO history_item (record, seq) VALUES (?, ?)", items)
        self._db.execute(
            "UPDATE history SET state = CASE WHEN state IN ('undone', 'dropped') THEN 'dropped' ELSE 'final' END"
        )

    def has_gaps(self) -> bool:
        """Whether an entry is missing between others: they are numbered from one on."""
        count, last = self._db.execute("SELECT count(*), coalesce(max(seq), 0) FROM history").fetchone()
        return bool(count != last)

    def forget(self, record_ids: list[str]) -> None:
        """These records are not as the history left them any more."""
        self._db.executemany("DELETE FROM history_item WHERE record = ?", [(one,) for one in record_ids])

    def record(self, record_id: str, kind: type[R]) -> R | None:
        """A record as it was known last, or None."""
        sql = "SELECT seq FROM history_item WHERE record = ? ORDER BY seq DESC"
        for (seq,) in self._db.execute(sql, (record_id,)).fetchall():
            for change in reversed(self._changes(seq)):
                for one in (change.after, change.before):
                    if isinstance(one, kind) and one.id == record_id:
                        return one
        return None

    def annotation_with(self, column: str, number: int) -> Annotation | None:
        """Some annotation that refers to row `number` of a table by `column`, as it was known last; or None."""
        sql = f"SELECT id FROM annotation WHERE {column} = ? LIMIT 5"
        for (annotation_id,) in self._db.execute(sql, (number,)).fetchall():
            found = self.record(annotation_id, Annotation)
            if found is not None:
                return found
        return None

    def _changes(self, seq: int) -> list[RecordChange]:
        return unsealed_changes(self._data(seq))

    def _data(self, seq: int) -> bytes:
        found: bytes = self._db.execute("SELECT changes FROM history WHERE seq = ?", (seq,)).fetchone()[0]
        return found
