"""The empty log that reading leaves behind goes, and never one that somebody needs."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

import pytest

from clipdesk.domain.errors import ProjectError
from clipdesk.runtime.whereabouts import identity_of
from clipdesk.store import opening
from clipdesk.store.lock import ProjectLock
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.store import Store
from tests.store_builder import busy, opened, pragma

posix = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's here")


def _with_a_log(path: Path, content: bytes) -> Path:
    log = path.with_name(path.name + "-wal")
    log.write_bytes(content)
    return log


def test_an_empty_log_goes_and_one_with_something_in_it_stays(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
    log = _with_a_log(path, b"")
    opening.tidy(path)
    assert list(path.parent.iterdir()) == [path]
    _with_a_log(path, b"what a crash left")
    opening.tidy(path)
    assert log.read_bytes() == b"what a crash left"


def test_a_connection_knows_its_file_by_number(path: Path) -> None:
    with opened(path, writing=True) as store:
        assert store._database.connection().identity == identity_of(path) is not None
        assert not store._database.is_moved()


def test_where_there_is_no_log_nothing_is_made(path: Path) -> None:
    path.unlink()
    opening.tidy(path)
    assert list(path.parent.iterdir()) == []


def test_the_log_stays_where_somebody_uses_the_file(path: Path) -> None:
    with opened(path, writing=True) as store:
        assert pragma(store, "journal_mode") == "wal"
    lock = ProjectLock(path)
    lock.acquire()
    log = _with_a_log(path, b"")
    opening.tidy(path)
    assert log.exists()
    lock.release()
    log.unlink()
    assert not opening.is_connected(path)
    reading = opening.connect(path, writing=False)
    assert opening.is_connected(path)
    log.unlink(missing_ok=True)
    log.touch()
    opening.tidy(path)
    assert log.exists()
    opening.disconnect(reading, path)
    assert not opening.is_connected(path)
    assert not log.exists()


def test_the_log_beside_a_damaged_file_goes_with_what_belongs_to_it(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4096] + b"\xaa" * 4096)
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xaa" * 3996
    path.write_bytes(data)
    log = _with_a_log(path, b"")
    path.with_name(path.name + "-shm").touch()
    opening.tidy(path)
    assert not log.exists()
    assert list(path.parent.iterdir()) == [path]


def test_the_log_of_a_file_that_cannot_be_looked_at_now_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = _with_a_log(path, b"")

    monkeypatch.setattr(sqlite3, "connect", busy)
    opening.tidy(path)
    assert log.exists(), "whoever locks the file may be about to write to it"


@pytest.mark.parametrize("writing", [False, True])
def test_a_connection_that_is_not_as_it_should_be_is_ended(
    path: Path, monkeypatch: pytest.MonkeyPatch, writing: bool
) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
    seen: list[ProjectDatabase] = []

    def refuse(database: ProjectDatabase, *_others: object) -> None:
        seen.append(database)
        raise ProjectError("No.")

    monkeypatch.setattr(opening, "_prepare", refuse)
    with pytest.raises(ProjectError, match="No"):
        opening.connect(path, writing=writing)
    assert seen
    assert all(one.is_closed() for one in seen)
    assert not opening.is_connected(path)
    assert list(path.parent.iterdir()) == [path]


@posix
@pytest.mark.parametrize("what", ["the file", "the folder"])
def test_a_log_in_a_place_that_cannot_be_written_stays(locked_folder: Path, what: str) -> None:
    path = locked_folder / "kept.clipdesk"
    opening.create(path)
    log = _with_a_log(path, b"")
    (path if what == "the file" else locked_folder).chmod(0o444 if what == "the file" else 0o555)
    opening.tidy(path)
    assert log.exists()


@pytest.mark.parametrize("ends", [("-wal",), ("-wal", "-shm")])
def test_of_a_file_that_cannot_be_read_each_part_of_the_empty_log_goes(path: Path, ends: tuple[str, ...]) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xa5" * 8000)
    for end in ends:
        path.with_name(path.name + end).touch()
    opening.tidy(path)
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_cannot_be_read_has_nothing_left_beside_it(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
    path.write_bytes(path.read_bytes()[:100] + b"\xa5" * 8000)
    for writing in (False, True):
        with pytest.raises(ProjectError):
            opening.connect(path, writing=writing)
        assert list(path.parent.iterdir()) == [path]


def test_a_connection_that_is_made_anew_is_set_up_as_the_first(path: Path) -> None:
    with opened(path, writing=True) as store:
        opening.reconnect(store._database, path)
        connection = store._database.connection()
        assert connection.path == path
        assert connection.getlimit(sqlite3.SQLITE_LIMIT_ATTACHED) == 0
        assert (pragma(store, "synchronous"), pragma(store, "trusted_schema")) == (2, 0)


def test_a_connection_that_cannot_be_made_anew_says_why(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(path, writing=True) as store:
        monkeypatch.setattr(store._database, "connect_anew", busy)
        with pytest.raises(ProjectError, match=r"Another program is using “small\.clipdesk”"):
            opening.reconnect(store._database, path)


def test_a_project_that_is_closed_twice_is_used_by_nobody(path: Path) -> None:
    store = Store(path, writing=True)
    for _ in range(2):
        store.close()
        assert not opening.is_connected(path)
    with opened(path, writing=True):
        assert opening.is_connected(path)


def test_the_log_stays_where_nothing_may_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
    log = _with_a_log(path, b"")
    for refused in (path, path.parent):
        monkeypatch.setattr(opening, "may_write", lambda asked, refused=refused: asked != refused)
        opening.tidy(path)
        assert log.exists()
