"""`RecordHistory`: what the history says of records that come back from another copy of the project. Reads only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import ArticleState, Record, RecordChange
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.history import EntryState
from clipdesk.project.commands.codebook import MergeLabel
from clipdesk.store.history import HistoryRepository

_KEPT = 8
"""Entries that are kept while records are looked at."""
_IN_EFFECT = (EntryState.DONE, EntryState.FINAL)


class RecordHistory:
    """Looks up what became of records. An entry that cannot be read, or was undone, says nothing."""

    def __init__(self, history: HistoryRepository) -> None:
        self._history = history
        self._read: dict[int, dict[str, list[RecordChange]] | None] = {}

    def removed(self, ids: Sequence[str]) -> set[str]:
        """Which of these records, none of which is there, were there once and were removed by somebody."""
        known = self._history.seqs_of(ids)
        return {one for one in known if self._was_removed(one)}

    def annotations_removed(self, gone: Iterable[str]) -> dict[str, list[str]]:
        """Which of these records, none of which is there, are annotations that somebody removed, by the id of their article.

        One that merging two labels joined into another was not removed.
        """
        found: dict[str, list[str]] = {}
        for one in gone:
            last = next(self._changes_of(one, but=MergeLabel.__name__), None)
            if last is not None and last.after is None and isinstance(last.before, Annotation):
                found.setdefault(last.before.article_id, []).append(one)
        return found

    def had(self, record: Record) -> bool:
        """Whether a record was once just like this one."""
        return any(record in change for change in self._changes_of(record.id))

    def was_in_story(self, article_id: str, story: str) -> bool:
        """Whether somebody once put an article into a story (`Article.story`)."""
        changes = self._changes_of(article_id)
        return any(isinstance(one.after, ArticleState) and one.after.story == story for one in changes)

    def _was_removed(self, record_id: str) -> bool:
        last = next(self._changes_of(record_id), None)
        if last is None or not isinstance(last.after, ArticleState):
            return last is not None and last.after is None
        return last.after.removed

    def _changes_of(self, record_id: str, but: str = "") -> Iterator[RecordChange]:
        """What was changed of a record, the latest first; `but` is a command that does not count."""
        for entry in self._history.of_record(record_id):
            if entry.state in _IN_EFFECT and entry.command != but:
                yield from reversed((self.changes(entry.seq) or {}).get(record_id, ()))

    def changes(self, seq: int) -> dict[str, list[RecordChange]] | None:
        """What an entry changed, by the id of the record; None where it cannot be read."""
        if seq not in self._read:
            while len(self._read) >= _KEPT:
                self._read.pop(next(iter(self._read)))
            found: dict[str, list[RecordChange]] = {}
            try:
                for change in self._history.changes(seq):
                    found.setdefault(change.record.id, []).append(change)
            except ProjectDamagedError:  # the check of the project tells of it
                self._read[seq] = None
            else:
                self._read[seq] = found
        return self._read[seq]
