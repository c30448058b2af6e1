"""Import: preview, batches, one undo step, nothing doubled, nothing dropped silently."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clipdesk.domain import draft
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.errors import CancelledError, ImportFailedError, ProjectBusyError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.label import Label
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.formats.plain_text import PlainTextImporter
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.project import importing
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.importing import (
    LARGE,
    SMALL,
    Arrival,
    Batch,
    Course,
    FileChoice,
    ImportRequest,
    batches,
    import_files,
    import_formats,
    preview,
    read_pasted,
    read_pasted_page,
)
from clipdesk.project.preparing import prepare
from clipdesk.project.project import Project
from clipdesk.project.reading_file import ReadingFaultError
from clipdesk.project.rehearsing import rehearse
from clipdesk.project.starter import starter_codebook
from clipdesk.project.unfinished_import import unfinished_import
from tests.formats.databases.exports import STORIES, lexis_text


def test_a_batch_waits_for_another_program_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Calm\n\nNothing happened in the harbor.\n")
    project = Project.create(tmp_path / "p.clipdesk")
    project.use_annotator("mk")
    told: list[str] = []
    with contextlib.closing(project), contextlib.closing(sqlite3.connect(project.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        def progress(_done: int, _total: int, what: str) -> None:
            told.append(what)
            if what == importing.WAITING and other.in_transaction:
                other.execute("ROLLBACK")

        assert import_files(project, ImportRequest((tmp_path / "a.txt",)), progress).taken == 1
        assert importing.WAITING in told
        assert project.patience.milliseconds is None
        (tmp_path / "b.txt").write_text("Storm\n\nIt blew hard in the harbor.\n")
        monkeypatch.setattr(importing, "_LONGEST_WAIT", 0.0)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProjectBusyError, match="Another program is using"):
            import_files(project, ImportRequest((tmp_path / "b.txt",)))
        other.execute("ROLLBACK")
        assert import_files(project, ImportRequest((tmp_path / "b.txt",))).taken == 1


def test_a_listener_that_finds_the_project_busy_lets_no_batch_be_taken_twice(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    met = list[BaseException]()
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: met.append(error))
    busy = ProjectBusyError("Another program is writing.")

    def listener(*_: object) -> None:
        raise busy

    project.subscribe(listener)
    report = import_files(project, ImportRequest((folder,)))
    assert (report.taken, report.known, met) == (60, 0, [busy])


def test_what_is_done_as_a_batch_is_announced_waits_for_other_programs(project: Project, folder: Path) -> None:
    waits = list[int | None]()
    project.patience.milliseconds = 700
    project.subscribe(lambda *_: waits.append(project.patience.milliseconds))
    import_files(project, ImportRequest((folder,)))
    assert waits == [700]


def test_an_import_that_is_stopped_while_another_program_writes_waits_for_nobody_and_is_noted_later(
    project: Project, folder: Path
) -> None:
    arrival, course = Arrival(project), Course()
    parts = batches(ImportRequest((folder,)), course=course)
    arrival.take(next(parts))
    assert unfinished_import(project) is not None
    with contextlib.closing(sqlite3.connect(project.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        arrival.stop(course)
        assert time.monotonic() - begun < 5
        other.execute("ROLLBACK")
    assert unfinished_import(project) is None
    project.close()
    again = Project(project.path)
    assert unfinished_import(again) is None
    again.close()


def test_every_file_becomes_an_article(project: Project, folder: Path) -> None:
    report = import_files(project, ImportRequest((folder,)))
    assert report.taken == 60
    assert project.queries.counts().articles == 60


def test_half_a_character_in_what_a_page_says_of_itself_costs_no_import(project: Project, folder: Path) -> None:
    said = r'{"@type": "NewsArticle", "headline": "Pier \ud83d closed", "author": {"name": "Jo \ud83d Field"}}'
    body = "<p>The board met on Monday and closed the pier for a month, the city said.</p>" * 4
    page = f'<html><script type="application/ld+json">{said}</script><body><article>{body}</article></body></html>'
    (folder / "page.html").write_text(page)
    assert import_files(project, ImportRequest((folder,))).taken == 61
    listed = project.queries.listed(project.queries.article_numbers(ArticleFilter()))
    assert "Pier � closed" in {one.headline for one in listed}


def test_what_is_done_while_an_import_runs_is_undone_apart_from_it(project: Project) -> None:
    def batch(words: str) -> Batch:
        return read_pasted(f"Headline\n\n{words}", "pasted")

    def seen() -> tuple[int, int]:
        counts = project.queries.counts()
        return counts.articles, counts.flagged

    arrival, beside = Arrival(project, starter_codebook()), Arrival(project, starter_codebook())
    first = arrival.take(batch("The first words of all.")).items[0].article_id
    beside.take(batch("Words from somewhere else."))
    project.execute(SetFlag((first,), flagged=True))
    arrival.take(batch("The second words, later."))
    beside.take(batch("More from somewhere else."))
    arrival.take(batch("And the last of the words."))
    project.undo()
    assert seen() == (5, 0)
    arrival.take(batch("One after that was undone."))
    project.redo()
    assert seen() == (6, 1)
    for expected in ((6, 0), (4, 0), (0, 0)):
        project.undo()
        assert seen() == expected
    assert project.history_state.undo is None
    for expected in ((4, 0), (6, 0), (6, 1)):
        project.redo()
        assert seen() == expected
    assert project.history_state.redo is None
    path = project.path
    project.close()
    again = Project(path)
    again.undo()
    again.undo()
    assert again.queries.counts().articles == 4
    again.close()


def test_a_label_that_an_import_needs_is_not_undone_before_it(project: Project) -> None:
    def batch(text: str, *marks: AnnotationDraft) -> Batch:
        return Batch((prepare(ArticleDraft(text, annotations=marks)),), ())

    def seen() -> tuple[int, int]:
        return project.queries.counts().articles, len(project.codebook.labels)

    arrival = Arrival(project, starter_codebook())
    arrival.take(batch("The first words."))
    project.execute(AddLabel(Label("claim", "claim", "#2459C4", "")))
    arrival.take(batch("The second words.", AnnotationDraft((Span(0, 3),), "claim")))
    arrival.take(batch("The third words.", AnnotationDraft((Span(0, 3),), "claim")))
    steps = [(3, 5), (1, 5), (1, 4), (0, 4)]
    for expected in steps[1:]:
        project.undo()
        assert seen() == expected
    assert project.history_state.undo is None
    for expected in reversed(steps[:-1]):
        project.redo()
        assert seen() == expected
    assert project.history_state.redo is None


def test_the_whole_import_is_one_undo_step(project: Project, folder: Path) -> None:
    arrival = Arrival(project)
    for batch in batches(ImportRequest((folder,)), size=SMALL):
        arrival.take(batch)
    assert project.queries.counts().articles == 60
    (last,) = project.queries.history(1)
    assert (last.seq, last.step) == (arrival.seq, arrival.step)
    nothing = Arrival(project)
    for batch in batches(ImportRequest((folder,))):
        nothing.take(batch)
    assert nothing.seq == 0, "all of it is there already"
    project.undo()
    assert project.queries.counts().articles == 0
    assert project.queries.article_numbers(ArticleFilter(words="board")) == []
    project.redo()
    assert project.queries.counts().articles == 60


def test_batches_are_small_enough_not_to_stall_a_window(folder: Path) -> None:
    sizes = [len(batch.drafts) for batch in batches(ImportRequest((folder,)), size=SMALL)]
    assert max(sizes) <= SMALL.articles
    assert sum(sizes) == 60
    assert len(list(batches(ImportRequest((folder,)), size=LARGE))) == 1


def test_the_same_article_again_is_recognized(project: Project, folder: Path, tmp_path: Path) -> None:
    import_files(project, ImportRequest((folder,)))
    again = tmp_path / "again.txt"
    again.write_text("REPORT 7\n\nThe board met  for the 7th time!\n")
    (item,) = import_files(project, ImportRequest((again,))).items
    assert item.outcome is Outcome.DUPLICATE
    assert "already" in item.reason
    assert project.queries.counts().articles == 60


def test_an_article_that_was_removed_can_be_imported_again(project: Project, folder: Path) -> None:
    import_files(project, ImportRequest((folder,)))
    project.undo()
    assert import_files(project, ImportRequest((folder,))).taken == 60


def test_what_cannot_be_read_is_listed_with_the_reason(project: Project, folder: Path) -> None:
    (folder / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (folder / "empty.txt").write_text("")
    report = import_files(project, ImportRequest((folder,)))
    skipped = {item.name.split("/")[-1]: item.reason for item in report.items if item.outcome is Outcome.SKIPPED}
    assert set(skipped) == {"scan.png", "empty.txt"}
    assert all(skipped.values())
    assert report.taken == 60


def test_a_cancelled_import_leaves_whole_articles_only(project: Project, folder: Path) -> None:
    def stop(done: int, _total: int, _what: str) -> None:
        if done == 30:
            raise CancelledError

    arrival = Arrival(project)
    parts = batches(ImportRequest((folder,)), stop, SMALL)
    arrival.take(next(parts))
    with pytest.raises(CancelledError):
        next(parts)
    assert project.queries.counts().articles == 25
    report = import_files(project, ImportRequest((folder,)), stop)
    assert (report.taken, report.count(Outcome.CANCELLED)) == (0, 60)

    def interrupt(done: int, _total: int, _what: str) -> None:
        if done == 30:
            raise KeyboardInterrupt

    report = import_files(project, ImportRequest((folder,)), interrupt)
    assert (report.taken, report.count(Outcome.CANCELLED)) == (0, 60)


@pytest.fixture
def hung_readers() -> Iterator[None]:
    """Halts the processes that read, as a file does that takes them very long."""
    if sys.platform == "win32":
        pytest.skip("there is no halting of processes on Windows")
    is_over = threading.Event()

    def halt() -> None:
        while not is_over.wait(0.01):
            for child in multiprocessing.active_children():
                # It may have ended, or been closed, meanwhile.
                with contextlib.suppress(ValueError, ProcessLookupError):
                    if child.name == "clipdesk-reader" and child.pid is not None:
                        os.kill(child.pid, signal.SIGSTOP)

    halting = threading.Thread(target=halt)
    halting.start()
    yield
    is_over.set()
    halting.join()


@pytest.mark.parametrize("reading", [preview, import_files, rehearse])
@pytest.mark.usefixtures("hung_readers")
def test_a_file_that_takes_long_is_named_and_can_be_cancelled(
    project: Project, tmp_path: Path, reading: Callable[..., object]
) -> None:
    for name in ("one.html", "two.html"):
        (tmp_path / name).write_text("<p>The ferry runs.</p>" * 5)
    begun, told = time.monotonic(), set[str]()

    def stop(_done: int, _total: int, what: str) -> None:
        told.add(what)
        if time.monotonic() > begun + 1:
            raise CancelledError

    request = ImportRequest((tmp_path / "one.html", tmp_path / "two.html"))
    if reading is import_files:
        report = import_files(project, request, stop)
        assert report.count(Outcome.CANCELLED) == 2
    else:
        with pytest.raises(CancelledError):
            preview(request, stop) if reading is preview else list(rehearse(request, None, project.codebook, stop))
    assert time.monotonic() - begun < 15
    assert told == {"one.html"}


@pytest.mark.usefixtures("hung_readers")
def test_an_interrupt_does_not_wait_for_a_file_that_takes_long(project: Project, tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text("<p>The ferry runs.</p>" * 5)
    begun = time.monotonic()
    # Where tests run side by side, their processes ignore it.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        threading.Timer(1, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        report = import_files(project, ImportRequest((tmp_path / "one.html",)))
    finally:
        signal.signal(signal.SIGINT, before)
    assert report.count(Outcome.CANCELLED) == 1
    assert time.monotonic() - begun < 15


def test_the_report_of_a_cancelled_import_tells_what_was_taken_met_and_not_reached(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "03.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (folder / "28.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))

    def stop(done: int, _total: int, _what: str) -> None:
        if done == 32:
            raise CancelledError

    arrival, course = Arrival(project), Course()
    parts = batches(ImportRequest((folder,)), stop, SMALL, course)
    arrival.take(next(parts))
    with pytest.raises(CancelledError):
        next(parts)
    fault = ReadingFaultError("a bug", "text")
    course.faults.append(fault)
    arrival.stop(course)
    by_outcome = {
        outcome: [Path(i.name).name for i in arrival.report.items if i.outcome is outcome] for outcome in Outcome
    }
    assert by_outcome[Outcome.SKIPPED] == ["03.png", "28.png"]
    assert len(by_outcome[Outcome.TAKEN] + by_outcome[Outcome.CHANGED]) == 25
    assert by_outcome[Outcome.CANCELLED] == [f"{number:02}.txt" for number in range(25, 60)]
    assert arrival.faults == [fault]


def test_a_large_file_comes_in_parts_and_is_told_as_stopped_before_its_end(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text("".join(f'{{"text": "Report {number}."}}\n' for number in range(60)), encoding="utf-8")
    parts = list(batches(ImportRequest((file,))))
    assert [(len(one.drafts), one.files) for one in parts] == [(25, 0), (25, 0), (10, 1)]
    arrival, course = Arrival(project), Course(names=["many.jsonl"])
    arrival.take(parts[0])
    arrival.stop(course)
    assert [item.name for item in arrival.report.items if item.outcome is Outcome.CANCELLED] == ["many.jsonl"]


def test_a_file_whose_last_part_has_no_article_was_not_refused(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    lines = "".join(json.dumps({"text": f"Report {number}. " + "Dues rose. " * 400}) + "\n" for number in range(50))
    file.write_text(lines + '{"text": 1}\n', encoding="utf-8")
    report = import_files(project, ImportRequest((file,)))
    assert (report.taken, len(report.items), report.refused_files) == (50, 51, 0)


def test_what_was_left_out_in_the_preview_is_not_imported(project: Project, folder: Path) -> None:
    choices = {folder / f"{number:02}.txt": FileChoice(is_left_out=True) for number in range(50)}
    assert import_files(project, ImportRequest((folder,), choices=choices)).taken == 10


def test_a_file_that_is_gone_since_the_preview_is_reported(project: Project, folder: Path) -> None:
    seen = preview(ImportRequest((folder,)))
    (folder / "07.txt").unlink()
    (folder / "11.txt").unlink()
    request = ImportRequest(
        (folder,),
        choices={folder / "11.txt": FileChoice(is_left_out=True)},
        previewed=tuple(one.found for one in seen.files),
    )
    report = import_files(project, request)
    refused = [item for item in report.items if item.outcome is Outcome.SKIPPED]
    assert [item.name for item in refused] == ["clippings/07.txt"]
    assert "There is no file" in refused[0].reason
    assert report.taken == 58


def test_a_preview_reads_the_first_files_and_counts_all(folder: Path) -> None:
    for number in range(60, 130):
        (folder / f"{number}.txt").write_text(f"More {number}")
    seen = preview(ImportRequest((folder,)))
    assert (len(seen.files), seen.total) == (100, 130)
    assert seen.files[0].drafts[0].text


def test_pasted_text_is_one_article() -> None:
    batch = read_pasted("Ferry runs again\n\nThe ferry ran on Monday 👍.", "Pasted clipping")
    (prepared,) = batch.drafts
    assert "👍" in prepared.draft.text
    assert prepared.draft.source_file == "Pasted clipping"


def test_a_pasted_page_is_read_like_a_saved_one() -> None:
    words = (
        "The ferry ran on Monday 👍, the harbor board said, and it will run again on Tuesday and on all days after it."
    )
    batch = read_pasted_page(
        f"<nav><a href='/'>Home</a></nav><h1>Ferry runs again</h1><p>{words}</p>", "Pasted clipping"
    )
    (prepared,) = batch.drafts
    assert (prepared.draft.text, prepared.draft.source.headline) == (words, "Ferry runs again")
    assert prepared.draft.source_file == "Pasted clipping"


def test_pasting_nothing_is_told() -> None:
    for read in (read_pasted, read_pasted_page):
        with pytest.raises(ImportFailedError):
            read(" \n ", "Pasted clipping")


def test_formats_are_offered_with_key_and_name() -> None:
    offers = {one.key: one for one in import_formats()}
    assert offers["text"].name == "Plain text"
    assert {"html", "json", "jsonl"} <= set(offers)


def test_the_original_of_many_articles_in_one_file_is_packed_once(tmp_path: Path) -> None:
    (tmp_path / "export.txt").write_text(lexis_text(STORIES), encoding="utf-8")
    drafts = [one for batch in batches(ImportRequest((tmp_path / "export.txt",))) for one in batch.drafts]
    assert len(drafts) == 3
    assert drafts[0].original is not None
    assert all(one.original is drafts[0].original for one in drafts)


def test_a_bug_costs_one_file_and_is_reported_as_a_bug(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = PlainTextImporter.read

    def read(self: PlainTextImporter, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        if file.name.endswith("07.txt"):
            raise KeyError("headline")
        return good(self, file, options)

    told: list[BaseException] = []
    monkeypatch.setattr(PlainTextImporter, "read", read)
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    report = import_files(project, ImportRequest((folder,)))
    assert (report.taken, report.skipped) == (59, 1)
    (item,) = [one for one in report.items if one.outcome is Outcome.SKIPPED]
    assert item.name.endswith("07.txt")
    assert "an error in Clipdesk" in item.reason
    assert [str(one).split(" (")[0] for one in told] == ["KeyError: 'headline'"]


def test_pasted_words_too_many_for_an_article_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft, "LONGEST", 30)
    assert read_pasted("The ferry ran on Monday.", "Pasted").drafts
    with pytest.raises(ImportFailedError, match="longer than 16 million characters"):
        read_pasted("The ferry ran on Monday, and on Tuesday.", "Pasted")


def test_annotations_without_their_text_are_previewed_and_taken_behind_the_texts(tmp_path: Path) -> None:
    for name in ("a.standoff.json", "b.txt", "c.standoff.json", "d.txt"):
        (tmp_path / name).write_text("The board voted.")
    expected = ["b.txt", "d.txt", "a.standoff.json", "c.standoff.json"]
    request = ImportRequest(tuple(sorted(tmp_path.iterdir())))
    assert [one.found.name for one in preview(request).files] == expected
