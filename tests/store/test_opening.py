"""One file, opened only when it is whole and ours."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from unittest.mock import Mock

import pytest

from clipdesk.domain.errors import (
    ProjectDamagedError,
    ProjectError,
    ProjectTooNewError,
    ProjectUnwritableError,
    ReadOnlyError,
)
from clipdesk.domain.remedy import Remedy
from clipdesk.store import database as db
from clipdesk.store import opening
from clipdesk.store.schema import upgrades
from clipdesk.store.store import Store
from tests.builders import article
from tests.house.sources import ROOT
from tests.store_builder import make_store, opened, pragma

posix = pytest.mark.skipif(os.name != "posix", reason="permissions and locks are POSIX's here")


# ------------------------------------------------------------------ making


def test_a_new_project_says_in_its_header_what_it_is(path: Path) -> None:
    data = path.read_bytes()
    assert data[68:72] == b"Clpd"
    assert int.from_bytes(data[60:64], "big") == upgrades.CURRENT
    header = opening.Header(path)
    assert (header.application_id, header.user_version) == (opening.APPLICATION_ID, upgrades.CURRENT)


def test_nothing_is_ever_made_over_a_file(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="already exists"):
        opening.create(path)
    assert path.read_bytes() == before


@posix
def test_a_project_that_cannot_be_made_names_the_place(locked_folder: Path) -> None:
    locked_folder.chmod(0o555)
    with pytest.raises(ProjectError, match="cannot be made") as found:
        opening.create(locked_folder / "new.clipdesk")
    assert found.value.remedy == "Choose another folder."
    with pytest.raises(ProjectError, match="cannot be made"):
        opening.create(locked_folder / "below" / "new.clipdesk")


def test_on_a_disk_that_only_lets_read_the_place_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    (tmp_path / "new.clipdesk").mkdir()
    monkeypatch.setattr(Path, "exists", lambda _: False)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(ProjectError, match="cannot be made"):
        opening.create(tmp_path / "new.clipdesk")


def test_a_project_that_cannot_be_finished_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (number INTEGER PRIMARY KEY)")
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error

    monkeypatch.setattr(upgrades, "UPGRADES", (full,))
    with pytest.raises(ProjectError, match="There is no room on the disk"):
        opening.create(tmp_path / "new.clipdesk")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(upgrades, "UPGRADES", (Mock(side_effect=KeyboardInterrupt),))  # Ctrl+C
    with pytest.raises(KeyboardInterrupt):
        opening.create(tmp_path / "new.clipdesk")
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------------ headers


def foreign(path: Path, *, application: int = 0, version: int = 0) -> Path:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {application}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("CREATE TABLE somebody (name TEXT)")
        connection.commit()
    return path


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize(
    ("content", "error", "sentence"),
    [
        (None, ProjectError, "There is no file"),
        (b"", ProjectDamagedError, "is not a Clipdesk project"),
        (b"SQLite format 3\x00", ProjectDamagedError, "is not a Clipdesk project"),
        (b"Dear diary, " * 20, ProjectDamagedError, "is not a Clipdesk project"),
    ],
)
def test_what_is_no_database_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes | None, error: type[ProjectError], sentence: str, writing: bool
) -> None:
    path = tmp_path / "odd.clipdesk"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(error, match=sentence):
        Store(path, writing=writing)
    assert [one.name for one in tmp_path.iterdir()] == ([] if content is None else ["odd.clipdesk"])


@pytest.mark.parametrize(
    ("application", "version", "error", "sentence"),
    [
        (0, 0, ProjectDamagedError, "a database, but not a Clipdesk project"),
        (0x12345678, 1, ProjectDamagedError, "a database, but not a Clipdesk project"),
        (opening.APPLICATION_ID, 0, ProjectDamagedError, "never finished"),
        (opening.APPLICATION_ID, upgrades.CURRENT + 1, ProjectTooNewError, "newer Clipdesk"),
    ],
)
def test_another_programs_file_and_a_later_projects_are_refused(
    tmp_path: Path, application: int, version: int, error: type[ProjectError], sentence: str
) -> None:
    path = foreign(tmp_path / "other.db", application=application, version=version)
    before = path.read_bytes()
    for writing in (True, False):
        with pytest.raises(error, match=sentence):
            Store(path, writing=writing)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["other.db"]


@pytest.mark.skipif(sys.platform == "win32", reason="nobody can be killed like this there")
@pytest.mark.parametrize("step", [0, 1])
def test_whoever_is_killed_while_a_project_is_made_takes_no_name(tmp_path: Path, step: int) -> None:
    path = tmp_path / "new.clipdesk"
    killed = f"""
import os, sys
from pathlib import Path
from clipdesk.store import opening
from clipdesk.store.schema import upgrades
before = upgrades.upgrade
def die(connection, version):
    if {step}:
        before(connection, version)
    os.kill(os.getpid(), 9)
upgrades.upgrade = die
opening.create(Path(sys.argv[1]))
"""
    assert subprocess.run([sys.executable, "-c", killed, str(path)], cwd=ROOT, check=False).returncode == -9
    opening.create(path)
    Store(path, writing=False).close()


def test_a_file_from_the_future_names_both_versions(tmp_path: Path) -> None:
    path = foreign(tmp_path / "later.clipdesk", application=opening.APPLICATION_ID, version=17)
    with pytest.raises(ProjectTooNewError) as found:
        Store(path, writing=False)
    assert f"project version 17; this program knows up to {upgrades.CURRENT}" in found.value.sentence
    assert found.value.remedy == "Update Clipdesk to open it."


def test_what_has_no_name_is_not_a_project() -> None:
    with pytest.raises(ProjectError, match="is a folder"):
        Store(Path("/"), writing=True)


def test_a_folder_is_not_a_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is a folder"):
        Store(tmp_path, writing=False)


@posix
def test_a_pipe_is_not_a_project_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.clipdesk")
    with pytest.raises(ProjectError, match="is a folder, a pipe or a device"):
        Store(tmp_path / "p.clipdesk", writing=False)


@posix
def test_a_file_that_must_not_be_read_says_so(locked_folder: Path) -> None:
    path = locked_folder / "secret.clipdesk"
    opening.create(path)
    path.chmod(0o000)
    with pytest.raises(ProjectError, match="cannot be read: Permission denied"):
        Store(path, writing=False)


# ------------------------------------------------------------------ connecting


def test_the_writing_connection_is_set_up_as_decided(path: Path) -> None:
    with opened(path, writing=True) as store:
        found = {
            name: pragma(store, name)
            for name in ("trusted_schema", "cell_size_check", "foreign_keys", "busy_timeout", "journal_mode", "synchronous",
                         "fullfsync", "secure_delete", "query_only")
        }  # fmt: skip
        assert found == {
            "trusted_schema": 0, "cell_size_check": 1, "foreign_keys": 1, "busy_timeout": 10_000, "journal_mode": "wal",
            "synchronous": 2, "fullfsync": 1, "secure_delete": 0, "query_only": 0,
        }  # fmt: skip
        # A build of SQLite without memory mapping gives no row at all.
        assert db.execute(store._database, "PRAGMA mmap_size").fetchall() in ([(0,)], [])
        connection = store._database.connection()
        assert connection.getlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH) == 10
        assert connection.getlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH) == 100


def test_a_disk_on_which_sqlite_works_otherwise_is_not_written_to(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(opening, "_WRITER_PRAGMAS", (("locking_mode", "nonsense"), ("synchronous", 2)))
    with pytest.raises(ProjectUnwritableError, match="cannot be changed safely") as found:
        Store(path, writing=True)
    assert found.value.remedy is Remedy.COPY_TO_THIS_COMPUTER
    assert "locking_mode normal" in caplog.text
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
    Store(path, writing=False).close()


def test_the_log_tells_how_a_project_is_written(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "clipdesk")
    Store(path, writing=False).close()
    assert caplog.text == ""
    with opened(path, writing=True) as store:
        assert f"small.clipdesk is open; SQLite {sqlite3.sqlite_version}: {store.settings}" in caplog.text
        assert "foreign_keys 1" in store.settings
        assert "journal_mode wal" in store.settings
        assert "synchronous 2" in store.settings


def test_a_connection_is_not_made_anew_beside_another_that_remembers_the_lost_log(path: Path) -> None:
    writing = opening.connect(path, writing=True)
    reading = opening.connect(path, writing=False)
    before = writing.connection()
    with pytest.raises(ProjectError, match="Another program has used") as found:
        opening.reconnect(writing, path)
    assert found.value.remedy is Remedy.OPEN_AGAIN
    assert writing.connection() is before
    opening.disconnect(reading, path)
    opening.reconnect(writing, path)
    assert writing.connection() is not before
    opening.disconnect(writing, path)


def test_a_reading_connection_can_change_nothing(path: Path) -> None:
    with opened(path, writing=False) as store:
        assert [pragma(store, one) for one in ("query_only", "trusted_schema", "foreign_keys")] == [1, 0, 1]
        with pytest.raises(ReadOnlyError, match="open for reading only"), store.transaction():
            store.set_meta("key", "value")
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            db.execute(store._database, "DELETE FROM meta")


def test_a_name_full_of_signs_of_addresses_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "50% of #1? “yes” & no.clipdesk"
    opening.create(path)
    with opened(path, writing=True) as store, store.transaction():
        store.set_meta("key", "value")
    with opened(path, writing=False) as store:
        assert store.meta("key") == "value"


def test_at_rest_a_project_is_one_file_and_reading_leaves_nothing_beside_it(path: Path) -> None:
    with opened(path, writing=True) as store:
        with store.transaction():
            store.set_meta("key", "value")
        assert path.with_name(path.name + "-wal").exists()
    assert list(path.parent.iterdir()) == [path]
    before = path.read_bytes()
    with opened(path, writing=False) as store:
        assert store.meta("key") == "value"
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes() == before


def test_a_reader_beside_a_writer_sees_the_project_as_it_was_when_it_was_opened(path: Path) -> None:
    def write(value: str) -> None:
        with writer.transaction():
            writer.set_meta("key", value)

    with opened(path, writing=True) as writer:
        write("one")
        with opened(path, writing=False) as reader:
            write("two")
            assert reader.meta("key") == "one"
        with opened(path, writing=False) as reader:
            assert reader.meta("key") == "two"


_PROBE = """
import fcntl, struct, sys
with open(sys.argv[1], "r+b") as file:
    asked = struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0x40000000, 600, 0)
    print(struct.unpack("hhqqi4x", fcntl.fcntl(file, fcntl.F_GETLK, asked))[0] == fcntl.F_UNLCK)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel in Linux's own way")
def test_reading_a_project_leaves_the_locks_of_its_writer_alone(path: Path) -> None:
    def is_free() -> str:
        return subprocess.run(
            [sys.executable, "-c", _PROBE, str(path)], capture_output=True, check=True, text=True
        ).stdout

    with opened(path, writing=True):
        assert is_free() == "False\n"
        with opened(path, writing=False):
            pass
        with pytest.raises(ProjectError, match="already open"):
            Store(path, writing=True)
        assert is_free() == "False\n"
    assert is_free() == "True\n"


_READER = """
import sys
from pathlib import Path
from unittest.mock import Mock
from clipdesk.store.store import Store
store = Store(Path(sys.argv[1]), writing=False)
print(store.meta("key"))
store.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be deleted there")
def test_reading_in_another_process_never_takes_the_log_from_a_window_that_lost_its_locks(path: Path) -> None:
    def read_apart() -> str:
        return subprocess.run(
            [sys.executable, "-c", _READER, str(path)], capture_output=True, check=True, text=True, cwd=ROOT
        ).stdout.strip()

    with opened(path, writing=True) as store:
        with store.transaction():
            store.set_meta("key", "one")
        store.checkpoint()
        path.read_bytes()  # as a file dialog does to guess the type: SQLite's locks are gone
        assert read_apart() == "one"
        with store.transaction():
            store.set_meta("key", "two")
        assert read_apart() == "two"
    assert list(path.parent.iterdir()) == [path]


def test_a_project_is_made_in_a_new_folder(tmp_path: Path) -> None:
    opening.create(tmp_path / "a" / "new" / "p.clipdesk")
    opening.create(tmp_path / "a" / "new" / "q.clipdesk")
    assert len(list((tmp_path / "a" / "new").iterdir())) == 2


def test_the_limits_of_sqlite_are_ours(path: Path) -> None:
    with opened(path, writing=False) as store:
        connection = store._database.connection()
        names = ("LENGTH", "ATTACHED", "SQL_LENGTH", "TRIGGER_DEPTH", "EXPR_DEPTH", "COMPOUND_SELECT")
        found = [connection.getlimit(getattr(sqlite3, f"SQLITE_LIMIT_{name}")) for name in names]
        assert found == [500_000_000, 0, 1_000_000, 10, 100, 50]
        with pytest.raises(sqlite3.OperationalError, match="too many attached"):
            connection.execute("ATTACH ':memory:' AS other")


def test_after_closing_a_late_question_does_not_open_the_file_again(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(sqlite3.ProgrammingError, match="not opened again"):
        store.articles.get("a1")
    assert [one.name for one in store.path.parent.iterdir()] == ["filled.clipdesk"]


def test_a_store_refuses_every_thread_but_its_own(store: Store) -> None:
    found: list[BaseException] = []

    def ask() -> None:
        try:
            store.articles.get("a1")
        except sqlite3.ProgrammingError as error:
            found.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert len(found) == 1


# ------------------------------------------------------------------ where it cannot be written


@posix
def test_in_a_folder_that_cannot_be_written_a_project_opens_for_reading(locked_folder: Path) -> None:
    path = locked_folder / "kept.clipdesk"
    make_store(path, article("[quote:Yes], he said.")).close()
    locked_folder.chmod(0o555)
    with opened(path, writing=False) as store:
        assert [one.anchor.quote for one in store.annotations.of_article("a1")] == ["Yes"]
    with pytest.raises(ProjectUnwritableError, match="cannot be written: Permission denied") as found:
        Store(path, writing=True)
    assert found.value.remedy is Remedy.WORK_IN_A_COPY
    assert list(locked_folder.iterdir()) == [path]


@posix
def test_a_log_that_cannot_be_read_in_a_locked_folder_is_never_left_out(locked_folder: Path) -> None:
    path, copy = locked_folder / "busy.clipdesk", locked_folder / "copy.clipdesk"
    opening.create(path)
    with opened(path, writing=True) as store:
        with store.transaction():
            store.set_meta("key", "value")
        for end in ("", "-wal"):
            shutil.copy(path.with_name(path.name + end), copy.with_name(copy.name + end))
    locked_folder.chmod(0o555)
    with pytest.raises(ProjectError, match="cannot be read at the moment") as found:
        Store(copy, writing=False)
    assert not isinstance(found.value, ProjectDamagedError)


@posix
def test_a_write_protected_file_says_so_before_anybody_works_in_it(locked_folder: Path) -> None:
    path = locked_folder / "kept.clipdesk"
    opening.create(path)
    path.chmod(0o444)
    with pytest.raises(ProjectUnwritableError, match="write-protected"):
        Store(path, writing=True)
    assert list(locked_folder.iterdir()) == [path]
    Store(path, writing=False).close()


# ------------------------------------------------------------------ what cannot be read


def test_rubbish_behind_a_good_header_is_refused(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xaa" * (4096 - 100)
    path.write_bytes(data)
    for writing in (True, False):
        with pytest.raises(ProjectDamagedError, match="is damaged and cannot be opened") as found:
            Store(path, writing=writing)
        assert found.value.remedy is Remedy.RECOVER


# ------------------------------------------------------------------ what is done once, and what is done again


def test_the_header_alone_says_that_a_project_is_too_new(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {upgrades.CURRENT + 1:d}")
    monkeypatch.setattr(opening, "connect", lambda *_, **__: pytest.fail("it was connected to"))
    with pytest.raises(ProjectTooNewError):
        opening.check_header(path)


def test_what_is_no_project_is_said_with_what_to_do_if_it_was_one(path: Path) -> None:
    path.write_bytes(b"diary")
    with pytest.raises(ProjectDamagedError) as found:
        opening.check_header(path)
    assert found.value.remedy is Remedy.RECOVER


def test_where_no_folder_can_be_made_no_project_is(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ProjectError, match=r"cannot be made\. The system says: "):
        opening.create(tmp_path / "file" / "new.clipdesk")
