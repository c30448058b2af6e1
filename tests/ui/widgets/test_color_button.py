"""Picking one of the prepared colors."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.codebook import LABEL_COLORS
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.color_button import ColorButton, ColorCell, ColorGrid
from tests.ui.on_screen import on_screen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


@pytest.fixture
def button(theme: Theme, qtbot: QtBot) -> ColorButton:
    return on_screen(ColorButton(theme, "amber"), qtbot)


def opened(button: ColorButton) -> ColorGrid:
    button.click()
    grid = button.findChild(ColorGrid)
    assert grid is not None
    return grid


def test_the_button_shows_and_says_its_color(button: ColorButton) -> None:
    assert button.text() == "Amber"
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "Color: Amber"
    image = button.grab().toImage()
    amber = button._theme.label_color("amber")
    assert any(image.pixelColor(20, y) == amber for y in range(image.height()))


def test_every_prepared_color_is_offered_by_name(button: ColorButton) -> None:
    grid = opened(button)
    assert [cell.color for cell in grid.cells] == list(LABEL_COLORS)
    assert [cell.accessibleName() for cell in grid.cells][:2] == ["Blue", "Amber"]
    assert [cell.color for cell in grid.cells if cell.isChecked()] == ["amber"]


def test_a_click_chooses_and_closes(button: ColorButton, qtbot: QtBot) -> None:
    grid = opened(button)
    with qtbot.waitSignal(button.color_chosen) as chosen:
        QTest.mouseClick(grid.cells[4], Qt.MouseButton.LeftButton)
    assert chosen.args == ["rose"]
    assert button.color == "rose"
    assert button.text() == "Rose"
    assert grid.isHidden()


def test_arrows_and_enter_choose(button: ColorButton, qtbot: QtBot) -> None:
    grid = opened(button)
    qtbot.waitUntil(lambda: isinstance(grid.focusWidget(), ColorCell))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        QTest.keyClick(grid.focusWidget(), key)
    with qtbot.waitSignal(button.color_chosen) as chosen:
        QTest.keyClick(grid.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args == [LABEL_COLORS[1 + 1 + 4 - 1]]


def test_escape_changes_nothing(button: ColorButton, qtbot: QtBot) -> None:
    grid = opened(button)
    with qtbot.assertNotEmitted(button.color_chosen):
        QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.isHidden()
    assert button.color == "amber"


def test_the_color_it_has_is_no_choice(button: ColorButton, qtbot: QtBot) -> None:
    grid = opened(button)
    with qtbot.assertNotEmitted(button.color_chosen):
        grid.cells[1].click()
    button.set_color("teal")
    assert button.text() == "Teal"


def test_a_cell_shows_choice_and_focus(button: ColorButton) -> None:
    grid = opened(button)
    plain, chosen = grid.cells[5].grab().toImage(), grid.cells[1].grab().toImage()
    grid.cells[5].setChecked(True)
    assert grid.cells[5].grab().toImage() != plain
    grid.cells[1].setChecked(False)
    assert grid.cells[1].grab().toImage() != chosen
