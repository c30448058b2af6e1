"""What is running is not left half done without a question."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.project.exporting import ExportRequest
from clipdesk.project.importing import ImportRequest
from clipdesk.ui.dialogs.unfinished_dialog import UnfinishedDialog
from tests.project_builder import make_project
from tests.ui.window import Window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "clippings"
    made.mkdir()
    for number in range(200):
        (made / f"{number:03}.txt").write_text(f"LARKPORT — The board met for the {number}th time on Monday.\n")
    return made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Answers to the question, the last first; what is left of them was not asked for."""
    answers = [1, 0]
    monkeypatch.setattr(UnfinishedDialog, "exec", lambda _dialog: answers.pop())
    return answers


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.assembly.jobs.running, timeout=20_000)


def test_the_window_stays_open_until_an_import_may_be_stopped(
    window: Window, folder: Path, qtbot: QtBot, asked: list[int]
) -> None:
    handle = window.assembly.transfer.start_import(ImportRequest((folder,)))
    window.assembly.window.close()
    assert window.assembly.window.isVisible()
    assert not handle.is_cancelled
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    assert not window.session.has_project
    assert asked == []


def test_another_project_is_opened_when_the_import_may_be_stopped(
    window: Window, folder: Path, tmp_path: Path, qtbot: QtBot, asked: list[int]
) -> None:
    other = tmp_path / "other.clipdesk"
    make_project(other).close()
    handle = window.assembly.transfer.start_import(ImportRequest((folder,)))
    assert not window.assembly.projects.open_path(other)
    assert window.session.project.name == "harbor"
    assert not handle.is_cancelled
    assert window.assembly.projects.open_path(other)
    settle(window, qtbot)
    assert window.session.project.name == "other"
    assert window.session.project.queries.counts().articles == 0
    assert not [one for one in window.notices if "imported" in one]  # that was in the project before
    assert asked == []


def test_an_export_is_asked_about_too(window: Window, tmp_path: Path, qtbot: QtBot, asked: list[int]) -> None:
    window.assembly.transfer.start_export(ExportRequest(tmp_path / "out.jsonl"))
    assert not window.assembly.leaving.may_leave()
    settle(window, qtbot)
    assert (tmp_path / "out.jsonl").exists()


def test_nothing_is_asked_where_nothing_runs(window: Window, asked: list[int]) -> None:
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    assert len(asked) == 2
