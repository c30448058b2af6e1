"""The keyboard goes where an action puts it, also from a pane that floats."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QLineEdit, QListWidget, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from clipdesk.ui.focus import (
    give_keyboard,
    has_keyboard,
    in_reading_order,
    leave_to_window,
    means_removal,
    open_menu_of_focus,
)
from clipdesk.ui.system_keys import key_here
from tests.ui.window import Window, window_of


@pytest.fixture
def window(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> Iterator[Window]:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk", show_guide=False)) as made:
        made.open("a1")
        made.tag("Mairi Kell", Qt.Key.Key_4)
        made.tag("3%", Qt.Key.Key_2)
        yield made


def press_in(view: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view.setFocus()
    QTest.keyClick(view, key, modifiers)
    QApplication.processEvents()


def test_del_in_the_codebook_removes_a_label_and_not_the_annotation_selected_in_the_text(window: Window) -> None:
    tree = window.assembly.side.codebook.view
    tree.setCurrentIndex(tree.model().index(2, 0))
    press_in(tree, Qt.Key.Key_Delete)
    assert [one.name for one in window.session.project.codebook] == ["quote", "statistic", "official"]
    assert window.tagged == [("official", "Mairi Kell"), ("statistic", "3%")]


def test_del_in_the_list_of_articles_removes_the_article(window: Window) -> None:
    press_in(window.assembly.articles.view, Qt.Key.Key_Delete)
    assert window.session.project.queries.counts().articles == 2
    assert window.notices[-1] == "1 article removed."
    press_in(window.assembly.articles.view, Qt.Key.Key_Backspace)
    window.trigger("history.undo")
    window.open("a1")
    assert len(window.tagged) == 2


def test_del_in_the_list_of_annotations_removes_all_that_are_selected_there(window: Window) -> None:
    view = window.assembly.side.annotations.view
    press_in(view, Qt.Key.Key_Home)
    press_in(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press_in(view, Qt.Key.Key_Delete)
    assert not window.tagged


def test_the_keyboard_does_not_stay_beside_an_article_that_was_removed(window: Window) -> None:
    window.trigger("source.edit")
    window.trigger("article.remove")
    assert window.view.hasFocus()


def test_the_keyboard_leaves_a_pane_that_floats(qtbot: QtBot) -> None:
    window, pane = QMainWindow(), QDockWidget("Articles")
    text, search = QLineEdit(), QLineEdit()
    window.setCentralWidget(text)
    pane.setWidget(search)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, pane)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    pane.setFloating(True)
    with qtbot.waitActive(pane):
        pane.activateWindow()
    search.setFocus()
    qtbot.waitUntil(search.hasFocus)
    give_keyboard(text)
    qtbot.waitUntil(text.hasFocus)
    assert window.isActiveWindow()
    give_keyboard(search)
    qtbot.waitUntil(search.hasFocus)
    assert pane.isActiveWindow()


def test_in_the_window_that_has_it_already_only_the_focus_moves(qtbot: QtBot) -> None:
    window, one, two = QMainWindow(), QLineEdit(), QLineEdit()
    window.setCentralWidget(one)
    two.setParent(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    give_keyboard(one, Qt.FocusReason.ShortcutFocusReason)
    assert one.hasFocus()
    give_keyboard(two)
    assert (one.hasFocus(), two.hasFocus(), window.isActiveWindow()) == (False, True, True)


def test_the_menu_of_the_row_with_the_keyboard_opens_at_that_row(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItems(["quote", "statistic", "policy"])
    rows.setCurrentRow(1)
    rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    with qtbot.waitActive(rows):
        rows.show()
        rows.activateWindow()
    give_keyboard(rows)
    with qtbot.waitSignal(rows.customContextMenuRequested) as asked:
        open_menu_of_focus()
    assert asked.args is not None
    assert rows.indexAt(asked.args[0]).row() == 1


def test_without_the_keyboard_no_menu_opens(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    with qtbot.assertNotEmitted(rows.customContextMenuRequested):
        open_menu_of_focus()


def asks(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> QKeyEvent:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    event.accept()
    return event


def test_what_edits_everywhere_and_what_is_written_stays_with_the_field() -> None:
    assert leave_to_window(asks(Qt.Key.Key_E))
    assert leave_to_window(asks(Qt.Key.Key_U))
    assert not leave_to_window(asks(Qt.Key.Key_Z))
    assert not leave_to_window(asks(Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier))
    assert not leave_to_window(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier))


def test_a_part_has_the_keyboard_when_something_in_it_has(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    part, beside = QWidget(window), QLineEdit(window)
    inside = QLineEdit(part)
    window.show()
    window.activateWindow()
    inside.setFocus()
    qtbot.waitUntil(inside.hasFocus)
    assert has_keyboard(part)
    assert has_keyboard(inside)
    beside.setFocus()
    assert not has_keyboard(part)


def stops(first: QWidget) -> list[str]:
    """What `Tab` leads to, from `first` on, by its accessible name or else its words."""
    give_keyboard(first)
    found: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in found:
        found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return [one.accessibleName() or str(one.property("text") or "") for one in found]


def test_tab_goes_through_parts_in_the_order_that_is_said(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    parts = [QLineEdit(name, window) for name in ("three", "one", "two")]
    for part in parts:
        column.addWidget(part)
    in_reading_order(parts[1], parts[2], parts[0])
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert stops(parts[1]) == ["one", "two", "three"]


def test_tab_goes_through_the_window_as_one_reads_it(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    settings = Settings(annotator_key="mk", annotator_name="Mairi", show_guide=False)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as window:
        window.open("a1")
        window.tag("Mairi Kell", Qt.Key.Key_4)
        window.tag("“We asked,”", Qt.Key.Key_1)
        found = stops(window.view)
        assert found[:8] == [
            "Article text", "Search articles", "All 3", "More statuses", "Filter by label: Label",
            "Filter by outlet: Outlet", "Order: As added", "Articles",
        ]  # fmt: skip
        assert "Details" not in found, "a stop that shows no focus"
        filled_in = found.index("Remove annotation")
        assert found[filled_in : filled_in + 6] == ["Remove annotation", "Label", "Kind", "Speaker", "Said by", "Note"]


def test_keys_of_the_numeric_keypad_are_the_same_keys(window: Window) -> None:
    view = window.assembly.articles.view
    press_in(view, Qt.Key.Key_Delete, Qt.KeyboardModifier.KeypadModifier)
    assert window.session.project.queries.counts().articles == 2
    window.trigger("history.undo")
    window.open("a1")
    assert len(window.tagged) == 2, "the annotation in the text was not meant"


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_backspace_removes_a_row_only_where_laptops_have_no_other_key(platform: str) -> None:
    def means(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
        return means_removal(QKeyEvent(QEvent.Type.KeyPress, key, modifiers), platform)

    assert means(Qt.Key.Key_Delete)
    assert means(Qt.Key.Key_Delete, Qt.KeyboardModifier.KeypadModifier)
    assert means(Qt.Key.Key_Backspace) == (platform == "darwin")
    assert not means(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)


def test_what_moves_an_edge_on_macos_reaches_its_action_in_the_text(window: Window) -> None:
    """A text keeps the keys that move its caret by words for itself: those could not be used."""
    window.assembly.window.actions_table.set_overrides({"end.extend": key_here("Alt+Right", "darwin")})
    window.assembly.reading.view.setFocus()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    before = window.session.selected
    assert before is not None
    QTest.keyClick(window.assembly.reading.view, Qt.Key.Key_Right, modifiers)
    after = window.session.selected
    assert after is not None
    assert after.end > before.end


def test_a_digit_of_the_numeric_keypad_tags(window: Window) -> None:
    window.select("Mairi")
    window.press(Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    assert ("quote", "Mairi") in window.tagged
    window.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.KeypadModifier)
    assert ("quote", "Mairi") not in window.tagged


def test_the_keys_of_the_digits_tag_without_shift_where_they_give_other_signs(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `&` on a French keyboard."""
    monkeypatch.setattr("clipdesk.ui.reading.article_view.digit_of_row", lambda event: {"&": "1"}.get(event.text(), ""))
    window.select("Mairi")
    QTest.keyClicks(window.view, "&")
    assert ("quote", "Mairi") in window.tagged
    assert not [one for one in window.notices if "key 1" in one]


@pytest.mark.parametrize("is_first", [True, False])
def test_no_button_of_the_mouse_is_held_by_a_test_before(qtbot: QtBot, is_first: bool) -> None:
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton
    if is_first:
        pressed = QWidget()
        qtbot.addWidget(pressed)
        for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            QTest.mousePress(pressed, button)
        assert QApplication.mouseButtons() != Qt.MouseButton.NoButton
