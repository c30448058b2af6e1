"""A pane that floats has an edge, whatever lies behind it; in its place in the window it has none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QTextEdit
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.pane import Pane


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> Iterator[Pane]:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QTextEdit())
    made = Pane("articles", "Articles", theme, window)
    made.setWidget(QTextEdit())
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, made)
    window.resize(800, 600)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.close()


def edges(pane: Pane) -> set[str]:
    """The colors at the middle of the four sides."""
    picture = pane.grab().toImage()
    right, bottom = picture.width() - 1, picture.height() - 1
    places = ((0, bottom // 2), (right, bottom // 2), (right // 2, 0), (right // 2, bottom))
    return {QColor(picture.pixel(*place)).name() for place in places}


def test_it_has_an_edge_while_it_floats(pane: Pane, theme: Theme) -> None:
    edge = theme.color("disabled").name()
    assert edge not in edges(pane)
    pane.setFloating(True)
    assert edges(pane) == {edge}
    pane.setFloating(False)
    assert edge not in edges(pane)


def test_the_upper_edge_shows_that_it_can_be_dragged_under_the_mouse(pane: Pane, qtbot: QtBot) -> None:
    grip = pane.titleBarWidget()
    before = grip.grab().toImage()
    QTest.mouseMove(grip, QPoint(grip.width() // 2, 4))
    qtbot.waitUntil(grip.underMouse)
    assert grip.grab().toImage() != before


def test_escape_is_told_where_it_floats_and_left_to_the_window_where_it_does_not(pane: Pane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.escaped):
        QTest.keyClick(pane, Qt.Key.Key_Escape)
    pane.setFloating(True)
    with qtbot.waitSignal(pane.escaped):
        QTest.keyClick(pane, Qt.Key.Key_Escape)
