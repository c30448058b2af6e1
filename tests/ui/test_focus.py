"""The keyboard goes where an action puts it, also from a pane that floats."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from clipdesk.ui.focus import give_keyboard


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
