"""The menu of recent projects: what is there, and which of two with the same name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipdesk.runtime.settings import Settings, SettingsFile
from clipdesk.ui.controllers.recent_menu import RecentMenu
from clipdesk.ui.preferences import Preferences


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "harbor.clipdesk").touch()
    (tmp_path / "Q&A.clipdesk").touch()
    recent = [tmp_path / "a/harbor.clipdesk", tmp_path / "gone.clipdesk", tmp_path / "Q&A.clipdesk", tmp_path / "b/harbor.clipdesk"]  # fmt: skip
    file = SettingsFile(tmp_path / "settings.json")
    file.write(Settings(recent_projects=tuple(map(str, recent))))
    return Preferences(file)


def test_what_is_there_is_listed_and_two_of_one_name_with_their_folder(
    preferences: Preferences, tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = RecentMenu(preferences, parent)
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()] == [
        f"harbor in {tmp_path / 'a'}", "Q&&A", f"harbor in {tmp_path / 'b'}",
    ]  # fmt: skip
    with qtbot.waitSignal(menu.project_chosen) as chosen:
        menu.actions()[2].trigger()
    assert chosen.args == [tmp_path / "b/harbor.clipdesk"]


def test_nothing_is_said_to_be_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = RecentMenu(Preferences(SettingsFile(tmp_path / "none.json")), parent)
    menu.aboutToShow.emit()
    assert [(one.text(), one.isEnabled()) for one in menu.actions()] == [("None yet", False)]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are Unicode there")
def test_a_name_that_is_no_text_is_chosen_as_it_is(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "p\udcfc.clipdesk"
    path.touch()
    file = SettingsFile(tmp_path / "settings.json")
    file.write(Settings(recent_projects=(str(path),)))
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = RecentMenu(Preferences(file), parent)
    menu.aboutToShow.emit()
    with qtbot.waitSignal(menu.project_chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [path]


def test_no_other_computer_is_asked_before_the_menu_opens(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    far = "\\\\server\\share\\a.clipdesk"
    monkeypatch.setattr(Path, "exists", lambda path: asked.append(str(path)))
    file = SettingsFile(tmp_path / "settings.json")
    file.write(Settings(recent_projects=(far, "gone.clipdesk")))
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = RecentMenu(Preferences(file), parent)
    menu.aboutToShow.emit()
    assert asked == ["gone.clipdesk"]
    with qtbot.waitSignal(menu.project_chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [Path(far)]
