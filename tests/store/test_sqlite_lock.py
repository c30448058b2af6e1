"""Another program never takes the log from under a window that lost SQLite's locks."""

from __future__ import annotations

import itertools
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.errors import ProjectError
from clipdesk.domain.remedy import Remedy
from clipdesk.store.sqlite_lock import SqliteLock
from clipdesk.store.store import Store
from tests.house.sources import ROOT
from tests.store_builder import opened

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there, locks belong to whoever opened the file")

_WINDOW = """
import sys
import time
from pathlib import Path
from clipdesk.store.store import Store
path = Path(sys.argv[1])
store = Store(path, writing=True)
with store.transaction():
    store.set_meta("before", "saved")
for end in ("", "-wal", "-shm"):
    path.with_name(path.name + end).read_bytes()  # as a file dialog does to guess the type
for word in sys.stdin:
    with store.transaction():
        store.set_meta(word.strip(), "saved")
    print(word.strip(), flush=True)
"""
_OTHER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
for statement in sys.argv[2:]:
    connection.execute(statement).fetchall()
connection.commit()
connection.close()
"""


@pytest.fixture
def window(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the project open and lost its locks; it saves each word that it is told."""
    process = subprocess.Popen(
        [sys.executable, "-c", _WINDOW, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    yield process
    process.kill()
    process.communicate()


def _save(window: subprocess.Popen[str], word: str) -> None:
    assert window.stdin is not None
    assert window.stdout is not None
    window.stdin.write(word + "\n")
    window.stdin.flush()
    assert window.stdout.readline() == word + "\n"


def _use(path: Path, *statements: str) -> None:
    subprocess.run([sys.executable, "-c", _OTHER, str(path), *statements], check=True)


def test_what_is_saved_after_another_program_took_the_log_is_there_after_a_kill(
    path: Path, window: subprocess.Popen[str]
) -> None:
    log = path.with_name(path.name + "-wal")
    _save(window, "one")
    for number, word in enumerate(("two", "three")):
        if number == 0:
            assert log.exists()
        _use(path, "SELECT count(*) FROM meta", f"INSERT INTO meta VALUES ('other {word}', 'saved')")  # noqa: S608 - words of this test
        _save(window, word)
        assert log.exists(), "it holds its lock again"
    os.kill(window.pid, signal.SIGKILL)
    window.wait()
    with opened(path, writing=True) as store:
        names = ("before", "one", "two", "three", "other two", "other three")
        assert [store.meta(name) for name in names] == ["saved"] * len(names)
        assert store.quick_check(thorough=True) == []


def _take_log(path: Path) -> None:
    """As a program that believes it is the last: everything comes into the file, and the log goes."""
    path.read_bytes()
    _use(path, "SELECT count(*) FROM meta")
    assert not path.with_name(path.name + "-wal").exists()


def test_what_is_remembered_of_the_file_is_asked_anew(store: Store) -> None:
    assert store.codebooks.codebook().labels
    _take_log(store.path)
    _use(store.path, "UPDATE label SET name = 'renamed elsewhere'")
    with store.transaction():
        store.set_meta("key", "value")
    assert {one.name for one in store.codebooks.codebook()} == {"renamed elsewhere"}
    with opened(store.path, writing=False) as reader:
        assert reader.meta("key") == "value"


def test_what_another_program_wrote_is_not_taken_for_what_is_remembered(store: Store) -> None:
    names = {one.name for one in store.codebooks.codebook()}
    _use(store.path, "SELECT count(*) FROM meta")
    with store.transaction():
        assert {one.name for one in store.codebooks.codebook()} == names
    _use(
        store.path, "UPDATE label SET name = 'renamed elsewhere'", "UPDATE tally SET count = 70 WHERE key = 'articles'"
    )
    for _ in range(2):
        with store.transaction():
            assert {one.name for one in store.codebooks.codebook()} == {"renamed elsewhere"}
            assert store.tallies.all()["articles"] == 70


def test_what_it_wrote_itself_is_remembered(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    forgotten: list[bool] = []
    with store.transaction():
        store.set_meta("key", "value")
    monkeypatch.setattr(store, "_forget", lambda: forgotten.append(True))
    for number in range(3):
        with store.transaction():
            store.set_meta("key", str(number))
        store.checkpoint()
    assert forgotten == []


def test_where_nothing_was_lost_nothing_is_made_anew(store: Store) -> None:
    held = store._sqlite_lock
    assert held is not None
    assert held.retake() is False
    _take_log(store.path)
    assert [held.retake() for _ in range(3)] == [True, False, False]


def test_what_was_moved_with_its_folder_goes_on(tmp_path: Path) -> None:
    place = tmp_path / "before"
    place.mkdir()
    Store.create(place / "p.clipdesk")
    with opened(place / "p.clipdesk", writing=True) as store:
        connection = store._database.connection()
        place.rename(tmp_path / "after")
        with store.transaction():
            store.set_meta("key", "value")
        assert store._database.connection() is connection
    with opened(tmp_path / "after" / "p.clipdesk", writing=False) as store:
        assert store.meta("key") == "value"


def test_while_somebody_reads_here_nothing_is_saved_beside_the_log(path: Path) -> None:
    with opened(path, writing=True) as store:
        with opened(path, writing=False):
            _take_log(path)
            with pytest.raises(ProjectError, match="Another program has used") as found, store.transaction():
                store.set_meta("key", "lost")
            assert found.value.remedy is Remedy.OPEN_AGAIN
        with store.transaction():
            store.set_meta("key", "value")
        assert store.meta("key") == "value"
    with opened(path, writing=False) as reader:
        assert reader.meta("key") == "value"


def test_what_another_program_made_of_the_file_is_vetted(path: Path) -> None:
    with opened(path, writing=True) as store:
        _take_log(path)
        _use(path, "CREATE TRIGGER spy AFTER INSERT ON meta BEGIN DELETE FROM article; END")
        with pytest.raises(ProjectError, match=r"\(spy\)"), store.transaction():
            store.set_meta("key", "value")


def test_whoever_just_takes_the_log_is_waited_for_and_then_given_up(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    with opened(path, writing=True) as store:
        held = SqliteLock(store._database, path)
        assert held.take()
        path.read_bytes()
        holder = subprocess.Popen(
            [sys.executable, "-c", _EXCLUSIVE, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"

        def passes(seconds: float) -> None:
            waited.append(seconds)
            if len(waited) == 25:
                holder.communicate("end\n")

        monkeypatch.setattr(time, "sleep", passes)
        assert not held.take()
        assert sum(waited) == pytest.approx(1), "a window that waits longer seems to hang"
        assert held.take()
        assert len(waited) == 25
        held.end()
        held.end()


_EXCLUSIVE = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    fcntl.lockf(file, fcntl.LOCK_EX, 510, 0x40000002)
    print("held", flush=True)
    input()
"""


_FREE_BYTES = """
import fcntl, sys
for name, place in (("reserved", 0x40000001), ("first", 0x40000002), ("last", 0x400001FF), ("behind", 0x40000200)):
    with open(sys.argv[1], "r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
            print(name)
        except OSError:
            pass
"""


def test_sqlite_locks_where_it_is_held(path: Path) -> None:
    with opened(path, writing=True) as store:
        path.read_bytes()
        other = sqlite3.connect(path)
        other.close()
        line = [sys.executable, "-c", _FREE_BYTES, str(path)]
        before = subprocess.run(line, capture_output=True, check=True, text=True).stdout.split()
        held = SqliteLock(store._database, path)
        assert held.take()
        after = subprocess.run(line, capture_output=True, check=True, text=True).stdout.split()
        # SQLite reserves the byte before these for whoever writes.
        assert [before, after] == [["reserved", "first", "last", "behind"], ["reserved", "behind"]]
        descriptor = held._descriptor
        os.fstat(descriptor)
        held.end()
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(descriptor)


def test_on_windows_nobody_takes_a_log_away(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(path, writing=True) as store, opened(path, writing=False):
        with store.transaction():
            store.set_meta("first", "saved")
        monkeypatch.setattr(sys, "platform", "win32")
        # As on a network drive, which may number its files otherwise each time.
        numbers = itertools.count()
        monkeypatch.setattr("clipdesk.store.sqlite_lock.identity_of", lambda _path: (7, next(numbers)))
        with store.transaction():
            store.set_meta("second", "saved")
        assert store.meta("second") == "saved"
