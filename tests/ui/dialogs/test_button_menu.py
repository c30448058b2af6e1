"""The menu of a table follows the buttons of its window."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.button_menu import ButtonMenu


def test_entries_say_and_do_what_the_buttons_do(qtbot: QtBot) -> None:
    table, first, second = QListWidget(), QPushButton("Keep"), QPushButton("Go")
    for one in (table, first, second):
        qtbot.addWidget(one)
    menu = ButtonMenu(table, (first, second))
    first.setToolTip("K")
    first.setText("Keep 2")
    second.setEnabled(False)
    menu.follow()
    assert [(one.text(), one.isEnabled()) for one in table.actions()] == [("Keep 2\tK", True), ("Go", False)]
    with qtbot.waitSignal(first.clicked):
        table.actions()[0].trigger()
