"""What is said of an import that was killed; nothing of one that ended, was stopped, or was undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError
from clipdesk.project.importing import SMALL, Arrival, ImportRequest, batches, import_files, read_pasted
from clipdesk.project.project import Project
from clipdesk.project.unfinished_import import (
    UNDER_WAY,
    UnfinishedImport,
    hash_of_files,
    unfinished_import,
    unfinished_imports,
)
from tests.refusing import stop


def _killed(project: Project, *paths: Path, come_again: bool = False) -> Arrival:
    """An import of which only the first batch came in."""
    arrival = Arrival(project, come_again=come_again)
    arrival.take(next(batches(ImportRequest(paths))))
    return arrival


def test_an_import_that_was_killed_is_told_with_what_came_in(project: Project, folder: Path) -> None:
    steps = len(project.queries.history(100))
    arrival = _killed(project, folder)
    project.close()
    again = Project(project.path, read_only=True)
    told = UnfinishedImport("“clippings”", SMALL.articles, 60, arrival.step, hash_of_files(folder.iterdir()))
    assert unfinished_import(again) == told
    assert len(again.queries.history(100)) == steps + 1, "it is no step of its own"
    again.close()


def test_nothing_is_said_while_it_is_under_way_in_another_window(project: Project, folder: Path) -> None:
    _killed(project, folder)
    beside = Project(project.path, read_only=True)
    assert unfinished_import(beside) is None
    beside.close()


def test_nothing_is_said_of_an_import_that_ended(project: Project, folder: Path) -> None:
    (folder / "zz.txt").write_bytes(b"")  # left out at the end, with no article
    import_files(project, ImportRequest((folder,)))
    assert unfinished_import(project) is None
    assert project.meta(UNDER_WAY, "never") in {"", "never"}


def test_nothing_is_said_of_one_that_was_stopped(project: Project, folder: Path) -> None:
    for number in range(400):
        (folder / f"more {number}.txt").write_text(f"More {number}\n\nThe council met, time {number}.\n")

    def stop(done: int, _total: int, _what: str) -> None:
        if done == 455:
            raise CancelledError

    report = import_files(project, ImportRequest((folder,)), stop)
    assert 0 < report.taken < 460
    assert unfinished_import(project) is None


def test_the_next_import_that_ends_settles_it(project: Project, folder: Path) -> None:
    _killed(project, folder)
    report = import_files(project, ImportRequest((folder,)))
    assert (report.known, report.taken) == (SMALL.articles, 60 - SMALL.articles)
    assert unfinished_import(project) is None


def test_another_import_that_ends_settles_only_itself(project: Project, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for number in range(400):
        (other / f"{number}.txt").write_text(f"Other {number}\n\nThe ferry ran for the {number}th time.\n")
    killed = _killed(project, folder)
    told = UnfinishedImport("“clippings”", SMALL.articles, 60, killed.step, hash_of_files(folder.iterdir()))
    second = _killed(project, other)
    assert [one.step for one in unfinished_imports(project)] == [killed.step, second.step]
    import_files(project, ImportRequest((other,)))
    assert unfinished_imports(project) == (told,)

    import_files(project, ImportRequest((other,)), stop)
    assert unfinished_import(project) == told
    project.set_meta(UNDER_WAY, told.ended(project.meta(UNDER_WAY)))
    assert project.meta(UNDER_WAY) == ""


def test_the_same_files_under_another_name_settle_it_and_others_do_not(project: Project, folder: Path) -> None:
    _killed(project, folder)
    assert unfinished_import(project) is not None
    files = sorted(folder.iterdir())
    import_files(project, ImportRequest(tuple(files[1:])))
    assert unfinished_import(project) is not None
    other = folder.with_name("other")
    other.mkdir()
    for one in files:
        (other / one.name).write_text(f"Another report {one.name}\n\nThe council of Vega met on Monday.\n", "utf-8")
    import_files(project, ImportRequest((other,)))
    assert unfinished_import(project) is not None
    import_files(project, ImportRequest((folder.rename(folder.with_name("last week")),)))
    assert unfinished_import(project) is None


def test_it_is_settled_also_where_its_name_is_cut_short_behind_a_word(project: Project, folder: Path) -> None:
    renamed = folder.rename(folder.with_name("x" * 98 + " later clippings"))
    _killed(project, renamed)
    (renamed / "60.txt").write_text("Report 60\n\nThe board met once more.\n")
    import_files(project, ImportRequest((renamed,)))
    assert project.meta(UNDER_WAY) == ""


def test_only_the_last_imports_are_kept(project: Project) -> None:
    noted = ""
    for number in range(20):
        noted = UnfinishedImport("\U0001f4f0" * 90 + str(number), 1, 2, f"{number:032x}").noted(noted)
    project.set_meta(UNDER_WAY, noted)
    assert [int(one.step, 16) for one in unfinished_imports(project)] == [15, 16, 17, 18, 19]


def test_nothing_is_said_of_one_that_was_undone_until_it_is_done_again(project: Project, folder: Path) -> None:
    _killed(project, folder)
    project.undo()
    assert unfinished_import(project) is None
    project.redo()
    assert unfinished_import(project) is not None


def test_what_is_pasted_or_comes_again_says_and_settles_nothing(project: Project, folder: Path, tmp_path: Path) -> None:
    _killed(project, folder, come_again=True)
    assert unfinished_import(project) is None
    (tmp_path / "one.txt").write_text("One more\n\nThe mayor spoke of the harbour.\n")
    arrival = _killed(project, folder, tmp_path / "one.txt")
    Arrival(project).take(read_pasted("Headline\n\nThe words of it.", "pasted"))
    Arrival(project, come_again=True).end()
    told = unfinished_import(project)
    assert told is not None
    assert told[:4] == ("“clippings”, …", SMALL.articles, 61, arrival.step)


STEP = "0123456789abcdef" * 2


def _note(**otherwise: object) -> str:
    return json.dumps([{"called": "x", "files": 1, "found": 2, "step": STEP} | otherwise])


def test_a_note_is_told_however_long_the_name_is(project: Project) -> None:
    name = "\udcff" * 255
    project.set_meta(UNDER_WAY, UnfinishedImport(f"“{name}”, …", 0, 2, STEP).noted())
    assert unfinished_import(project) == UnfinishedImport(f"“{name}"[:100], 0, 2, STEP)


def test_names_that_no_program_noted_are_no_names(project: Project) -> None:
    project.set_meta(UNDER_WAY, _note(files_hash=5))
    assert unfinished_imports(project) == (UnfinishedImport("x", 1, 2, STEP),)


@pytest.mark.parametrize(
    "noted",
    [
        "", "{", "[1]", '{"called": 1}', '{"called": "x", "files": "1"}', "[" * 1_900, "[" * 200_000,
        _note(called="x" * 8_000), _note(step=""), _note(step="\ud800"), _note(step="g" * 32), _note(step=STEP + "\n"),
        _note(files=True), _note(files=0, found=True), _note(files=-1), _note(files=2), _note(found=10**1_000),
        _note().replace(' 2,', f" {'2' * 4_299},"), json.dumps({"called": "x", "files": 1, "found": 2, "step": STEP}),
    ],
    ids=range(19),
)  # fmt: skip
def test_what_a_file_notes_otherwise_is_nothing(project: Project, noted: str) -> None:
    project.set_meta(UNDER_WAY, noted)
    assert unfinished_import(project) is None


def test_a_name_that_is_too_long_costs_no_other_file(project: Project, folder: Path) -> None:
    report = import_files(project, ImportRequest((folder / ("n" * 300), *folder.iterdir())))
    assert (report.taken, report.skipped) == (len([*folder.iterdir()]), 1)
