"""A part that folds away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.fold import Fold
from tests.ui.on_screen import on_screen


def test_it_is_closed_at_first_and_opens_at_a_press(theme: Theme, qtbot: QtBot) -> None:
    content = QLineEdit()
    fold = on_screen(Fold(theme, "Source & more", content), qtbot)
    heard: list[bool] = []
    fold.toggled.connect(heard.append)
    assert (fold.button.isChecked(), content.isVisible()) == (False, False)
    QTest.keyClick(fold.button, Qt.Key.Key_Space)
    assert (fold.button.isChecked(), content.isVisible()) == (True, True)
    fold.set_open(False)
    assert (fold.button.isChecked(), content.isVisible()) == (False, False)
    assert heard == [True, False]
    assert fold.button.accessibleName() == "Source & more"
    assert fold.button.text() == "Source && more"
