"""What is done with an open project file: statements, transactions, bringing the log in, SQLite's own check."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clipdesk.domain.errors import (
    ProjectError,
)
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import (
    cause_of,
    failures,
    half_a_character,
    is_damage,
    reason_of,
    unwritten,
)

_PAGE_ERROR = re.compile(r"error code=(\d+)")
_MANY_ROWS = 100


@contextlib.contextmanager
def transaction(database: ProjectDatabase, patience_ms: int | None = None, *, is_work: bool = True) -> Iterator[None]:
    """One transaction that may write: it takes the write lock at once and is rolled back on any exception.

    While another program writes it waits for ten seconds, or for at most `patience_ms`. What is no work does not wait
    for the disk either: it is lost if the power fails before something else is written.
    Raises ProjectError when the disk is full or cannot be written, ProjectDamagedError when the file is not
    whole, and InvalidChangeError when a text cannot be stored; nothing of the change remains.
    """
    connection = database.connection()
    connection.changes_before, connection.originals = connection.total_changes, 0
    needed = 0
    try:
        with contextlib.nullcontext() if is_work else _set(connection, "synchronous", 1):
            with contextlib.nullcontext() if patience_ms is None else _set(connection, "busy_timeout", patience_ms):
                connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                connection.execute("COMMIT")
            except BaseException:
                needed = connection.needed()
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
    except failures() as error:
        cause = cause_of(error)
        sentence = unwritten(connection.path, cause, needed) if cause is not None else None
        if sentence is None:
            raise
        raise sentence from error
    except UnicodeEncodeError as error:
        raise half_a_character() from error


@contextlib.contextmanager
def _set(connection: sqlite3.Connection, name: str, number: int) -> Iterator[None]:
    """A setting of SQLite has another value for what happens inside."""
    (usual,) = connection.execute(f"PRAGMA {name}").fetchone()
    connection.execute(f"PRAGMA {name} = {number:d}").fetchall()
    try:
        yield
    finally:
        connection.execute(f"PRAGMA {name} = {usual:d}").fetchall()


def is_bulk(database: ProjectDatabase) -> bool:
    """Whether the last transaction changed so many rows that the log it left should be brought into the file now."""
    connection = database.connection()
    return connection.total_changes - connection.changes_before >= _MANY_ROWS


def bring_in(database: ProjectDatabase) -> None:
    """Bring SQLite's log into the project file, as far as that is possible without waiting.

    To be called after each transaction of a bulk change: left alone, SQLite waits until the log is long, and the
    transaction in which it does the work takes several times as long as the others. What cannot be brought in now,
    because of a reader or a full disk, stays in the log.
    """
    with contextlib.suppress(sqlite3.OperationalError, ProjectError):
        database.connection().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def connection_path(database: ProjectDatabase) -> Path:
    """The project file that a connection is to."""
    connection = database.connection()
    return connection.path


def checkpoint(database: ProjectDatabase) -> None:
    """Bring everything into the one file, so that a copy of it is complete.

    For idle moments and closing. Does not wait for readers. Raises ProjectError when the disk has no room for it;
    nothing is lost.
    """
    connection = database.connection()
    try:
        with _set(connection, "busy_timeout", 0):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except (sqlite3.OperationalError, ProjectError) as error:
        raise ProjectError(
            "The project could not be merged into one file; the latest changes are kept in a second file beside it. "
            f"{reason_of(error)}",
            "Keep both together until the project has been opened and closed again.",
        ) from error


def quick_check(database: ProjectDatabase, *, thorough: bool = False) -> list[str]:
    """What SQLite finds wrong with the file, in its words; empty when nothing.

    Raises ProjectError when the disk cannot be read, which says nothing about the file.
    """
    connection = database.connection()
    pragma = "integrity_check" if thorough else "quick_check"
    try:
        found = [_tidied(row[0]) for row in connection.execute(f"PRAGMA {pragma}") if row[0] != "ok"]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    except (sqlite3.DatabaseError, ProjectError) as error:
        if not is_damage(cause_of(error) or error):
            raise
        return [str(cause_of(error) or error)]
    for sentence in found:
        code = _PAGE_ERROR.search(sentence)
        if code and int(code[1]) & 0xFF == sqlite3.SQLITE_IOERR:
            raise ProjectError("The project file cannot be read at the moment.", "Check the disk.")
    return found + [f"row {row[1]} of {row[0]} refers to nothing" for row in broken]


def _tidied(finding: object) -> str:
    """A finding of SQLite without its heading, on one line."""
    return " ".join(line for line in str(finding).splitlines() if not line.startswith("***"))


def execute(database: ProjectDatabase, sql: str, values: Any = ()) -> sqlite3.Cursor:
    """Run one statement. The hot paths use this rather than Peewee's builder, which costs 50 to 130 µs a query.

    Raises ProjectError where disk or file are at fault, here and while the rows come.
    """
    cursor: sqlite3.Cursor = database.connection().execute(sql, values)
    return cursor
