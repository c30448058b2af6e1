"""Where a new file is to be: the name that the dialog of the system gave, with its suffix, and never over another file unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import UserError
from clipdesk.ui.dialogs.new_file import ask_for_file, ask_for_new_project, ask_for_project_copy

Ask = Callable[[Path], Path | None]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture(params=["file", "copy", "new"])
def ask(request: pytest.FixtureRequest, parent: QWidget) -> Ask:
    return {
        "file": lambda suggestion: ask_for_file(parent, "Save", suggestion, "Tables (*.csv)"),
        "copy": lambda suggestion: ask_for_project_copy(parent, "Save a copy", suggestion),
        "new": lambda suggestion: ask_for_new_project(parent, "New project", suggestion),
    }[request.param]


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_nothing_is_made_when_the_dialog_is_cancelled(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, "")
    assert ask(tmp_path / "a.csv") is None


def test_the_suggestion_is_offered(ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    offered: list[str] = []

    def get(*given: str) -> tuple[str, str]:
        offered.append(given[2])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", get)
    ask(tmp_path / "a.csv")
    assert offered == [str(tmp_path / "a.csv")]


def test_a_name_without_suffix_gets_one(parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answer(monkeypatch, tmp_path / "figures")
    assert ask_for_file(parent, "Save", Path("a.csv"), "") == tmp_path / "figures.csv"
    assert ask_for_project_copy(parent, "Save", Path("a.clipdesk")) == tmp_path / "figures.clipdesk"
    assert ask_for_new_project(parent, "Save", Path("a.clipdesk")) == tmp_path / "figures.clipdesk"


def test_another_suffix_stays_for_a_table_and_is_part_of_the_name_of_a_project(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, tmp_path / "ferry.2025")
    assert ask_for_file(parent, "Save", Path("a.csv"), "") == tmp_path / "ferry.2025"
    assert ask_for_project_copy(parent, "Save", Path("a.clipdesk")) == tmp_path / "ferry.2025.clipdesk"


def test_a_file_is_replaced_only_under_the_name_that_was_agreed_to(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("figures.csv", "copy.clipdesk"):
        (tmp_path / name).touch()
    answer(monkeypatch, tmp_path / "figures.csv")
    assert ask_for_file(parent, "Save", Path("a.csv"), "") == tmp_path / "figures.csv"
    answer(monkeypatch, tmp_path / "figures")
    with pytest.raises(UserError, match=r"“figures\.csv” already exists"):
        ask_for_file(parent, "Save", Path("a.csv"), "")
    answer(monkeypatch, tmp_path / "copy")
    with pytest.raises(UserError, match=r"“copy\.clipdesk” already exists"):
        ask_for_project_copy(parent, "Save", Path("a.clipdesk"))


def test_a_new_project_leaves_the_question_to_whoever_makes_it(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    options: list[object] = []

    def get(*given: object) -> tuple[str, str]:
        options.append(given[5])
        return str(tmp_path / "there"), ""

    (tmp_path / "there.clipdesk").touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", get)
    assert ask_for_new_project(parent, "New project", Path("a.clipdesk")) == tmp_path / "there.clipdesk"
    assert options == [QFileDialog.Option.DontConfirmOverwrite]
