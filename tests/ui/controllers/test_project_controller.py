"""Projects: opened, locked, damaged, backed up, restored, copied; who annotates."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import CancelledError, ProjectError
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.current_annotator import guessed_key
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import Project
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from clipdesk.runtime.whereabouts import Whereabouts
from clipdesk.store import opening
from clipdesk.ui.controllers import safety_controller
from clipdesk.ui.dialogs import annotator_dialog
from clipdesk.ui.widgets.empty_state import EmptyState
from tests.project_builder import add_person
from tests.ui.window import Window, window_of


def test_the_title_names_the_project(window: Window) -> None:
    assert window.assembly.window.windowTitle() == "harbor — Clipdesk"


def test_a_new_project_can_be_made_where_the_usual_folder_cannot(
    window: Window, places_in_tmp: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places_in_tmp.projects.parent.mkdir(parents=True, exist_ok=True)
    places_in_tmp.projects.write_text("a file in its place")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "new"), ""))
    window.trigger("project.create")
    assert window.session.project.name == "new"


def test_the_article_read_last_is_open_again(window: Window) -> None:
    path = window.session.project.path
    window.open("a2")
    window.session.close()
    assert window.assembly.window.windowTitle() == "Clipdesk"
    window.assembly.projects.open_path(path)
    assert window.session.article_id == "a2"


@pytest.mark.parametrize("key", ["mk", ""])
def test_who_only_looks_at_the_project_of_a_colleague_is_none_of_its_annotators(window: Window, key: str) -> None:
    path = window.session.project.path
    known = window.session.project.annotators
    window.session.close()
    window.assembly.preferences.change(annotator_key=key)
    window.assembly.projects.open_path(path)
    project = window.session.project
    person = project.annotator
    assert person is not None
    assert person.key == (key or guessed_key())
    assert project.annotators == known
    shown = window.assembly.window.status.findChild(QToolButton, "annotator")
    assert shown is not None
    assert shown.text().startswith("Annotator: ")
    window.open("a1")
    window.tag("voted", Qt.Key.Key_3)
    assert [one.id for one in project.annotators if one not in known] == [person.id]
    window.trigger("history.undo")
    assert project.annotators == known


def test_a_locked_project_is_offered_read_only(window: Window, tmp_path: Path) -> None:
    other = Project.create(tmp_path / "other.clipdesk")
    try:
        assert not window.assembly.projects.open_path(other.path)
        assert "already open in another window" in window.notices[-1]
        assert not window.assembly.notices.stack.notices[-1].goes_by_itself
        window.assembly.notices.stack.notices[-1].action_triggered.emit()
        assert window.session.project.path == other.path
        assert window.session.project.is_read_only
        assert "Read-only" in window.assembly.window.status.accessibleDescription()
    finally:
        other.close()


def test_a_file_that_is_no_project_leaves_the_open_one_alone(window: Window, tmp_path: Path) -> None:
    (tmp_path / "broken.clipdesk").write_bytes(b"no database" * 50)
    assert not window.assembly.projects.open_path(tmp_path / "broken.clipdesk")
    assert "not a Clipdesk project" in window.notices[-1]
    assert window.session.project.name == "harbor"


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be renamed there")
def test_a_project_that_was_renamed_is_opened_under_its_new_name_and_not_twice(window: Window) -> None:
    window.session.execute(SetFlag(("a1",), flagged=True))
    before = window.session.project
    there = before.path.rename(before.path.with_name("renamed.clipdesk"))
    controller = window.assembly.projects
    controller.may_follow = lambda: False
    assert not controller.open_path(there)
    assert window.session.project is before
    controller.may_follow = lambda: True
    assert controller.open_path(there)
    assert window.session.project.path == there
    assert window.session.project.queries.counts().flagged == 1
    assert {one.name for one in there.parent.glob("renamed*")} >= {"renamed.clipdesk", "renamed.clipdesk.lock"}


def test_a_project_that_is_gone_is_told(window: Window, tmp_path: Path) -> None:
    assert not window.assembly.projects.open_path(tmp_path / "gone.clipdesk")
    assert "There is no file" in window.notices[-1]


def test_a_new_project_starts_with_the_four_labels(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    window.trigger("project.create")
    assert window.session.project.path == tmp_path / "mine.clipdesk"
    assert len(window.session.project.codebook.labels) == 4
    window.trigger("project.create")
    assert "already exists" in window.notices[-1]


def test_who_annotates_is_asked_once_and_can_be_changed(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "ana")

    def answer(dialog: annotator_dialog.AnnotatorDialog) -> int:
        monkeypatch.setattr(dialog, "key", lambda: "ar")
        monkeypatch.setattr(dialog, "name", lambda: "Ana Ruiz")
        return 1

    monkeypatch.setattr(annotator_dialog.AnnotatorDialog, "exec", answer)
    with window_of(tmp_path, places_in_tmp, qapp, Settings(show_guide=False)) as window:
        assert "signed “ana”" in window.notices[-1]
        window.trigger("annotator.change")
        annotator = window.session.project.annotator
        assert annotator is not None
        assert (annotator.key, annotator.name) == ("ar", "Ana Ruiz")
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="ar", show_guide=False)) as window:
        assert not any("signed" in one for one in window.notices)


def test_who_annotates_can_be_renamed_and_keeps_what_they_tagged(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.session.project.annotator
    assert before is not None
    window.tag("voted", Qt.Key.Key_3)

    def answer(dialog: annotator_dialog.AnnotatorDialog) -> int:
        dialog.name_field.setText("Ruth Ott")
        dialog.key_field.setText("ro")
        dialog.rename_button.click()
        return 1

    monkeypatch.setattr(annotator_dialog.AnnotatorDialog, "exec", answer)
    window.trigger("annotator.change")
    person = window.session.project.annotator
    assert person is not None
    assert (person.id, person.key, person.name) == (before.id, "ro", "Ruth Ott")
    settings = window.assembly.preferences
    assert (settings.settings.annotator_key, settings.settings.annotator_name) == ("ro", "Ruth Ott")
    shown = window.assembly.window.status.findChild(QToolButton, "annotator")
    assert shown is not None
    assert shown.text() == "Annotator: Ruth Ott"
    window.trigger("history.undo")
    assert window.session.project.annotator == before
    assert settings.settings.annotator_key == before.key


def test_a_name_typed_for_known_initials_is_theirs_from_then_on(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.tag("voted", Qt.Key.Key_3)
    before = window.session.project.annotator
    assert before is not None

    def answer(dialog: annotator_dialog.AnnotatorDialog) -> int:
        dialog.name_field.setText("Mairi K. Kell")
        dialog.ok_button.click()
        return 1

    monkeypatch.setattr(annotator_dialog.AnnotatorDialog, "exec", answer)
    window.trigger("annotator.change")
    person = window.session.project.annotator
    assert person is not None
    assert (person.id, person.key, person.name) == (before.id, before.key, "Mairi K. Kell")
    shown = window.assembly.window.status.findChild(QToolButton, "annotator")
    assert shown is not None
    assert shown.text() == "Annotator: Mairi K. Kell"
    window.trigger("history.undo")
    assert window.session.project.annotator == before


def test_nothing_is_left_running(window: Window) -> None:
    window.assembly.jobs.start("Waiting", lambda progress: silent(0, 0, ""), lambda _: None, lambda _: None)
    window.session.close()
    QApplication.processEvents()
    assert not window.assembly.jobs.running


def test_a_project_that_cannot_be_written_opens_for_reading_and_says_so(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Project.create(tmp_path / "kept.clipdesk").close()
    monkeypatch.setattr(opening, "may_write", lambda _path: False)
    assert window.assembly.projects.open_path(tmp_path / "kept.clipdesk")
    assert window.session.project.is_read_only
    assert window.notices[-1] == "“kept.clipdesk” is write-protected. The project is open for reading only."
    (empty,) = window.assembly.reading.findChildren(EmptyState)
    assert empty.accessibleName() == (
        "Nothing to read yet. This project has no articles, and is open for reading only."
    )
    assert all(one.isHidden() for one in empty.findChildren(QPushButton)), "nothing can be imported"


def test_nobody_is_asked_who_signs_what_can_only_be_read(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    Project.create(tmp_path / "kept.clipdesk").close()
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="ar", show_guide=False)) as window:
        window.assembly.preferences.change(annotator_key="")
        monkeypatch.setattr(opening, "may_write", lambda _path: False)
        assert window.assembly.projects.open_path(tmp_path / "kept.clipdesk")
        assert not any("signed" in one for one in window.notices)


@pytest.mark.parametrize(
    ("place", "words"),
    [(Whereabouts.CLOUD, "is copied to a cloud"), (Whereabouts.NETWORK, "on a network drive"), (Whereabouts.HERE, "")],
)
def test_a_place_that_endangers_a_project_is_told_once(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Whereabouts, words: str
) -> None:
    def told() -> list[str]:
        return [one for one in window.notices if "“other”" in one]

    monkeypatch.setattr(safety_controller, "whereabouts", lambda _path: place)
    path = tmp_path / "other.clipdesk"
    Project.create(path).close()
    assert window.assembly.projects.open_path(path)
    assert [words in one for one in told()] == ([True] if words else [])
    window.session.close()
    window.assembly.notices.stack.clear()
    assert window.assembly.projects.open_path(path)
    assert told() == []


def test_where_no_project_is_open_the_status_tells_nothing(window: Window) -> None:
    assert "Annotator: Mairi" in window.assembly.window.status.accessibleDescription()
    window.session.close()
    assert window.assembly.window.status.accessibleDescription() == ""


def test_no_job_tells_its_result_after_its_project_was_closed(window: Window, qtbot: QtBot) -> None:
    told: list[object] = []
    begun: list[str] = []

    def job(name: str, end: Callable[[], str]) -> Callable[[Progress], str]:
        def run(progress: Progress) -> str:
            begun.append(name)
            while True:
                try:
                    progress(0, 0, "")
                except CancelledError:
                    return end()

        return run

    def fail() -> str:
        raise ProjectError("It failed.")

    jobs = window.assembly.jobs
    jobs.start("Counting", job("ends", lambda: "result"), told.append, told.append)
    jobs.start("Failing", job("fails", fail), told.append, told.append)
    qtbot.waitUntil(lambda: len(begun) == 2)
    window.session.close()
    qtbot.waitUntil(lambda: not jobs.running)
    assert told == []


def test_with_the_window_ends_what_runs_without_a_project(window: Window, qtbot: QtBot) -> None:
    begun, never, ended = threading.Event(), threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        try:
            for _ in range(2_000):
                progress(1, 2, "")
                never.wait(0.005)
        finally:
            ended.set()

    window.session.close()
    window.assembly.jobs.start("Work", work, lambda _: None, lambda _: None)
    qtbot.waitUntil(begun.is_set)
    window.assembly.window.close()
    assert ended.is_set()


def test_another_person_with_the_same_first_name_takes_over_nothing(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_person(window.session.project, "ab", "Anna Berg")
    window.assembly.preferences.change(annotator_key="ab", annotator_name="Anna Berg")
    window.tag("voted", Qt.Key.Key_3)

    def answer(dialog: annotator_dialog.AnnotatorDialog) -> int:
        dialog.name_field.selectAll()
        QTest.keyClicks(dialog.name_field, "Anna Braun")
        dialog.ok_button.click()
        return 1

    monkeypatch.setattr(annotator_dialog.AnnotatorDialog, "exec", answer)
    window.trigger("annotator.change")
    window.tag("voted", Qt.Key.Key_2)
    names = {one.key: one.name for one in window.session.project.annotators}
    assert (names["ab"], names["ab2"]) == ("Anna Berg", "Anna Braun")
