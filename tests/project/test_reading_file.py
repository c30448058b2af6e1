"""One file: what is in it, or one line that says why it was not taken; a bug is told as one, and never raised."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.domain import draft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.jsonl import JsonlImporter
from clipdesk.formats.plain_text import PlainTextImporter
from clipdesk.formats.registry import ImportOptions, Reading, Registry, SourceFile
from clipdesk.project.import_registry import import_registry
from clipdesk.project.reading_file import (
    FoundFile,
    ReadingFaultError,
    ReadTask,
    completed,
    load,
    read_file,
    read_in_parts,
)
from clipdesk.store.packing import pack
from clipdesk.store.text_backup import write_as_text
from tests.project_builder import make_project


class Broken(PlainTextImporter):
    """An importer with a bug, or one whose parser asks for too much."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        yield from super().read(file, options)
        raise self._error


@pytest.fixture
def task(tmp_path: Path) -> ReadTask:
    path = tmp_path / "a.txt"
    path.write_text("The ferry ran on Monday.\n", encoding="utf-8")
    return ReadTask(FoundFile(path, "clippings/a.txt"))


def test_a_file_is_its_articles(task: ReadTask) -> None:
    (file,) = read_file(task, builtin_registry())
    assert [one.text for one in file.drafts] == ["The ferry ran on Monday."]
    assert tuple(one.draft for one in file.prepared) == file.drafts
    assert (file.format_key, file.items, file.fault, file.problem) == ("text", (), None, "")


def test_several_articles_of_a_file_are_called_by_their_headlines_in_the_report(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    lines = [f'{{"text": "Text {one}.", "meta": {{"headline": "Vote {one}"}}}}' for one in range(60)]
    path.write_text("\n".join([*lines, '{"text": "No headline."}']), encoding="utf-8")
    task = ReadTask(FoundFile(path, "all.jsonl"))
    whole = [one.name for one in next(read_file(task, builtin_registry())).prepared]
    assert (whole[0], whole[-1]) == ("all.jsonl, line 1: Vote 0", "all.jsonl, line 61: No headline.")
    parts = read_in_parts(task, JsonlImporter(), load(task.found))
    assert [one.name for part in parts for one in part.prepared] == whole
    path.write_text(lines[0], encoding="utf-8")
    assert [one.name for one in next(read_file(task, builtin_registry())).prepared] == [""]


def test_a_bug_costs_the_file_and_is_told_with_its_place(task: ReadTask) -> None:
    (file,) = read_file(task, Registry((Broken(KeyError("headline")),)))
    assert (file.drafts, file.prepared) == ((), ())
    (item,) = file.items
    assert (item.name, item.outcome) == ("clippings/a.txt", Outcome.SKIPPED)
    assert "because of an error in Clipdesk" in item.reason
    assert file.fault is not None
    assert "KeyError: 'headline'" in str(file.fault)
    assert "test_reading_file.py" in str(file.fault)
    assert "Traceback" in file.fault.__notes__[0]


def test_a_bug_keeps_its_trace_on_the_way_from_another_process(task: ReadTask) -> None:
    fault = next(read_file(task, Registry((Broken(KeyError("headline")),)))).fault
    again = pickle.loads(pickle.dumps(fault))  # noqa: S301 - what a child process sends
    assert isinstance(again, ReadingFaultError)
    assert (str(again), again.format_key, again.__notes__) == (str(fault), "text", fault.__notes__ if fault else None)


def test_too_little_memory_is_no_bug(task: ReadTask) -> None:
    (file,) = read_file(task, Registry((Broken(MemoryError()),)))
    assert file.fault is None
    assert "takes more memory than a file may" in file.problem


@pytest.mark.parametrize(
    ("error", "told"), [(MemoryError(), "takes more memory"), (KeyError("a"), "of an error in Clipdesk")]
)
def test_what_breaks_off_behind_the_first_part_is_no_file_that_was_not_read(
    task: ReadTask, error: Exception, told: str
) -> None:
    class ManyThenBroken(Broken):
        def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
            for _ in range(55):
                yield from PlainTextImporter.read(self, file, options)
            raise self._error

    first, last = read_in_parts(task, ManyThenBroken(error), load(task.found))
    assert (len(first.prepared), first.problem, len(last.prepared)) == (50, "", 0)
    assert last.problem.startswith("After article 50, ")
    assert told in last.problem


def test_a_refusal_is_a_line_of_the_report(task: ReadTask) -> None:
    (file,) = read_file(task, Registry((Broken(ImportFailedError("“a.txt” is torn.", "Mend it.")),)))
    assert (file.problem, file.format_name, file.fault) == ("“a.txt” is torn. Mend it.", "Plain text", None)


@pytest.mark.parametrize("count", [1, 49, 50, 51, 120])
@pytest.mark.parametrize("line", ['{"text": "Report."}', "{}"])
def test_what_is_read_in_parts_is_what_is_read_at_once(tmp_path: Path, line: str, count: int) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text(f"{line}\n" * count, encoding="utf-8")
    task = ReadTask(FoundFile(path, "many.jsonl"))
    parts = list(read_in_parts(task, JsonlImporter(), load(task.found)))
    (whole,) = read_file(task, builtin_registry())
    assert [one for part in parts for one in part.prepared] == list(whole.prepared)
    assert [one for part in parts for one in part.items] == list(whole.items)
    assert [part.is_part for part in parts] == [True] * (len(parts) - 1) + [False]
    assert all(len(part.prepared) <= 50 for part in parts)


def test_the_bytes_of_an_original_are_held_for_one_part_alone_and_completed(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text("headline,text\n" + f"Head,{'Report. ' * 500}\n" * 60, encoding="utf-8")
    task = ReadTask(FoundFile(path, "many.csv"))
    original = pack(path.read_bytes())
    first, last = read_file(task, builtin_registry())
    assert {one.original for one in first.prepared} == {original}
    assert {one.original for one in last.prepared} == {original._replace(data=b"")}
    assert {one.original for one in completed(last, original).prepared} == {original}
    whole = read_in_parts(task, builtin_registry().importer("csv-articles"), load(task.found))
    assert {one.original for part in whole for one in part.prepared} == {original}


def test_a_file_that_is_refused_has_one_part(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("\n", encoding="utf-8")
    task = ReadTask(FoundFile(path, "empty.jsonl"))
    (part,) = read_in_parts(task, JsonlImporter(), load(task.found))
    assert (part.problem, part.is_part) == ("“empty.jsonl” is empty.", False)


def test_bytes_come_with_name_and_path(task: ReadTask) -> None:
    assert load(task.found) == SourceFile("clippings/a.txt", b"The ferry ran on Monday.\n", str(task.found.path))


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    (file,) = read_file(ReadTask(FoundFile(tmp_path / "x", "x")), builtin_registry())
    assert "There is no file" in file.problem


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_has_no_end_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    for path in (tmp_path / "a.txt", Path("/dev/zero")):
        with pytest.raises(ImportFailedError, match="it is a folder, a pipe or a device"):
            load(FoundFile(path, path.name))


def test_a_text_too_long_for_an_article_is_told_and_what_was_annotated_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft, "LONGEST", 30)
    path = tmp_path / "all.jsonl"
    span = '"spans": [{"start": 0, "end": 3, "label": "quote"}]'
    lines = ['{"text": "Short."}', f'{{"text": "{"Long. " * 6}"}}', f'{{"text": "{"Long. " * 6}", {span}}}']
    path.write_text("\n".join(lines), encoding="utf-8")
    (file,) = read_file(ReadTask(FoundFile(path, "all.jsonl")), builtin_registry())
    assert [len(one.text) > 30 for one in file.drafts] == [False, True]
    assert [(item.name, item.outcome) for item in file.items] == [("all.jsonl, line 2", Outcome.SKIPPED)]
    assert file.items[0].reason == (
        "It is longer than 16 million characters, which no single article is. Split it into its articles."
    )
    (tmp_path / "one.txt").write_text("Words of a clipping. " * 9, encoding="utf-8")
    (alone,) = read_file(ReadTask(FoundFile(tmp_path / "one.txt", "one.txt")), builtin_registry())
    assert alone.is_refused
    assert alone.problem.startswith("It is longer than 16 million characters")


def test_a_text_backup_is_no_article(tmp_path: Path) -> None:
    make_project(tmp_path / "p.clipdesk").close()
    backup = tmp_path / "t.clipdesk.zip"
    write_as_text(tmp_path / "p.clipdesk", backup, tmp_path / "scratch", lambda _done, _total: None)
    with pytest.raises(ImportFailedError) as refusal:
        load(FoundFile(backup, backup.name))
    assert refusal.value.message == "“t.clipdesk.zip” is the text backup of a project. Restore a backup."


def test_a_project_is_read_as_nothing_else(tmp_path: Path) -> None:
    make_project(tmp_path / "p.clipdesk").close()
    for key in ("text", "jsonl", "pdf"):
        (file,) = read_file(ReadTask(FoundFile(tmp_path / "p.clipdesk", "p.clipdesk"), key), builtin_registry())
        assert file.problem == (
            "“p.clipdesk” is a project, and is read as nothing else. Import it without choosing a format."
        )
    chosen = ReadTask(FoundFile(tmp_path / "p.clipdesk", "p.clipdesk"), "clipdesk")
    (file,) = read_file(chosen, import_registry())
    assert file.format_key == "clipdesk"


def test_a_preview_counts_the_words_so_that_the_window_need_not(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    path.write_text('{"text": "Two words."}\n{"text": "And three more."}\n', encoding="utf-8")
    for is_preview, words in ((True, 5), (False, 0)):
        (file,) = read_file(ReadTask(FoundFile(path, "all.jsonl"), is_preview=is_preview), builtin_registry())
        assert file.words == words


def test_what_is_not_kept_is_neither_packed_nor_held(task: ReadTask) -> None:
    for is_kept, data in ((True, b"The ferry ran on Monday.\n"), (False, b"")):
        (file,) = read_file(replace(task, keeps_originals=is_kept), builtin_registry())
        (one,) = file.prepared
        assert (one.draft.original, one.original) == (data, pack(data) if data else None)
        assert file.drafts == (one.draft,)


def test_words_that_no_space_parts_are_counted_too(tmp_path: Path) -> None:
    path = tmp_path / "port.txt"
    path.write_text("港口委员会周四投票决定， 通过了该计划。", encoding="utf-8")
    (file,) = read_file(ReadTask(FoundFile(path, "port.txt"), is_preview=True), builtin_registry())
    assert file.words >= 8
