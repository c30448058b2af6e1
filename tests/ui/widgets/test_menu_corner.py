"""Buttons at the end of the menu bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenuBar, QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from clipdesk.ui.main_window import MainWindow
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.action_button import ActionButton
from clipdesk.ui.widgets.menu_corner import MenuCorner


def test_keys_of_the_last_action_stand_where_the_bar_has_room(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    undo, palette = QAction(theme.icon("undo"), "Undo", window), QAction(theme.icon("command"), "Palette", window)
    undo.setShortcut("Ctrl+Z")
    palette.setShortcut("Ctrl+K")
    corner = MenuCorner((undo, palette), window.menuBar(), theme.icon("more"))
    assert window.menuBar().cornerWidget() is corner
    buttons = corner.findChildren(ActionButton)
    corner.fit(1400)
    assert [one.text() for one in buttons] == ["Undo", "Ctrl+K"]
    corner.fit(560)
    assert [one.text() for one in buttons] == ["Undo", "Palette"]
    with qtbot.waitSignal(palette.triggered, timeout=20_000):
        buttons[-1].click()


def test_menus_without_room_are_behind_a_button_that_is_seen(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    for number in range(12):
        window.menuBar().addMenu(f"Menu {number}")
    MenuCorner((QAction("Undo", window),), window.menuBar(), theme.icon("more"))
    window.resize(400, 300)
    window.show()
    (rest,) = (one for one in window.menuBar().findChildren(QToolButton) if one.objectName() == "qt_menubar_ext_button")
    assert rest.isVisible()
    assert rest.icon().cacheKey() == theme.icon("more").cacheKey()


def test_where_the_system_shows_the_menus_it_has_a_bar_of_its_own(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenuBar, "isNativeMenuBar", lambda _bar: True)
    window = MainWindow(theme, {}, QSettings())
    qtbot.addWidget(window)
    assert window.menuBar().cornerWidget() is None
    (bar,) = window.findChildren(QToolBar)
    window.resize(900, 500)
    window.show()
    buttons = bar.findChildren(ActionButton)
    assert len(buttons) == 3
    assert all(one.isVisible() for one in buttons)
    assert buttons[0].mapTo(window, buttons[0].rect().center()).x() > 450
