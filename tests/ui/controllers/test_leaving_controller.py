"""What is running is not left half done without a question."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clipdesk.project import checking
from clipdesk.project.checking import CheckResult
from clipdesk.project.exporting import ExportRequest
from clipdesk.project.importing import ImportRequest
from clipdesk.project.jobs import Progress
from clipdesk.project.project import Project, ProjectReader
from clipdesk.store import copying, progress
from clipdesk.ui.dialogs.unfinished_dialog import UnfinishedDialog
from clipdesk.ui.dialogs.unsaved_dialog import UnsavedDialog
from tests.builders import article
from tests.project_builder import folder_of_clippings, make_project
from tests.ui.window import Window

NO_NUMBER = "“about 40” was not saved as Value: it is not a number. Words belong in another field or in the note."
NO_DATE = "“last Monday” was not saved as Published: it is not a date. Write the date as YYYY-MM-DD, YYYY-MM or YYYY."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of_clippings(tmp_path, 200)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Answers to the question, the last first; what is left of them was not asked for."""
    answers = [1, 0]
    monkeypatch.setattr(UnfinishedDialog, "exec", lambda _dialog: answers.pop())
    return answers


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
    window.wait_for_jobs(qtbot)
    assert window.session.project.name == "other"
    assert window.session.project.queries.counts().articles == 0
    assert not [one for one in window.notices if "imported" in one]  # that was in the project before
    assert asked == []


def test_an_export_is_asked_about_too(window: Window, tmp_path: Path, qtbot: QtBot, asked: list[int]) -> None:
    window.assembly.transfer.start_export(ExportRequest(tmp_path / "out.jsonl"))
    assert not window.assembly.leaving.may_leave()
    window.wait_for_jobs(qtbot)
    assert (tmp_path / "out.jsonl").exists()


@pytest.fixture
def slow_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy takes its time, and can be stopped meanwhile, as that of a large project."""
    with_progress = progress.with_progress

    @contextmanager
    def slowly(connection: sqlite3.Connection, tell: Callable[[], object]) -> Iterator[object]:
        with with_progress(connection, tell) as say:
            for _ in range(100):
                time.sleep(0.01)
                tell()
            yield say

    monkeypatch.setattr(copying, "with_progress", slowly)


def test_a_copy_is_asked_about_too_and_is_not_lost(
    window: Window, tmp_path: Path, qtbot: QtBot, asked: list[int], slow_copy: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy.clipdesk"), ""))
    window.trigger("project.save_copy")
    window.assembly.window.close()
    assert window.assembly.window.isVisible()
    window.wait_for_jobs(qtbot)
    assert window.notices[-1] == "A copy was saved as copy.clipdesk."
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    assert asked == [1]
    Project(tmp_path / "copy.clipdesk").close()


def test_a_copy_that_may_be_stopped_leaves_nothing(
    window: Window, tmp_path: Path, qtbot: QtBot, slow_copy: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def stop(dialog: UnfinishedDialog) -> int:
        said.extend(one.text() for one in dialog.findChildren(QLabel))
        return 1

    monkeypatch.setattr(UnfinishedDialog, "exec", stop)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy.clipdesk"), ""))
    window.trigger("project.save_copy")
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    assert "Saving a copy: not finished yet" in said
    assert "If you stop it, no copy is saved." in said
    window.wait_for_jobs(qtbot)
    assert not [one.name for one in tmp_path.iterdir() if "copy" in one.name]


def test_a_salvage_is_asked_about_and_asks_nothing_when_it_is_done(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "other.clipdesk"
    make_project(damaged, article("The board voted.")).close()
    asked: list[bool] = []
    monkeypatch.setattr(UnfinishedDialog, "exec", lambda _dialog: asked.append(True))
    window.assembly.salvage.start(damaged, tmp_path / "recovered.clipdesk")
    window.assembly.window.close()
    assert window.assembly.window.isVisible()
    window.wait_for_jobs(qtbot)
    assert window.session.project.name == "recovered"
    assert asked == [True]


def test_a_check_is_asked_about_and_stops(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[list[str]] = []

    def slowly(_reader: ProjectReader, tell: Progress) -> CheckResult:
        while True:
            tell(0, 0, "Inspecting the file.")
            time.sleep(0.01)

    def answer(dialog: UnfinishedDialog) -> int:
        said.append([one.text() for one in dialog.findChildren(QLabel)])
        return int(len(said) > 1)

    monkeypatch.setattr(checking, "check", slowly)
    monkeypatch.setattr(UnfinishedDialog, "exec", answer)
    window.trigger("project.check")
    (handle,) = window.assembly.jobs.unfinished
    window.assembly.window.close()
    assert window.assembly.window.isVisible()
    assert not handle.is_cancelled
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    assert "If you stop it, it is not known whether everything is in order." in said[0]
    window.wait_for_jobs(qtbot)


def test_nothing_is_asked_where_nothing_runs(window: Window, asked: list[int]) -> None:
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    assert len(asked) == 2


def test_words_that_are_no_value_of_their_field_are_not_lost_without_a_question(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    answers = [1, 0]

    def answer(dialog: UnsavedDialog) -> int:
        asked.append(dialog.findChildren(QLabel)[1].text().split("\n\n"))
        return answers.pop()

    monkeypatch.setattr(UnsavedDialog, "exec", answer)
    window.tag("3%", Qt.Key.Key_2)
    value = window.assembly.side.details.attributes.fields["value"]
    date = window.assembly.side.about.source.fields["published"].line
    assert isinstance(value, QLineEdit)
    value.setText("about 40")
    date.setText("last Monday")
    window.assembly.window.close()
    assert window.assembly.window.isVisible()
    assert (value.text(), date.text()) == ("about 40", "last Monday")
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    assert asked == [[NO_NUMBER, NO_DATE], [NO_NUMBER, NO_DATE]]


def test_a_date_that_is_none_does_not_go_with_its_article_without_a_word(window: Window) -> None:
    field = window.assembly.side.about.source.fields["published"]
    field.line.setText("last Monday")
    assert window.notices == []
    window.open("a2")
    assert (field.line.text(), window.notices) == ("", [NO_DATE])


def test_what_is_no_date_and_is_a_whole_text_is_told_in_a_few_lines(window: Window) -> None:
    field = window.assembly.side.about.source.fields["published"]
    field.line.setText("last Monday " * 600)
    window.open("a2")
    (told,) = window.notices
    assert told.startswith("“last Monday last Monday")
    assert told.endswith("…” was not saved as Published:" + NO_DATE.partition(":")[2])
    assert len(told) < 300
