"""Counts that are kept, not recounted: per label, per status, per annotator."""

from __future__ import annotations

from collections import Counter

from clipdesk.domain.suggestion import UNCOUNTED
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import sensible

LABEL = "label:"
STATUS = "status:"
ANNOTATOR = "annotator:"
RULING = "ruling:"
FLAGGED = "flagged"
ARTICLES = "articles"
ANNOTATIONS = "annotations"
RELATIONS = "relations"
UNTOUCHED = "untouched"


class Tallies:
    """Collects what a transaction adds and writes it before the commit."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database
        self._pending: Counter[str] = Counter()
        self._stored: dict[str, int] | None = None

    def add(self, key: str, by: int) -> None:
        """Note that the count of `key` grows by `by`."""
        self._pending[key] += by

    def write(self) -> None:
        """Write what was noted; the caller holds the transaction."""
        rows = [(key, by) for key, by in sorted(self._pending.items()) if by]
        self._pending.clear()
        if rows:
            self._stored = None
            self._database.connection().executemany(
                "INSERT INTO tally (key, count) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET count = count + excluded.count",
                rows,
            )

    def discard(self) -> None:
        """Forget what was noted: the transaction was rolled back."""
        self._pending.clear()
        self._stored = None

    def all(self) -> dict[str, int]:
        """Every count, as stored; kept until one changes."""
        if self._stored is None:
            self._stored = self._read()
        return self._stored.copy()

    @sensible
    def _read(self) -> dict[str, int]:
        # Adding these to a text or a number raises TypeError for anything else.
        return {"" + key: 0 + count for key, count in execute(self._database, "SELECT key, count FROM tally")}

    @sensible
    def recounted(self) -> dict[str, int]:
        """Every count, counted anew; what `check` compares with `all`."""
        counts: Counter[str] = Counter()
        live = "FROM article WHERE removed = 0"
        for status, number in execute(self._database, f"SELECT status, count(*) {live} GROUP BY status"):
            counts[STATUS + status] = number
            counts[ARTICLES] += number
        counts[FLAGGED] = execute(self._database, f"SELECT count(*) {live} AND flagged").fetchone()[0]
        counts[UNTOUCHED] = execute(self._database, f"SELECT count(*) {live} AND annotations = 0").fetchone()[0]
        for table, prefix, column in (("label", LABEL, "label"), ("annotator", ANNOTATOR, "annotator")):
            sql = f"SELECT {table}.id, count(*) FROM annotation JOIN {table} ON {table}.number = {column} GROUP BY 1"
            for row_id, number in execute(self._database, sql):
                counts[prefix + row_id] = number
        counts[ANNOTATIONS] = execute(self._database, "SELECT count(*) FROM annotation").fetchone()[0]
        for ruling, label, number in execute(
            self._database,
            "SELECT ruling, label, count(*) FROM verdict WHERE assistant NOT IN (?, ?, ?) GROUP BY 1, 2",
            UNCOUNTED,
        ):
            counts[f"{RULING}{ruling}:{label}"] = number
        counts[RELATIONS] = execute(self._database, "SELECT count(*) FROM relation").fetchone()[0]
        return {key: number for key, number in counts.items() if number}
