"""Jobs in other threads: results here, in order, cancelled when asked, never lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import CancelledError, ImportFailedError, ProjectBusyError
from clipdesk.project.jobs import Progress
from clipdesk.ui import workers
from clipdesk.ui.workers import JobHandle, JobRunner


def ignore(_: object) -> None:
    """Nothing."""


def test_a_result_comes_back_to_this_thread(jobs: JobRunner, qtbot: QtBot) -> None:
    seen: list[tuple[int, bool]] = []
    here = threading.get_ident()

    def job(progress: Progress) -> bool:
        progress(1, 2, "half")
        return threading.get_ident() == here

    jobs.start("Work", job, lambda there: seen.append((1, there)), ignore)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(1, False)]
    qtbot.waitUntil(lambda: not jobs.running)


def test_progress_is_told(jobs: JobRunner, qtbot: QtBot) -> None:
    seen: list[tuple[int, int, str]] = []
    go = threading.Event()

    def job(progress: Progress) -> None:
        go.wait(5)
        progress(1, 2, "half")

    handle = jobs.start("Work", job, ignore, ignore)
    handle.progressed.connect(lambda *parts: seen.append(parts))
    go.set()
    qtbot.waitUntil(lambda: seen == [(1, 2, "half")])


def test_a_job_that_fails_at_once_is_told_to_whoever_connects_after_the_start(jobs: JobRunner, qtbot: QtBot) -> None:
    ended: list[str] = []

    def job(_progress: Progress) -> None:
        raise ImportFailedError("No.")

    handle = jobs.start("Work", job, ignore, ignore)
    time.sleep(0.05)
    handle.ended.connect(lambda: ended.append("ended"))
    qtbot.waitUntil(lambda: ended == ["ended"])


def test_an_error_comes_back(jobs: JobRunner, qtbot: QtBot) -> None:
    seen: list[Exception] = []

    def job(_progress: Progress) -> None:
        raise ImportFailedError("No.")

    jobs.start("Work", job, ignore, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert str(seen[0]) == "No."


def test_a_cancelled_job_ends_without_a_result(jobs: JobRunner, qtbot: QtBot) -> None:
    seen: list[object] = []
    begun = threading.Event()

    def job(progress: Progress) -> str:
        begun.set()
        while True:
            progress(0, 0, "")
            time.sleep(0.001)  # work, during which the window has its turn

    handle = jobs.start("Work", job, seen.append, seen.append)
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(handle.ended):
        handle.cancel()
    assert seen == []


def parts_of(count: int, made: list[int]) -> Callable[[Progress], Iterator[int]]:
    def parts(progress: Progress) -> Iterator[int]:
        for number in range(count):
            made.append(number)
            progress(number, count, "")
            yield number

    return parts


def test_parts_arrive_in_order_and_never_pile_up(jobs: JobRunner, qtbot: QtBot) -> None:
    made: list[int] = []
    taken: list[int] = []
    done: list[bool] = []

    def take(number: int) -> None:
        assert len(made) - len(taken) <= 3
        taken.append(number)

    jobs.stream("Work", parts_of(20, made), take, lambda _: done.append(True), ignore)
    qtbot.waitUntil(lambda: bool(done))
    assert taken == list(range(20))


def test_the_window_has_its_turn_between_two_parts(jobs: JobRunner, qtbot: QtBot) -> None:
    seen: list[str] = []
    done: list[bool] = []
    turns = QTimer(jobs, interval=0)
    turns.timeout.connect(lambda: seen.append("turn"))

    def take(number: int) -> None:
        seen.append("part")
        time.sleep(0.01)  # long enough for the job to have the next one ready

    turns.start()
    jobs.stream("Work", parts_of(20, []), take, lambda _: done.append(True), ignore)
    qtbot.waitUntil(lambda: bool(done))
    assert seen.count("part") == 20
    assert ("part", "part") not in set(pairwise(seen))


def test_a_part_waits_for_another_program_and_the_end_waits_for_the_last_part(
    jobs: JobRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "_SECONDS_IN_SILENCE", 0.0)
    monkeypatch.setattr(workers, "_MS_BETWEEN_TRIES", 1)
    tries, taken, told = list[int](), list[int](), list[str]()

    def take(number: int) -> None:
        tries.append(number)
        if tries.count(number) < 3:
            raise ProjectBusyError("Another program is writing.")
        taken.append(number)

    handle = jobs.stream("Work", parts_of(3, []), take, lambda _: told.append(f"done with {len(taken)}"), ignore)
    handle.progressed.connect(lambda _done, _total, what: told.append(what))
    qtbot.waitUntil(lambda: "done with 3" in told)
    assert taken == [0, 1, 2]
    assert tries == [0, 0, 0, 1, 1, 1, 2, 2, 2]
    assert "Waiting for another program that is writing to the project." in told


def test_a_stream_that_waits_for_another_program_can_be_cancelled(jobs: JobRunner, qtbot: QtBot) -> None:
    tries: list[int] = []

    def take(number: int) -> None:
        tries.append(number)
        raise ProjectBusyError("Another program is writing.")

    handle = jobs.stream("Work", parts_of(3, []), take, ignore, ignore)
    qtbot.waitUntil(lambda: len(tries) > 2)
    with qtbot.waitSignal(handle.ended):
        handle.cancel()
    assert set(tries) == {0}


def test_a_stream_stops_when_cancelled(jobs: JobRunner, qtbot: QtBot) -> None:
    made: list[int] = []
    taken: list[int] = []
    handle = jobs.stream("Work", parts_of(10**9, made), taken.append, ignore, ignore)
    qtbot.waitUntil(lambda: len(taken) > 3)
    with qtbot.waitSignal(handle.ended):
        handle.cancel()
    assert len(made) < 10**9


def test_waiting_for_all_ends_all(jobs: JobRunner, qtbot: QtBot) -> None:
    def job(progress: Progress) -> None:
        while True:
            progress(0, 0, "")

    for _ in range(3):
        jobs.start("Work", job, ignore, ignore)
    jobs.cancel_all()
    qtbot.waitUntil(lambda: not jobs.running)


def test_a_job_that_does_not_stop_is_not_waited_for_forever_and_is_named_in_the_log(
    jobs: JobRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(workers, "_SECONDS_TO_STOP", 0.05)
    begun, end = threading.Event(), threading.Event()
    told: list[object] = []

    def job(_progress: Progress) -> None:
        begun.set()
        end.wait(20)

    jobs.start("Stuck", job, told.append, told.append)
    qtbot.waitUntil(begun.is_set)
    jobs.cancel_all()
    assert caplog.messages == ["still running: Stuck"]
    end.set()
    qtbot.waitUntil(lambda: not jobs.running)
    assert told == []


def test_a_job_that_has_seen_what_it_needs_goes_on_by_itself(jobs: JobRunner, qtbot: QtBot) -> None:
    go_on = threading.Event()
    steps: list[str] = []

    def job_with(seen: Callable[[], object]) -> Callable[[Progress], str]:
        def job(_progress: Progress) -> str:
            steps.append("seen")
            seen()
            go_on.wait(10)
            return "done"

        return job

    for _ in range(3):  # others do not keep it waiting
        jobs.start("Work", lambda _progress: go_on.wait(10), ignore, ignore)
    results: list[str] = []
    jobs.start_seen("Keep", job_with, results.append, ignore)
    assert steps == ["seen"]
    assert results == []
    go_on.set()
    qtbot.waitUntil(lambda: results == ["done"])


def test_a_job_that_fails_before_it_has_seen_keeps_nobody_waiting(jobs: JobRunner, qtbot: QtBot) -> None:
    def job_with(_seen: Callable[[], object]) -> Callable[[Progress], str]:
        def job(_progress: Progress) -> str:
            raise ImportFailedError("No room.")

        return job

    errors: list[Exception] = []
    jobs.start_seen("Keep", job_with, ignore, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)


def test_news_that_nobody_could_read_are_not_told_but_the_last_is(jobs: JobRunner, qtbot: QtBot) -> None:
    seen: list[tuple[int, int, str]] = []
    go = threading.Event()

    def job(progress: Progress) -> None:
        go.wait(5)
        for number in range(1, 5_001):
            progress(number, 5_000, "")

    handle = jobs.start("Work", job, ignore, ignore)
    handle.progressed.connect(lambda *parts: seen.append(parts))
    go.set()
    qtbot.waitUntil(lambda: not jobs.running)
    assert seen[-1] == (5_000, 5_000, "")
    assert len(seen) < 500


def test_the_window_goes_on_while_it_waits_for_a_job(jobs: JobRunner, qtbot: QtBot) -> None:
    beats: list[float] = []
    clock = QTimer()
    clock.setInterval(5)
    clock.timeout.connect(lambda: beats.append(time.monotonic()))
    clock.start()
    shown: list[tuple[str, bool]] = []
    jobs.started.connect(lambda handle: shown.append((handle.what, handle.is_waited_for)))

    def job(progress: Progress) -> str:
        time.sleep(0.3)
        progress(1, 2, "half")
        return "done"

    assert jobs.wait_for("Work", job) == "done"
    assert shown == [("Work", True)]
    assert len(beats) > 10
    assert not jobs.is_waiting
    qtbot.waitUntil(lambda: not jobs.running)


def test_what_goes_wrong_with_a_job_that_is_waited_for_is_raised_here(jobs: JobRunner, qtbot: QtBot) -> None:
    def job(_progress: Progress) -> None:
        raise ImportFailedError("No.")

    with pytest.raises(ImportFailedError, match=r"No\."):
        jobs.wait_for("Work", job)
    assert not jobs.is_waiting
    qtbot.waitUntil(lambda: not jobs.running)


def test_a_job_that_is_waited_for_can_be_stopped(jobs: JobRunner, qtbot: QtBot) -> None:
    jobs.started.connect(lambda handle: QTimer.singleShot(50, handle, handle.cancel))

    def job(progress: Progress) -> None:
        while True:
            progress(0, 0, "")
            time.sleep(0.01)

    with pytest.raises(CancelledError):
        jobs.wait_for("Work", job)
    qtbot.waitUntil(lambda: not jobs.running)


def test_a_job_that_had_finished_when_it_was_stopped_is_done(jobs: JobRunner) -> None:
    handles: list[JobHandle] = []
    jobs.started.connect(handles.append)

    def job(_progress: Progress) -> str:
        handles[0].cancel()
        return "done"

    assert jobs.wait_for("Work", job) == "done"


def test_what_others_deliver_comes_when_the_window_no_longer_waits(jobs: JobRunner, qtbot: QtBot) -> None:
    seen: list[str] = []
    left = threading.Event()

    def parts(_progress: Progress) -> Iterator[str]:
        yield "part"
        left.set()

    def fail(_progress: Progress) -> None:
        raise ImportFailedError("failed")

    def job(_progress: Progress) -> None:
        time.sleep(0.3)
        seen.append("waited for")

    jobs.start("Short", lambda _: "short", seen.append, ignore)
    jobs.start("Failing", fail, ignore, lambda error: seen.append(str(error)))
    jobs.stream("Parts", parts, seen.append, ignore, ignore)
    jobs.wait_for("Work", job)
    assert seen == ["waited for"]
    qtbot.waitUntil(lambda: set(seen) == {"waited for", "short", "failed", "part"})
    qtbot.waitUntil(lambda: not jobs.running)
    assert left.is_set()


@pytest.fixture
def line(jobs: JobRunner, qtbot: QtBot) -> Iterator[list[str]]:
    """A line of jobs, more than run at once, which go on until the test is over; the list names those that ended."""
    go, over = threading.Event(), list[str]()

    def job(_: Progress) -> None:
        go.wait(20)
        over.append("Long")

    for _ in range(4):
        jobs.start("Long", job, ignore, ignore)
    yield over
    go.set()
    qtbot.waitUntil(lambda: not jobs.running)
    assert over == ["Long"] * 4


def test_a_job_that_is_waited_for_does_not_wait_in_line(jobs: JobRunner, line: list[str]) -> None:
    assert jobs.wait_for("Work", lambda _: list(line)) == []


def test_a_job_that_looks_first_does_not_wait_in_line(jobs: JobRunner, line: list[str]) -> None:
    seen: list[list[str]] = []

    def job_with(has_seen: Callable[[], object]) -> Callable[[Progress], None]:
        def job(_: Progress) -> None:
            seen.append(list(line))
            has_seen()

        return job

    jobs.start_seen("Keep", job_with, ignore, ignore)
    assert seen == [[]]
