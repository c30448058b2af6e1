"""One writing window at a time, by a lock that dies with its holder."""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from clipdesk.domain.errors import ProjectError, ProjectLockedError, ProjectUnwritableError
from clipdesk.domain.remedy import Remedy
from clipdesk.store import lock
from clipdesk.store.lock import ProjectLock, is_held
from clipdesk.store.store import Store
from tests.house.sources import ROOT
from tests.windows import refuse_what_is_open

_HOLDER = """
import sys, time
from pathlib import Path
from typing import BinaryIO
from clipdesk.store.store import Store
store = Store(Path(sys.argv[1]), writing=True)
with store.transaction():
    store.set_meta("holder", "was here")
print("held", flush=True)
time.sleep(600)
"""
_RACER = """
import sys
from pathlib import Path
from typing import BinaryIO
from clipdesk.domain.errors import ProjectLockedError
from clipdesk.store.store import Store
won = 0
while won < 40:
    try:
        store = Store(Path(sys.argv[1]), writing=True)
    except ProjectLockedError:
        continue
    with store.transaction():
        store.set_meta("count", str(int(store.meta("count", "0")) + 1))
    store.close()
    won += 1
"""


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the project open for writing."""
    process = subprocess.Popen([sys.executable, "-c", _HOLDER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_window_is_refused_at_once_and_told_who_has_it(path: Path, holder: subprocess.Popen[str]) -> None:
    before = time.monotonic()
    with pytest.raises(ProjectLockedError) as found:
        Store(path, writing=True)
    assert time.monotonic() - before < 5
    assert f"already open in another window (process {holder.pid})" in found.value.sentence
    assert found.value.remedy is Remedy.CLOSE_ELSEWHERE


def test_a_second_window_may_read_what_the_first_has_saved(path: Path, holder: subprocess.Popen[str]) -> None:
    store = Store(path, writing=False)
    assert store.meta("holder") == "was here"
    store.close()
    assert holder.poll() is None


@pytest.mark.skipif(os.name != "posix", reason="kills a process")
def test_others_can_tell_whether_a_project_is_held(path: Path, holder: subprocess.Popen[str]) -> None:
    assert is_held(path)
    holder.kill()
    holder.wait()
    assert not is_held(path), "the lock file that stays says nothing"
    ProjectLock(path).path.unlink()
    assert not is_held(path)


def test_a_holder_that_was_killed_holds_nothing_and_lost_nothing(path: Path, holder: subprocess.Popen[str]) -> None:
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    assert path.with_name(path.name + ".lock").exists()
    store = Store(path, writing=True)
    assert store.meta("holder") == "was here"
    assert store.quick_check(thorough=True) == []
    store.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_lock_file_that_was_left_behind_is_signed_anew(path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    with contextlib.closing(Store(path, writing=True)):
        assert ProjectLock(path).path.read_text() == f"{os.getpid()} {lock._computer()}\n"
        with pytest.raises(ProjectLockedError) as found:
            Store(path, writing=True)
        assert f"another window (process {os.getpid()})" in found.value.sentence


def test_a_lock_file_that_goes_while_it_is_looked_at_is_held_by_nobody(tmp_path: Path) -> None:
    assert not is_held(tmp_path / "gone.clipdesk")


def test_two_windows_that_take_turns_never_overlap(path: Path) -> None:
    racers = [subprocess.Popen([sys.executable, "-c", _RACER, str(path)], cwd=ROOT) for _ in range(2)]
    assert [racer.wait(timeout=60) for racer in racers] == [0, 0]
    store = Store(path, writing=False)
    assert store.meta("count") == "80"
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="a file that is open cannot be renamed, linked or removed there")
@pytest.mark.parametrize("by", ["renamed", "moved", "linked", "without its lock file"])
def test_under_another_name_it_is_still_open_in_the_first_window(
    path: Path, holder: subprocess.Popen[str], by: str
) -> None:
    found = path
    if by == "linked":
        found = path.with_name("linked.clipdesk")
        os.link(path, found)
    elif by == "without its lock file":
        ProjectLock(path).path.unlink()
    else:
        found = path.with_name("other.clipdesk") if by == "renamed" else path.parent.parent / "elsewhere.clipdesk"
        path.rename(found)
    for _ in range(2):
        with pytest.raises(ProjectLockedError) as told:
            Store(found, writing=True)
        assert f"another window (process {holder.pid})" in told.value.sentence
    assert is_held(found)
    assert not ProjectLock(found).path.exists()
    holder.kill()
    holder.wait()
    assert not is_held(found)


def test_a_disk_that_numbers_no_files_does_not_make_one_of_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (lock.numbered_lock(path) is None) == (os.name != "posix")
    state = os.stat_result((0o100644, 0, 7, 1, 0, 0, 0, 0, 0, 0))
    stat = Path.stat
    monkeypatch.setattr(Path, "stat", lambda one, **how: state if one == path else stat(one, **how))
    assert lock.numbered_lock(path) is None


@pytest.mark.skipif(os.name != "posix", reason="there is no second lock elsewhere")
def test_a_folder_that_somebody_else_made_holds_no_lock(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    found = lock.numbered_lock(path)
    assert found is not None
    assert found.parent == tmp_path / f"clipdesk-{os.getuid()}"
    assert found.parent.stat().st_mode & 0o777 == 0o700
    other = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: other)
    assert lock.numbered_lock(path) is None, "it was made just now, by who is not this user"
    monkeypatch.undo()
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    found.parent.rmdir()
    found.parent.symlink_to(tmp_path)
    assert lock.numbered_lock(path) is None, "it leads elsewhere"


def test_the_lock_file_of_somebody_else_stays(tmp_path: Path) -> None:
    first, second = ProjectLock(tmp_path / "p.clipdesk"), ProjectLock(tmp_path / "p.clipdesk")
    first.acquire()
    first.path.unlink()
    second.acquire()
    first.release()
    assert is_held(tmp_path / "p.clipdesk")
    second.release()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="a file that is open cannot be renamed there")
@pytest.mark.parametrize("what", ["a file", "of somebody else", "full"])
def test_without_a_place_for_the_second_lock_the_first_holds(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    folder = place / f"clipdesk-{os.getuid()}"
    if what == "a file":
        folder.write_bytes(b"")
    elif what == "of somebody else":
        folder.symlink_to(tmp_path)
    else:
        folder.mkdir()
        monkeypatch.setattr(lock, "numbered_lock", lambda _project: folder / "missing" / "1.lock")
    first, second = ProjectLock(path), ProjectLock(path)
    first.acquire()
    with pytest.raises(ProjectLockedError):
        second.acquire()
    assert is_held(path)
    first.release()
    assert not is_held(path)


def test_the_lock_is_given_back_once_and_leaves_no_file(tmp_path: Path) -> None:
    first, second = ProjectLock(tmp_path / "p.clipdesk"), ProjectLock(tmp_path / "p.clipdesk")
    first.acquire()
    first.acquire()
    assert first.path.read_text().split()[0] == str(os.getpid())
    with pytest.raises(ProjectLockedError):
        second.acquire()
    second.release()
    assert first.path.exists()
    first.release()
    first.release()
    assert list(tmp_path.iterdir()) == []
    second.acquire()
    second.release()


def test_a_lock_file_taken_away_under_us_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = ProjectLock(tmp_path / "p.clipdesk")
    taken: list[int] = []
    grab = lock._grab

    def grab_late(handle: BinaryIO) -> None:
        # The holder closes between our opening of the file and our locking of it.
        if not taken:
            mine.path.unlink()
        taken.append(handle.fileno())
        grab(handle)

    monkeypatch.setattr(lock, "_grab", grab_late)
    mine.acquire()
    assert len(taken) == 2
    with pytest.raises(ProjectLockedError):
        ProjectLock(tmp_path / "p.clipdesk").acquire()
    mine.release()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "another window."),
        (b"one two three", "another window."),
        (b"\xff\xfe\x00 \xff", "another window (process"),
        (b"17 printers-laptop\n", "another window (process 17 on printers-laptop)."),
    ],
)
def test_whatever_stands_in_the_lock_file_the_sentence_is_one(tmp_path: Path, content: bytes, words: str) -> None:
    first, second = ProjectLock(tmp_path / "p.clipdesk"), ProjectLock(tmp_path / "p.clipdesk")
    first.acquire()
    first.path.write_bytes(content)
    with pytest.raises(ProjectLockedError) as found:
        second.acquire()
    assert words in found.value.sentence
    first.release()


def test_a_system_that_knows_no_locks_is_not_another_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_handle: BinaryIO) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(lock, "_grab", no_locks)
    with pytest.raises(ProjectUnwritableError, match="cannot be written: No locks available"):
        ProjectLock(tmp_path / "p.clipdesk").acquire()


def test_whoever_only_asks_keeps_nobody_out(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ProjectLock(path)
    asked.path.touch()
    tries = 0
    grab = lock._grab

    def grab_after_another_has_asked(handle: BinaryIO) -> None:
        nonlocal tries
        tries += 1
        if tries < 3:
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
        grab(handle)

    monkeypatch.setattr(lock, "_grab", grab_after_another_has_asked)
    asked.acquire()
    assert is_held(path)
    asked.release()
    assert list(path.parent.iterdir()) == [path]


def test_a_project_that_cannot_be_opened_keeps_no_lock(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4096] + b"\xaa" * 4096)
    with pytest.raises(ProjectError):
        Store(path, writing=True)
    assert list(path.parent.iterdir()) == [path]


class TestOnWindows:
    """There a file that is open stays where it is, and a disk need not number its files alike each time."""

    @pytest.fixture(autouse=True)
    def _as_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setenv("COMPUTERNAME", "LAPTOP-7")
        monkeypatch.delattr(os, "getuid", raising=False)
        monkeypatch.delattr(os, "uname", raising=False)
        self.refused = refuse_what_is_open(monkeypatch)

    def test_the_lock_holds_and_goes_without_a_trace(self, path: Path) -> None:
        first, second = ProjectLock(path), ProjectLock(path)
        first.acquire()
        with pytest.raises(ProjectLockedError, match=f"process {os.getpid()}\\)"):
            second.acquire()
        first.release()
        assert self.refused == []
        assert list(path.parent.iterdir()) == [path]

    def test_numbers_of_files_that_change_do_not_matter(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        numbers = itertools.count(1)
        monkeypatch.setattr(
            os, "fstat", lambda _descriptor: os.stat_result((0o100644, next(numbers), 7, 1, 0, 0, 0, 0, 0, 0))
        )
        lock_of_it = ProjectLock(path)
        lock_of_it.acquire()
        assert lock.numbered_lock(path) is None
        lock_of_it.release()
