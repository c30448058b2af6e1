"""Entries of menus that carry what they stand for."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.menu_choices import add_choice, picked


class Asker(QObject):
    """Notes what was picked."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def note(self) -> None:
        self.heard.append(picked(self.sender()))


def test_an_entry_tells_what_it_stands_for(qtbot: QtBot) -> None:
    menu, asker = QMenu(), Asker()
    qtbot.addWidget(menu)
    add_choice(menu, "Quote", "label-quote", asker.note)
    add_choice(menu, "Down", ["label-quote", 1], asker.note)
    for action in menu.actions():
        action.trigger()
    assert asker.heard == ["label-quote", ["label-quote", 1]]


def test_texts_of_users_are_no_shortcuts_and_ticks_are_shown(qtbot: QtBot) -> None:
    menu, asker = QMenu(), Asker()
    qtbot.addWidget(menu)
    chosen = add_choice(menu, "R&D", "x", asker.note, is_chosen=True)
    plain = add_choice(menu, "All", "", asker.note)
    assert chosen.text() == "R&&D"
    assert chosen.isChecked()
    assert not plain.isCheckable()
