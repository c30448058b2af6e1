"""The ladder: every step whole or not at all, in order, from wherever a file stands."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

import pytest

from clipdesk.domain.errors import ProjectDamagedError, ProjectTooNewError
from clipdesk.store.schema import upgrades


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        yield made


def version(connection: sqlite3.Connection) -> int:
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def names(connection: sqlite3.Connection) -> set[str]:
    return {
        row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE name IN ('one', 'two', 'three')")
    }


def _one(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE one (number INTEGER PRIMARY KEY)")
    connection.execute("CREATE TABLE two (one INTEGER REFERENCES one (number))")
    connection.execute("INSERT INTO one VALUES (1)")
    connection.execute("INSERT INTO two VALUES (1)")


def _two(connection: sqlite3.Connection) -> None:
    # Rebuilding a table that another leads to must not cascade into the other.
    connection.execute("CREATE TABLE three (number INTEGER PRIMARY KEY, more TEXT)")
    connection.execute("INSERT INTO three SELECT number, 'x' FROM one")
    connection.execute("DROP TABLE one")
    connection.execute("ALTER TABLE three RENAME TO one")


def _breaks(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM one")


@pytest.fixture
def ladder(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(upgrades, "UPGRADES", (_one, _two))
    monkeypatch.setattr(upgrades, "CURRENT", 2)
    return monkeypatch


def test_the_current_version_is_the_number_of_steps() -> None:
    assert len(upgrades.UPGRADES) == upgrades.CURRENT


def test_only_a_version_that_there_is_passes() -> None:
    for known in range(1, upgrades.CURRENT + 1):
        upgrades.check_version("p.clipdesk", known)
    with pytest.raises(ProjectDamagedError) as unfinished:
        upgrades.check_version("p.clipdesk", 0)
    assert str(unfinished.value.sentence) == "“p.clipdesk” was never finished when it was made."
    assert unfinished.value.remedy == "Create the project again."
    later = upgrades.CURRENT + 1
    with pytest.raises(ProjectTooNewError) as newer:
        upgrades.check_version("p.clipdesk", later)
    assert newer.value.sentence == (
        f"“p.clipdesk” was written by a newer Clipdesk (project version {later}; this program knows up to {later - 1})."
    )
    assert newer.value.remedy == "Update Clipdesk to open it."


@pytest.mark.parametrize("start", [0, 1])
def test_it_climbs_from_where_the_file_stands(
    connection: sqlite3.Connection, ladder: pytest.MonkeyPatch, start: int
) -> None:
    for step in upgrades.UPGRADES[:start]:
        step(connection)
    upgrades.upgrade(connection, start)
    assert version(connection) == 2
    assert connection.execute("SELECT number, more FROM one").fetchall() == [(1, "x")]
    assert connection.execute("SELECT one FROM two").fetchall() == [(1,)]
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    upgrades.upgrade(connection, 2)
    assert version(connection) == 2


@pytest.mark.parametrize("error", [sqlite3.OperationalError("disk full"), KeyboardInterrupt()])
def test_a_step_that_fails_leaves_the_version_before_it(
    connection: sqlite3.Connection, ladder: pytest.MonkeyPatch, error: BaseException
) -> None:
    def half(connection: sqlite3.Connection) -> None:
        _two(connection)
        raise error

    ladder.setattr(upgrades, "UPGRADES", (_one, half))
    with pytest.raises(type(error)):
        upgrades.upgrade(connection, 0)
    assert version(connection) == 1
    assert names(connection) == {"one", "two"}
    assert not connection.in_transaction
    ladder.setattr(upgrades, "UPGRADES", (_one, _two))
    upgrades.upgrade(connection, 1)
    assert version(connection) == 2


def test_a_step_that_breaks_references_is_taken_back(
    connection: sqlite3.Connection, ladder: pytest.MonkeyPatch
) -> None:
    ladder.setattr(upgrades, "UPGRADES", (_one, _breaks))
    with pytest.raises(sqlite3.IntegrityError, match="step 2 broke 1 references"):
        upgrades.upgrade(connection, 0)
    assert version(connection) == 1
    assert connection.execute("SELECT count(*) FROM one").fetchone() == (1,)


def test_a_full_disk_that_rolled_back_by_itself_is_what_is_told(
    connection: sqlite3.Connection, ladder: pytest.MonkeyPatch
) -> None:
    def full(connection: sqlite3.Connection) -> None:
        connection.execute("ROLLBACK")
        raise sqlite3.OperationalError("database or disk is full")

    ladder.setattr(upgrades, "UPGRADES", (_one, full))
    with pytest.raises(sqlite3.OperationalError, match="disk is full"):
        upgrades.upgrade(connection, 0)
    assert version(connection) == 1
