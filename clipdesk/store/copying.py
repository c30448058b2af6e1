"""Writes a project to a new file, without deleted remains: whole, or not at all."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

from clipdesk.domain.errors import CancelledError, ProjectDamagedError, ProjectError
from clipdesk.store.database import connection_path
from clipdesk.store.opening import is_connected, is_database
from clipdesk.store.progress import with_progress
from clipdesk.store.project_database import ProjectDatabase, reading_address
from clipdesk.store.sqlite_errors import code_of, disk_full, reason_of, unwritten


def copy(database: ProjectDatabase, target: Path, called: str = "", tell: Callable[[], object] = lambda: None) -> None:
    """Write what is committed to a new file, without remains of deleted data.

    Works also if the project file was moved meanwhile.

    Raises ProjectError when that fails, naming the file `called` if that is given, and the CancelledError that `tell`
    raises, which is called while SQLite works.
    """
    address, name = database.address, target.with_name(called or target.name)
    if not address.startswith("file:"):
        address = reading_address(Path(address))
    try:
        if database.is_moved():  # page by page: the open connection may attach nothing
            with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as made:
                database.connection().backup(made)
                made.execute("PRAGMA journal_mode = DELETE").fetchall()
                made.execute("VACUUM")
            return
        # A connection of its own: in one that may only read, SQLite refuses to write other files as well.
        opened = sqlite3.connect(address, uri=True, isolation_level=None)
        with contextlib.closing(opened) as connection, with_progress(connection, tell):
            connection.execute("VACUUM INTO ?", (str(target),))
    except CancelledError:
        _unlink_copy(target)
        raise
    except sqlite3.DatabaseError as error:
        _unlink_copy(target)
        sentence = unwritten(connection_path(database), error)
        if isinstance(sentence, ProjectDamagedError):
            raise sentence from error
        if code_of(error).startswith("SQLITE_FULL"):
            full = disk_full(name, _size(database))
            raise ProjectError(full, "Choose another place, or make room.") from error
        raise ProjectError(f"“{name}” cannot be written. {reason_of(error)}", "Choose another folder.") from error


def settle_log(path: Path) -> None:
    """Bring what a crash left beside a database into it, as opening it would. The caller holds the lock of the project.

    What is no database, or is damaged, stays as it is, with what lies beside it.
    """
    with contextlib.suppress(OSError, sqlite3.Error):
        left = [path.with_name(path.name + end) for end in ("-wal", "-journal")]
        if not any(one.exists() for one in left) or is_connected(path.resolve()) or not is_database(path):
            return
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA trusted_schema = 0").fetchall()
            connection.execute("PRAGMA synchronous = FULL").fetchall()
            connection.execute("PRAGMA fullfsync = 1").fetchall()
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _unlink_copy(target: Path) -> None:
    with contextlib.suppress(OSError):  # half a copy that cannot be taken away is refused when it is opened
        target.unlink(missing_ok=True)


def _size(database: ProjectDatabase) -> int:
    """Bytes of the whole project."""
    pages, size = (database.connection().execute(f"PRAGMA {one}").fetchone()[0] for one in ("page_count", "page_size"))
    return int(pages * size)
