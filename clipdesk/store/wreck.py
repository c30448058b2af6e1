"""`Wreck`: the rows of a damaged project, table by table, as far as they can be read.

A table is read along its tree. Where that is broken, pages that no tree leads to are looked through as well, and a row
there belongs to the table whose columns it fits; rows of pages that are free are rows of old.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from clipdesk.store.pages import BrokenPageError, PageFile, Row, Value
from clipdesk.store.schema import upgrades

TEXT_COPY = "article_fts_content"
"""The table in which the search index keeps headline, source and text of every article a second time."""
_KINDS: dict[str, tuple[type, ...]] = {
    "TEXT": (str,), "INTEGER": (int,), "REAL": (float, int), "BLOB": (bytes,), "": (str, int, type(None)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """A table: its columns, what each may hold, and the place of the column that is the row number, -1 for none.

    `is_numbered` says whether its rows have numbers, be it without a column for them.
    """

    table: str
    columns: tuple[str, ...]
    kinds: tuple[tuple[type, ...], ...]
    number_at: int
    is_numbered: bool

    def fits(self, values: tuple[Value, ...]) -> bool:
        """Whether these can be the values of a row of this table."""
        return len(values) == len(self.columns) and all(
            value is None if place == self.number_at else isinstance(value, kinds)
            for place, (value, kinds) in enumerate(zip(values, self.kinds, strict=True))
        )

    def completed(self, row: Row) -> tuple[Value, ...]:
        """The values with the row number in its column."""
        values = list(row.values)
        if self.number_at >= 0:
            values[self.number_at] = row.number
        return tuple(values)


class FoundRow(NamedTuple):
    """A row that could be read, of which table."""

    shape: Shape
    values: tuple[Value, ...]


def shapes(version: int) -> dict[str, Shape]:
    """The tables of a project of this version that hold what a person put in, and the second copy of the texts."""
    # Both are counted and gathered anew.
    return {name: shape for name, shape in _all_shapes(version).items() if name not in {"tally", "history_item"}}


def tables_written(version: int) -> list[Shape]:
    """The tables of a project of this version of which all others, the search index and the counts, can be made."""
    return [shape for name, shape in _all_shapes(version).items() if name not in {"tally", TEXT_COPY}]


def _all_shapes(version: int) -> dict[str, Shape]:
    found: dict[str, Shape] = {}
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for step in upgrades.UPGRADES[:version]:
            step(connection)
        tables = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
        for name, sql in tables:
            if name == TEXT_COPY or not (name.startswith(("article_fts", "note_fts", "sqlite_")) or "VIRTUAL" in sql):
                found[name] = _shape(connection, name, has_number="WITHOUT ROWID" not in sql)
    return found


def _shape(connection: sqlite3.Connection, table: str, *, has_number: bool) -> Shape:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    names = tuple(str(column[1]) for column in columns)
    number_at = next((n for n, one in enumerate(columns) if has_number and one[5] and one[2] == "INTEGER"), -1)
    kinds = tuple(_KINDS[one[2]] + (() if one[3] or (one[5] and not has_number) else (type(None),)) for one in columns)
    return Shape(table, names, kinds, number_at, has_number)


class Wreck:
    """A damaged project file. `lost` counts what could not be read, by table, once `rows` has run."""

    def __init__(self, path: Path) -> None:
        """Raises OSError when the file cannot be read at all."""
        self._pages = PageFile(path)
        version = self._pages.user_version if self._pages.count else 0
        self.version = version if 0 < version <= upgrades.CURRENT else upgrades.CURRENT
        """The schema version; the current one where the header does not tell."""
        self.shapes = shapes(self.version)
        self.lost: Counter[str] = Counter()
        self.hurt: set[str] = set()
        """The tables of which a page or a row could not be read."""
        self._seen: set[int] = set()

    def close(self) -> None:
        """Close the file."""
        self._pages.close()

    @property
    def page_count(self) -> int:
        """How many pages the file has."""
        return self._pages.count

    @property
    def pages_seen(self) -> int:
        """How many pages were looked at so far."""
        return len(self._seen)

    def rows(self) -> Iterator[FoundRow]:
        """Every row that can be read; those found along a tree come before all others."""
        roots = self._roots()
        hurt = self.hurt = {name for name in self.shapes if name not in roots}
        for name, root in roots.items():
            for row in self._along(root):
                if row is not None and self.shapes[name].fits(row.values):
                    yield FoundRow(self.shapes[name], self.shapes[name].completed(row))
                else:
                    hurt.add(name)
                    self.lost[name] += 1
        if hurt:
            yield from self._astray([self.shapes[name] for name in self.shapes if name in hurt])

    def _roots(self) -> dict[str, int]:
        """The first page of each table, as far as the list of tables can be read."""
        found: dict[str, int] = {}
        for row in self._along(1):
            values = row.values if row is not None else ()
            if len(values) == 5 and values[0] == "table" and values[1] in self.shapes and isinstance(values[3], int):
                found[str(values[1])] = values[3]
        return found

    def _along(self, root: int) -> Iterator[Row | None]:
        """The rows of a tree; None for each page and each row that cannot be read."""
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in self._seen:
                yield None
                continue
            self._seen.add(number)
            try:
                waiting += reversed(self._pages.children(number))
                yield from self._pages.rows(number)
            except BrokenPageError:
                yield None

    def _astray(self, candidates: list[Shape]) -> Iterator[FoundRow]:
        """Rows in pages that no tree leads to, of the tables whose trees are broken."""
        free: set[int] = set()
        with contextlib.suppress(BrokenPageError):  # then old rows may come back, which is better than losing new ones
            free = self._pages.free_pages()
        for number in range(1, self._pages.count + 1):
            if number in self._seen or number in free:
                continue
            try:
                is_leaf = self._pages.is_leaf(number)
                here = [one for one in candidates if one.is_numbered == is_leaf]
                for row in self._pages.rows(number):
                    shape = row and next((one for one in here if one.fits(row.values)), None)
                    if row is not None and shape is not None:
                        yield FoundRow(shape, shape.completed(row))
            except BrokenPageError:
                continue
