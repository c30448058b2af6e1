"""Two columns share the width as they were told, and only what may grow is made higher."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.two_sides import side_by_side, two_sides


def test_what_is_left_over_goes_to_whom_it_was_promised(qtbot: QtBot) -> None:
    table, others, name = QListWidget(), QListWidget(), QLabel("Name")
    row = QHBoxLayout()
    row.addWidget(name)
    window = QWidget()
    qtbot.addWidget(window)
    split = two_sides(window, ((row, 0), (table, 1)), ((others, 1),), (300, 500), (0, 1))
    split.resize(split.handleWidth() + 800, 400)
    window.show()
    assert split.sizes() == [300, 500]
    split.resize(split.width() + 100, 700)
    qtbot.waitUntil(lambda: split.sizes() == [300, 600])
    assert name.height() < 60
    assert table.height() > 600
    assert others.height() > 650


def test_what_was_in_the_window_before_keeps_its_place_in_the_order_of_the_keyboard(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, second, third = (QLineEdit(window) for _ in range(3))
    side_by_side(first, second, (300, 500), (0, 1))
    assert first.nextInFocusChain() is second
    assert second.nextInFocusChain() is third
    two_sides(window, (first,), (second,), (300, 500), (0, 1))
    assert first.nextInFocusChain() is second
    assert second.nextInFocusChain() is third
