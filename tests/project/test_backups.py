"""Backups: due when there is something to lose, made by a job, restorable."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError, ProjectDamagedError, ProjectError
from clipdesk.project import apart, backups
from clipdesk.project.backups import (
    BackupSchedule,
    backups_for,
    backups_of,
    damaged_backups,
    known_backups,
    restore_backup,
)
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.jobs import silent
from clipdesk.project.project import Project
from clipdesk.store.schema import upgrades
from clipdesk.store.store import Store
from clipdesk.store.text_backup import about, write_as_text
from tests.builders import article
from tests.project_builder import Made, make_project
from tests.refusing import stop, stop_at_work


class Clock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def project(made: Made) -> Project:
    return made(article("Mayor Kell [quote:denied] it", id="a1"))


def test_one_is_due_on_open_where_there_is_none(project: Project, tmp_path: Path) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    assert schedule.is_due_on_open
    made = schedule.job()(silent)
    assert made is not None
    assert (made.articles, made.annotations) == (1, 1)
    project.rest()
    due: list[bool] = []
    for changed in (0, made.made_at.timestamp() + 1):
        os.utime(project.path, (changed, changed))
        due.append(schedule.is_due_on_open)
    assert due == [False, True]


def test_one_is_due_on_open_although_the_clock_went_back(project: Project, tmp_path: Path) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    made = schedule.job()(silent)
    assert made is not None
    os.utime(project.path, (0, 0))
    made.path.rename(made.path.with_name("2091-01-01T00-00-00Z p.clipdesk"))
    assert schedule.is_due_on_open


def test_a_backup_that_failed_is_due_again_in_ten_minutes(project: Project, tmp_path: Path) -> None:
    clock = Clock()
    schedule = BackupSchedule(project, tmp_path / "backups", clock)
    before = schedule.changes_since_backup
    clock.now = 600
    (tmp_path / "backups").write_text("no folder")
    with pytest.raises(ProjectError):
        schedule.job()(silent)
    due = [schedule.is_due]
    assert schedule.changes_since_backup == before > 0
    for clock.now in (1_199, 1_200):
        due.append(schedule.is_due)
    assert due == [False, False, True]


def test_a_backup_that_is_stopped_is_due_again_in_ten_minutes(project: Project, tmp_path: Path) -> None:
    clock = Clock()
    schedule = BackupSchedule(project, tmp_path / "backups", clock)
    clock.now = 600
    assert schedule.job()(stop) is None
    never_run = schedule.job()
    due = [schedule.is_due]
    clock.now = 1_200
    due.append(schedule.is_due)
    assert due == [False, True]
    assert never_run(silent) is not None
    assert not schedule.is_due


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_backups_at_once_each_holds_what_was_changed_before_it_began(
    project: Project, tmp_path: Path, order: tuple[int, int]
) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    jobs = [schedule.job()]
    project.execute(SetFlag(("a1",), flagged=True))
    jobs.append(schedule.job())
    project.execute(SetFlag(("a1",), flagged=False))
    left: list[int] = []
    for number in order:
        jobs[number](silent)
        left.append(schedule.changes_since_backup)
    assert left == ([2, 1] if order == (0, 1) else [1, 1])


def test_of_two_backups_at_once_the_one_that_is_not_made_takes_nothing_from_the_other(
    project: Project, tmp_path: Path
) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    made, stopped = schedule.job(), schedule.job()
    assert made(silent) is not None
    assert stopped(stop) is None
    assert schedule.changes_since_backup == 0


def test_a_backup_that_ends_when_the_project_is_closed_is_whole(project: Project, tmp_path: Path) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    job = schedule.job()
    project.close()
    made = job(silent)
    assert made is not None
    assert made.articles == 1
    os.utime(project.path, (0, 0))
    assert not schedule.is_due_on_open


def test_one_is_due_after_ten_minutes_of_work(project: Project, tmp_path: Path) -> None:
    clock = Clock()
    clock.now = 5_000
    schedule = BackupSchedule(project, tmp_path / "backups", clock)
    clock.now = 9_000
    schedule.job()(silent)
    clock.now = 9_600
    assert not schedule.is_due
    project.execute(SetFlag(("a1",), flagged=True))
    due = [schedule.is_due]
    clock.now = 9_599
    due.append(schedule.is_due)
    clock.now = 9_600
    schedule.job()
    due.append(schedule.is_due)
    assert due == [True, False, False]


def test_a_cancelled_one_leaves_nothing(project: Project, tmp_path: Path) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    assert schedule.job()(stop) is None
    assert schedule.backups.all() == []
    assert not list(schedule.backups.folder.glob("*.tmp"))


def test_a_read_only_project_needs_none(project: Project, tmp_path: Path) -> None:
    project.close()
    reading = Project(project.path, read_only=True)
    assert not BackupSchedule(reading, tmp_path / "backups").is_due_on_open
    reading.close()


def test_a_project_whose_file_is_gone_is_kept_among_its_backups(project: Project, tmp_path: Path) -> None:
    project.path.unlink()
    schedule = BackupSchedule(project, tmp_path / "backups")
    kept = schedule.keep_removed()
    assert schedule.changes_since_backup == 0
    assert [one.path for one in backups_of(tmp_path / "backups", project.id).all()] == [kept]
    assert (kept.parent.name, kept.stem.split(" ", 1)[1]) == (project.id, "p")


def test_a_restored_backup_is_the_project_as_it_was(project: Project, tmp_path: Path) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    made = schedule.job()(silent)
    assert made is not None
    project.execute(SetFlag(("a1",), flagged=True))
    project.close()
    kept = restore_backup(tmp_path / "backups", made.path, project.path)
    assert kept is not None
    assert kept.exists()
    again, before = Project(project.path), Project(kept)
    assert (again.queries.counts().flagged, before.queries.counts().flagged) == (0, 1)
    again.close()
    before.close()


def test_a_large_copy_is_looked_at_in_a_child_process(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "SMALL", 1)
    seen: list[tuple[int, int, str]] = []
    made = BackupSchedule(project, tmp_path / "backups").job()(lambda *news: seen.append(news))
    assert made is not None
    assert (made.articles, made.annotations) == (1, 1)
    assert (0, 0, "Verifying the copy.") in seen
    written = [(done, total) for done, total, what in seen if what == "Writing the text backup."]
    assert written[0][0] == 0 < written[0][1]


def test_it_can_be_stopped_while_the_copy_is_looked_at(project: Project, tmp_path: Path) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    with pytest.raises(CancelledError):
        schedule.job()(stop_at_work)
    assert schedule.backups.all() == []
    assert list(schedule.backups.folder.iterdir()) == []


# ------------------------------------------------------------------ text backups


def test_a_text_backup_is_made_of_the_first_backup_of_a_week_and_listed_with_the_others(
    project: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    schedule = BackupSchedule(project, folder)
    made = schedule.job()(silent)
    schedule.job()(silent)
    (one,) = schedule.text_backups.all()
    assert (one.articles, one.annotations, one.project, one.is_text_backup) == (1, 1, "p", True)
    assert made is not None
    assert {one, made} <= set(backups_for(folder, project.path))
    assert {one.path, made.path} <= {found.path for found in known_backups(folder)}
    one.path.rename(one.path.with_name("2020-01-01T00-00-00Z p.clipdesk.zip"))
    schedule.job()(silent)
    assert len(schedule.text_backups.all()) == 2
    assert {one.suffix for one in schedule.backups.folder.iterdir()} == {".clipdesk", ".zip"}
    for moment, before in (
        ("2019-01-01T00-00-00Z", made.path),
        ("2019-01-02T00-00-00Z", schedule.text_backups.all()[0].path),
    ):
        shutil.copy(before, before.with_name(f"{moment} p{''.join(before.suffixes)}"))
    for listed in (backups_for(folder, project.path), known_backups(folder)):
        moments = [found.made_at for found in listed]
        assert moments == sorted(moments, reverse=True)
        assert [found.is_text_backup for found in listed[-2:]] == [True, False]


def test_a_project_that_is_damaged_gets_no_text_backup(project: Project, tmp_path: Path) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    project.close()
    project.path.write_bytes(project.path.read_bytes()[:5000])
    with pytest.raises(ProjectDamagedError):
        schedule.job()(silent)
    assert schedule.job()(silent) is None, "it is marked"
    assert schedule.text_backups.all() == []


@pytest.mark.parametrize("limit", [1, 1 << 30], ids=["apart", "here"])
def test_a_text_backup_that_is_stopped_leaves_nothing_but_the_backup_and_is_still_due(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    monkeypatch.setattr(backups, "WRITTEN_APART", limit)
    schedule = BackupSchedule(project, tmp_path / "backups")

    def progress(_done: int, _total: int, what: str) -> None:
        if what == "Writing the text backup.":
            raise CancelledError

    made = schedule.job()(progress)
    assert made is not None
    assert list(schedule.backups.folder.iterdir()) == [made.path]
    schedule.job()(silent)
    assert len(schedule.text_backups.all()) == 1


def test_what_a_project_was_before_it_was_brought_up_to_date_is_written_as_text_too(tmp_path: Path) -> None:
    path = tmp_path / "old.clipdesk"
    shutil.copy(Path(__file__).parents[1] / "data" / "projects" / "v0002.clipdesk", path)
    with contextlib.closing(Project(path)) as project:
        schedule = BackupSchedule(project, tmp_path / "backups")
        assert schedule.is_due_on_open
        schedule.job()(silent)
        schedule.job()(silent)
        found = {one.project: about(one.path).schema for one in schedule.text_backups.all()}
    assert found == {"old": upgrades.CURRENT, "old before update 2": 2}


def test_the_backups_of_a_file_are_found_by_what_is_in_it_else_by_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for name in ("harbor", "dues"):
        project = make_project(tmp_path / f"{name}.clipdesk", article(f"About {name}."))
        backups_of(folder, project.id).make(project.path)
        project.close()
    (tmp_path / "dues.clipdesk").rename(tmp_path / "renamed.clipdesk")
    assert [one.project for one in backups_for(folder, tmp_path / "renamed.clipdesk")] == ["dues"]
    (tmp_path / "harbor.clipdesk").write_bytes(b"x" * 5000)
    assert [one.project for one in backups_for(folder, tmp_path / "harbor.clipdesk")] == ["harbor"]
    assert sorted(one.project for one in backups_for(folder, tmp_path / "other.clipdesk")) == ["dues", "harbor"]


def test_backups_that_cannot_be_opened_are_named_of_both_kinds(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = BackupSchedule(project, folder).job()(silent)
    assert made is not None
    assert damaged_backups(folder, project.path) == []
    both = [one.path for one in backups_for(folder, project.path)]
    for path in both:
        path.write_bytes(path.read_bytes()[:700])
    assert sorted(damaged_backups(folder, project.path)) == sorted(both)
    assert len(both) == 2
    assert damaged_backups(folder, tmp_path / "gone.clipdesk") == []


# ------------------------------------------------------------------ what goes wrong


@pytest.mark.parametrize("said", ["../outside", "HERE/outside", "..", "a/b", "x", "n" * 300, "NUL", "a b c d e"])
def test_whatever_a_project_says_it_is_its_backups_lie_in_a_folder_of_their_own(tmp_path: Path, said: str) -> None:
    made = make_project(tmp_path / "p.clipdesk", article("The board voted.", id="a1"))
    made.set_meta("id", said.replace("HERE", str(tmp_path)))
    folder = tmp_path / "a" / "backups"
    backup = BackupSchedule(made, folder).job()(silent)
    assert backup is not None
    assert backup.path.parent.parent == folder
    assert {one.name for one in tmp_path.iterdir() if one.is_dir()} == {"a"}
    assert [one.name for one in (tmp_path / "a").iterdir()] == ["backups"]
    assert backup in backups_for(folder, made.path)
    assert backup in known_backups(folder)
    made.close()
    assert restore_backup(folder, backup.path, made.path) is not None


@pytest.mark.parametrize("name", ["\U0001f6a2" * 59, "紙" * 78, "a" * 230, "n\udcff", "trailing .", "%41 #?&=[*]"])
def test_a_project_may_be_called_whatever_the_disk_takes(tmp_path: Path, name: str) -> None:
    made = make_project(tmp_path / f"{name}.clipdesk", article("The board voted.", id="a1"))
    schedule = BackupSchedule(made, tmp_path / "backups")
    backup = schedule.job()(silent)
    made.rest()
    os.utime(made.path, (0, 0))
    assert backup is not None
    assert not schedule.is_due_on_open, "it is found by its name again"
    (text,) = schedule.text_backups.all()
    assert text.project == backup.project
    made.close()


def test_one_is_due_on_open_for_what_is_only_in_the_log_that_a_crash_left(project: Project, tmp_path: Path) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    made = schedule.job()(silent)
    assert made is not None
    moment = made.made_at.timestamp()
    log = project.path.with_name("p.clipdesk-wal")
    due: list[bool] = []
    for size, at in ((0, moment + 1), (1, moment - 1), (1, moment + 1)):
        project.rest()
        os.utime(project.path, (0, 0))
        log.write_bytes(b"x" * size)
        os.utime(log, (at, at))
        due.append(schedule.is_due_on_open)
    log.write_bytes(b"")
    assert due == [False, False, True]


def test_a_project_whose_file_is_gone_is_due(project: Project, tmp_path: Path) -> None:
    schedule = BackupSchedule(project, tmp_path / "backups")
    schedule.job()(silent)
    project.path.unlink()
    assert schedule.is_due_on_open


def test_a_project_without_an_identity_is_backed_up_as_text_too(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    Store.create(path)
    kept = backups.text_backups_of(tmp_path / "backups", "")

    def write(source: Path, target: Path, scratch: Path) -> None:
        write_as_text(source, target, scratch, lambda _done, _total: None)

    assert kept.make(path, "p", write).articles == 0
