"""`HistoryRepository`: every executed command with what it changed, in the transaction that changed it."""

from __future__ import annotations

import json
import threading
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from clipdesk.domain.change import Kind, RecordChange
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.history import EntryState, HistoryEntry, Title, joined_imports
from clipdesk.domain.remedy import Remedy
from clipdesk.store import mapping
from clipdesk.store.database import execute
from clipdesk.store.packed_changes import pack_changes, seal, sealed_changes
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import SENSELESS, sensible

if TYPE_CHECKING:
    from concurrent.futures import Future

_IN_PARTS = frozenset({"AddArticles"})
"""The commands whose step may consist of several transactions, with other steps between them."""
_MANY = 200
"""From so many changes on a thread is worth its start."""
_SHARED = frozenset({Kind.LABEL, Kind.RELATION_TYPE, Kind.ANNOTATOR})
_NOTE_RECORDS = """
    INSERT OR IGNORE INTO history_item (record, seq) SELECT value, ? FROM json_each(?) ORDER BY value"""
"""In one statement, in the order of the table: an import touches thousands."""
_OF_ARTICLE = """SELECT seq FROM history_item WHERE record = ? OR record IN (
    SELECT annotation.id FROM annotation JOIN article ON article.number = annotation.article WHERE article.id = ?)"""
_COLUMNS = "seq, step, at, annotator, command, title, state"


class _Coming:
    """An entry that is written when the transaction ends.

    If it has many changes, a thread encodes them while SQLite writes the rest of the transaction. The thread starts
    only when told: earlier it would hold Python's lock while statements are still being prepared.
    """

    def __init__(self, entry: HistoryEntry, changes: Sequence[RecordChange]) -> None:
        self.entry = entry
        self.changes = changes
        self._beginning = threading.Event()
        self._packed: Future[bytes] | None = None
        if len(changes) >= _MANY:
            from concurrent.futures import ThreadPoolExecutor  # not needed to open a project

            pool = ThreadPoolExecutor(1, "clipdesk-history")
            self._packed = pool.submit(self._pack)
            pool.shutdown(wait=False)

    def begin(self) -> None:
        """Let the thread begin, if there is one."""
        self._beginning.set()

    def packed(self) -> bytes:
        """The changes as they are stored."""
        return self._packed.result() if self._packed is not None else pack_changes(self.changes)

    def _pack(self) -> bytes:
        self._beginning.wait()
        return pack_changes(self.changes)


class HistoryRepository:
    """Reads and appends the history of one project.

    Entries are never deleted, and nothing but their state is edited.
    """

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database
        self._firsts: dict[str, int] = {}
        """Where steps of several transactions began, as far as that was asked or seen."""
        self._gapless: dict[str, int] = {}
        """How far such a step goes without anything else between its parts."""
        self._built_on: dict[int, bool] = {}
        self._imports: dict[str, Title] = {}
        """What steps of several transactions are called, all parts together, as far as that was asked."""
        self._coming: list[_Coming] = []

    def append(self, entry: HistoryEntry, changes: Sequence[RecordChange]) -> None:
        """Append a command that takes effect with this transaction; the `seq` of `entry` is ignored.

        Undone steps can no longer be redone after it, unless the entry continues an import that began earlier.
        """
        self._coming.append(_Coming(entry, changes))

    def begin(self) -> None:
        """Let the threads begin that write out large entries: SQLite is about to be busy for a while."""
        for one in self._coming:
            one.begin()

    def write(self) -> None:
        """Write what was appended; the caller holds the transaction."""
        self.begin()
        coming, self._coming = self._coming, []
        for entry, changes, packed in [(one.entry, one.changes, one.packed()) for one in coming]:
            self._write(entry, changes, packed)

    def discard(self) -> None:
        """Forget what was appended: the transaction was rolled back."""
        self.begin()
        self._coming.clear()
        self._imports.clear()

    def _write(self, entry: HistoryEntry, changes: Sequence[RecordChange], packed: bytes) -> None:
        goes_on = entry.command in _IN_PARTS and entry.step in self._firsts
        if not goes_on:
            self.forget_undone()
        title = mapping.dumps([entry.title.template, *entry.title.arguments])
        told = (entry.step, entry.at, entry.annotator_id, entry.command, title)
        cursor = execute(
            self._database,
            "INSERT INTO history (step, at, annotator, command, title, state, changes) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*told, entry.state.value, packed + seal(told)),
        )
        seq = cursor.lastrowid
        assert seq is not None
        if entry.command in _IN_PARTS:
            if not goes_on or self._gapless.get(entry.step) == seq - 1:
                self._gapless[entry.step] = seq
            self._firsts.setdefault(entry.step, seq)
            if entry.step in self._imports:
                self._imports[entry.step] = joined_imports((self._imports[entry.step], entry.title))
        records = [before if after is None else after for before, after in changes]
        touched = json.dumps([one.id for one in records if one is not None])
        execute(self._database, _NOTE_RECORDS, (seq, touched))

    def undoable(self) -> list[HistoryEntry]:
        """The entries of the last step in effect, the newest first; empty when there is none."""
        last = self._last()
        return self._step(EntryState.DONE, last, "DESC") if last else []

    def redoable(self) -> list[HistoryEntry]:
        """The entries of the first undone step, the oldest first; empty when there is none."""
        first = self._one("state = ? ORDER BY seq", EntryState.UNDONE.value)
        return self._step(EntryState.UNDONE, first, "ASC") if first else []

    def _last(self) -> HistoryEntry | None:
        """The newest entry of the step in effect that began last.

        An import comes in parts, with other steps between them. Those began later, so they are undone before the
        import, even if its last part came after them.
        """
        done = EntryState.DONE.value
        last = self._one("state = ? ORDER BY seq DESC", done)
        while last is not None and last.command in _IN_PARTS and self._gapless.get(last.step) != last.seq:
            first = self._first_of(last.step)
            sql = f"SELECT {_COLUMNS} FROM history WHERE state = ? AND seq > ? AND step <> ? ORDER BY seq DESC"
            between = map(_entry, execute(self._database, sql, (done, first, last.step)))
            later = next((one for one in between if self._first_of_entry(one) > first), None)
            if later is None or self._is_built_on(later):
                break
            last = later
        return last

    def _first_of_entry(self, entry: HistoryEntry) -> int:
        return self._first_of(entry.step) if entry.command in _IN_PARTS else entry.seq

    def _first_of(self, step: str) -> int:
        if step not in self._firsts:
            row = execute(self._database, "SELECT MIN(seq) FROM history WHERE step = ?", (step,)).fetchone()
            self._firsts[step] = row[0]
        return self._firsts[step]

    def _one(self, which: str, *values: object) -> HistoryEntry | None:
        row = execute(self._database, f"SELECT {_COLUMNS} FROM history WHERE {which} LIMIT 1", values).fetchone()
        return _entry(row) if row else None

    def _step(self, state: EntryState, start: HistoryEntry, order: str) -> list[HistoryEntry]:
        """The entries of the step of `start`, from it on."""
        found: list[HistoryEntry] = []
        sql = f"SELECT {_COLUMNS} FROM history WHERE state = ? AND seq {'<=' if order == 'DESC' else '>='} ? ORDER BY seq {order}"
        first = self._first_of(start.step) if start.command in _IN_PARTS else None
        for values in execute(self._database, sql, (state.value, start.seq)):
            entry = _entry(values)
            if entry.step == start.step:
                found.append(entry)
            # Except for one that comes in parts, a step is a run of neighboring entries; the others are not even read.
            elif first is None or (order == "DESC" and entry.seq < first) or self._is_built_on(entry):
                break
        return found

    def _is_built_on(self, entry: HistoryEntry) -> bool:
        """Whether a later part of an import may need what `entry` did, such as a label; both are then undone in reverse order."""
        if entry.seq not in self._built_on:
            kinds = {change.kind for change in self.changes(entry.seq)}
            self._built_on[entry.seq] = not kinds.isdisjoint(_SHARED)
        return self._built_on[entry.seq]

    def next_titles(self) -> tuple[Title | None, Title | None]:
        """What undo and what redo would take back."""
        undo, redo = self._last(), self._one("state = ? ORDER BY seq", EntryState.UNDONE.value)
        return (self._whole(undo).title if undo else None), (self._whole(redo).title if redo else None)

    @sensible
    def _whole(self, entry: HistoryEntry) -> HistoryEntry:
        """The entry with the title of its whole step, if it is one of several parts."""
        if entry.command not in _IN_PARTS:
            return entry
        if entry.step not in self._imports:
            parts = execute(self._database, f"SELECT {_COLUMNS} FROM history WHERE step = ?", (entry.step,))
            # Commands of other kinds may be of the same step.
            titles = [one.title for one in map(_entry, parts) if one.command in _IN_PARTS]
            self._imports[entry.step] = joined_imports(titles)
        return replace(entry, title=self._imports[entry.step])

    @sensible
    def changes(self, seq: int) -> list[RecordChange]:
        """What an entry changed, in the order in which it did.

        Raises `ProjectDamagedError` when that, or what the entry says of itself, is not as it was written.
        """
        sql = "SELECT step, at, annotator, command, title, changes FROM history WHERE seq = ?"
        *told, data = execute(self._database, sql, (seq,)).fetchone()
        try:
            return sealed_changes(seq, told, data)
        except (zlib.error, *SENSELESS) as error:
            raise ProjectDamagedError(
                f"Entry {seq} of the history is damaged in the project file.", Remedy.RECOVER
            ) from error

    def weight(self, entries: Iterable[HistoryEntry]) -> int:
        """Bytes in which what these entries changed is kept."""
        seqs = json.dumps([one.seq for one in entries])
        sql = "SELECT coalesce(sum(length(changes)), 0) FROM history WHERE seq IN (SELECT value FROM json_each(?))"
        found: int = execute(self._database, sql, (seqs,)).fetchone()[0]
        return found

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
        return [self._whole(_entry(row)) for row in execute(self._database, sql, (record_id,))]

    def latest(self, limit: int, article_id: str = "", step: str = "", seq: int = 0) -> list[HistoryEntry]:
        """The latest commands, the newest first: all, or those of a step, or those that touched an article or what stands in it.

        That of a number, `seq`, is found at once; for a step the history is looked through.
        """
        chosen, ids = "", tuple[object, ...]()
        if article_id:
            chosen, ids = f"WHERE seq IN ({_OF_ARTICLE})", (article_id, article_id)
        elif seq:
            chosen, ids = "WHERE seq = ?", (seq,)
        elif step:
            chosen, ids = "WHERE step = ?", (step,)
        sql = f"SELECT {_COLUMNS} FROM history {chosen} ORDER BY seq DESC LIMIT ?"
        return [self._whole(_entry(row)) for row in execute(self._database, sql, (*ids, limit))]

    def forget_undone(self) -> None:
        """What was undone can no longer be redone: something else has happened since."""
        execute(self._database, "UPDATE history SET state = 'dropped' WHERE state = 'undone'")

    def finish(self) -> None:
        """Make everything before now final: nothing of it can be undone any more."""
        self.forget_undone()
        execute(self._database, "UPDATE history SET state = 'final' WHERE state = 'done'")


@sensible
def _entry(row: Sequence[Any]) -> HistoryEntry:
    seq, step, at, annotator, command, title, state = row
    template, *arguments = json.loads(title)
    return HistoryEntry(seq, step, at, annotator, command, Title(template, tuple(arguments)), EntryState(state))
