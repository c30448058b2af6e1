"""Backups, restore and copies in the real window."""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import ProjectError
from clipdesk.project.backups import backups_of
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.importing import Arrival, ImportRequest, batches
from clipdesk.project.project import Project, ProjectReader
from clipdesk.runtime.paths import Places
from clipdesk.runtime.whereabouts import file_system_of
from clipdesk.store.backup import Backups
from clipdesk.ui.controllers.safety_controller import SafetyController
from clipdesk.ui.dialogs import check_dialog
from clipdesk.ui.messages import Notice, NoticeKind
from tests.project_builder import folder_of_clippings
from tests.ui.window import Window


def test_a_copy_holds_the_same_and_ends_as_a_project_does(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy"), ""))
    window.trigger("project.save_copy")
    window.wait_for_jobs(qtbot)
    assert window.notices[-1] == "A copy was saved as copy.clipdesk."
    copy = Project(tmp_path / "copy.clipdesk")
    assert copy.queries.counts() == window.session.project.queries.counts()
    copy.close()


def test_a_backup_is_made_before_much_is_changed(window: Window, places_in_tmp: Places, qtbot: QtBot) -> None:
    window.assembly.safety._opening.stop()  # the backup on opening, due after three seconds, would be another one
    window.session.execute(SetFlag(("a1",), flagged=True))
    window.session.expect_bulk_change()
    window.session.execute(SetFlag(("a1", "a2", "a3"), flagged=True))
    window.wait_for_jobs(qtbot)
    (made,) = backups_of(places_in_tmp.backups, window.session.project.id).all()
    assert made.articles == 3
    with ProjectReader(made.path).open() as kept:
        assert kept.tallies.all()["flagged"] == 1, "what came after it is not in it"
    window.session.expect_bulk_change()
    window.wait_for_jobs(qtbot)
    latest = backups_of(places_in_tmp.backups, window.session.project.id).all()[0].path
    with ProjectReader(latest).open() as kept:
        assert kept.tallies.all()["flagged"] == 3, "much was changed since the first one"
    written = latest.stat().st_mtime_ns
    window.session.expect_bulk_change()
    window.wait_for_jobs(qtbot)
    again = backups_of(places_in_tmp.backups, window.session.project.id).all()[0].path
    assert (again, again.stat().st_mtime_ns) == (latest, written), "nothing was changed since the second one"


def test_a_check_is_shown(window: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    shown: list[bool] = []
    monkeypatch.setattr(check_dialog.CheckDialog, "exec", lambda _dialog: shown.append(True))
    window.trigger("project.check")
    qtbot.waitUntil(lambda: shown == [True])


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be removed there")
@pytest.mark.parametrize("by", ["removed", "replaced"])
def test_what_a_removed_file_held_is_among_the_backups_when_it_is_closed(
    window: Window, places_in_tmp: Places, tmp_path: Path, by: str
) -> None:
    project = window.session.project
    window.session.execute(SetFlag(("a1",), flagged=True))
    project.path.unlink()
    if by == "replaced":
        Project.create(tmp_path / "other.clipdesk").close()
        (tmp_path / "other.clipdesk").rename(project.path)
    window.session.execute(SetFlag(("a2",), flagged=True))
    window.session.close()
    (kept,) = backups_of(places_in_tmp.backups, project_id_of(places_in_tmp.backups)).all()
    assert (kept.project, kept.articles) == ("harbor", 3)
    with ProjectReader(kept.path).open() as store:
        assert store.tallies.all()["flagged"] == 2


def project_id_of(backups: Path) -> str:
    (found,) = backups.iterdir()
    return found.name


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be removed there")
def test_a_copy_of_a_project_whose_place_was_taken_is_a_copy_of_it(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = window.session.project
    project.path.rename(tmp_path / "elsewhere.clipdesk")
    Project.create(tmp_path / "other.clipdesk").close()
    (tmp_path / "other.clipdesk").rename(project.path)
    window.session.execute(SetFlag(("a1",), flagged=True))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy.clipdesk"), ""))
    window.trigger("project.save_copy")
    with ProjectReader(tmp_path / "copy.clipdesk").open() as copy:
        assert (copy.tallies.all()["articles"], copy.tallies.all()["flagged"]) == (3, 1)


def test_the_log_tells_on_what_a_project_lies(window: Window, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "clipdesk")
    Project.create(tmp_path / "other.clipdesk").close()
    assert window.assembly.projects.open_path(tmp_path / "other.clipdesk")
    assert f"the project lies on {file_system_of(tmp_path) or 'an unknown disk'}" in caplog.text


def shown_notices(window: Window) -> list[str]:
    return [one.text for one in window.assembly.notices.stack.notices]


def test_a_project_that_is_renamed_while_it_is_open_stays_whole_and_it_is_said_once(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = window.session.project
    there = project.path.with_name("renamed.clipdesk")
    warned: list[str] = []

    def note(given: Notice) -> None:
        if given.kind is NoticeKind.WARNING:
            warned.append(given.sentence)

    window.assembly.messages.given.connect(note)
    window.session.execute(SetFlag(("a1",), flagged=True))
    assert warned == []
    project.path.rename(there)
    for article_id in ("a2", "a3"):
        window.session.execute(SetFlag((article_id,), flagged=True))
        # As it would be found after a crash: without what lies beside the old name.
        found = tmp_path / f"{article_id}.clipdesk"
        found.write_bytes(there.read_bytes())
        with ProjectReader(found).open() as kept:
            assert kept.tallies.all()["flagged"] == project.queries.counts().flagged
    assert len(warned) == 1
    assert "has been renamed, moved or removed" in warned[0]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy.clipdesk"), ""))
    window.assembly.notices.stack.notices[-1].action_triggered.emit()
    with ProjectReader(tmp_path / "copy.clipdesk").open() as copy:
        assert copy.tallies.all()["flagged"] == 3
    there.rename(project.path)
    assert warned[0] in shown_notices(window)
    window.session.execute(SetFlag(("a1",), flagged=False))
    assert warned[0] not in shown_notices(window)
    assert len(warned) == 1


def test_changes_still_wait_for_a_backup_that_could_not_be_made(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise ProjectError("There is no room for the backup.")

    window.wait_for_jobs(qtbot)
    window.session.execute(SetFlag(("a1",), flagged=True))
    schedule = window.assembly.safety._schedule
    assert schedule is not None
    before = schedule.changes_since_backup
    with monkeypatch.context() as patched:
        patched.setattr(Backups, "make", full)
        window.assembly.safety.back_up_before()
        window.wait_for_jobs(qtbot)
    assert "There is no room for the backup." in window.notices
    assert schedule.changes_since_backup == before > 0
    window.assembly.safety.back_up_before()
    window.wait_for_jobs(qtbot)
    assert schedule.changes_since_backup == 0


@pytest.fixture
def safety(window: Window, qtbot: QtBot) -> SafetyController:
    """Its clocks run only when told."""
    made = window.assembly.safety
    for timer in (made._timer, made._rest, made._opening):
        timer.stop()
    window.wait_for_jobs(qtbot)
    return made


def made_backups(window: Window, places: Places, qtbot: QtBot) -> list[str]:
    window.wait_for_jobs(qtbot)
    return [one.project for one in backups_of(places.backups, window.session.project.id).all()]


def after_ten_minutes(safety: SafetyController, monkeypatch: pytest.MonkeyPatch) -> None:
    later = time.monotonic() + 600
    monkeypatch.setattr(safety._schedule, "_clock", lambda: later)
    safety._timer.timeout.emit()


def test_ten_minutes_of_work_are_backed_up_by_the_clock(
    safety: SafetyController, window: Window, places_in_tmp: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.execute(SetFlag(("a1",), flagged=True))
    safety._timer.timeout.emit()
    assert made_backups(window, places_in_tmp, qtbot) == []
    after_ten_minutes(safety, monkeypatch)
    assert made_backups(window, places_in_tmp, qtbot) == ["harbor"]


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be renamed there")
def test_what_is_not_at_its_place_any_more_is_backed_up_through_the_open_connection(
    safety: SafetyController, window: Window, places_in_tmp: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = window.session.project
    project.path.rename(project.path.with_name("elsewhere.clipdesk"))
    window.session.execute(SetFlag(("a1",), flagged=True))
    after_ten_minutes(safety, monkeypatch)
    (kept,) = backups_of(places_in_tmp.backups, project.id).all()
    kept.path.rename(kept.path.with_name("2001-01-01T00-00-00Z harbor.clipdesk"))
    safety._timer.timeout.emit()
    (kept,) = backups_of(places_in_tmp.backups, project.id).all()
    with ProjectReader(kept.path).open() as copy:
        assert copy.tallies.all()["flagged"] == 1


def test_a_project_is_backed_up_after_it_was_opened_if_it_has_changed(
    safety: SafetyController, window: Window, places_in_tmp: Places, qtbot: QtBot
) -> None:
    safety._opening.timeout.emit()
    assert made_backups(window, places_in_tmp, qtbot) == ["harbor"]
    path = window.session.project.path
    for one in (path, path.with_name(f"{path.name}-wal")):  # the log is of the tests, which open what they have made
        os.utime(one, (0, 0))
    begun: list[object] = []
    window.assembly.jobs.started.connect(begun.append)
    safety._opening.timeout.emit()
    assert begun == []
    assert made_backups(window, places_in_tmp, qtbot) == ["harbor"]


def test_before_a_bulk_change_what_has_not_changed_is_not_backed_up_again(
    safety: SafetyController, window: Window, places_in_tmp: Places, qtbot: QtBot
) -> None:
    window.session.project.changes_made = 0
    safety.back_up_before()
    assert made_backups(window, places_in_tmp, qtbot) == []


def test_changes_still_wait_for_a_backup_that_was_stopped(
    safety: SafetyController, window: Window, places_in_tmp: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.execute(SetFlag(("a1",), flagged=True))
    with monkeypatch.context() as patched:
        patched.setattr(Backups, "make", lambda *_args, **_named: None)
        safety.back_up_before()
        assert made_backups(window, places_in_tmp, qtbot) == []
    after_ten_minutes(safety, monkeypatch)
    assert made_backups(window, places_in_tmp, qtbot) == ["harbor"]


def test_the_log_is_brought_in_when_nothing_happens_and_no_job_runs(
    safety: SafetyController, window: Window, qtbot: QtBot
) -> None:
    log, end = window.session.project.path.with_name("harbor.clipdesk-wal"), threading.Event()
    window.session.execute(SetFlag(("a1",), flagged=True))
    window.assembly.jobs.start("Waiting", lambda _: end.wait(20), lambda _: None, lambda _: None)
    safety._rest.timeout.emit()
    assert log.stat().st_size > 0
    end.set()
    window.wait_for_jobs(qtbot)
    safety._rest.timeout.emit()
    assert log.stat().st_size == 0


def test_a_log_that_cannot_be_brought_in_now_is_no_news(
    safety: SafetyController, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Project] = []

    def fail(project: Project) -> None:
        tried.append(project)
        raise ProjectError("The project could not be merged into one file.")

    window.wait_for_jobs(qtbot)
    monkeypatch.setattr(Project, "rest", fail)
    safety._bring_log_in()
    assert tried
    assert window.notices == []


def test_only_the_last_backup_that_failed_is_told_and_none_after_one_that_did_not(
    safety: SafetyController, window: Window, places_in_tmp: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["12-10 harbor", "12-00 harbor"]

    def fail(*_: object, **__: object) -> None:
        raise ProjectError(f"The disk is full: “{names.pop()}” needs about 12 kB.")

    window.session.execute(SetFlag(("a1",), flagged=True))
    with monkeypatch.context() as patched:
        patched.setattr(Backups, "make", fail)
        for name in ("12-00", "12-10"):
            safety.back_up_before()
            window.wait_for_jobs(qtbot)
            assert window.notices == [f"The disk is full: “{name} harbor” needs about 12 kB."]
    safety.back_up_before()
    assert made_backups(window, places_in_tmp, qtbot) == ["harbor"]
    assert window.notices == []


def test_no_clock_runs_without_a_project(safety: SafetyController, window: Window) -> None:
    window.session.execute(SetFlag(("a1",), flagged=True))
    safety._timer.start()
    safety._opening.start()
    window.session.close()
    assert [one.isActive() for one in (safety._timer, safety._rest, safety._opening)] == [False] * 3


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be removed there")
def test_a_project_that_is_removed_right_after_it_was_opened_is_kept_among_its_backups(
    safety: SafetyController, window: Window, places_in_tmp: Places, qtbot: QtBot
) -> None:
    window.session.project.path.unlink()
    safety._opening.timeout.emit()
    assert made_backups(window, places_in_tmp, qtbot) == ["harbor"]


@pytest.fixture
def killed(window: Window, tmp_path: Path) -> Path:
    """The project of the window, closed in the middle of an import."""
    folder = folder_of_clippings(tmp_path, 30)
    project = window.session.project
    Arrival(project).take(next(batches(ImportRequest((folder,)))))
    window.session.close()
    return project.path


def _of_import(window: Window) -> list[str]:
    return [one.text for one in window.assembly.notices.stack.notices if "did not end" in one.text]


def test_an_import_that_was_killed_is_told_on_opening_until_one_ends(
    window: Window, killed: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.session.open(Project(killed))
    words = (
        "The import of “clippings” did not end: 25 of 30 files came in. Import them again; what is here is not doubled."
    )
    assert _of_import(window) == [words]
    window.assembly.transfer.start_import(ImportRequest((tmp_path / "clippings",)))
    window.wait_for_jobs(qtbot)
    assert _of_import(window) == []
    window.session.close()
    window.session.open(Project(killed))
    assert _of_import(window) == []


def test_a_killed_import_is_told_no_more_when_that_is_wished(window: Window, killed: Path) -> None:
    window.session.open(Project(killed, read_only=True))
    assert _of_import(window) == [], "nothing can be imported into it"
    window.session.close()
    window.session.open(Project(killed))
    (told,) = (one for one in window.assembly.notices.stack.notices if "did not end" in one.text)
    assert told.action_button is not None
    told.action_button.click()
    window.session.close()
    window.session.open(Project(killed))
    assert _of_import(window) == []


def test_what_is_told_of_an_import_goes_with_its_project(window: Window, killed: Path) -> None:
    window.session.open(Project(killed))
    assert len(_of_import(window)) == 1
    window.session.close()
    assert _of_import(window) == []
