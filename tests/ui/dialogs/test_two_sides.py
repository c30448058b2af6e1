"""Two columns share the width as they were told, and only what may grow is made higher."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.two_sides import two_sides


def test_what_is_left_over_goes_to_whom_it_was_promised(qtbot: QtBot) -> None:
    table, others, name = QListWidget(), QListWidget(), QLabel("Name")
    row = QHBoxLayout()
    row.addWidget(name)
    split = two_sides(((row, 0), (table, 1)), ((others, 1),), (300, 500), (0, 1))
    qtbot.addWidget(split)
    split.resize(split.handleWidth() + 800, 400)
    split.show()
    assert split.sizes() == [300, 500]
    split.resize(split.width() + 100, 700)
    qtbot.waitUntil(lambda: split.sizes() == [300, 600])
    assert name.height() < 60
    assert table.height() > 600
    assert others.height() > 650
