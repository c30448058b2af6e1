"""The next day everything is where it was left."""

from __future__ import annotations

import contextlib
import logging
import shutil
import sqlite3
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clipdesk.domain.filters import ArticleSort
from clipdesk.project.project import LAST_ARTICLE, LAST_PLACE, Project
from clipdesk.project.starter import starter_codebook
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from clipdesk.store.store import Store
from tests.builders import article
from tests.project_builder import make_project
from tests.refusing import fill_disk
from tests.ui.window import Window, window_of

LONG = "\n\n".join(f"Paragraph {number} of a long report on harbor dues and the ferries." for number in range(120))
SETTINGS = Settings(annotator_key="mk", annotator_name="Mairi", show_guide=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_project(
        tmp_path / "harbor.clipdesk",
        article(LONG, id="a1", headline="Long", outlet="Courier"),
        article("Short.", id="a2", headline="Short", outlet="Observer"),
        labels=starter_codebook(),
    ).close()
    return tmp_path


def settle() -> None:
    """Longer than the clock of these tests goes (10 ms), and than it takes after the first painting (8 ms)."""
    QTest.qWait(50)


def headlines(window: Window) -> list[str]:
    model = window.assembly.articles.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def line_at_top(window: Window) -> str:
    """The line at the top of the view and the one below it."""
    top = window.view.top_offset()
    return LONG[top : top + 80]


def test_text_and_list_come_back_as_they_were_left(folder: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        window.open("a1")
        settle()
        window.view.set_top_offset(LONG.index("Paragraph 60"))
        window.assembly.articles.filters.choose_outlet("Courier")
        window.assembly.articles.filters.choose_sort(ArticleSort.HEADLINE, descending=True)
        assert len(headlines(window)) == 1
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as again:
        settle()
        assert again.session.article_id == "a1"
        assert "Paragraph 60" in line_at_top(again)
        assert len(headlines(again)) == 1
        assert again.assembly.articles.filters.choice.descending
        again.assembly.articles.show_all()
    for _ in range(3):
        with window_of(folder, places_in_tmp, qapp, SETTINGS) as later:
            settle()
            assert len(headlines(later)) == 2
            assert "Paragraph 60" in line_at_top(later)


def test_the_window_does_not_wait_for_the_disk_to_note_the_place(
    folder: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        window.open("a1")
        window.assembly.place_keeper.clock.setInterval(3_600_000)
        told: list[str] = []
        window.session.project._store._database.connection().set_trace_callback(told.append)
        window.view.set_caret(LONG.index("Paragraph 62"))
        window.assembly.place_keeper.note()
        safety = [one for one in told if one.startswith(("PRAGMA synchronous =", "BEGIN", "COMMIT"))]
        off, on = "PRAGMA synchronous = 1", "PRAGMA synchronous = 2"
        assert safety[:4] == [off, "BEGIN IMMEDIATE", "COMMIT", on]
        told.clear()
        window.tag("Paragraph 61", Qt.Key.Key_3)
        assert [one for one in told if one.startswith(("PRAGMA synchronous =", "COMMIT"))] == ["COMMIT"]


def test_the_annotator_whose_articles_are_listed_is_chosen_again(
    folder: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        window.open("a1")
        settle()
        person = window.tag("Paragraph 61", Qt.Key.Key_3).annotator_id
        window.assembly.articles.filters.choose_person(person)
        assert len(headlines(window)) == 1
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as again:
        settle()
        assert again.assembly.articles.filters.choice.chosen.annotator_id == person
        assert len(headlines(again)) == 1


def test_caret_and_selected_annotation_come_back(folder: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        window.open("a1")
        settle()
        made = window.tag("Paragraph 61", Qt.Key.Key_3)
        window.view.set_caret(LONG.index("Paragraph 62"))
        window.session.select(made.id)
        window.view.set_top_offset(LONG.index("Paragraph 60"))
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as again:
        settle()
        assert again.view.caret_offset() == LONG.index("Paragraph 62")
        assert again.session.selected_id == made.id
        assert again.assembly.side.annotations.view.currentIndex().isValid()
        assert again.assembly.side.details.remove_button.isVisible()
        assert "Paragraph 60" in line_at_top(again)


def test_what_is_killed_comes_back_as_well(folder: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    as_killed = folder / "as killed"
    as_killed.mkdir()
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        window.assembly.place_keeper.clock.setInterval(10)
        window.open("a1")
        window.assembly.articles.filters.choose_outlet("Courier")
        window.trigger("articles.show")
        window.assembly.side.tabs.setCurrentWidget(window.assembly.side.history)
        settle()
        window.view.set_top_offset(LONG.index("Paragraph 60"))
        settle()
        for file in folder.glob("harbor.clipdesk*"):
            shutil.copy(file, as_killed)
        with window_of(as_killed, places_in_tmp, qapp, SETTINGS) as again:
            settle()
            assert again.session.article_id == "a1"
            assert "Paragraph 60" in line_at_top(again)
            assert len(headlines(again)) == 1
            assert again.assembly.window.docks["articles"].isHidden()
            assert again.assembly.side.tabs.currentWidget() is again.assembly.side.history


def test_where_one_is_is_written_only_when_it_differs(
    folder: Path, places_in_tmp: Places, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted: list[str] = []
    write = Store.set_meta

    def note(store: Store, key: str, value: str) -> None:
        noted.append(key)
        write(store, key, value)

    monkeypatch.setattr(Store, "set_meta", note)
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        window.open("a1")
        clock = window.assembly.place_keeper.clock
        for _ in range(2):
            clock.timeout.emit()
            settle()
        shape = places_in_tmp.window_file.read_bytes()
        assert LAST_PLACE in noted
        noted.clear()
        clock.timeout.emit()
        settle()
        assert LAST_PLACE not in noted
        assert places_in_tmp.window_file.read_bytes() == shape


def test_shape_and_tab_are_written_together(folder: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    written = places_in_tmp.window_file
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        window.open("a1")
        clock = window.assembly.place_keeper.clock
        clock.timeout.emit()
        settle()
        before = written.read_text()
        window.assembly.window.resize(940, 610)
        window.assembly.side.tabs.setCurrentWidget(window.assembly.side.history)
        settle()
        clock.timeout.emit()
        assert written.read_text() == before
        settle()
        after = written.read_text().splitlines()
        assert {"width=940", "tab=history"} <= set(after)
        window.assembly.window.resize(960, 610)
        window.assembly.window.keep_geometry(at_once=True)
        assert "width=960" in written.read_text().splitlines()


def test_a_place_that_cannot_be_noted_disturbs_nobody(
    folder: Path, places_in_tmp: Places, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        window.open("a1")
        monkeypatch.setattr(Project, "set_meta", fill_disk)
        window.assembly.place_keeper.clock.timeout.emit()
        settle()
        assert window.notices == []
        monkeypatch.undo()


def test_a_place_that_cannot_be_noted_is_logged_once_and_tried_seldom_until_it_can(
    folder: Path,
    places_in_tmp: Places,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "clipdesk.ui.controllers.place_keeper")
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        window.open("a1")
        keeper = window.assembly.place_keeper
        usual = keeper.clock.interval()
        for _ in range(2):
            caplog.clear()
            with monkeypatch.context() as failing:
                failing.setattr(Project, "set_meta", fill_disk)
                for _ in range(3):
                    keeper.note()
            assert caplog.messages == ["Where one is in the project was not noted: The disk is full."]
            assert keeper.clock.interval() >= 10 * usual
            keeper.note()
            assert keeper.clock.interval() == usual


def test_the_window_does_not_stand_still_while_another_program_writes(
    folder: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        window.open("a2")
        other = sqlite3.connect(window.session.project.path, isolation_level=None)
        with contextlib.closing(other):
            other.execute("BEGIN IMMEDIATE")
            begun = time.monotonic()
            window.assembly.place_keeper.clock.timeout.emit()
            assert time.monotonic() - begun < 5  # it would wait for 10 s
            other.execute("ROLLBACK")
        window.assembly.place_keeper.clock.timeout.emit()
        assert window.session.project.meta(LAST_ARTICLE) == "a2"


@pytest.mark.parametrize(
    "noted",
    [
        "",
        "no json",
        "[1]",
        "[" * 100_000,
        '{"top": "x", "status": 3, "sort": "?", "label": "gone", "article": "a1", "caret": -5, "selected": "x"}',
    ],
)
def test_a_note_that_cannot_be_read_means_the_beginning(
    folder: Path, places_in_tmp: Places, qapp: QApplication, noted: str
) -> None:
    project = Project(folder / "harbor.clipdesk")
    project.set_meta(LAST_PLACE, noted)
    project.close()
    with window_of(folder, places_in_tmp, qapp, SETTINGS) as window:
        assert len(headlines(window)) == 2
        assert window.view.top_offset() == 0
