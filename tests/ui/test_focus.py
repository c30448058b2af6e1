"""The keyboard goes where an action puts it, also from a pane that floats."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QLineEdit, QListWidget, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.focus import give_keyboard, has_keyboard, leave_to_window, open_menu_of_focus


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
