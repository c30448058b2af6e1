"""An open project is changed whole or not at all, and what the disk or SQLite say of it is told in a sentence."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from pathlib import Path

import pytest

from clipdesk.domain.errors import (
    InvalidChangeError,
    ProjectDamagedError,
    ProjectError,
)
from clipdesk.domain.remedy import Remedy
from clipdesk.store import database as db
from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import make_store, opened, pragma, tables

posix = pytest.mark.skipif(os.name != "posix", reason="permissions and locks are POSIX's here")


def test_a_bulk_change_is_brought_into_the_file_piece_by_piece(store: Store) -> None:
    before = store.path.stat().st_size
    with store.transaction():
        store.set_meta("small", "s" * 50_000)
    assert store.path.stat().st_size == before
    with store.transaction():
        for number in range(200):
            store.set_meta(f"fact {number}", "s" * 50_000)
    assert store.path.stat().st_size > before + 10_000_000


def test_a_change_takes_the_right_to_write_before_it_reads(store: Store) -> None:
    other = sqlite3.connect(store.path, timeout=0, isolation_level=None)
    with contextlib.closing(other), store.transaction():
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        store.set_meta("note", "mine")
    assert store.meta("note") == "mine"


def test_work_is_not_held_up_by_bringing_the_log_in(store: Store) -> None:
    log = store.path.with_name(store.path.name + "-wal")
    for number in range(30):
        with store.transaction():
            store.set_meta("work", os.urandom(100_000).hex() + str(number))
    assert log.stat().st_size > 1400 * 4096, "the log was brought in under way"
    store.checkpoint()
    assert log.stat().st_size == 0


def test_nobody_waits_for_a_reader_when_everything_is_brought_into_one_file(path: Path) -> None:
    with opened(path, writing=True) as writer, opened(path, writing=False) as reader:
        with writer.transaction():
            writer.set_meta("key", "new")
        before = time.monotonic()
        writer.checkpoint()
        assert time.monotonic() - before < 2
        assert pragma(writer, "busy_timeout") == 10_000
        assert reader.meta("key") == ""
    assert list(path.parent.iterdir()) == [path]


def test_what_is_bulk_is_counted_from_the_beginning_of_the_transaction(store: Store) -> None:
    for count, is_bulk in ((99, False), (100, True), (1, False)):
        with store.transaction():
            for number in range(count):
                db.execute(store._database, "INSERT OR REPLACE INTO meta VALUES (?, ?)", (f"n{number}", str(count)))
        assert db.is_bulk(store._database) == is_bulk


def test_a_checkup_finds_what_is_broken(store: Store) -> None:
    assert store.quick_check() == store.quick_check(thorough=True) == []
    connection = store._database.connection()
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM label")
    assert store.quick_check()[0].endswith("of annotation refers to nothing")


def test_a_checkup_survives_a_file_it_cannot_read(tmp_path: Path) -> None:
    path = tmp_path / "scratched.clipdesk"
    made = make_store(path, article("Some words."))
    page = db.execute(made._database, "SELECT rootpage FROM sqlite_schema WHERE name = 'body'").fetchone()[0]
    made.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    for writing in (False, True):
        with opened(path, writing=writing) as store:
            assert store.quick_check() != []
            with pytest.raises(ProjectDamagedError, match=r"“scratched\.clipdesk” is damaged") as found:
                store.articles.get("a1")
            assert found.value.remedy is Remedy.RECOVER


def test_a_transaction_happens_whole_or_not_at_all(store: Store) -> None:
    before = tables(store)

    def fail() -> None:
        with store.transaction():
            store.set_meta("key", "value")
            store.articles.add_to_annotation_count(1, 5)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert tables(store) == before
    with store.transaction():
        store.set_meta("key", "value")
    assert store.meta("key") == "value"


def test_a_full_disk_is_told_and_nothing_of_the_change_remains(store: Store) -> None:
    before = tables(store)
    pages = pragma(store, "page_count")
    db.execute(store._database, f"PRAGMA max_page_count = {pages}")
    with (
        pytest.raises(
            ProjectError, match=r"The disk is full: “filled\.clipdesk” needs about .* The last change was not saved"
        ) as found,
        store.transaction(),
    ):
        store.set_meta("key", "x" * 1_000_000)
    assert found.value.remedy == "Make room and try again."
    assert tables(store) == before
    db.execute(store._database, "PRAGMA max_page_count = 1000000")
    with store.transaction():
        store.set_meta("key", "there is room again")


def test_a_change_that_is_not_to_wait_for_another_program_fails_at_once(store: Store) -> None:
    with contextlib.closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        with pytest.raises(ProjectError, match="Another program is using"), store.transaction(waits=False):
            store.set_meta("key", "value")
        assert time.monotonic() - begun < 5
    assert pragma(store, "busy_timeout") == 10_000
    with store.transaction(waits=False):
        store.set_meta("key", "value")


def test_what_is_no_work_does_not_wait_for_the_disk_and_what_follows_does(store: Store) -> None:
    with store.transaction(is_work=False):
        assert pragma(store, "synchronous") == 1
        store.set_meta("key", "value")
    with pytest.raises(ZeroDivisionError), store.transaction(is_work=False):
        raise ZeroDivisionError
    with store.transaction():
        assert pragma(store, "synchronous") == 2
        assert store.meta("key") == "value"


def test_a_project_that_another_program_holds_says_so(store: Store) -> None:
    db.execute(store._database, "PRAGMA busy_timeout = 0")
    with contextlib.closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProjectError, match="Another program is using"), store.transaction():
            store.set_meta("key", "value")
    with store.transaction():
        store.set_meta("key", "value")


def test_what_is_too_large_is_refused(store: Store) -> None:
    store._database.connection().setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1_000)
    with pytest.raises(ProjectError, match="too large"), store.transaction():
        store.set_meta("key", "x" * 2_000)


def test_half_a_character_is_refused(store: Store) -> None:
    before = tables(store)
    with pytest.raises(InvalidChangeError, match="half a character"), store.transaction():
        store.set_meta("key", "x\ud83d")
    assert tables(store) == before


def test_a_mistake_of_ours_stays_what_it_is(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError), store.transaction():
        db.execute(store._database, "INSERT INTO body VALUES (1, 'again', '[]')")
    with pytest.raises(sqlite3.OperationalError, match="no such table"), store.transaction():
        db.execute(store._database, "SELECT * FROM nowhere")


def test_a_checkpoint_without_room_says_where_the_work_is(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def execute(self, _sql: str) -> None:
            raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(store._database, "connection", Full)
        with pytest.raises(ProjectError, match="kept in a second file beside it"):
            store.checkpoint()
        with pytest.raises(ProjectError, match="could not be merged into one file"):
            store.close()
    # Closed all the same, and the lock is free again.
    Store(store.path, writing=True).close()


def test_a_checkpoint_that_fails_leaves_the_time_that_later_changes_wait(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = store._database.connection()

    class Failing:
        def execute(self, sql: str) -> sqlite3.Cursor:
            if "wal_checkpoint" in sql:
                raise sqlite3.OperationalError("disk I/O error")
            cursor: sqlite3.Cursor = whole.execute(sql)
            return cursor

    with monkeypatch.context() as patch:
        patch.setattr(store._database, "connection", Failing)
        with pytest.raises(ProjectError, match="could not be merged into one file"):
            store.checkpoint()
    assert pragma(store, "busy_timeout") == 10_000
