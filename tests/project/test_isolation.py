"""Reading apart: a file that hangs, crashes or eats memory costs its own line and nothing else."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import random
import signal
import threading
import time
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.project import isolation, pipe
from clipdesk.project.isolation import IsolatedReader
from clipdesk.project.preparing import prepare
from clipdesk.project.reading import FileReader
from clipdesk.project.reading_file import FoundFile, ReadFile, ReadTask
from clipdesk.store.packing import pack


@pytest.fixture
def reader() -> Iterator[IsolatedReader]:
    made = IsolatedReader(seconds=30)
    yield made
    made.close()


@pytest.fixture
def news(tmp_path: Path) -> ReadTask:
    path = tmp_path / "a.txt"
    path.write_text("LARKPORT - The board met on Monday.\n\nIt will meet again.\n", encoding="utf-8")
    return ReadTask(FoundFile(path, "a.txt"))


def read(reader: IsolatedReader, *tasks: ReadTask) -> list[ReadFile]:
    return list(reader.read(tasks))


def test_it_reads_what_the_importer_reads(reader: IsolatedReader, news: ReadTask) -> None:
    (file,) = read(reader, news)
    (draft,) = file.drafts
    assert isinstance(draft, ArticleDraft)
    assert "The board met on Monday." in draft.text
    assert file.format_key == "text"


def test_what_comes_back_is_ready_for_the_project_and_packed(reader: IsolatedReader, news: ReadTask) -> None:
    (prepared,) = read(reader, news)[0].prepared
    assert prepared.draft.original == b""
    assert prepared.original is not None
    assert prepared.original.size == news.found.path.stat().st_size


def test_one_child_serves_many_files_in_their_order(reader: IsolatedReader, news: ReadTask) -> None:
    gone = ReadTask(FoundFile(news.found.path.with_name("gone.txt"), "gone.txt"))
    files = read(reader, news, gone, news)
    assert [len(one.drafts) for one in files] == [1, 0, 1]
    child = reader.process_id
    assert child is not None
    assert [len(one.drafts) for one in read(reader, news)] == [1]
    assert reader.process_id == child


def test_a_child_that_sends_without_end_costs_its_file(
    reader: IsolatedReader, news: ReadTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.start()
    monkeypatch.setattr(pipe, "_MOST", 10)
    assert read(reader, news)[0].problem.startswith("“a.txt” could not be read: the reader ran out of memory")


def test_a_refusal_keeps_its_sentence(reader: IsolatedReader, news: ReadTask) -> None:
    news.found.path.write_text("  \n")
    assert "empty" in read(reader, news)[0].problem


def test_an_unknown_format_is_told_in_a_sentence(reader: IsolatedReader, news: ReadTask) -> None:
    assert "no import format" in read(reader, ReadTask(news.found, "cuneiform"))[0].problem


def test_a_child_that_died_costs_one_file_and_is_replaced(reader: IsolatedReader, news: ReadTask) -> None:
    read(reader, news)
    child = reader.process_id
    assert child is not None
    os.kill(child, signal.SIGKILL)
    files = read(reader, news, news, news)  # the one that met the death may say so; the next ones are read
    assert [len(one.drafts) for one in files[1:]] == [1, 1]
    assert files[0].drafts or "ran out of memory or stopped" in files[0].problem
    assert reader.process_id != child


@pytest.fixture
def table(tmp_path: Path) -> ReadTask:
    path = tmp_path / "many.csv"
    rows = (f"Head {number},{random.Random(number).randbytes(12000).hex()}" for number in range(120))
    path.write_text("\n".join(("headline,text", *rows)), encoding="utf-8")
    return ReadTask(FoundFile(path, "many.csv"))


def test_a_large_file_comes_in_parts_each_with_the_original(reader: IsolatedReader, table: ReadTask) -> None:
    parts = read(reader, table)
    assert [(len(one.prepared), one.is_part) for one in parts] == [(50, True), (50, True), (20, False)]
    original = pack(table.found.path.read_bytes())
    assert all(one.original == original for part in parts for one in part.prepared)
    assert [one.drafts for one in parts] == [tuple(one.draft for one in part.prepared) for part in parts]


def test_of_a_file_whose_child_died_the_parts_before_are_kept_and_the_next_file_is_read(
    reader: IsolatedReader, table: ReadTask, news: ReadTask
) -> None:
    files = reader.read([table, news])
    assert len(next(files).prepared) == 50
    child = reader.process_id
    assert child is not None
    os.kill(child, signal.SIGKILL)
    lost, after = files
    assert lost.problem == (
        "After article 50, the reader of “many.csv” ran out of memory or stopped. The rest was left out."
        " Save it in a simpler format, or its text in a text file."
    )
    assert len(after.drafts) == 1


def test_a_file_that_takes_long_after_its_first_part_is_told_so(
    reader: IsolatedReader, table: ReadTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = reader.read([table])
    next(files)
    monkeypatch.setattr(Connection, "poll", lambda *_: False)
    (late,) = files
    assert "After article 50, reading “many.csv” took longer than 32 seconds. The rest was left out." in late.problem


def test_a_large_file_has_more_time_and_who_has_it_is_told_to_split_it(
    reader: IsolatedReader, news: ReadTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(isolation, "_SECONDS_PER_MB", 0.1)
    read(reader, news)
    child = reader.process_id
    assert child is not None
    with news.found.path.open("r+b") as file:
        file.truncate(30 << 20)
    os.kill(child, signal.SIGSTOP)
    reader.seconds, begun = 0.3, time.monotonic()
    (late,) = read(reader, news)
    assert time.monotonic() - begun > 3
    assert "took longer than 3 seconds to read and was left out. Split it into smaller files" in late.problem


def test_a_child_that_hangs_is_ended_and_the_other_files_are_read(reader: IsolatedReader, news: ReadTask) -> None:
    read(reader, news)
    child = reader.process_id
    assert child is not None
    os.kill(child, signal.SIGSTOP)
    reader.seconds = 0.3
    files = reader.read([news, news])
    assert "took longer than" in next(files).problem
    reader.seconds = 30
    assert [len(one.drafts) for one in files] == [1]


def test_a_child_that_is_stopped_amid_what_it_says_is_ended_and_told_of(
    reader: IsolatedReader, table: ReadTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    poll, begun = Connection.poll, time.monotonic()

    def stopped(pipe: Connection, seconds: float) -> bool:
        """Stops the child when it has begun to send a part, which is longer than what a pipe holds."""
        assert poll(pipe, 30)
        assert reader.process_id is not None
        os.kill(reader.process_id, signal.SIGSTOP)
        return True

    def watch() -> None:
        if time.monotonic() > begun + 60:
            reader.stop()  # instead of waiting without an end

    reader.start()
    reader.seconds = 0.1
    monkeypatch.setattr(isolation, "_SECONDS_PER_MB", 0.0)
    monkeypatch.setattr(Connection, "poll", stopped)
    with ThreadPoolExecutor(1) as pool, FileReader(watch=watch) as files:
        late = files._waited(pool.submit(next, reader.read([table])), (reader,))
    assert late.problem.startswith("“many.csv” took longer than 0 seconds to read and was left out.")
    assert reader.process_id is None


def test_a_large_original_is_not_copied_on_its_way(news: ReadTask) -> None:
    data = random.Random(1).randbytes(8 << 20)
    one = prepare(ArticleDraft("A report.", original=data))
    assert one.original is not None
    part = ReadFile(news.found, prepared=(one,), drafts=(one.draft,))
    ours, theirs = multiprocessing.Pipe()
    tracemalloc.start(1)
    try:
        with ThreadPoolExecutor(1) as pool:
            coming = pool.submit(isolation._receive, ours)
            isolation._send(theirs, part)
            (came,) = coming.result().prepared
        assert tracemalloc.get_traced_memory()[1] < 1.9 * len(data)  # it is made once, where it comes in
    finally:
        tracemalloc.stop()
    assert (came.original, came.draft.original) == (one.original, b"")


def test_a_reader_that_is_stopped_while_its_child_is_being_started_keeps_none(
    reader: IsolatedReader, news: ReadTask, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = SpawnProcess.start

    def stopped(process: SpawnProcess) -> None:
        start(process)
        reader.stop()

    monkeypatch.setattr(SpawnProcess, "start", stopped)
    assert not any(one.drafts for one in read(reader, *[news] * 3))
    assert reader.process_id is None
    assert not multiprocessing.active_children()


def test_a_reader_that_was_stopped_ends_at_once_and_starts_no_other_child(
    reader: IsolatedReader, news: ReadTask
) -> None:
    read(reader, news)
    child = reader.process_id
    assert child is not None
    os.kill(child, signal.SIGSTOP)
    threading.Timer(0.2, reader.stop).start()
    begun = time.monotonic()
    files = read(reader, *[news] * 50)
    assert time.monotonic() - begun < reader.seconds / 2
    assert not any(one.drafts for one in files)
    assert reader.process_id is None


def test_everything_that_goes_between_the_processes_can_be_sent(news: ReadTask) -> None:
    assert pickle.loads(pickle.dumps(news)) == news  # noqa: S301 - our own, from the line above


def test_a_child_whose_parent_was_killed_ends_without_a_word(news: ReadTask, capfd: pytest.CaptureFixture[str]) -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=isolation._serve, args=(theirs, isolation.BYTES), daemon=True)
    child.start()
    theirs.close()
    assert ours.poll(30)
    ours.send([news])
    ours.close()  # with an answer that was not read
    child.join(30)
    assert child.exitcode == 0
    assert capfd.readouterr().err == ""
