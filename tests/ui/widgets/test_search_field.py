"""The search field asks when one has stopped typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.search_field import SearchField
from tests.ui.on_screen import on_screen


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> SearchField:
    return on_screen(SearchField(theme, "Search articles"), qtbot, (240, 30))


def asked(field: SearchField) -> list[str]:
    words: list[str] = []
    field.search_requested.connect(words.append)
    return words


def test_one_question_for_many_keys(field: SearchField, qtbot: QtBot) -> None:
    words = asked(field)
    QTest.keyClicks(field, "ferry")
    assert words == []
    qtbot.waitUntil(lambda: words == ["ferry"], timeout=20_000)


def test_enter_asks_at_once_and_not_again(field: SearchField, qtbot: QtBot) -> None:
    words = asked(field)
    QTest.keyClicks(field, "dues")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert words == ["dues"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not field._pause.isActive()
    assert words == ["dues"]


def test_escape_and_the_cross_clear_at_once(field: SearchField, qtbot: QtBot) -> None:
    words = asked(field)
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClicks(field, "b")
    QTest.keyClick(field, Qt.Key.Key_Return)
    cross = next(button for button in field.findChildren(QToolButton) if button.defaultAction().text() == "Clear")
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert words == ["a", "", "b", ""]
    assert field.text() == ""


def test_the_cross_is_there_only_when_there_is_something_to_clear(field: SearchField) -> None:
    assert [action.isVisible() for action in field.actions() if action.text() == "Clear"] == [False]
    field.setText("x")
    assert [action.isVisible() for action in field.actions() if action.text() == "Clear"] == [True]


def test_down_leaves_for_the_list_with_the_question_asked(field: SearchField, qtbot: QtBot) -> None:
    words = asked(field)
    QTest.keyClicks(field, "ferry")
    with qtbot.waitSignal(field.leave_requested):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert words == ["ferry"]


def test_it_has_a_name(field: SearchField) -> None:
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Search articles"
    assert field.placeholderText() == "Search articles"


def test_its_buttons_have_names(field: SearchField) -> None:
    names = [
        QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in field.findChildren(QToolButton)
    ]
    assert sorted(names) == ["Clear", "Search"]


def test_the_window_keeps_its_keys_while_one_types(field: SearchField) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    asked.accept()
    field.event(asked)
    assert not asked.isAccepted()
