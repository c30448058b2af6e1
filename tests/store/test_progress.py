"""Long work of SQLite: told of while it runs, and broken off."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

import pytest

from clipdesk.domain.errors import CancelledError
from clipdesk.store.progress import with_progress
from tests.refusing import stop

COUNTING = "WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n WHERE x < ?) SELECT max(x) FROM n"


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        yield made


def test_what_was_told_last_is_told_while_it_works(connection: sqlite3.Connection) -> None:
    seen: list[str] = []
    with with_progress(connection, seen.append, "begun") as say:
        connection.execute(COUNTING, (100_000,)).fetchall()
        say("more")
        connection.execute(COUNTING, (100_000,)).fetchall()
    told = len(seen)
    assert dict.fromkeys(seen) == dict.fromkeys(["begun", "more"])
    assert seen.count("more") > 1
    connection.execute(COUNTING, (100_000,)).fetchall()
    assert len(seen) == told


def test_a_statement_that_would_never_end_is_broken_off(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE t (x)")
    connection.execute("BEGIN")
    connection.execute("INSERT INTO t VALUES (1)")
    with pytest.raises(CancelledError), with_progress(connection, stop):
        connection.execute(COUNTING, (10**15,)).fetchall()
    connection.execute("ROLLBACK")
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)


def test_an_error_of_sqlite_itself_stays_one(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), with_progress(connection, lambda: None):
        connection.execute("SELECT * FROM none")
