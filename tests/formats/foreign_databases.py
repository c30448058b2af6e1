"""Databases of other programs, written by tests."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any


def database(folder: Path, script: str, rows: Iterable[tuple[str, tuple[Any, ...]]] = ()) -> bytes:
    """The bytes of a database that `script` makes, with `rows` in the tables named."""
    path = folder / "made.sqlite3"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
        for table, values in rows:
            places = ", ".join("?" * len(values))
            connection.execute(f"INSERT INTO {table} VALUES ({places})", values)  # noqa: S608 - names from these tests
        connection.commit()
    return path.read_bytes()
