"""`HistoryRepository`: every executed command with what it changed, in the transaction that changed it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from typing import Any

from clipdesk.domain.change import RecordChange
from clipdesk.domain.history import EntryState, HistoryEntry, Title
from clipdesk.store import mapping
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import senseless, sensible

_COLUMNS = "seq, step, at, annotator, command, title, state"


class HistoryRepository:
    """Reads and appends the history of one project. Entries are never deleted or edited but for their state."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database

    def append(self, entry: HistoryEntry, changes: Sequence[RecordChange]) -> int:
        """Append a command that is in effect and return its number; what was undone before becomes final.

        The `seq` of `entry` is not looked at.
        """
        self.forget_undone()
        data = zlib.compress(mapping.dumps(mapping.changes_json(changes)).encode("utf-8"), 1)
        title = mapping.dumps([entry.title.template, *entry.title.arguments])
        told = (entry.step, entry.at, entry.annotator_id, entry.command, title)
        cursor = execute(
            self._database,
            "INSERT INTO history (step, at, annotator, command, title, state, changes) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*told, entry.state.value, data + _seal(told)),
        )
        seq = cursor.lastrowid
        assert seq is not None
        self._database.connection().executemany(
            "INSERT OR IGNORE INTO history_item (record, seq) VALUES (?, ?)",
            ((change.record.id, seq) for change in changes),
        )
        return seq

    def undoable(self) -> list[HistoryEntry]:
        """The entries of the last step in effect, the newest first; empty when there is none."""
        return self._step(EntryState.DONE, "DESC")

    def redoable(self) -> list[HistoryEntry]:
        """The entries of the first undone step, the oldest first; empty when there is none."""
        return self._step(EntryState.UNDONE, "ASC")

    def _step(self, state: EntryState, order: str) -> list[HistoryEntry]:
        found: list[HistoryEntry] = []
        sql = f"SELECT {_COLUMNS} FROM history WHERE state = ? ORDER BY seq {order}"
        for values in execute(self._database, sql, (state.value,)):
            entry = _entry(values)
            # A step is a run of neighbors; the rest is not even read.
            if found and entry.step != found[0].step:
                break
            found.append(entry)
        return found

    def next_titles(self) -> tuple[Title | None, Title | None]:
        """What undo and what redo would take back."""
        return self._title(EntryState.DONE, "DESC"), self._title(EntryState.UNDONE, "ASC")

    @sensible
    def _title(self, state: EntryState, order: str) -> Title | None:
        sql = f"SELECT title FROM history WHERE state = ? ORDER BY seq {order} LIMIT 1"
        row = execute(self._database, sql, (state.value,)).fetchone()
        if row is None:
            return None
        template, *arguments = json.loads(row[0])
        return Title(template, tuple(arguments))

    @sensible
    def changes(self, seq: int) -> list[RecordChange]:
        """What an entry changed, in the order in which it did.

        Raises `ProjectDamagedError` when that, or what the entry says of itself, is not as it was written.
        """
        sql = "SELECT step, at, annotator, command, title, changes FROM history WHERE seq = ?"
        *told, data = execute(self._database, sql, (seq,)).fetchone()
        unpacking = zlib.decompressobj()
        try:
            changes = mapping.changes_from(json.loads(unpacking.decompress(data)))
        except zlib.error as error:
            raise senseless(error) from error
        if not unpacking.eof or unpacking.unused_data not in (b"", _seal(told)):
            raise ValueError(f"entry {seq} of the history does not say what it said")
        return changes

    def seqs(self) -> list[int]:
        """The numbers of all entries, the oldest first."""
        return [row[0] for row in execute(self._database, "SELECT seq FROM history ORDER BY seq")]

    def seqs_of(self, record_ids: Sequence[str]) -> dict[str, list[int]]:
        """The numbers of the entries that touched each record, the newest first; nothing of records without any."""
        found: dict[str, list[int]] = {}
        sql = "SELECT record, seq FROM history_item WHERE record IN (SELECT value FROM json_each(?)) ORDER BY seq DESC"
        for record, seq in execute(self._database, sql, (json.dumps(record_ids),)):
            found.setdefault(record, []).append(seq)
        return found

    def mark(self, seq: int, state: EntryState) -> None:
        """Set the state of an entry."""
        execute(self._database, "UPDATE history SET state = ? WHERE seq = ?", (state.value, seq))

    def of_record(self, record_id: str) -> list[HistoryEntry]:
        """Every command that touched a record, the newest first."""
        chosen = "SELECT seq FROM history_item WHERE record = ?"
        sql = f"SELECT {_COLUMNS} FROM history WHERE seq IN ({chosen}) ORDER BY seq DESC"
        return [_entry(row) for row in execute(self._database, sql, (record_id,))]

    def latest(self, limit: int) -> list[HistoryEntry]:
        """The latest commands, the newest first."""
        sql = f"SELECT {_COLUMNS} FROM history ORDER BY seq DESC LIMIT ?"
        return [_entry(row) for row in execute(self._database, sql, (limit,))]

    def forget_undone(self) -> None:
        """Make what was undone final: something else has happened since."""
        execute(self._database, "UPDATE history SET state = 'final' WHERE state = 'undone'")

    def finish(self) -> None:
        """Make everything before now final: nothing of it can be undone any more."""
        execute(self._database, "UPDATE history SET state = 'final'")


def _seal(told: Sequence[str]) -> bytes:
    """Four bytes behind the changes of an entry by which a flipped bit in the rest of it is noticed: their CRC-32."""
    return zlib.crc32("\0".join(told).encode("utf-8", "surrogatepass")).to_bytes(4, "big")


@sensible
def _entry(row: Sequence[Any]) -> HistoryEntry:
    seq, step, at, annotator, command, title, state = row
    template, *arguments = json.loads(title)
    return HistoryEntry(seq, step, at, annotator, command, Title(template, tuple(arguments)), EntryState(state))
