"""Entries of menus that carry what they stand for."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.menu_choices import add_choice, fill_choices


def test_an_entry_tells_what_it_stands_for(qtbot: QtBot) -> None:
    menu, heard = QMenu(), list[object]()
    qtbot.addWidget(menu)
    add_choice(menu, "Quote", "label-quote", heard.append)
    add_choice(menu, "Down", 1, heard.append, is_chosen=False)
    for action in menu.actions():
        action.trigger()
    assert heard == ["label-quote", 1]


def test_texts_of_users_are_no_shortcuts_and_ticks_are_shown(qtbot: QtBot) -> None:
    menu, heard = QMenu(), list[str]()
    qtbot.addWidget(menu)
    chosen = add_choice(menu, "R&D", "x", heard.append, is_chosen=True)
    plain = add_choice(menu, "All", "", heard.append)
    assert chosen.text() == "R&&D"
    assert chosen.isChecked()
    assert not plain.isCheckable()


def test_all_or_one_can_be_chosen(qtbot: QtBot) -> None:
    menu, heard = QMenu(), list[str]()
    qtbot.addWidget(menu)
    for _ in range(2):
        fill_choices(menu, "All labels", [("q", "quote"), ("p", "policy")], "p", heard.append)
    entries = [one for one in menu.actions() if not one.isSeparator()]
    assert [(one.text(), one.isChecked()) for one in entries] == [
        ("All labels", False),
        ("quote", False),
        ("policy", True),
    ]
    entries[0].trigger()
    entries[1].trigger()
    assert heard == ["", "q"]
