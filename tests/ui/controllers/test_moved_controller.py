"""A project whose file is gone does not pass for saved, and is not left without a question."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.project import ProjectReader
from clipdesk.runtime.paths import Places
from clipdesk.ui.dialogs.moved_dialog import MovedDialog
from tests.ui.window import Window

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be removed there")
GONE = "Not saved: the file is gone"


def status(window: Window) -> str:
    label = window.assembly.window.status.findChild(QLabel, "saved")
    assert isinstance(label, QLabel)
    return label.text()


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Answers to the question, the first first; what is left of them was not asked for."""
    left = list(answers)

    def answer(dialog: MovedDialog) -> int:
        {"stay": dialog.stay_button, "leave": dialog.leave_button, "copy": dialog.copy_button}[left.pop(0)].click()
        return dialog.result()

    monkeypatch.setattr(MovedDialog, "exec", answer)
    return left


@pytest.mark.parametrize("take_away", [Path.unlink, lambda path: path.rename(path.with_name("other.clipdesk"))])
def test_what_has_no_file_is_not_called_saved(window: Window, take_away: Callable[[Path], object]) -> None:
    window.session.execute(SetFlag(("a1",), flagged=True))
    assert status(window).startswith("Saved ")
    take_away(window.session.project.path)
    window.session.execute(SetFlag(("a2",), flagged=True))
    assert status(window) == GONE


def test_that_is_noticed_without_a_change_and_taken_back(window: Window) -> None:
    path = window.session.project.path
    there = path.rename(path.with_name("other.clipdesk"))
    window.assembly.leaving.moved._timer.timeout.emit()
    assert status(window) == GONE
    assert len(window.notices) == 1
    there.rename(path)
    window.assembly.leaving.moved._timer.timeout.emit()
    assert (status(window), window.notices) == ("", [])


def test_the_window_asks_before_it_closes_and_keeps_a_backup(
    window: Window, places_in_tmp: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = answering(monkeypatch, "stay", "leave")
    window.session.project.path.unlink()
    is_open: list[bool] = []
    for _ in range(2):
        window.assembly.window.close()
        is_open.append(window.session.has_project)
    assert is_open == [True, False]
    assert (left, len(list(places_in_tmp.backups.glob("*/*.clipdesk")))) == ([], 1)


def test_it_stays_open_where_no_backup_can_be_made(
    window: Window, places_in_tmp: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, "leave")
    places_in_tmp.backups.parent.mkdir(parents=True, exist_ok=True)
    places_in_tmp.backups.write_text("no folder")
    window.session.project.path.unlink()
    window.assembly.window.close()
    assert window.session.has_project
    assert "cannot be written" in window.notices[-1]
    places_in_tmp.backups.unlink()


def test_a_copy_is_saved_on_the_way_out_and_asked_for_once(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = answering(monkeypatch, "copy", "copy", "stay")
    window.session.execute(SetFlag(("a1",), flagged=True))
    window.session.project.path.unlink()
    chosen = ["", str(tmp_path / "copy.clipdesk")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen.pop(0), ""))
    assert not window.assembly.leaving.may_leave(), "no name was chosen"
    assert window.assembly.leaving.may_leave()
    with ProjectReader(tmp_path / "copy.clipdesk").open() as copy:
        assert copy.tallies.all()["flagged"] == 1
    assert window.assembly.leaving.may_leave(), "nothing was changed since"
    assert left == ["stay"]
    window.session.execute(SetFlag(("a2",), flagged=True))
    assert not window.assembly.leaving.may_leave()


def test_to_open_it_where_it_is_now_nothing_is_asked(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    left = answering(monkeypatch, "stay")
    path = window.session.project.path
    there = path.rename(path.with_name("other.clipdesk"))
    assert window.assembly.projects.open_path(there)
    assert (window.session.project.name, left) == ("other", ["stay"])
