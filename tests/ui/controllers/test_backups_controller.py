"""Backups in the real window: of the right project, only looked at, put in place, and that taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.project.backups import BackupFile, BackupSchedule, backups_of
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.jobs import silent
from clipdesk.project.project import Project
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from clipdesk.ui.dialogs.restore_dialog import RestoreDialog
from tests.builders import article
from tests.project_builder import make_project
from tests.ui.window import Window, window_of


@pytest.fixture
def made(window: Window, places_in_tmp: Places) -> BackupFile:
    """A backup, after which an article was flagged."""
    project = window.session.project
    found = backups_of(places_in_tmp.backups, project.id).make(project.path)
    assert found is not None
    project.execute(SetFlag(("a1",), flagged=True))
    return found


def choose(monkeypatch: pytest.MonkeyPatch, act: Callable[[RestoreDialog], object]) -> None:
    """What the user does in the dialog with the backups."""

    def answer(dialog: RestoreDialog) -> int:
        act(dialog)
        return 0

    monkeypatch.setattr(RestoreDialog, "exec", answer)


def flagged(window: Window) -> int:
    return window.session.project.queries.counts().flagged


def press_button(window: Window) -> None:
    window.assembly.notices.stack.notices[-1].action_triggered.emit()
    QApplication.processEvents()


def test_a_backup_is_restored_what_was_there_is_kept_and_can_be_put_back(
    window: Window, made: BackupFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = window.session.project.path
    choose(monkeypatch, lambda dialog: dialog.restore_button.click())
    window.trigger("backup.restore")
    assert (window.session.project.path, flagged(window)) == (path, 0)
    assert "is kept as harbor.replaced-" in window.notices[-1]
    press_button(window)
    assert (window.session.project.path, flagged(window)) == (path, 1)
    assert window.notices[-1] == "The project is what it was before the backup was restored."


def test_it_is_not_offered_to_put_back_what_was_there_once_something_was_changed(
    window: Window, made: BackupFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, lambda dialog: dialog.restore_button.click())
    window.trigger("backup.restore")
    assert "is kept as harbor.replaced-" in window.notices[-1]
    window.session.execute(SetFlag(("a2",), flagged=True))
    assert not [one for one in window.notices if "is kept as" in one]


def test_a_backup_that_is_looked_at_is_not_written_to_and_then_restored_to_the_project(
    window: Window, made: BackupFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, before = window.session.project.path, made.path.read_bytes()
    choose(monkeypatch, lambda dialog: dialog.open_button.click())
    window.trigger("backup.restore")
    assert window.session.project.path == made.path
    assert window.session.project.is_read_only
    assert window.notices[-1].startswith("This is the backup of ")
    assert window.assembly.preferences.settings.last_project == str(path)
    assert made.path.as_posix() not in window.assembly.preferences.settings.recent_projects
    choose(monkeypatch, lambda dialog: dialog.restore_button.click())
    press_button(window)
    assert (window.session.project.path, flagged(window)) == (path, 0)
    assert made.path.read_bytes() == before


def test_a_backup_that_is_opened_as_a_file_is_only_read(window: Window, made: BackupFile) -> None:
    assert window.assembly.projects.open_path(made.path)
    assert window.session.project.is_read_only


def test_the_backups_of_a_damaged_project_go_to_it_and_not_to_the_one_that_is_open(
    window: Window, made: BackupFile, places_in_tmp: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_project(tmp_path / "dues.clipdesk", article("Dues rise.", id="d1"))
    backups_of(places_in_tmp.backups, other.id).make(other.path)
    other.close()
    (tmp_path / "dues.clipdesk").write_bytes(b"no project any more" * 500)
    harbor = window.session.project.path
    assert not window.assembly.projects.open_path(tmp_path / "dues.clipdesk")
    assert window.session.project.path == harbor
    offered: list[list[str]] = []

    def take(dialog: RestoreDialog) -> None:
        offered.append([one.project for one in dialog.model.values])
        dialog.restore_button.click()

    choose(monkeypatch, take)
    press_button(window)
    assert offered == [["dues"]]
    assert window.session.project.path == tmp_path / "dues.clipdesk"
    assert window.session.project.queries.counts().articles == 1
    project = Project(harbor, read_only=True)
    assert project.queries.counts().flagged == 1, "the other one stays what it is"
    project.close()


def test_where_a_backup_cannot_be_put_in_place_the_project_is_open_as_before(window: Window, made: BackupFile) -> None:
    path = window.session.project.path
    made.path.write_bytes(b"cut off" * 1000)
    window.assembly.backups.restore(path, made)
    assert (window.session.project.path, flagged(window)) == (path, 1)
    assert "not a Clipdesk project" in window.notices[-1]


def test_a_project_that_is_gone_is_told_at_the_start_and_made_anew_of_its_backup(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = make_project(tmp_path / "gone.clipdesk", article("Dues rise.", id="d1"))
    backups_of(places_in_tmp.backups, gone.id).make(gone.path)
    gone.close()
    (tmp_path / "gone.clipdesk").unlink()
    settings = Settings(annotator_key="mk", show_guide=False, last_project=str(tmp_path / "gone.clipdesk"))
    with window_of(tmp_path, places_in_tmp, qapp, settings) as window:
        window.session.close()
        window.assembly.preferences.put(settings)
        window.assembly.projects.open_at_start(None)
        assert window.notices[-1] == (
            "“gone.clipdesk” is not where it was: it was moved, renamed or removed. Open it where it is now, or restore a"
            " backup (File menu)."
        )
        choose(monkeypatch, lambda dialog: dialog.restore_button.click())
        window.trigger("backup.restore")
        assert window.session.project.path == tmp_path / "gone.clipdesk"
        assert window.session.project.queries.counts().articles == 1


def test_nothing_is_restored_while_an_import_runs_that_is_not_to_be_stopped(
    window: Window, made: BackupFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.assembly.projects, "may_leave", lambda: False)
    window.assembly.backups.restore(window.session.project.path, made)
    assert flagged(window) == 1


def test_where_nobody_knows_which_project_it_was_a_new_one_is_made(
    window: Window, made: BackupFile, places_in_tmp: Places
) -> None:
    window.session.close()
    places_in_tmp.projects.mkdir(parents=True, exist_ok=True)
    (places_in_tmp.projects / "harbor.clipdesk").touch()
    window.assembly.backups.restore(places_in_tmp.projects, made)
    assert window.session.project.path == places_in_tmp.projects / "harbor 2.clipdesk"
    assert window.session.project.queries.counts().articles == 3


def test_a_text_backup_becomes_a_new_project_beside_the_one_that_stays(
    window: Window, places_in_tmp: Places, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    project = window.session.project
    path, steps = project.path, [one.title for one in project.queries.history()]
    BackupSchedule(project, places_in_tmp.backups).job()(silent)
    project.execute(SetFlag(("a1",), flagged=True))
    answers = ["", str(path.with_name("harbor restored"))]
    asked: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        asked.append(str(given[2]))
        return answers.pop(0), ""

    def take(dialog: RestoreDialog) -> None:
        (row,) = [row for row, one in enumerate(dialog.model.values) if one.is_text_backup]
        dialog.table.setCurrentIndex(dialog.model.index(row, 0))
        dialog.restore_button.click()

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    choose(monkeypatch, take)
    window.trigger("backup.restore")
    assert (window.session.project.path, flagged(window)) == (path, 1)
    window.trigger("backup.restore")
    qtbot.waitUntil(lambda: window.session.has_project and window.session.project.name == "harbor restored")
    assert asked == [str(path.with_name("harbor restored.clipdesk"))] * 2
    assert flagged(window) == 0
    assert [one.title for one in window.session.project.queries.history()] == steps
    assert "3 articles recovered." in window.notices[-1]
    kept = Project(path, read_only=True)
    assert kept.queries.counts().flagged == 1
    kept.close()


def test_a_backup_shows_the_article_that_was_open_and_its_own_name(
    window: Window, made: BackupFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open("a2")
    choose(monkeypatch, lambda dialog: dialog.open_button.click())
    window.trigger("backup.restore")
    assert window.session.article_id == "a2"
    title = window.assembly.window.windowTitle()
    assert title.startswith("harbor, backup of ")
    assert title.endswith(" — Clipdesk")
    choose(monkeypatch, lambda dialog: dialog.restore_button.click())
    press_button(window)
    assert window.assembly.window.windowTitle() == "harbor — Clipdesk"


def test_after_a_backup_was_restored_the_keyboard_is_in_the_text(
    window: Window, made: BackupFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open("a2")
    window.assembly.window.status.setFocus()
    choose(monkeypatch, lambda dialog: dialog.restore_button.click())
    window.trigger("backup.restore")
    assert window.assembly.window.focusWidget() is window.view


def test_damaged_backups_are_told_of(window: Window, made: BackupFile, monkeypatch: pytest.MonkeyPatch) -> None:
    made.path.write_bytes(made.path.read_bytes()[:1_000])
    told: list[str] = []
    choose(monkeypatch, lambda dialog: told.append(dialog.damaged.text()))
    window.trigger("backup.restore")
    assert told[0].startswith("1 damaged backup")
