"""Vetting: a project's schema must be exactly that of its version before anything is written; then it is migrated.

A file that came by mail may hold triggers, views or tables that make SQLite do what its sender likes.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from peewee import SqliteDatabase

from clipdesk.domain.errors import ProjectDamagedError, ProjectError
from clipdesk.store import database as db
from clipdesk.store.schema import upgrades
from clipdesk.store.sqlite_errors import REMEDY, cause_of, unreadable


def migrate(database: SqliteDatabase, path: Path, *, writing: bool) -> None:
    """Bring a project of an older schema up to the current one; the caller has made a backup.

    Raises ProjectTooNewError, and ProjectError when an older project is open for reading only or cannot be
    changed; then it is as it was.
    """
    connection: sqlite3.Connection = database.connection()
    version = version_of(database, path)
    if version == upgrades.CURRENT:
        return
    if not writing:
        raise ProjectError(
            f"“{path.name}” was written by an older Clipdesk.", "Open it for writing once, to bring it up to date."
        )
    try:
        upgrades.upgrade(connection, version)
    except (sqlite3.Error, ProjectError) as error:
        reason = cause_of(error) or error
        raise ProjectError(
            f"“{path.name}” could not be brought up to date: {reason}.",
            "Nothing is lost; open it again when that is mended.",
        ) from error


_SPACES = re.compile(r"\s+")


def expected_schema(version: int = 0) -> frozenset[tuple[str, str, str]]:
    """Every entry of `sqlite_schema` that a project of a version has (0: the current): type, name, normalized SQL."""
    return _schema_after(upgrades.UPGRADES[: version or upgrades.CURRENT])


@cache
def _schema_after(steps: tuple[upgrades.Step, ...]) -> frozenset[tuple[str, str, str]]:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for step in steps:
            step(connection)
        return _schema(connection)


def vet(path: Path) -> None:
    """Look at a project through a connection that changes nothing, before one is made that may.

    Raises what `check_schema` raises, for the version that the file says it has. Only a transaction that was broken
    off, if one lies beside the file, is rolled back.
    """
    if path.with_name(path.name + "-journal").exists():
        database = db.connected(str(path), path, (*db.PRAGMAS, ("query_only", 1)))
        try:
            check_schema(database, path, version_of(database, path))
        finally:
            database.close()
        return
    database = db.connect(path, writing=False)
    is_sound = False
    try:
        check_schema(database, path, version_of(database, path))
        is_sound = True
    finally:
        db.disconnect(database, path, leaving=is_sound)


def version_of(database: SqliteDatabase, path: Path) -> int:
    """The schema version, asked of the connection: the log may know of a later one than the header does.

    Raises ProjectTooNewError.
    """
    version: int = database.connection().execute("PRAGMA user_version").fetchone()[0]
    upgrades.check_version(path.name, version)
    return version


def check_schema(database: SqliteDatabase, path: Path, version: int = 0) -> None:
    """Raises ProjectDamagedError when the file's schema is not exactly ours (foreign triggers, views, tables)."""
    try:
        found = _schema(database.connection())
    except sqlite3.Error as error:
        raise unreadable(path, error) from error
    expected = expected_schema(version)
    if found != expected:
        strange = sorted({name for _, name, _ in found ^ expected})
        raise ProjectDamagedError(
            f"“{path.name}” holds what a Clipdesk project never holds ({', '.join(strange[:3])}); it was not opened.",
            REMEDY,
        )


def _schema(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    rows: Iterator[tuple[str, str, str | None]] = connection.execute("SELECT type, name, sql FROM sqlite_schema")
    return frozenset((kind, name, _SPACES.sub(" ", sql or "")) for kind, name, sql in rows)
