"""Backups, restore and copies in the real window."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import ProjectError
from clipdesk.project.backups import backups_of
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.project import Project, ProjectReader
from clipdesk.runtime.paths import Places
from clipdesk.runtime.whereabouts import file_system_of
from clipdesk.store.backup import Backups
from clipdesk.ui.dialogs import check_dialog
from clipdesk.ui.messages import Notice, NoticeKind
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
    assert "was renamed, moved or removed" in warned[0]
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
    before = window.session.project.changes_since_backup
    with monkeypatch.context() as patched:
        patched.setattr(Backups, "make", full)
        window.assembly.safety.back_up_before()
        window.wait_for_jobs(qtbot)
    assert "There is no room for the backup." in window.notices
    assert window.session.project.changes_since_backup == before > 0
    window.assembly.safety.back_up_before()
    window.wait_for_jobs(qtbot)
    assert window.session.project.changes_since_backup == 0
