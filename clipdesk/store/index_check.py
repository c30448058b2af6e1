"""Has FTS5 itself check the search index, on a copy of it: the check is an `INSERT`, which a connection for reading refuses.

See https://www.sqlite.org/fts5.html#the_integrity_check_command.
"""

from __future__ import annotations

import contextlib
import sqlite3

from clipdesk.domain.errors import ProjectError
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import is_damage, reason_of

INDEXES = ("article_fts", "note_fts")
_PARTS = ("data", "idx", "content", "docsize", "config")
"""The tables in which FTS5 keeps an index (https://www.sqlite.org/fts5.html#fts5_data_structures)."""


def is_sound(database: ProjectDatabase) -> bool:
    """Whether the words of both indexes are those of the texts that they hold, as a search needs it.

    The copy is in a file for temporary use that SQLite makes and removes; the project is only read. Raises
    ProjectDamagedError where the project cannot be read, and ProjectError where there is no room for the copy.
    """
    # An empty name is such a file: https://www.sqlite.org/inmemorydb.html#temp_db
    with contextlib.closing(sqlite3.connect("", isolation_level=None)) as copy:
        try:
            for index in INDEXES:
                _copy(database, copy, index)
                copy.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
        except sqlite3.DatabaseError as error:
            if is_damage(error):
                return False
            raise ProjectError(
                f"The search index cannot be checked. {reason_of(error)}", "Make room for temporary files."
            ) from error
    return True


def _copy(database: ProjectDatabase, copy: sqlite3.Connection, index: str) -> None:
    """Make an index in `copy` and give it all that the one of the project is made of."""
    (sql,) = execute(database, "SELECT sql FROM sqlite_schema WHERE name = ?", (index,)).fetchone()
    copy.execute(sql)
    copy.execute("BEGIN")
    for part in _PARTS:
        table = f"{index}_{part}"
        copy.execute(f"DELETE FROM {table}")  # what is in an empty index
        rows = execute(database, f"SELECT * FROM {table}")
        marks = ",".join("?" * len(rows.description))
        copy.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    copy.execute("COMMIT")
