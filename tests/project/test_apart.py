"""Work in a child process: its result and its errors come back, a cancel is at once."""

from __future__ import annotations

import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError, ProjectLockedError
from clipdesk.project import apart, pipe
from clipdesk.project.apart import StoppedError, apart_if_large, run_apart
from clipdesk.project.jobs import Progress, silent
from tests.refusing import stop_at_work


def count(last: int, progress: Progress) -> tuple[int, int]:
    for number in range(last + 1):
        progress(number, last, f"at {number}")
    return last, os.getpid()


def sleep(_progress: Progress) -> None:
    time.sleep(60)


def refuse(_progress: Progress) -> None:
    raise ProjectLockedError("It is open.", "Close it.")


def fail(_progress: Progress) -> None:
    raise KeyError("a bug")


def fall(_progress: Progress) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def niceness(_progress: Progress) -> int:
    return os.nice(0)


@pytest.mark.skipif(not hasattr(os, "nice"), reason="Windows has no such thing")
def test_whatever_else_there_is_to_do_goes_first_unless_somebody_waits() -> None:
    assert run_apart(niceness, is_awaited=True) == os.nice(0)
    assert run_apart(niceness) > os.nice(0)


def test_what_it_returns_and_tells_comes_back() -> None:
    seen: list[tuple[int, int, str]] = []
    last, process = run_apart(partial(count, 3), lambda *news: seen.append(news))
    assert (last, process != os.getpid()) == (3, True)
    assert [one for one in dict.fromkeys(seen) if one[2]] == [(number, 3, f"at {number}") for number in range(4)]


def test_a_child_that_sends_without_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipe, "_MOST", 10)
    with pytest.raises(StoppedError):
        run_apart(niceness)


def test_a_refusal_comes_back_with_what_to_do() -> None:
    with pytest.raises(ProjectLockedError) as found:
        run_apart(refuse)
    assert found.value.message == "It is open. Close it."


def test_a_bug_comes_back_with_the_place_where_it_happened() -> None:
    with pytest.raises(KeyError) as found:
        run_apart(fail)
    assert "in fail" in "".join(found.value.__notes__)


def test_a_cancel_ends_it_whatever_it_is_at() -> None:
    told: list[float] = []

    def progress(_done: int, _total: int, _what: str) -> None:
        told.append(time.monotonic())
        if len(told) > 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        run_apart(sleep, progress)
    assert time.monotonic() - told[-1] < 10


def test_a_child_that_the_system_ends_is_a_sentence() -> None:
    with pytest.raises(StoppedError, match="stopped by the system"):
        run_apart(fall)


def test_a_small_file_is_read_here_and_a_large_one_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "p"
    path.write_bytes(b"12345")
    assert apart_if_large(path, partial(count, 1)) == (1, os.getpid())
    monkeypatch.setattr(apart, "SMALL", 4)
    assert apart_if_large(path, partial(count, 1), silent)[1] != os.getpid()


def test_a_file_that_is_not_there_is_left_to_the_job(tmp_path: Path) -> None:
    assert apart_if_large(tmp_path / "none", partial(count, 0)) == (0, os.getpid())


def write_slowly(path: Path, progress: Progress) -> None:
    path.write_text("half")
    try:
        while True:
            progress(0, 0, "writing")
            time.sleep(0.01)
    finally:
        path.unlink()


def test_with_patience_it_takes_away_what_it_has_begun(tmp_path: Path) -> None:
    begun = tmp_path / "begun"

    def progress(_done: int, _total: int, what: str) -> None:
        if what:
            assert begun.exists()
            raise CancelledError

    with pytest.raises(CancelledError):
        run_apart(partial(write_slowly, begun), progress, patience=30)
    assert not begun.exists()


def write_at_once(path: Path, progress: Progress) -> str:
    progress(0, 0, "writing")
    path.write_text("whole")
    return "done"


def test_what_was_finished_before_it_was_asked_to_stop_is_done(tmp_path: Path) -> None:
    whole = tmp_path / "whole"

    assert run_apart(partial(write_at_once, whole), stop_at_work, patience=30) == "done"
    assert whole.read_text() == "whole"
