"""Vetting: a project's schema must be exactly that of its version before anything is written; then it is migrated.

A file that came by mail may hold triggers, views or tables that make SQLite do what its sender likes.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import os
import re
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from clipdesk.domain.errors import ProjectDamagedError, ProjectError, ProjectOutdatedError
from clipdesk.domain.remedy import Remedy
from clipdesk.runtime.files import put_in_place, sync_folder
from clipdesk.runtime.paths import PROJECT_SUFFIX
from clipdesk.store import opening
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.replacing import settle
from clipdesk.store.schema import upgrades
from clipdesk.store.sqlite_errors import damaged, reason_of, unreadable


def migrate(database: ProjectDatabase, path: Path, *, writing: bool) -> Path | None:
    """Bring a project of an older schema up to the current one; returns where what it was before is kept.

    None where there was nothing to do. Raises ProjectTooNewError; ProjectOutdatedError when an older project is open
    for reading only; ProjectError when it cannot be kept or changed: then it is as it was.
    """
    connection: sqlite3.Connection = database.connection()
    version = version_of(database, path)
    if version == upgrades.CURRENT:
        return None
    if not writing:
        raise ProjectOutdatedError(f"“{path.name}” was written by an older Clipdesk.", Remedy.BRING_UP_TO_DATE)
    kept = keep(connection, path, version)
    try:
        upgrades.upgrade(connection, version)
    except (sqlite3.Error, ProjectError) as error:
        with contextlib.suppress(OSError):  # the project is still what the copy is; one too many does no harm
            kept.unlink()
        raise ProjectError(
            f"“{path.name}” could not be brought up to date. {reason_of(error)}",
            "Nothing is lost; open it again when that is fixed.",
        ) from error
    return kept


def keep(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """A checked copy of the project beside it, as it is before it is brought up to date. Raises ProjectError."""
    names = (f"{path.stem} before update {number}{PROJECT_SUFFIX}" for number in itertools.count(version))
    target = next(one for one in map(path.with_name, names) if not one.exists())
    aside = target.with_name(f".{target.name}.tmp")
    try:
        with contextlib.closing(sqlite3.connect(aside)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
            found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise damaged(path.name, found)
        with aside.open("rb+") as file:
            os.fsync(file.fileno())
        put_in_place(aside, target)
        sync_folder(target.parent)
    except (sqlite3.Error, OSError) as error:
        raise ProjectError(
            f"“{path.name}” is from an older Clipdesk, and no copy of it could be kept. {reason_of(error)}",
            "Make room beside it, or put it where you may write.",
        ) from error
    finally:
        with contextlib.suppress(OSError):  # it is not there any more, unless something failed
            aside.unlink()
    return target


_SPACES = re.compile(r"\s+")
_DIGESTS = {
    1: "2d6caed2fda7913949b66f8ff1a087d7b8161a21b94cfe729b0e7b2946ad57a5",
    2: "84c9316865fa796be5b9981328ab4ec67924bc2cae4d10cbdd70322d5a36d78b",
    3: "84c9316865fa796be5b9981328ab4ec67924bc2cae4d10cbdd70322d5a36d78b",
    4: "278998845635d4fe5ecb0f4e7d0fd833a2f206d04015470ab7d762178e7d5a80",
    5: "b2741d5f47fd59c70effd381f2cd98b9e3d220ea82c306aa5a942276c0a1bdfc",
}
"""SHA-256 of the schema of each version, so that none has to be built to compare with (3 ms of every opening).

A digest that is not here, as another SQLite may lay its search index out otherwise, is no verdict: then it is built.
"""


def schema_digest(schema: frozenset[tuple[str, str, str]]) -> str:
    """A digest of all entries of a schema, in hexadecimal digits."""
    return hashlib.sha256(repr(sorted(schema)).encode()).hexdigest()


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
    off, if one lies beside the file, is rolled back, by the first look at it. An empty log stays for the connection
    that follows, or for `tidy`.
    """
    settle(path)
    if path.with_name(path.name + "-journal").exists():
        opening.connected(str(path), path, opening.PRAGMAS).close()
    database = opening.connect(path, writing=False)
    try:
        check_schema(database, path, version_of(database, path))
    finally:
        opening.disconnect(database, path, leaving=True)


def version_of(database: ProjectDatabase, path: Path) -> int:
    """The schema version, asked of the connection: the log may know of a later one than the header does.

    Raises ProjectTooNewError.
    """
    version: int = database.connection().execute("PRAGMA user_version").fetchone()[0]
    upgrades.check_version(path.name, version)
    return version


def check_schema(database: ProjectDatabase, path: Path, version: int = 0) -> None:
    """Raises ProjectDamagedError when the file's schema is not exactly ours (foreign triggers, views, tables)."""
    try:
        found = _schema(database.connection())
    except sqlite3.Error as error:
        raise unreadable(path, error) from error
    if schema_digest(found) == _DIGESTS.get(version or upgrades.CURRENT):
        return
    expected = expected_schema(version)
    if found != expected:
        strange = sorted({name for _, name, _ in found ^ expected})
        raise ProjectDamagedError(
            f"“{path.name}” holds what a Clipdesk project never holds ({', '.join(strange[:3])}); it was not opened.",
            Remedy.RECOVER,
        )


def _schema(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    rows: Iterator[tuple[str, str, str | None]] = connection.execute("SELECT type, name, sql FROM sqlite_schema")
    return frozenset((kind, name, _SPACES.sub(" ", sql or "")) for kind, name, sql in rows)
