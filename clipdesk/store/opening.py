"""Opens and closes one project file.

The open sequence fails closed: each step that fails says which, and nothing is written before
all of them have passed.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import stat
import struct
import threading
from collections import Counter
from pathlib import Path

from clipdesk.domain.errors import ProjectDamagedError, ProjectError, ProjectUnwritableError
from clipdesk.domain.remedy import Remedy
from clipdesk.runtime.files import rename
from clipdesk.runtime.whereabouts import identity_of
from clipdesk.store.lock import is_held
from clipdesk.store.project_database import Pragmas, ProjectDatabase, in_words, reading_address
from clipdesk.store.schema import upgrades
from clipdesk.store.sqlite_errors import READ_ERRORS, cause_of, is_damage, may_write, reason_of, unreadable

_logger = logging.getLogger(__name__)
APPLICATION_ID = 0x436C7064  # "Clpd", at byte 68 of the file
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_BUSY = 10_000  # milliseconds

# trusted_schema first, so that no schema of a stranger runs anything of ours.
PRAGMAS: Pragmas = (
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("foreign_keys", 1),
    ("busy_timeout", _BUSY),
)
_WRITER_PRAGMAS: Pragmas = (
    ("journal_mode", "wal"),
    # In pages; 1,000 by default, which is every hundredth tag. Idle moments bring the log in sooner.
    ("wal_autocheckpoint", 4000),
    ("synchronous", 2),
    ("fullfsync", 1),
    ("secure_delete", 0),
    ("cache_size", -16000),
)
_LIMITS: tuple[tuple[int, int], ...] = (
    (sqlite3.SQLITE_LIMIT_LENGTH, 500_000_000),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
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
            if not stat.S_ISREG(path.stat().st_mode):
                raise ProjectError(f"“{path.name}” is a folder, a pipe or a device, not a project file.")
            with path.open("rb") as handle:
                data = handle.read(_HEADER)
        except FileNotFoundError:
            raise ProjectError(f"There is no file “{path}”.", "Check the name, or make a new project.") from None
        except OSError as error:
            raise ProjectError(f"“{path.name}” cannot be read: {error.strerror or error}.") from error
        if len(data) < _HEADER or not data.startswith(_MAGIC):
            raise ProjectDamagedError(f"“{path.name}” is not a Clipdesk project, or it is damaged.", Remedy.RECOVER)
        self.user_version: int = struct.unpack(">I", data[60:64])[0]
        self.application_id: int = struct.unpack(">I", data[68:72])[0]

    def check(self, path: Path) -> None:
        """Raises ProjectError when the file is another program's or a newer Clipdesk's."""
        if self.application_id != APPLICATION_ID:
            raise ProjectDamagedError(f"“{path.name}” is a database, but not a Clipdesk project.")
        upgrades.check_version(path.name, self.user_version)


def is_connected(path: Path) -> bool:
    """Whether this process has a connection to a project; then nobody may open the file by hand."""
    with _opening:
        return bool(_connections[path])


def is_database(path: Path) -> bool:
    """Whether a file that this process is not connected to begins as a database does. Raises OSError."""
    with path.open("rb") as handle:
        return handle.read(_HEADER).startswith(_MAGIC)


def check_header(path: Path) -> None:
    """Raises what `Header` raises; a file that this process is connected to was checked when it was opened."""
    with _opening:
        if not _connections[path]:
            Header(path).check(path)


def create(path: Path) -> None:
    """Make an empty project file of the current schema. Raises ProjectError when it cannot be made."""
    try:
        is_taken = path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_made(path, error) from error
    if is_taken:
        raise ProjectError(f"“{path.name}” already exists.", "Choose another name.")
    # Under another name first: whoever is killed in the middle takes no name for a file that is no project.
    aside = path.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        with contextlib.closing(sqlite3.connect(aside, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
            upgrades.upgrade(connection, 0)
        rename(aside, path)
    except (sqlite3.Error, OSError) as error:
        raise _not_made(path, error) from error
    finally:
        with contextlib.suppress(OSError):  # on a disk that only lets read there is nothing to take away
            aside.unlink(missing_ok=True)


def _not_made(path: Path, error: Exception) -> ProjectError:
    return ProjectError(f"“{path}” cannot be made. {reason_of(error)}", "Choose another folder.")


def connect(path: Path, *, writing: bool) -> ProjectDatabase:
    """Connect to a project whose header was checked. The connection belongs to the calling thread.

    A reading connection can change nothing. Raises ProjectDamagedError when SQLite cannot read the file and
    ProjectUnwritableError when it cannot be written though it should be. To be ended with `disconnect`.
    """
    try:
        with _opening:
            database = _writer(path) if writing else _reader(path)
            _connections[path] += 1
    except ProjectError:
        tidy(path)
        raise
    return database


def _writer(path: Path) -> ProjectDatabase:
    # SQLite would open the file for reading and say so at the first change only.
    if not may_write(path):
        raise ProjectUnwritableError(f"“{path.name}” is write-protected.", Remedy.WORK_IN_A_COPY)
    return connected(str(path), path, (*PRAGMAS, *_WRITER_PRAGMAS))


def _reader(path: Path) -> ProjectDatabase:
    address = reading_address(path)
    pragmas = (*PRAGMAS, ("query_only", 1))
    try:
        database = connected(address, path, pragmas)
    except ProjectError:
        # In a folder that cannot be written, or on a full disk, a file with an empty log is read as it is (immutable).
        if _log_size(path):
            raise
        database = connected(f"{address}&immutable=1", path, pragmas)
    # One read transaction until it is closed, so that labels and annotations are of the same moment.
    database.connection().execute("BEGIN")
    return database


def disconnect(database: ProjectDatabase, path: Path, *, leaving: bool = False) -> None:
    """Close a connection for good: a late query fails instead of opening the file again.

    `leaving` leaves an empty log in place for the connection that follows.
    """
    if database.is_closed():
        return
    with _opening:
        database.close()
        _connections[path] -= 1
        if not _connections[path]:
            del _connections[path]
    if not leaving:
        tidy(path)


def tidy(path: Path) -> None:
    """Remove the empty log that reading leaves behind, unless somebody still uses the file.

    SQLite asks for its own locks only, and a window may have lost those: whatever reads the file by hand in its
    process and closes it takes them away, as the file dialogs of Qt and GTK do to guess its type. Without its log,
    what that window saves from then on would be seen by nobody, and be lost when it is killed.
    """
    # An empty log that stays does no harm.
    with _opening, contextlib.suppress(OSError, sqlite3.Error):
        if _connections[path] or not _log(path).exists() or _log_size(path) or is_held(path):
            return
        if not (may_write(path) and may_write(path.parent)):
            return
        try:
            with contextlib.closing(sqlite3.connect(path)) as connection:
                connection.execute("PRAGMA trusted_schema = OFF")
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except READ_ERRORS as error:
            # SQLite itself removes it only for a file that it can read.
            if is_damage(error):
                for end in ("-shm", "-wal"):
                    path.with_name(path.name + end).unlink(missing_ok=True)


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _log_size(path: Path) -> int:
    """Bytes in the log beside a project; 0 where there is none."""
    try:
        return _log(path).stat().st_size
    except OSError:
        return 0


def connected(address: str, path: Path, pragmas: Pragmas) -> ProjectDatabase:
    """A connection with these pragmas and our limits on what SQLite accepts. Raises ProjectError with what is wrong."""
    database: ProjectDatabase | None = None
    try:
        database = ProjectDatabase(address, pragmas)
        _prepare(database, path, pragmas)
    except Exception as error:
        if database is not None:
            database.close()
        cause = cause_of(error)
        if cause is None:
            raise
        raise unreadable(path, cause) from error
    return database


def reconnect(database: ProjectDatabase, path: Path) -> None:
    """Make the connection for writing anew, after another program has taken the log away; see `SqliteLock`.

    Raises ProjectError when that is not possible.
    """
    with _opening:
        if _connections[path] > 1:  # they would go on with the memory that belongs to the log that is gone
            raise ProjectError(
                f"Another program has used “{path.name}” meanwhile; the last change was not saved.",
                Remedy.OPEN_AGAIN,
            )
        try:
            database.connect_anew()
            _prepare(database, path, (*PRAGMAS, *_WRITER_PRAGMAS))
        except sqlite3.Error as error:
            raise unreadable(path, error) from error


def _prepare(database: ProjectDatabase, path: Path, pragmas: Pragmas) -> None:
    """Set the limits of a connection and read from it once.

    Raises ProjectUnwritableError when SQLite works otherwise than it was told to, as where a disk has no shared memory.
    """
    connection = database.connection()
    connection.path, connection.identity = path, identity_of(path)
    for limit, value in _LIMITS:
        connection.setlimit(limit, value)
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    refused = database.refused(pragmas)
    if refused:
        _logger.warning("SQLite did not take over: %s", in_words(refused))
        raise ProjectUnwritableError(
            f"“{path.name}” lies on a disk on which it cannot be changed safely.",
            Remedy.COPY_TO_THIS_COMPUTER,
        )
