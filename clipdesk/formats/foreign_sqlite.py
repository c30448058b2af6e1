"""Databases of other programs, read only: the one place outside the store that speaks SQL, and never about our files.

The bytes go into a temporary file of their own, so that the user's is never opened, locked or given a journal.
"""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile

MAGIC = b"SQLite format 3\x00"
_MOST_STEPS = 2_000_000_000
_STEPS_AT_ONCE = 1_000_000
_READING = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ))


class ForeignDatabase:
    """Tables of a database, by name. Views, triggers and code in its schema are never run."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection = connection
        self._name = name
        listed = self._fetched("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        self._tables = frozenset(str(name) for name, made in listed if str(made).upper().startswith("CREATE TABLE"))

    def has(self, *tables: str) -> bool:
        """Whether all of these tables are there."""
        return self._tables.issuperset(tables)

    def rows(self, table: str, *columns: str) -> Iterator[dict[str, Any]]:
        """The rows of a table in their order, with the columns asked for; one that it lacks is None.

        Raises `ImportFailedError` when the database is damaged.
        """
        if table not in self._tables:
            return
        there = {str(row[1]) for row in self._fetched(f"PRAGMA table_info({_quoted(table)})")}
        told = ", ".join(_quoted(one) if one in there else "NULL" for one in columns)
        for row in self._fetched(f"SELECT {told} FROM {_quoted(table)}"):  # noqa: S608 - names are quoted, and of tables that are there
            yield dict(zip(columns, row, strict=True))

    def _fetched(self, statement: str) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(statement).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise _damaged(self._name) from error


class DatabaseImporter(ABC):
    """What importers of other programs' databases share: recognized by their tables, read by `readings`."""

    program: str
    """The name of the program."""
    tables: tuple[str, ...]
    """The tables that each of its projects has."""

    def sniff(self, file: SourceFile) -> float:
        """Certain of a database with the tables of the program."""
        return 1.0 if mentions(file.data, *self.tables) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The texts with their annotations; annotations that do not fit their place are reported.

        Raises `ImportFailedError` when it is no database of the program.
        """
        with opened(file.data, file.name) as database:
            if not database.has(*self.tables):
                raise ImportFailedError(
                    f"“{file.name}” is not a project of {self.program}.", "Choose another format for it."
                )
            yield from self.readings(database, file.name)

    @abstractmethod
    def readings(self, database: ForeignDatabase, file_name: str) -> Iterator[Reading]:
        """The texts of a database that has the tables."""


@contextlib.contextmanager
def opened(data: bytes, name: str) -> Iterator[ForeignDatabase]:
    """The database in these bytes, which `name` calls for the user; gone from the disk afterwards.

    Raises `ImportFailedError` when it is damaged, or no database.
    """
    if not data.startswith(MAGIC):
        raise ImportFailedError(f"“{name}” is not a database.", "Choose the project file of its program.")
    with tempfile.TemporaryDirectory(prefix="clipdesk-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "copy.sqlite3"
        copy.write_bytes(data)
        try:
            connection = sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)
        except sqlite3.Error as error:
            raise _damaged(name) from error
        with contextlib.closing(connection):
            _limit(connection)
            yield ForeignDatabase(connection, name)


def mentions(data: bytes, *tables: str) -> bool:
    """Whether bytes are a database whose schema seems to have these tables. Cheap; opens nothing."""
    return data.startswith(MAGIC) and all(f"CREATE TABLE {one}".encode() in data for one in tables)


def _limit(connection: sqlite3.Connection) -> None:
    """Nothing but reading, and not for ever."""
    steps = 0

    def is_too_long() -> bool:
        nonlocal steps
        steps += _STEPS_AT_ONCE
        return steps > _MOST_STEPS

    def allow(action: int, first: str | None, *_: object) -> int:
        is_read = action in _READING or (action == sqlite3.SQLITE_PRAGMA and first == "table_info")
        return sqlite3.SQLITE_OK if is_read else sqlite3.SQLITE_DENY

    connection.execute("PRAGMA trusted_schema = OFF")
    connection.set_progress_handler(is_too_long, _STEPS_AT_ONCE)
    connection.set_authorizer(allow)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _damaged(name: str) -> ImportFailedError:
    return ImportFailedError(
        f"“{name}” is damaged and cannot be read.", "Export the project once more from its program."
    )
