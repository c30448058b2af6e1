"""Rows come as from any connection; what is wrong with the file is told in a sentence, whenever it comes up."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from clipdesk.domain.errors import InvalidChangeError, ProjectDamagedError
from clipdesk.store.connection import Connection


def connection(path: Path) -> Connection:
    made: Connection = sqlite3.connect(path, isolation_level=None, factory=Connection)
    made.path = path
    return made


def test_rows_come_as_from_any_connection(tmp_path: Path) -> None:
    made = connection(tmp_path / "a.clipdesk")
    made.execute("CREATE TABLE t (a, b)")
    made.executemany("INSERT INTO t VALUES (?, ?)", [(n, str(n)) for n in range(5)])
    rows = [(n, str(n)) for n in range(5)]
    assert list(made.execute("SELECT * FROM t")) == rows
    assert made.execute("SELECT * FROM t").fetchall() == rows
    assert made.execute("SELECT a FROM t WHERE b = ?", ("3",)).fetchone() == (3,)
    assert made.execute("SELECT a FROM t WHERE b = 'x'").fetchone() is None
    first = made.cursor()
    assert next(iter(first.execute("SELECT * FROM t"))) == rows[0]
    made.close()


def test_damage_that_comes_up_while_rows_come_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.clipdesk"
    made = connection(path)
    made.execute("CREATE TABLE t (a)")
    made.executemany("INSERT INTO t VALUES (?)", [("x" * 500,)] * 100)
    made.close()
    data = bytearray(path.read_bytes())
    data[8 * 4096 : 9 * 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    made = connection(path)
    for read in (
        lambda cursor: list(cursor),
        lambda cursor: cursor.fetchall(),
        lambda cursor: [*iter(cursor.fetchone, None)],
    ):
        cursor = made.execute("SELECT a FROM t")
        with pytest.raises(ProjectDamagedError, match=r"“a\.clipdesk” is damaged"):
            read(cursor)
    made.close()


def test_a_text_that_is_no_text_is_damage(tmp_path: Path) -> None:
    made = connection(tmp_path / "a.clipdesk")
    with pytest.raises(ProjectDamagedError, match=r"^The project file “a\.clipdesk” is damaged\.$"):
        made.execute("SELECT CAST(x'ff' AS TEXT)").fetchone()
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        made.execute("SELECT * FROM nowhere")
    made.close()


def test_what_a_transaction_needs_is_told_within_reason(tmp_path: Path) -> None:
    made = connection(tmp_path / "a.clipdesk")
    made.execute("CREATE TABLE t (a)")
    made.changes_before = made.total_changes
    made.execute("BEGIN")
    made.executemany("INSERT INTO t VALUES (?)", [("x" * 2000,)] * 100)
    pages = made.execute("PRAGMA page_count").fetchone()[0]
    assert 50 * 4096 < made.needed() <= pages * (4096 + 24)
    made.close()
    assert made.needed() == 0, "nobody can be asked any more"


def test_a_search_index_of_another_shape_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.clipdesk"
    with contextlib.closing(sqlite3.connect(path, factory=Connection)) as connection:
        connection.path = path
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        connection.execute("UPDATE words_config SET v = 0 WHERE k = 'version'")
        connection.commit()
    with contextlib.closing(sqlite3.connect(path, factory=Connection)) as connection:
        connection.path = path
        with pytest.raises(ProjectDamagedError, match=r"^The project file “a\.clipdesk” is damaged\.$"):
            connection.execute("SELECT text FROM words WHERE words MATCH 'mayor'").fetchall()


def test_a_length_beyond_all_memory_is_damage(tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "a.clipdesk", factory=Connection)) as connection:
        connection.path = tmp_path / "a.clipdesk"
        told = connection.error_for(MemoryError())
    assert isinstance(told, ProjectDamagedError)


def test_half_a_character_is_told_also_where_it_is_only_looked_for(tmp_path: Path) -> None:
    made = connection(tmp_path / "a.clipdesk")
    with pytest.raises(InvalidChangeError, match="half a character"):
        made.execute("SELECT 1 WHERE ? = 'x'", ("\ud83d",)).fetchall()
    made.close()
