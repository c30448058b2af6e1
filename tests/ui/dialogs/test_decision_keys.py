"""The keys that decide on suggestions, in a window beside the main one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTreeView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.decision_keys import DecisionKeys


def test_keys_press_the_buttons_and_act_until_others_are_given(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, table = QVBoxLayout(window), QTreeView(window)
    accept, refuse = QPushButton("Accept", window), QPushButton("Refuse", window)
    for part in (table, accept, refuse):
        column.addWidget(part)
    done: list[str] = []
    accept.clicked.connect(lambda: done.append("accept"))
    refuse.clicked.connect(lambda: done.append("refuse"))
    keys = DecisionKeys(window, accept, refuse)
    keys.set_keys(QKeySequence("A"), QKeySequence("X"), [(QKeySequence("1"), lambda: done.append("quote"))])
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    table.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_1):
        QTest.keyClick(table, key)
    assert done == ["accept", "refuse", "quote"]
    keys.set_keys(QKeySequence("Y"), QKeySequence())
    assert (accept.toolTip(), refuse.toolTip()) == ("Y", "")
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_1, Qt.Key.Key_Y):
        QTest.keyClick(table, key)
    assert done == ["accept", "refuse", "quote", "accept"]
