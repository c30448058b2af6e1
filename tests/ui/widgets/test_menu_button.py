"""A quiet button that opens a menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.menu_button import MenuButton


def test_it_says_what_it_is_for_and_what_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    button = MenuButton(theme, "Filter by outlet")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Filter by outlet"
    button.set_chosen("Coast & Weekly", is_usual=False)
    assert button.text() == "Coast & Weekly"
    assert button.accessibleName() == "Filter by outlet: Coast & Weekly"


def test_it_gives_way_to_its_neighbors_but_keeps_some_letters(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = QHBoxLayout(host)
    button = MenuButton(theme, "Outlet", host)
    button.set_chosen("The Tarrin and Ombrey Gazette and Advertiser", is_usual=False)
    row.addWidget(button)
    host.resize(80, 40)
    host.show()
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    assert button.width() <= 80
    assert not button.grab().isNull()


def test_a_choice_that_is_not_the_usual_one_stands_out(theme: Theme, qtbot: QtBot) -> None:
    button = MenuButton(theme, "Outlet")
    qtbot.addWidget(button)
    button.set_chosen("Outlet", is_usual=True)
    quiet = button.grab().toImage()
    button.set_chosen("Outlet", is_usual=False)
    assert button.grab().toImage() != quiet
    button.set_chosen("Outlet", is_usual=True)
    assert button.grab().toImage() == quiet


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_ring_of_the_focus_touches_no_letter(theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    button = MenuButton(theme, "Labels")
    qtbot.addWidget(button)
    button.setLayoutDirection(direction)
    button.set_chosen("All labels", is_usual=True)
    button.resize(button.sizeHint())
    shown = button.grab().toImage()
    ground = shown.pixelColor(0, 0)
    drawn = [x for x in range(shown.width()) for y in range(shown.height()) if shown.pixelColor(x, y) != ground]
    assert min(drawn) >= 3
    assert max(drawn) <= shown.width() - 4
