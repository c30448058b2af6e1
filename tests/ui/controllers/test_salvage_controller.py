"""A damaged project is recovered from the window: two names, and what came of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.report_dialog import ReportDialog
from tests.ui.window import FERRY, Window


def damage(path: Path, *, head: bool) -> None:
    data = bytearray(path.read_bytes())
    if head:
        data[:16] = bytes(16)
    else:
        for at in range(len(data)):
            if data[at : at + 9] == b"Harbour d":
                data[at : at + 9] = b"HARBOUR D"
    path.write_bytes(data)


def test_a_project_that_does_not_open_is_offered_to_be_recovered(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = window.session.project.path
    window.session.close()
    damage(path, head=True)
    assert not window.assembly.projects.open_path(path)
    (notice,) = [one for one in window.assembly.notices.stack.notices if "not a Clipdesk project" in one.text]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: (given[2], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (given[2].removesuffix(".clipdesk"), ""))
    notice.action_triggered.emit()
    qtbot.waitUntil(lambda: window.session.has_project)
    assert window.session.project.path == tmp_path / "harbor recovered.clipdesk"
    window.open("a1")
    assert window.view.text == FERRY
    assert "3 articles recovered." in window.notices[-1]


def test_losses_are_counted_and_listed(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.session.project.rest()
    path = window.session.project.path
    copy = tmp_path / "copy.clipdesk"
    copy.write_bytes(path.read_bytes())
    damage(copy, head=False)
    window.assembly.salvage.start(copy, tmp_path / "new.clipdesk")
    qtbot.waitUntil(lambda: window.session.project.name == "new")
    assert "2 articles recovered." in window.notices[-1]
    assert "1 loss is listed in the report." in window.notices[-1]
    shown: list[int] = []
    monkeypatch.setattr(ReportDialog, "exec", lambda dialog: shown.append(dialog.model.rowCount()))
    window.assembly.notices.stack.notices[-1].action_triggered.emit()
    assert shown == [3]


def test_the_damaged_project_is_closed_first_and_nothing_chosen_changes_nothing(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = window.session.project.path
    for answers in (("", ""), (str(path), "")):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, answers=answers: (answers[0], ""))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        window.trigger("project.salvage")
        assert window.session.project.path == path
    window.assembly.salvage.start(path, tmp_path / "new.clipdesk")
    qtbot.waitUntil(lambda: window.session.has_project)
    assert window.session.project.name == "new"


def test_where_nothing_comes_of_it_the_project_is_open_again(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = window.session.project.path
    (tmp_path / "taken.clipdesk").touch()
    window.assembly.salvage.start(path, tmp_path / "taken.clipdesk")
    assert not window.session.has_project
    qtbot.waitUntil(lambda: window.session.has_project)
    assert window.session.project.path == path
    assert window.notices[-1].startswith("“taken.clipdesk” already exists.")
    window.assembly.salvage.start(path, tmp_path / "new.clipdesk").cancel()
    qtbot.waitUntil(lambda: window.session.has_project)
    assert window.session.project.path == path
