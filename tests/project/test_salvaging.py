"""A salvage is whole or not there, leaves the damaged file as it is, and says in a sentence why it cannot be."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError, ProjectDamagedError, ProjectError, ProjectLockedError
from clipdesk.domain.report import Outcome
from clipdesk.project import apart, salvaging
from clipdesk.project.checking import check_store
from clipdesk.project.commands.articles import RemoveArticles, SetFlag
from clipdesk.project.project import Project
from clipdesk.project.salvaging import salvage, salvage_apart
from clipdesk.project.starter import starter_codebook
from clipdesk.store.lock import ProjectLock
from clipdesk.store.text_backup import write_as_text
from tests.builders import hard_corpus
from tests.house.sources import ROOT
from tests.project_builder import Made, make_project
from tests.project_content import content, holds
from tests.project_state import state
from tests.refusing import stop, stop_at_work


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "damaged.clipdesk"
    make_project(path, *hard_corpus().articles).close()
    data = bytearray(path.read_bytes())
    data[:100] = b"\xa5" * 100
    path.write_bytes(data)
    return path


def test_a_project_that_no_longer_opens_is_recovered_and_left_as_it_is(damaged: Path, tmp_path: Path) -> None:
    before = damaged.read_bytes()
    with pytest.raises(ProjectDamagedError):
        Project(damaged)
    result = salvage(damaged, tmp_path / "new.clipdesk")
    assert (result.articles, result.report.skipped) == (3, 0)
    assert damaged.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["damaged.clipdesk", "new.clipdesk"]


def test_everything_of_an_intact_project_comes_over(tmp_path: Path) -> None:
    made = make_project(tmp_path / "p.clipdesk", *hard_corpus().articles)
    made.finish_history()
    known = content(made)
    made.close()
    salvage(tmp_path / "p.clipdesk", tmp_path / "new.clipdesk")
    project = Project(tmp_path / "new.clipdesk", read_only=True)
    assert holds(known, content(project)) == []
    project.close()


def test_a_text_backup_becomes_the_project_with_its_whole_history(tmp_path: Path) -> None:
    made = make_project(tmp_path / "p.clipdesk", *hard_corpus().articles)
    flagged = made.queries.counts().flagged
    (bare,) = [one["id"] for one in content(made)["articles"] if one["text"] == "Nothing here."]
    made.execute(SetFlag((bare,), flagged=True))
    assert made.queries.counts().flagged == flagged + 1
    known, before = content(made), state(made)
    made.close()
    zipped, scratch = tmp_path / "t.clipdesk.zip", tmp_path / "scratch"
    write_as_text(tmp_path / "p.clipdesk", zipped, scratch, lambda _done, _total: None)
    scratch.unlink()
    seen: list[tuple[int, int, str]] = []
    result = salvage(zipped, tmp_path / "new.clipdesk", lambda *news: seen.append(news))
    assert (result.articles, result.annotations) == (3, len(known["annotations"]))
    assert result.report.items == ()
    assert {what for _, _, what in seen} == {"Reading the text backup.", "Making the search index."}
    assert all(done < total for done, total, _ in seen)
    with closing(Project(tmp_path / "new.clipdesk")) as project:
        assert check_store(project._store).problems == ()
        assert (holds(known, content(project)), state(project)) == ([], before)
        project.undo()
        assert project.queries.counts().flagged == flagged
        project.undo()
        assert project.queries.counts().articles == 0
        project.redo()
        project.redo()
        assert state(project) == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["new.clipdesk", "p.clipdesk", "t.clipdesk.zip"]


def test_of_a_damaged_text_backup_nothing_is_left(tmp_path: Path) -> None:
    make_project(tmp_path / "p.clipdesk", *hard_corpus().articles).close()
    zipped = tmp_path / "t.clipdesk.zip"
    write_as_text(tmp_path / "p.clipdesk", zipped, tmp_path / "scratch", lambda _done, _total: None)
    (tmp_path / "scratch").unlink()
    whole = zipped.read_bytes()
    for data in (whole[:200] + bytes(40) + whole[240:], whole[: len(whole) // 2]):
        zipped.write_bytes(data)
        with pytest.raises(ProjectDamagedError, match=r"The text backup “t\.clipdesk\.zip” is damaged"):
            salvage(zipped, tmp_path / "new.clipdesk")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["p.clipdesk", "t.clipdesk.zip"]


def test_what_is_in_the_way_is_told(damaged: Path, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="already exists"):
        salvage(damaged, damaged)
    with pytest.raises(ProjectError, match="There is no file"):
        salvage(tmp_path / "nowhere.clipdesk", tmp_path / "new.clipdesk")
    with pytest.raises(ProjectError, match="There is no folder"):
        salvage(damaged, tmp_path / "nowhere" / "new.clipdesk")
    (tmp_path / "diary.txt").write_text("Dear diary, " * 2000)
    with pytest.raises(ProjectDamagedError, match=r"There is nothing of a Clipdesk project in “diary\.txt”"):
        salvage(tmp_path / "diary.txt", tmp_path / "new.clipdesk")
    assert not (tmp_path / "new.clipdesk").exists()


def test_a_codebook_alone_is_something_of_a_project(tmp_path: Path) -> None:
    with closing(Project.create(tmp_path / "labels.clipdesk", starter_codebook())) as project:
        labels = project.codebook.labels
    result = salvage(tmp_path / "labels.clipdesk", tmp_path / "new.clipdesk")
    (told,) = result.report.items
    assert (result.articles, told.reason) == (0, "No article was found in it, but its codebook was.")
    with closing(Project(tmp_path / "new.clipdesk")) as project:
        assert project.codebook.labels == labels


def test_how_many_articles_had_been_removed_is_told(tmp_path: Path) -> None:
    with closing(make_project(tmp_path / "p.clipdesk", *hard_corpus().articles)) as made:
        made.execute(RemoveArticles(tuple(one.article.id for one in hard_corpus().articles[:2])))
    result = salvage(tmp_path / "p.clipdesk", tmp_path / "new.clipdesk")
    assert result.articles == result.report.taken == 1
    assert [(one.name, one.reason) for one in result.report.items if one.outcome is Outcome.REMARK] == [
        ("p.clipdesk", "Articles that had been removed came along, and are removed in the new project, too: 2.")
    ]


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    for source in (tmp_path, Path("/dev/zero")):
        with pytest.raises(ProjectError, match="not a project file"):
            salvage(source, tmp_path / "new.clipdesk")
    assert list(tmp_path.iterdir()) == []


def test_an_open_project_is_left_alone(tmp_path: Path, made: Made) -> None:
    made()
    with pytest.raises((ProjectError, ProjectLockedError), match="is open"):
        salvage(tmp_path / "p.clipdesk", tmp_path / "new.clipdesk")


def test_a_project_that_another_program_has_open_is_left_alone(damaged: Path, tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from clipdesk.store.lock import ProjectLock\n"
    code += "lock = ProjectLock(Path(sys.argv[1])); lock.acquire(); print('held', flush=True); input()"
    line = [sys.executable, "-c", code, str(damaged)]
    with subprocess.Popen(line, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(ProjectLockedError):
            salvage(damaged, tmp_path / "new.clipdesk")
        holder.communicate("end\n")
    assert salvage(damaged, tmp_path / "new.clipdesk").articles == 3


def test_where_every_text_is_lost_the_report_says_so(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    make_project(path, *hard_corpus().articles).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM body")
        connection.execute("DELETE FROM article_fts")
    result = salvage(path, tmp_path / "new.clipdesk")
    assert (result.articles, result.annotations) == (0, 0)
    assert result.report.skipped > 2


def test_what_is_made_is_on_the_disk_before_it_takes_its_place(
    damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought: list[str] = []
    monkeypatch.setattr(salvaging, "sync_file", lambda path: brought.append(path.name))
    monkeypatch.setattr(salvaging, "rename", lambda path, target: brought.append(f"{path.name}: {target.name}"))
    salvage(damaged, tmp_path / "new.clipdesk")
    assert brought == ["new.clipdesk.salvaging", "new.clipdesk.salvaging: new.clipdesk"]


def _full() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("so it says")
    error.sqlite_errorname = "SQLITE_FULL"
    return error


@pytest.mark.parametrize(
    ("part", "error", "words"),
    [
        (
            "sync_file",
            OSError(5, "Input/output error", "a name"),
            "“a name” cannot be read or written: Input/output error.",
        ),
        ("sync_file", OSError("a reason"), "damaged.clipdesk” cannot be read or written: a reason."),
        ("Salvage.run", _full(), "The disk is full: “new.clipdesk” needs about"),
    ],
)
def test_a_disk_that_does_not_take_it_is_told_and_nothing_is_left(
    damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str, error: Exception, words: str
) -> None:
    def fail(*_given: object) -> None:
        for end in ("-journal", "-wal", "-shm"):
            (tmp_path / f"new.clipdesk.salvaging{end}").write_bytes(b"half")
        raise error

    monkeypatch.setattr(f"clipdesk.project.salvaging.{part}", fail)
    with pytest.raises(ProjectError, match=re.escape(words)) as told:
        salvage(damaged, tmp_path / "new.clipdesk")
    assert told.value.remedy
    assert [one.name for one in tmp_path.iterdir()] == ["damaged.clipdesk"]


def test_a_salvage_that_is_stopped_leaves_nothing(damaged: Path, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        salvage(damaged, tmp_path / "new.clipdesk", stop)
    assert [one.name for one in tmp_path.iterdir()] == ["damaged.clipdesk"]


STAGES = (
    "Reading what is left of the file.",
    "Reading the history.",
    "Matching annotations and articles.",
    "Making the search index.",
    "Comparing with the history.",
)


def test_every_stage_is_told(damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipdesk.store.salvage._ROWS_AT_ONCE", 1)
    seen: list[str] = []
    salvage(damaged, tmp_path / "new.clipdesk", lambda _done, _total, what: seen.append(what))
    assert tuple(dict.fromkeys(seen)) == STAGES


@pytest.mark.parametrize("stage", STAGES)
def test_it_can_be_stopped_at_every_stage(
    damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    monkeypatch.setattr("clipdesk.store.salvage._ROWS_AT_ONCE", 1)

    def progress(_done: int, _total: int, what: str) -> None:
        if what == stage:
            raise CancelledError

    with pytest.raises(CancelledError):
        salvage(damaged, tmp_path / "new.clipdesk", progress)
    assert [one.name for one in tmp_path.iterdir()] == ["damaged.clipdesk"]


def test_texts_are_mended_some_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipdesk.store.salvage._TEXTS_AT_ONCE", 2)
    make_project(tmp_path / "p.clipdesk", *hard_corpus().articles).close()
    result = salvage(tmp_path / "p.clipdesk", tmp_path / "new.clipdesk")
    assert (result.articles, result.report.skipped) == (3, 0)


@pytest.fixture
def _all_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SMALL", 1)


@pytest.mark.usefixtures("_all_is_large")
def test_a_large_one_is_recovered_in_a_child_process(damaged: Path, tmp_path: Path) -> None:
    result = salvage_apart(damaged, tmp_path / "apart.clipdesk")
    assert result.articles == salvage(damaged, tmp_path / "here.clipdesk").articles == 3
    with pytest.raises(ProjectError, match="already exists"):
        salvage_apart(damaged, tmp_path / "apart.clipdesk")


@pytest.mark.usefixtures("_all_is_large")
def test_a_child_that_does_not_stop_leaves_nothing_either(
    damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipdesk.project.salvaging._PATIENCE", 0.0)

    with pytest.raises(CancelledError):
        salvage_apart(damaged, tmp_path / "new.clipdesk", stop_at_work)
    assert [one.name for one in tmp_path.iterdir() if one.suffix != ".lock"] == ["damaged.clipdesk"]


def test_where_there_is_no_project_no_lock_is_left(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="There is no file"):
        salvage(tmp_path / "nowhere.clipdesk", tmp_path / "new.clipdesk")
    assert list(tmp_path.iterdir()) == []


def test_what_one_that_was_killed_left_is_not_in_the_way(damaged: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.clipdesk"
    Project.create(target).close()
    target.rename(tmp_path / "new.clipdesk.salvaging")
    assert salvage(damaged, target).articles == 3
    assert sorted(one.name for one in tmp_path.iterdir()) == ["damaged.clipdesk", "new.clipdesk"]


def test_two_into_one_new_project_do_not_take_away_what_the_other_made(damaged: Path, tmp_path: Path) -> None:
    target, refused = tmp_path / "new.clipdesk", list[str]()

    def second(_done: int, _total: int, _what: str) -> None:
        if not refused:
            with pytest.raises(ProjectLockedError) as error:
                salvage_apart(damaged, target)
            refused.append(str(error.value))

    assert salvage(damaged, target, second).articles == 3
    assert len(refused) == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == ["damaged.clipdesk", "new.clipdesk"]


@pytest.mark.parametrize("called", [1, 3, -1], ids=["at the start", "later", "at the end"])
def test_a_file_that_appears_meanwhile_is_not_replaced(
    damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, called: int
) -> None:
    target, calls = tmp_path / "new.clipdesk", list[int]()

    def appear() -> None:
        calls.append(1)
        if len(calls) == called:
            target.write_text("somebody else's")

    if called == -1:
        monkeypatch.setattr(salvaging, "sync_file", lambda _path: target.write_text("somebody else's"))
    with pytest.raises(ProjectError, match="already exists"):
        salvage(damaged, target, lambda *_told: appear())
    assert target.read_text() == "somebody else's"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["damaged.clipdesk", "new.clipdesk"]


def test_what_the_one_before_has_made_is_not_replaced(
    damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "new.clipdesk"
    acquire = ProjectLock.acquire

    def late(self: ProjectLock) -> None:
        acquire(self)
        target.write_text("that of the one before")

    monkeypatch.setattr(ProjectLock, "acquire", late)
    began = list[object]()
    with pytest.raises(ProjectError, match="already exists"):
        salvage(damaged, target, lambda *told: began.append(told))
    assert (target.read_text(), began) == ("that of the one before", [])
