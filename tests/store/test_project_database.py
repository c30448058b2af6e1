"""One connection for statements by hand and for Peewee."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path, PurePath, PureWindowsPath

import peewee
import pytest

from clipdesk.runtime.whereabouts import identity_of
from clipdesk.store.project_database import ProjectDatabase, in_words, reading_address
from clipdesk.store.tables import MetaRow


@pytest.fixture
def database(tmp_path: Path) -> ProjectDatabase:
    made = ProjectDatabase(str(tmp_path / "a.db"), (("foreign_keys", 1),))
    made.connection().execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
    return made


def test_pragmas_hold(database: ProjectDatabase) -> None:
    assert database.connection().execute("PRAGMA foreign_keys").fetchone() == (1,)
    database.close()


def test_what_sqlite_says_of_its_settings_is_read_back(tmp_path: Path) -> None:
    wanted = (("journal_mode", "wal"), ("foreign_keys", 1), ("no_such_pragma", 1))
    # What is in memory alone has no log.
    made = ProjectDatabase(":memory:", wanted)
    assert made.settings == {"journal_mode": "memory", "foreign_keys": "1", "no_such_pragma": ""}
    assert made.refused(wanted) == {"journal_mode": "memory"}
    made.close()
    made = ProjectDatabase(str(tmp_path / "a.db"), wanted)
    assert made.refused(wanted) == {}
    made.close()


def test_a_pragma_that_fails_leaves_no_connection(tmp_path: Path) -> None:
    path, log = tmp_path / "a.db", tmp_path / "a.db-wal"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = wal").fetchone()
        connection.execute("CREATE TABLE a (b)")
        assert log.exists()
    assert not log.exists(), "whoever closes the file last removes the log"
    with pytest.raises(sqlite3.OperationalError) as found:
        ProjectDatabase(str(path), (("user_version", 7), ("user_version", "no number (")))
    assert found.value.__traceback__ is not None, "it holds the frame, and with it whatever was left open"
    assert not log.exists()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (7,), "it had been open"


def test_peewee_sees_the_open_transaction(database: ProjectDatabase) -> None:
    connection = database.connection()
    connection.execute("BEGIN")
    MetaRow.insert({"key": "a", "value": "1"}).execute(database.models)
    assert connection.execute("SELECT value FROM meta").fetchall() == [("1",)]
    connection.execute("ROLLBACK")
    assert list(MetaRow.select().tuples().execute(database.models)) == []
    assert database.models is database.models
    database.close()


def test_it_can_be_connected_anew(database: ProjectDatabase) -> None:
    before, models = database.connection(), database.models
    database.connect_anew()
    assert database.connection() is not before
    assert models.is_closed()
    assert database.models is not models
    assert database.connection().execute("PRAGMA foreign_keys").fetchone() == (1,)
    database.close()


def test_it_knows_whether_its_file_is_where_it_was(database: ProjectDatabase, tmp_path: Path) -> None:
    connection = database.connection()
    connection.path, connection.identity = tmp_path / "a.db", identity_of(tmp_path / "a.db")
    assert database.is_moved() is False
    if os.name == "posix":
        (tmp_path / "a.db").rename(tmp_path / "b.db")
        assert database.is_moved() is True
    database.close()


def test_settings_are_told_on_one_line() -> None:
    assert (
        in_words({"journal_mode": "wal", "synchronous": "2", "new": ""})
        == "journal_mode wal, synchronous 2, new unknown"
    )


def test_what_was_given_out_ends_with_it(database: ProjectDatabase) -> None:
    connection, models = database.connection(), database.models
    database.close()
    assert models.is_closed()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")


def test_it_is_closed_once_and_for_good(database: ProjectDatabase) -> None:
    assert database.models is not None
    database.close()
    database.close()
    assert database.is_closed()
    for ask in (database.connection, lambda: database.models.execute_sql("SELECT 1")):
        with pytest.raises((sqlite3.ProgrammingError, peewee.InterfaceError), match=r"not opened|closed"):
            ask()


def test_a_project_is_opened_and_read_without_peewee(tmp_path: Path) -> None:
    made = tmp_path / "a.clipdesk"
    probe = (
        "import sys; from pathlib import Path; from clipdesk.project.project import Project\n"
        "project = Project(Path(sys.argv[1])); project.codebook, project.annotators, project.queries.counts()\n"
        "project.queries.article('a1'); project.close(); print('peewee' in sys.modules)"
    )
    make = (
        "import sys; from pathlib import Path; from clipdesk.project.project import Project\n"
        "from clipdesk.project.starter import starter_codebook as labels; Project.create(Path(sys.argv[1]), labels()).close()"
    )
    for code, says in ((make, ""), (probe, "False")):
        done = subprocess.run([sys.executable, "-c", code, str(made)], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == says


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (
            PureWindowsPath("\\\\server\\share\\Zoë\\a.clipdesk"),
            "file:%5C%5Cserver%5Cshare%5CZo%C3%AB%5Ca.clipdesk?mode=ro",
        ),
        (PureWindowsPath("C:/Users/a?b#c.clipdesk"), "file:C%3A%5CUsers%5Ca%3Fb%23c.clipdesk?mode=ro"),
    ],
)
def test_a_place_on_windows_has_an_address(path: PurePath, told: str) -> None:
    assert reading_address(path) == told
    # It is looked for as a file: no name in it is taken for that of a computer ("invalid uri authority").
    with pytest.raises(sqlite3.OperationalError, match="unable to open database file"):
        sqlite3.connect(reading_address(path), uri=True).execute("SELECT 1 FROM sqlite_schema")


def test_a_path_that_begins_with_two_slashes_is_opened(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "ö?.db").execute("CREATE TABLE t (a)").connection.close()
    with contextlib.closing(sqlite3.connect(reading_address(PurePath(f"/{tmp_path}/ö?.db")), uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (1,)
