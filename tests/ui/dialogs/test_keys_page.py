"""Actions and their keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.keys_page import HeldKey, KeyRow, KeysPage, KeyTableModel, is_needed
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen

ROWS = [
    KeyRow("files.import", "Import files…", "Ctrl+I", "Ctrl+I"),
    KeyRow("article.flag", "Flag", "F", "G"),
    KeyRow("panes.reset", "Reset panes", "", ""),
]
HELD = [HeldKey("Ctrl+J", "Import files…", "files.import"), HeldKey("q", "Tag as quote")]


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> KeysPage:
    return on_screen(KeysPage(theme, ROWS, HELD), qtbot, (640, 400))


def choose(page: KeysPage, row: int) -> None:
    page.table.setCurrentIndex(page.model.index(row, 0))


def shown(page: KeysPage) -> list[tuple[str, str]]:
    return [(page.model.index(row, 0).data(), page.model.index(row, 1).data()) for row in range(page.model.rowCount())]


def test_every_action_has_its_key(page: KeysPage) -> None:
    assert shown(page) == [("Import files…", "Ctrl+I"), ("Flag", "G"), ("Reset panes", "")]
    assert page.overrides == {"article.flag": "G"}


def test_words_and_keys_are_searched(page: KeysPage) -> None:
    page.search.setText("ctrl+i")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert shown(page) == [("Import files…", "Ctrl+I")]
    assert page.action_label.text() == "Import files…"
    page.search.setText("nothing like it")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert shown(page) == []
    assert not page.key_field.isEnabled()
    assert page.nothing.isVisible()
    assert page.nothing.accessibleName().startswith("No action found. ")
    page.search.clear()
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.table.isVisible()


def test_a_key_that_is_pressed_is_taken(page: KeysPage) -> None:
    choose(page, 2)
    page.key_field.setFocus()
    QTest.keyClick(page.key_field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.overrides["panes.reset"] == "Ctrl+P"
    assert page.reset_button.isEnabled()


def test_a_key_that_is_taken_is_refused_with_its_owner(page: KeysPage) -> None:
    choose(page, 2)
    page.key_field.setKeySequence(QKeySequence("Ctrl+I"))
    assert page.problem.text().startswith("Ctrl+I belongs to “Import files…”.")
    assert "panes.reset" not in page.overrides
    assert page.key_field.keySequence().isEmpty()
    choose(page, 1)
    assert not page.problem.text()


def test_a_key_can_be_taken_away(page: KeysPage) -> None:
    choose(page, 0)
    page.take_away_button.click()
    assert page.overrides["files.import"] == ""
    assert page.key_field.keySequence().isEmpty()
    assert not page.take_away_button.isEnabled()


def test_a_key_that_is_refused_or_only_begun_leaves_the_one_that_is_there(page: KeysPage, qtbot: QtBot) -> None:
    choose(page, 1)
    QTest.keyClick(page.key_field, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl+I belongs to" in page.problem.text()
    assert page.overrides == {"article.flag": "G"}
    with qtbot.waitSignal(page.key_field.editingFinished):
        QTest.keyClick(page.key_field, Qt.Key.Key_Control)
    assert page.overrides == {"article.flag": "G"}
    assert page.key_field.keySequence() == QKeySequence("G")


def test_one_or_all_can_be_reset(page: KeysPage) -> None:
    choose(page, 1)
    page.reset_button.click()
    assert page.overrides == {}
    assert page.key_field.keySequence() == QKeySequence("F")
    page.key_field.setKeySequence(QKeySequence("X"))
    choose(page, 0)
    page.key_field.setKeySequence(QKeySequence("F"))
    page.reset_all_button.click()
    assert page.overrides == {}


def test_a_first_key_that_is_taken_meanwhile_is_refused_too(page: KeysPage) -> None:
    choose(page, 2)
    page.key_field.setKeySequence(QKeySequence("F"))
    choose(page, 1)
    page.reset_button.click()
    assert "Reset panes" in page.problem.text()
    assert page.overrides == {"article.flag": "G", "panes.reset": "F"}


def test_qt_finds_no_fault_with_the_model(theme: Theme) -> None:
    model = KeyTableModel(ROWS, HELD, theme)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_words("flag")
    model.put("article.flag", "Y")
    assert tester.model() is model


@pytest.mark.parametrize(
    ("key", "modifiers", "words"),
    [
        (Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier, "Ctrl+J belongs to “Import files…”"),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier, "Q belongs to “Tag as quote”"),
    ],
)
def test_further_keys_of_an_action_and_keys_of_labels_are_taken(
    page: KeysPage, key: Qt.Key, modifiers: Qt.KeyboardModifier, words: str
) -> None:
    choose(page, 2)
    QTest.keyClick(page.key_field, key, modifiers)
    assert words in page.problem.text()
    assert "panes.reset" not in page.overrides


def test_further_keys_are_free_once_the_action_has_another_key(page: KeysPage) -> None:
    choose(page, 0)
    QTest.keyClick(page.key_field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    choose(page, 2)
    QTest.keyClick(page.key_field, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert page.overrides["panes.reset"] == "Ctrl+J"
    choose(page, 0)
    page.reset_button.click()
    assert page.overrides["files.import"] == "Ctrl+L"
    assert "Ctrl+J belongs to “Reset panes”" in page.problem.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Home])
def test_a_key_that_moves_everywhere_is_refused(page: KeysPage, key: Qt.Key) -> None:
    choose(page, 2)
    page.key_field.setFocus()
    QTest.keyClick(page.key_field, key)
    assert "panes.reset" not in page.overrides
    assert "moves, selects or copies everywhere" in page.problem.text()
    assert page.key_field.keySequence().isEmpty()


def test_what_selects_and_copies_is_refused_and_what_only_looks_like_it_is_not() -> None:
    assert all(is_needed(keys) for keys in ("Shift+Right", "Ctrl+Shift+Left", "Ctrl+C", "Ctrl+A", "Esc"))
    assert not any(is_needed(keys) for keys in ("Del", "Backspace", "Ctrl+Space", "Alt+Right", "C", "F5"))


def test_escape_leaves_the_field_and_takes_no_key(page: KeysPage, qtbot: QtBot) -> None:
    page.activateWindow()
    choose(page, 1)
    page.key_field.setFocus()
    qtbot.waitUntil(page.key_field.hasFocus)
    QTest.keyClick(page.key_field, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    assert page.overrides == {"article.flag": "G"}


def test_a_window_with_keys_of_its_own_shares_only_undo_with_the_others(theme: Theme) -> None:
    rows = [
        KeyRow("history.undo", "Undo", "Ctrl+Z", "Ctrl+Z"),
        KeyRow("article.flag", "Flag", "F", "F"),
        KeyRow("keep.left", "Keep the first", "1", "1", "Rulings"),
        KeyRow("keep.both", "Keep both", "3", "3", "Rulings"),
    ]
    model = KeyTableModel(rows, [HeldKey("2", "Tag as quote")], theme)
    taken = {key: model.clash("keep.left", key) for key in ("F", "2", "3", "Ctrl+Z")}
    assert {key: one.words for key, one in taken.items() if one is not None} == {"3": "Keep both", "Ctrl+Z": "Undo"}
    assert model.clash("article.flag", "3") is None
    undo = model.clash("history.undo", "3")
    assert undo is not None
    assert undo.words == "Keep both"


def test_where_a_ruling_is_set_by_hand_labels_have_their_keys_too(theme: Theme) -> None:
    rows = [
        KeyRow("keep.left", "Keep the first", "1", "1", "Rulings"),
        KeyRow("own.take", "Take the words", "Space", "Space", "By hand", has_labels=True),
    ]
    model = KeyTableModel(rows, [HeldKey("2", "Tag as quote")], theme)
    taken = model.clash("own.take", "2")
    assert taken is not None
    assert taken.words == "Tag as quote"
    assert model.clash("own.take", "1") is None, "it rules only where nothing is set by hand"
