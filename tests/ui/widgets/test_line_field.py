"""One line to type in: the keys of the window stay the window's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.line_field import LineField
from tests.ui.on_screen import on_screen
from tests.ui.widgets.dropping import assert_words_are_copied_and_files_left


def test_a_field_that_is_left_shows_its_beginning(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, other = LineField("One", window), LineField("Other", window)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(other)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "The harbor board votes to double the ferry subsidy after winter closures")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert field.cursorPosition() == 0
    QTest.keyClick(other, Qt.Key.Key_Backtab)
    assert field.selectedText() == field.text()


def test_a_key_of_the_window_is_its_own_while_one_types(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = LineField("One", window)
    QVBoxLayout(window).addWidget(field)
    exporting = QShortcut(QKeySequence("Ctrl+E"), window)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "Ferry")
    with qtbot.waitSignal(exporting.activated):
        QTest.keyClick(field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Ferry"


def test_words_dropped_on_it_are_copied_and_a_file_is_left_to_the_window(qtbot: QtBot) -> None:
    field = on_screen(LineField("One"), qtbot)
    assert_words_are_copied_and_files_left(field.event, "ferry")
    assert field.text() == "ferry"
