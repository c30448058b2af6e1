"""`Connection`: what every connection to a project is.

Reading through it, with or without Peewee, raises a `ProjectError` if the disk or the file is at fault, both when a
statement starts and while its rows are fetched.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clipdesk.domain.errors import ProjectError
from clipdesk.store.sqlite_errors import READ_ERRORS, code_of, damaged, half_a_character, is_damage, reason_of

_FRAME = 24  # bytes that the log adds to a page


class Cursor(sqlite3.Cursor):
    """A cursor whose errors say in a sentence what is wrong with the file, also while its rows are fetched."""

    connection: Connection

    def execute(self, sql: str, parameters: Any = (), /) -> Cursor:
        """As the standard library's. Raises ProjectError where disk or file are at fault, InvalidChangeError for half a character."""
        try:
            super().execute(sql, parameters)
        except UnicodeEncodeError as error:
            raise half_a_character() from error
        except READ_ERRORS as error:
            raise self._failed(error) from error
        return self

    def _failed(self, error: Exception) -> Exception:
        """The error to raise.

        Closes the statement, which would otherwise hold the file as long as the error is kept.
        """
        self.close()
        return self.connection.error_for(error)

    def fetchone(self) -> Any:
        """As the standard library's. Raises ProjectError where disk or file are at fault."""
        try:
            return super().fetchone()
        except READ_ERRORS as error:
            raise self._failed(error) from error

    def fetchall(self) -> list[Any]:
        """As the standard library's. Raises ProjectError where disk or file are at fault."""
        try:
            return super().fetchall()
        except READ_ERRORS as error:
            raise self._failed(error) from error

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]  # as good to whoever iterates
        # Built on C functions: a `__next__` in Python would take several times as long for each row.
        try:
            yield from iter(super().fetchone, None)
        except READ_ERRORS as error:
            raise self._failed(error) from error


class Connection(sqlite3.Connection):
    """A connection whose cursors are `Cursor`s. `path` is the project file."""

    path = Path()
    identity: tuple[int, int] | None = None
    """By what the system knows the file, whatever lies at `path` meanwhile."""
    changes_before = 0
    """How many rows had been changed when the transaction began."""
    originals = 0
    """Bytes of the original files that the transaction has to write."""

    def cursor(self, factory: Any = Cursor, /) -> Any:
        """A `Cursor`."""
        return super().cursor(factory)

    def execute(self, sql: str, parameters: Any = (), /) -> Any:
        """As the standard library's, through a `Cursor`, which that would not use."""
        return self.cursor().execute(sql, parameters)

    def error_for(self, error: Exception) -> Exception:
        """The error to raise when reading failed: a ProjectError where file or disk are at fault, else `error` itself: our bug."""
        if is_damage(error) or isinstance(error, sqlite3.DataError):  # larger than anything that can be stored
            return damaged(self.path.name, error)
        if isinstance(error, MemoryError):  # a length in it that is none
            return damaged(self.path.name, "something in it asks for more memory than there is")
        if code_of(error).startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_FULL")):
            return ProjectError(
                f"The project file “{self.path.name}” cannot be read or written. {reason_of(error)}",
                "Check the disk, then try again.",
            )
        return error

    def needed(self) -> int:
        """About how many bytes the open transaction wants to write: originals, and four pages for each row, at most the whole file."""
        try:
            size = self.execute("PRAGMA page_size").fetchone()[0]
            pages = self.execute("PRAGMA page_count").fetchone()[0]
        except (sqlite3.DatabaseError, ProjectError):
            return 0
        touched = 4 * max(1, self.total_changes - self.changes_before)
        return int(min(touched, pages) * (size + _FRAME)) + self.originals
