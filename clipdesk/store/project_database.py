"""`ProjectDatabase`: one connection to a project file, for statements by hand and, once it is asked for, for Peewee."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from clipdesk.runtime.whereabouts import identity_of
from clipdesk.store.connection import Connection

if TYPE_CHECKING:
    from peewee import SqliteDatabase

Pragmas = tuple[tuple[str, str | int], ...]


def reading_address(path: PurePath) -> str:
    """What SQLite opens a file by for reading only.

    Every separator is quoted: in what begins with two of them, as `Path.as_uri` writes a place on a network drive of
    Windows, SQLite takes the first name for that of a computer, and refuses it (https://www.sqlite.org/uri.html, 3.1).
    """
    return f"file:{quote(os.fsencode(path), safe='')}?mode=ro"


class ProjectDatabase:
    """A connection in autocommit mode. SQLite itself refuses any thread but the one that made it."""

    def __init__(self, address: str, pragmas: Pragmas) -> None:
        """Connect to a file or a `file:` address. Raises sqlite3.Error."""
        self.address = address
        self._pragmas = pragmas
        self._models: SqliteDatabase | None = None
        self._connection: Connection | None = self._connect()

    def _connect(self) -> Connection:
        address, pragmas = self.address, self._pragmas
        made = sqlite3.connect(address, uri=address.startswith("file:"), isolation_level=None, factory=Connection)
        try:
            for name, value in pragmas:
                made.execute(f"PRAGMA {name} = {value}").close()
            self.settings = {name: _read_back(made, name) for name, _ in pragmas}
            """What SQLite says of each pragma once all are set; empty for one that this build of it does not know."""
        except BaseException:
            made.close()
            raise
        return made

    def is_moved(self) -> bool:
        """Whether the file was renamed, moved, removed or replaced since it was connected to."""
        connection = self.connection()
        return identity_of(connection.path) != connection.identity

    def data_version(self) -> int:
        """A number that changes whenever another connection has written."""
        version: int = self.connection().execute("PRAGMA data_version").fetchone()[0]
        return version

    def connect_anew(self) -> None:
        """End the connection and make another one in its place. Raises sqlite3.Error; then there is none."""
        self.close()
        self._models = None
        self._connection = self._connect()

    def refused(self, pragmas: Pragmas) -> dict[str, str]:
        """Those of these pragmas that SQLite did not take over, with what holds instead."""
        wanted = {name: str(value) for name, value in pragmas}
        return {name: now for name, now in self.settings.items() if now not in {wanted[name], ""}}

    def is_closed(self) -> bool:
        """Whether the connection has been ended."""
        return self._connection is None

    def connection(self) -> Connection:
        """The connection. Raises sqlite3.ProgrammingError once it was ended: it is never opened again by itself."""
        if self._connection is None:
            raise sqlite3.ProgrammingError("the connection to the project was ended and is not opened again")
        return self._connection

    @property
    def models(self) -> SqliteDatabase:
        """The same connection for the queries of Peewee, which is loaded now: opening and reading do without it."""
        if self._models is None:
            from clipdesk.store.tables import database_over

            self._models = database_over(self.address, self.connection())
        return self._models

    def close(self) -> None:
        """End the connection for good. Harmless when it was ended."""
        made, self._connection = self._connection, None
        if made is not None:
            made.close()
        if self._models is not None:
            self._models.close()


def _read_back(connection: sqlite3.Connection, name: str) -> str:
    row = connection.execute(f"PRAGMA {name}").fetchone()
    return str(row[0]) if row else ""


def in_words(settings: Mapping[str, str]) -> str:
    """Settings of SQLite on one line: “journal_mode wal, synchronous 2”."""
    return ", ".join(f"{name} {value or 'unknown'}" for name, value in settings.items())
