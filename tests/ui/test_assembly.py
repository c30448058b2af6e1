"""The window as a whole: names for assistive technology, the sample on the first run, nothing without a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from clipdesk.domain.span import Span
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.runtime.crash import CrashHook
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings, SettingsFile
from clipdesk.ui.assembly import Assembly
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.empty_state import EmptyState
from tests.project_builder import make_project
from tests.ui.spoken_names import faults_of_names
from tests.ui.window import FERRY, free, window_of

PROMISED = ("Articles", "Search articles", "Article text", "Annotations", "Codebook", "Suggestions", "Note", "Status")


def named(window: QWidget, name: str) -> list[QWidget]:
    return [one for one in window.findChildren(QWidget) if one.accessibleName() == name]


def test_the_promised_names_are_there(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        window.open("a1")
        for name in PROMISED:
            assert len(named(window.assembly.window, name)) == 1, name


def test_notes_and_statuses_are_told_apart_by_their_names(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        window.open("a1")
        empty = spoken(window.assembly.window)
        assert "Annotations" in empty, "also while nothing is tagged"
        window.tag("Mairi Kell", Qt.Key.Key_4)
        shown = spoken(window.assembly.window)
        for name in ("Note", "Status", "Annotations"):
            assert shown.count(name) == 1, name
        assert {"Note on the annotation", "Note on the article", "Status of the article"} <= {*shown}


def spoken(window: QWidget) -> list[str]:
    """What assistive technology is told of everything that is to be seen."""
    parts = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return [QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in parts]


def test_everything_that_one_works_with_has_a_name_of_its_own(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        main, assembly = window.assembly.window, window.assembly
        window.open("a1")
        faults = faults_of_names(main)
        window.tag("Mairi Kell", Qt.Key.Key_4)
        faults += faults_of_names(main)
        for told in ("The disk is full.", "The file is locked."):
            assembly.messages.offer(told, "Try again", main.update)
        for name in ("source.edit", "words.find"):
            window.trigger(name)
            faults += faults_of_names(main)
        for page in range(assembly.side.tabs.count()):
            assembly.side.tabs.setCurrentIndex(page)
            faults += faults_of_names(main)
        assert faults == []


def test_the_first_run_opens_the_sample(places_in_tmp: Places, qapp: QApplication) -> None:
    preferences = Preferences(SettingsFile(places_in_tmp.settings_file))
    assembly = Assembly(Theme(qapp, "light"), preferences, places_in_tmp, CrashHook(places_in_tmp.logs))
    assembly.show(None)
    assert assembly.window.windowTitle() == "Harbour coverage — Clipdesk"
    assert assembly.session.article is not None
    assert len(assembly.session.annotations) > 10
    assert assembly.guide.card is not None
    assert preferences.settings.last_project.endswith("Harbour coverage.clipdesk")
    assembly.window.close()
    assert not assembly.session.has_project
    free(assembly)


def test_a_window_that_has_begun_can_be_read_and_takes_up_what_is_open(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        window.open("a1")
        made = window.tag("3%", Qt.Key.Key_2)
    preferences = Preferences(SettingsFile(places_in_tmp.settings_file))
    assembly = Assembly(Theme(qapp, "light"), preferences, places_in_tmp, CrashHook(places_in_tmp.logs))
    assembly.begin(str(tmp_path / "harbor.clipdesk"))
    assert assembly.reading.view.text.startswith(FERRY[:20])
    assert assembly.articles.model.rowCount() == 3
    assert not assembly.window.actions_table["history.redo"].isEnabled()
    assert not hasattr(assembly, "side")
    assembly.add_rest()
    side = assembly.side
    assert side.codebook.model.rowCount() == 4
    assert [side.annotations.model.index(row, 0).data() for row in range(side.annotations.model.rowCount())]
    assert side.about.isVisible()
    assert assembly.labels.actions[0].text() == "Tag as quote"
    assembly.session.select(made.id)
    assert side.details.note.isEnabled()
    before = assembly.side
    assembly.add_rest()
    assert assembly.side is before
    assembly.window.close()
    free(assembly)


def test_a_key_pressed_before_everything_is_there_is_acted_on(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        window.open("a1")
    preferences = Preferences(SettingsFile(places_in_tmp.settings_file))
    assembly = Assembly(Theme(qapp, "light"), preferences, places_in_tmp, CrashHook(places_in_tmp.logs))
    assembly.begin(str(tmp_path / "harbor.clipdesk"))
    assembly.window.activateWindow()
    assembly.rest.begin()
    qapp.processEvents()
    assert not hasattr(assembly, "queue")
    view = assembly.reading.view
    start = view.text.index("Mairi Kell")
    view.select_span(Span(start, start + 10))
    QTest.keyClick(view, Qt.Key.Key_4)
    assert hasattr(assembly, "queue")
    assert [one.anchor.quote for one in assembly.session.annotations] == ["Mairi Kell"]
    assert assembly.side.annotations.model.rowCount() == 1
    assembly.window.close()
    free(assembly)


def test_a_window_closed_before_everything_is_there_adds_nothing_more(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")):
        pass
    preferences = Preferences(SettingsFile(places_in_tmp.settings_file))
    assembly = Assembly(Theme(qapp, "light"), preferences, places_in_tmp, CrashHook(places_in_tmp.logs))
    assembly.begin(str(tmp_path / "harbor.clipdesk"))
    assembly.rest.begin()
    qapp.processEvents()
    assembly.window.close()
    qapp.processEvents()
    assembly.add_rest()
    assert not hasattr(assembly, "queue")
    free(assembly)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_can_be_switched_while_everything_is_open(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication, scheme: str
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        window.open("a1")
        window.trigger("theme.darken" if scheme == "dark" else "theme.lighten")
        assert window.assembly.theme.is_dark is (scheme == "dark")
        assert window.view.colors.pane == window.assembly.theme.color("pane")


def test_without_a_project_the_window_says_how_to_get_one(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        chosen: list[str] = []
        for action_id in ("project.open", "project.create", "files.import", "clipping.paste"):
            window.actions[action_id].triggered.disconnect()
            window.actions[action_id].triggered.connect(lambda _=False, one=action_id: chosen.append(one))
        pages = window.assembly.reading.findChildren(EmptyState)
        buttons = pages[0].findChildren(QPushButton)
        for button in buttons:
            button.click()
        window.session.close()
        assert pages[0].accessibleName() == "No project is open. Open one, or begin a new one."
        for button in buttons:
            button.click()
        assert chosen == ["files.import", "clipping.paste", "project.open", "project.create"]


def test_where_no_article_is_open_it_is_said_whether_there_are_any(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        window.session.show_article("")
        (empty,) = window.assembly.reading.findChildren(EmptyState)
        assert empty.accessibleName().startswith("No article is open. Choose one on the left")
        window.session.execute(RemoveArticles(("a1", "a2", "a3")))
        assert empty.accessibleName().startswith("Nothing to read yet. Drop files")
        window.session.undo(origin=None)
        assert empty.accessibleName().startswith("No article is open.")


def test_in_an_empty_project_the_keyboard_is_at_the_first_way_out(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    make_project(tmp_path / "harbor.clipdesk").close()
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        (empty,) = window.assembly.reading.findChildren(EmptyState)
        first = empty.findChildren(QPushButton)[0]
        assert first.text() == "Import files…"
        assert first.hasFocus()
        part = named(window.assembly.window, "Codebook")[0]
        part.setFocus()
        QTest.keyClick(part, Qt.Key.Key_Escape)
        assert first.hasFocus()


def test_escape_leads_back_to_the_text(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        window.open("a1")
        window.tag("Mairi Kell", Qt.Key.Key_4)
        for name in ("Note", "Annotations", "Codebook", "Articles", "Search articles", "Status"):
            part = named(window.assembly.window, name)[0]
            part.setFocus()
            QTest.keyClick(part, Qt.Key.Key_Escape)
            assert window.view.hasFocus(), name


def test_the_pane_at_the_side_comes_back_as_it_was_left(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    settings = Settings(annotator_key="mk", show_guide=False)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as window:
        window.assembly.side.tabs.setCurrentIndex(2)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as window:
        assert window.assembly.side.tabs.currentWidget() is window.assembly.side.history
        window.actions["panes.reset"].trigger()
        assert window.assembly.side.tabs.currentIndex() == 0
