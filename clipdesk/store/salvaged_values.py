"""Values of a damaged project that cannot be what was stored: they are emptied, so that the rest of their row is kept.

One of them alone would make the new project as unreadable as the old one. The history may have what they were.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from clipdesk.domain.anchor import quote_of, spans_fit
from clipdesk.domain.article import Status
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.suggestion import Ruling
from clipdesk.store import mapping
from clipdesk.store.sqlite_errors import SENSELESS


class _Column(NamedTuple):
    """A column of JSON or of one of a few words; `read` raises one of `SENSELESS` for anything else."""

    table: str
    name: str
    read: Callable[[str], object]
    empty: str | None


def _read_texts(text: str) -> None:
    found = json.loads(text)
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ValueError("no list of texts")


def _read_pairs(text: str) -> None:
    found = json.loads(text)
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise ValueError("no texts by name")


def _read_cuts(text: str) -> None:
    for cut in mapping.cuts_from(text):
        if [type(one) for one in cut] != [int, str, str]:
            raise ValueError("no cut")


_COLUMNS = (
    _Column("article", "byline", _read_texts, "[]"),
    _Column("article", "provenance", _read_pairs, "{}"),
    _Column("article", "status", Status, Status.TODO.value),
    _Column("body", "cuts", _read_cuts, "[]"),
    _Column("annotation", "attributes", _read_pairs, None),
    _Column("label", "attributes", mapping.label_attributes_from, "[]"),
    _Column("relation_type", "heads", _read_texts, "[]"),
    _Column("relation_type", "children", _read_texts, "[]"),
    _Column("person", "names", _read_texts, "[]"),
    _Column("person", "mentions", _read_texts, "[]"),
    _Column("suggestion", "attributes", _read_pairs, None),
    _Column("verdict", "attributes", _read_pairs, None),
)
_WORDS = {
    "article": "articles", "body": "what the import had cut away", "annotation": "annotations", "label": "labels",
    "relation_type": "kinds of link", "person": "the register of people", "verdict": "decisions on suggestions",
}  # fmt: skip


def empty_senseless_values(connection: sqlite3.Connection) -> list[ReportItem]:
    """Empty them, and drop suggestions, and decisions on them, that stand nowhere. Returns a line for each kind."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    emptied: Counter[str] = Counter()
    for one in _COLUMNS:
        if one.table in tables:
            found = list(_senseless(connection, one))
            connection.executemany(f"UPDATE {one.table} SET {one.name} = ? WHERE rowid = ?", found)
            emptied[one.table] += len(found)
    items = [
        ReportItem(f"details of {_WORDS[table]}", Outcome.CHANGED, f"{count} or more could not be read.")
        for table, count in emptied.items()
        if count and table in _WORDS
    ]
    if "suggestion" in tables:
        _drop_suggestions(connection, "suggestion", _read_nothing)
        dropped = _drop_suggestions(connection, "verdict", Ruling)
        if dropped:
            reason = f"{dropped} or more could not be read."
            items.append(ReportItem(_WORDS["verdict"], Outcome.SKIPPED, reason))
    return items


def _senseless(connection: sqlite3.Connection, column: _Column) -> Iterator[tuple[str | None, int]]:
    sql = f"SELECT rowid, {column.name} FROM {column.table} WHERE {column.name} IS NOT ?"
    for number, text in connection.execute(sql, (column.empty,)):
        try:
            column.read(text)
        except SENSELESS:
            yield column.empty, number


def _read_nothing(_value: object) -> None:
    """A suggestion that nobody decided on has no ruling."""


def _drop_suggestions(connection: sqlite3.Connection, table: str, read: Callable[[str], object]) -> int:
    """Suggestions are made again where one was dropped. Returns how many were."""
    ruling = "ruling" if table == "verdict" else "''"
    sql = (
        f"SELECT number, one.article, start, stop, pieces, quote, {ruling}, text FROM {table} AS one"
        " JOIN body ON body.article = one.article ORDER BY one.article"
    )
    wrong = []
    for number, article, start, stop, pieces, quote, ruled, text in connection.execute(sql):
        try:
            spans = mapping.spans_from(start, stop, pieces)
            read(ruled)
            is_sound = spans_fit(spans, len(text)) and quote_of(text, spans) == quote
        except SENSELESS:
            is_sound = False
        if not is_sound:
            wrong.append((number, article))
    connection.executemany(f"DELETE FROM {table} WHERE number = ?", [one[:1] for one in wrong])
    connection.executemany("DELETE FROM proposing WHERE article = ?", [one[1:] for one in wrong])
    return len(wrong)
