"""Pages are read as SQLite wrote them, and what is none is said to be none."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.store.pages import PAGE, BrokenPageError, PageFile, Value, _logged_pages, _record

VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40),
    st.binary(max_size=40),
    st.integers(0, 20_000).map(lambda n: "long " * (n // 5)),
    st.integers(0, 20_000).map(lambda n: b"\xff" * n),
)


def database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA page_size = {PAGE}")
    connection.execute("PRAGMA synchronous = off")
    return connection


@contextlib.contextmanager
def pages(path: Path) -> Iterator[PageFile]:
    made = PageFile(path)
    try:
        yield made
    finally:
        made.close()


def below(found: PageFile, root: int) -> list[int]:
    return [root, *(one for child in found.children(root) for one in below(found, child))]


def root_of(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0])


@given(st.lists(st.tuples(VALUES, VALUES), max_size=30))
@settings(max_examples=40)
def test_rows_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[Value, Value]]
) -> None:
    path = tmp_path_factory.mktemp("pages") / "a.db"
    with contextlib.closing(database(path)) as connection:
        connection.execute("CREATE TABLE t (a BLOB, b BLOB)")
        connection.executemany(
            "INSERT INTO t (rowid, a, b) VALUES (?, ?, ?)", [(n * 97 + 1, *row) for n, row in enumerate(rows)]
        )
        root = root_of(connection, "t")
    with pages(path) as found:
        read = [row for number in below(found, root) for row in found.rows(number)]
    assert [(row.number, row.values) for row in read if row] == [(n * 97 + 1, row) for n, row in enumerate(rows)]


def test_tables_of_keys_are_read_on_every_level(tmp_path: Path) -> None:
    keys = [f"key {n:05} {'x' * (n % 900)}" for n in range(3000)]
    with contextlib.closing(database(tmp_path / "a.db")) as connection:
        connection.execute("CREATE TABLE t (key TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO t VALUES (?, ?)", zip(keys, range(3000), strict=True))
        connection.execute("COMMIT")
        root = root_of(connection, "t")
    with pages(tmp_path / "a.db") as found:
        read = [row for number in below(found, root) for row in found.rows(number)]
        assert len(found.children(root)) > 1
    assert sorted(row.values for row in read if row) == list(zip(keys, range(3000), strict=True))


def test_free_pages_are_known(tmp_path: Path) -> None:
    with contextlib.closing(database(tmp_path / "a.db")) as connection:
        connection.execute("CREATE TABLE t (a)")
        connection.executemany("INSERT INTO t VALUES (?)", [("x" * 3000,)] * 100)
        before = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute("DELETE FROM t")
        count = connection.execute("PRAGMA freelist_count").fetchone()[0]
    with pages(tmp_path / "a.db") as found:
        assert found.count == before
        assert len(found.free_pages()) == count > 50


@pytest.mark.parametrize("cut", [0, 1, 30])
def test_the_log_is_read_up_to_its_last_finished_transaction(tmp_path: Path, cut: int) -> None:
    path, copy = tmp_path / "a.db", tmp_path / "copy.db"
    with contextlib.closing(database(path)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
        connection.execute("CREATE TABLE t (a)")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for n in range(5):
            connection.execute("INSERT INTO t VALUES (?)", (n,))
        for end in ("", "-wal"):
            shutil.copy(path.with_name(path.name + end), copy.with_name(copy.name + end))
        root = root_of(connection, "t")
    log = copy.with_name("copy.db-wal")
    log.write_bytes(log.read_bytes()[: log.stat().st_size - cut])
    with pages(copy) as found:
        read = [row.values[0] for row in found.rows(root) if row]
    assert read == [0, 1, 2, 3, 4][: 5 if not cut else 4]


@pytest.mark.parametrize("number", [0, -1, 3, 10**9])
def test_a_page_that_is_not_there_is_said_to_be_none(tmp_path: Path, number: int) -> None:
    with contextlib.closing(database(tmp_path / "a.db")) as connection:
        connection.execute("CREATE TABLE t (a)")
    with pages(tmp_path / "a.db") as found, pytest.raises(BrokenPageError):
        found.page(number)


@given(
    st.integers(0, 10_000).map(lambda seed: Random(seed).randbytes(PAGE)),
    st.sampled_from([b"\x05", b"\x0d", b"\x02", b"\x0a", b""]),
)
@settings(max_examples=200)
def test_a_page_of_rubbish_breaks_nothing(tmp_path_factory: pytest.TempPathFactory, data: bytes, kind: bytes) -> None:
    path = tmp_path_factory.mktemp("rubbish") / "a.db"
    path.write_bytes(bytes(PAGE) + kind + data[len(kind) :])
    with pages(path) as found:
        assert found.user_version == 0
        with contextlib.suppress(BrokenPageError):
            found.children(2)
            for row in found.rows(2):
                assert row is None or row.values is not None
        assert found.free_pages() == set()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x00", "head of a row is longer"),
        (b"\x05\x01\x01", "head of a row is longer"),
        (b"\x02\x04\x00", "a value is longer"),
        (b"\x02\x01\x00\x00", "a row is longer"),
        (b"\x02\x0a", "no kind of value 10"),
        (b"\x0a" + b"\xff" * 9, "no kind of value -1"),
    ],
    ids=["no head", "head too long", "value too long", "row too long", "kind 10", "nine bytes"],
)
def test_a_record_that_is_none_says_why(data: bytes, words: str) -> None:
    with pytest.raises(BrokenPageError, match=words):
        _record(data)


def _leaf(cell: bytes) -> bytes:
    """A leaf of a table with this one cell, as the first page of a file."""
    page = bytearray(PAGE)
    page[100:108] = bytes([13, 0, 0, 0, 1, 0, 0, 0])
    page[108:110] = (200).to_bytes(2, "big")
    page[200 : 200 + len(cell)] = cell
    return bytes(page)


def test_a_row_longer_than_any_and_one_that_runs_in_a_circle_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    huge = b"\x82\x9e\x8e\x86\x01"
    path.write_bytes(_leaf(huge + b"\x01"))
    with pages(path) as found:
        assert list(found.rows(1)) == [None]
    # 20,000 bytes, of which what does not fit runs over page 2, which leads to itself.
    size, least = 20_000, (PAGE - 12) * 32 // 255 - 23
    kept = least + (size - least) % (PAGE - 4)
    kept = kept if kept <= PAGE - 35 else least
    cell = b"\x81\x9c\x20" + b"\x01" + b"x" * kept + (2).to_bytes(4, "big")
    path.write_bytes(_leaf(cell) + (2).to_bytes(4, "big") + bytes(PAGE - 4))
    with pages(path) as found:
        assert list(found.rows(1)) == [None]


def test_what_a_bad_place_on_the_disk_holds_costs_one_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(_leaf(b"") + _leaf(b""))

    class Bad:
        def seek(self, at: int) -> None:
            if at:
                raise OSError(5, "Input/output error")

        def read(self, count: int) -> bytes:
            return _leaf(b"")[:count]

        def close(self) -> None:
            """Nothing is open."""

    with pages(path) as found:
        whole = found._file
        monkeypatch.setattr(found, "_file", Bad())
        assert found.page(1) == _leaf(b"")
        with pytest.raises(BrokenPageError, match="Input/output error"):
            found.page(2)
        monkeypatch.setattr(found, "_file", whole)


def test_a_log_counts_as_far_as_its_sums_are_right(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with contextlib.closing(database(path)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
        for number in range(3):
            connection.execute(f"CREATE TABLE t{number} (a)")
        log = path.with_name("a.db-wal").read_bytes()
    whole = _logged_pages(log)
    assert len(whole) == 4
    assert _logged_pages(b"") == _logged_pages(log[:31]) == _logged_pages(b"\0" + log[1:]) == {}
    assert _logged_pages(log[:24] + b"\0" * 8 + log[32:]) == {}, "the sum of its head"
    last = len(log) - PAGE
    assert len(_logged_pages(log[:last] + b"\xff" + log[last + 1 :])) == 3, "the last transaction is not there"
    assert _logged_pages(log[:40] + b"\0" * 8 + log[48:]) == {}, "of another log"
