"""Open, check and close one project file. Everything that only SQLite can do is here or in `search`.

The open sequence fails closed: each step that fails says which, and nothing is written before
all of them have passed.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import struct
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from peewee import DatabaseError, SqliteDatabase

from clipdesk.domain.errors import (
    InvalidChangeError,
    ProjectDamagedError,
    ProjectError,
    ProjectTooNewError,
    ProjectUnwritableError,
)
from clipdesk.store.schema import upgrades

APPLICATION_ID = 0x436C7064  # "Clpd", at byte 68 of the file
SUFFIX = ".clipdesk"
"""What the names of project files end in."""
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_BUSY = 10_000  # milliseconds

# trusted_schema first, so that no schema of a stranger runs anything of ours.
_PRAGMAS: tuple[tuple[str, str | int], ...] = (
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("foreign_keys", 1),
    ("busy_timeout", _BUSY),
)
_WRITER_PRAGMAS: tuple[tuple[str, str | int], ...] = (
    ("journal_mode", "wal"),
    ("synchronous", 2),
    ("fullfsync", 1),
    ("secure_delete", 0),
    ("cache_size", -16000),
)
_LIMITS: tuple[tuple[int, int], ...] = (
    (sqlite3.SQLITE_LIMIT_LENGTH, 500_000_000),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 50),
)

# POSIX locks belong to the process: reading and closing a file by hand would take them from the
# connections that this process has to it, and another program could then pull the log from under us.
_connections: Counter[Path] = Counter()
_opening = threading.Lock()


class Header:
    """The first bytes of a project file, read before any connection is made."""

    def __init__(self, path: Path) -> None:
        """Raises ProjectError when there is no readable file and ProjectDamagedError when it is no database."""
        try:
            with path.open("rb") as handle:
                data = handle.read(_HEADER)
        except IsADirectoryError:
            raise ProjectError(f"“{path.name}” is a folder, not a project file.") from None
        except FileNotFoundError:
            raise ProjectError(f"There is no file “{path}”.", "Check the name, or make a new project.") from None
        except OSError as error:
            raise ProjectError(f"“{path.name}” cannot be read: {error.strerror or error}.") from error
        if len(data) < _HEADER or not data.startswith(_MAGIC):
            raise ProjectDamagedError(
                f"“{path.name}” is not a Clipdesk project.", "If it was one, restore a backup of it (File menu)."
            )
        self.user_version: int = struct.unpack(">I", data[60:64])[0]
        self.application_id: int = struct.unpack(">I", data[68:72])[0]

    def check(self, path: Path) -> None:
        """Raises ProjectError when the file is another program's or a newer Clipdesk's."""
        if self.application_id != APPLICATION_ID:
            raise ProjectDamagedError(f"“{path.name}” is a database, but not a Clipdesk project.")
        _check_version(path, self.user_version)


def check_header(path: Path) -> None:
    """Raises what `Header` raises; a file that this process is connected to was checked when it was opened."""
    with _opening:
        if not _connections[path]:
            Header(path).check(path)


def _check_version(path: Path, version: int) -> None:
    if version > upgrades.CURRENT:
        raise ProjectTooNewError(
            f"“{path.name}” was written by a newer Clipdesk (project version {version}; "
            f"this program knows up to {upgrades.CURRENT}).",
            "Update Clipdesk to open it.",
        )
    if version == 0:
        raise ProjectDamagedError(f"“{path.name}” was never finished when it was made.", "Make the project anew.")


def create(path: Path) -> None:
    """Make an empty project file of the current schema. Raises ProjectError when it cannot be made."""
    try:
        is_taken = path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_made(path, error.strerror or error) from error
    if is_taken:
        raise ProjectError(f"“{path.name}” exists already.", "Choose another name.")
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
            upgrades.upgrade(connection, 0)
    except sqlite3.Error as error:
        path.unlink(missing_ok=True)
        raise _not_made(path, error) from error


def _not_made(path: Path, reason: object) -> ProjectError:
    return ProjectError(f"“{path}” cannot be made: {reason}.", "Choose another folder.")


def connect(path: Path, *, writing: bool) -> SqliteDatabase:
    """Connect to a project whose header was checked. The connection belongs to the calling thread.

    A reading connection can change nothing. Raises ProjectDamagedError when SQLite cannot read the file and
    ProjectUnwritableError when it cannot be written though it should be. To be ended with `disconnect`.
    """
    with _opening:
        database = _writer(path) if writing else _reader(path)
        _connections[path] += 1
    return database


def _writer(path: Path) -> SqliteDatabase:
    # SQLite would open the file for reading and say so at the first change only.
    if not _may_write(path):
        raise ProjectUnwritableError(
            f"“{path.name}” is write-protected.", "Open it for reading only, or save a copy of it."
        )
    return _connected(str(path), path, (*_PRAGMAS, *_WRITER_PRAGMAS))


def _reader(path: Path) -> SqliteDatabase:
    address = f"file:{quote(str(path))}?mode=ro"
    pragmas = (*_PRAGMAS, ("query_only", 1))
    try:
        database = _connected(address, path, pragmas)
    except ProjectError:
        # In a folder that cannot be written, a file at rest is read as it lies.
        if _log(path).exists():
            raise
        database = _connected(f"{address}&immutable=1", path, pragmas)
    # One read transaction until it is closed: labels and the annotations that bear them are of one moment.
    database.connection().execute("BEGIN")
    return database


def disconnect(database: SqliteDatabase, path: Path) -> None:
    """End a connection for good: a late query fails instead of opening the file again."""
    if database.deferred:
        return
    with _opening:
        database.init(None)
        _connections[path] -= 1
        if not _connections[path]:
            del _connections[path]
    tidy(path)


def tidy(path: Path) -> None:
    """Let SQLite take away the empty log that reading leaves behind, unless somebody still uses the file."""
    # An empty log that stays is untidy, no more.
    with _opening, contextlib.suppress(OSError, sqlite3.Error):
        if _connections[path] or _log(path).stat().st_size or not (_may_write(path) and _may_write(path.parent)):
            return
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _connected(address: str, path: Path, pragmas: tuple[tuple[str, str | int], ...]) -> SqliteDatabase:
    # Without a connection per thread: SQLite itself then refuses any thread but the one that opened it.
    database = SqliteDatabase(
        address, uri=address.startswith("file:"), pragmas=pragmas, autoconnect=False, thread_safe=False
    )
    try:
        database.connect()
        connection: sqlite3.Connection = database.connection()
        for limit, value in _LIMITS:
            connection.setlimit(limit, value)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except Exception as error:
        database.close()
        if isinstance(error, sqlite3.Error | DatabaseError):
            raise damaged(path, error) from error
        raise
    return database


def damaged(path: Path, error: object) -> ProjectDamagedError:
    """The sentence for a file that SQLite cannot read."""
    return ProjectDamagedError(f"“{path.name}” cannot be read: {error}.", "Restore a backup of it (File menu).")


def migrate(database: SqliteDatabase, path: Path, *, writing: bool) -> None:
    """Bring a project of an older schema up to the current one; the caller has made a backup.

    Raises ProjectTooNewError, and ProjectError when an older project is open for reading only or cannot be
    changed; then it is as it was.
    """
    connection: sqlite3.Connection = database.connection()
    # Asked anew: the log may know of a later version than the header does.
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    _check_version(path, version)
    if version == upgrades.CURRENT:
        return
    if not writing:
        raise ProjectError(
            f"“{path.name}” was written by an older Clipdesk.", "Open it for writing once, to bring it up to date."
        )
    try:
        upgrades.upgrade(connection, version)
    except sqlite3.Error as error:
        raise ProjectError(
            f"“{path.name}” could not be brought up to date: {error}.",
            "Nothing is lost; open it again when that is mended.",
        ) from error


_SPACES = re.compile(r"\s+")


def expected_schema() -> frozenset[tuple[str, str, str]]:
    """Every entry of `sqlite_schema` that a current project has: type, name, normalized SQL."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        upgrades.upgrade(connection, 0)
        return _schema(connection)


def check_schema(database: SqliteDatabase, path: Path) -> None:
    """Raises ProjectDamagedError when the file's schema is not exactly ours (foreign triggers, views, tables)."""
    try:
        found = _schema(database.connection())
    except sqlite3.Error as error:
        raise damaged(path, error) from error
    expected = expected_schema()
    if found != expected:
        strange = sorted({name for _, name, _ in found ^ expected})
        raise ProjectDamagedError(
            f"“{path.name}” holds what a Clipdesk project never holds ({', '.join(strange[:3])}); it was not opened.",
            "Restore a backup of it (File menu).",
        )


def _schema(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    rows: Iterator[tuple[str, str, str | None]] = connection.execute("SELECT type, name, sql FROM sqlite_schema")
    return frozenset((kind, name, _SPACES.sub(" ", sql or "")) for kind, name, sql in rows)


@contextlib.contextmanager
def transaction(database: SqliteDatabase) -> Iterator[None]:
    """One transaction that may write: taken at once, rolled back on any exception.

    Raises ProjectError when the disk is full or cannot be written, ProjectDamagedError when the file is not
    whole, and InvalidChangeError when a text cannot be stored; nothing of the change remains.
    """
    connection: sqlite3.Connection = database.connection()
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except (sqlite3.DatabaseError, DatabaseError) as error:
        sentence = _sentence(error)
        if sentence is None:
            raise
        raise sentence from error
    except UnicodeEncodeError as error:
        # Half a surrogate pair, as some programs leave in the clipboard.
        raise InvalidChangeError("The text holds half a character, which cannot be stored.", "Type it anew.") from error


def _sentence(error: sqlite3.DatabaseError | DatabaseError) -> ProjectError | None:
    """What SQLite said, for the user; None when it speaks of a mistake of ours."""
    # Peewee wraps the error of SQLite.
    cause = getattr(error, "orig", error)
    name = getattr(cause, "sqlite_errorname", "")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return ProjectDamagedError(f"The project file is damaged: {error}.", "Restore a backup of it (File menu).")
    if name.startswith("SQLITE_TOOBIG") or isinstance(cause, sqlite3.DataError):
        return ProjectError("This is too large for a project; nothing was changed.")
    if name.startswith("SQLITE_FULL"):
        return ProjectError("The disk is full; the last change was not saved.", "Make room and try again.")
    if name.startswith(("SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")):
        return ProjectError(
            f"The project cannot be written ({error}); the last change was not saved.",
            "Check the disk and the rights of the file.",
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return ProjectError("Another program is using the project file; the last change was not saved.", "Try again.")
    return None


def copy(database: SqliteDatabase, target: Path) -> None:
    """Write what was committed to a new file, without deleted remains. Raises ProjectError when that fails."""
    address: str = database.database
    if not address.startswith("file:"):
        address = f"file:{quote(address)}?mode=ro"
    try:
        # A connection of its own: in one that may only read, SQLite refuses to write other files as well.
        with contextlib.closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))
    except sqlite3.DatabaseError as error:
        target.unlink(missing_ok=True)
        sentence = _sentence(error)
        if isinstance(sentence, ProjectDamagedError):
            raise sentence from error
        raise ProjectError(f"“{target}” cannot be written: {error}.", "Choose another folder.") from error


def checkpoint(database: SqliteDatabase) -> None:
    """Bring everything into the one file, so that it can be copied whole. For idle moments and closing.

    Does what can be done without waiting for readers. Raises ProjectError when the disk has no room for it;
    nothing is lost.
    """
    connection: sqlite3.Connection = database.connection()
    try:
        connection.execute("PRAGMA busy_timeout = 0").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute(f"PRAGMA busy_timeout = {_BUSY:d}").fetchall()
    except sqlite3.OperationalError as error:
        raise ProjectError(
            f"The project could not be brought into one file ({error}); what was done is kept in a second one beside it.",
            "Keep both together until the project was opened and closed again.",
        ) from error


def quick_check(database: SqliteDatabase, *, thorough: bool = False) -> list[str]:
    """What SQLite finds wrong with the file, in its words; empty when nothing."""
    connection: sqlite3.Connection = database.connection()
    pragma = "integrity_check" if thorough else "quick_check"
    try:
        found = [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}") if row[0] != "ok"]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return found + [f"row {row[1]} of {row[0]} refers to nothing" for row in broken]


def execute(database: SqliteDatabase, sql: str, values: Any = ()) -> sqlite3.Cursor:
    """Run one statement. The hot paths use this rather than Peewee's builder, which costs 50 to 130 µs a query.

    Raises ProjectDamagedError when SQLite finds the file damaged.
    """
    try:
        cursor: sqlite3.Cursor = database.connection().execute(sql, values)
    except sqlite3.DatabaseError as error:
        sentence = _sentence(error)
        if isinstance(sentence, ProjectDamagedError):
            raise sentence from error
        raise
    return cursor
