"""A whole number between two bounds."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.number_field import NumberField


def test_it_keeps_to_its_bounds_and_has_a_name(qtbot: QtBot) -> None:
    field = NumberField("Line width", 30, 160)
    qtbot.addWidget(field)
    field.setValue(500)
    assert field.value() == 160
    field.setValue(0)
    assert field.value() == 30
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Line width"
    assert field.lineEdit().textMargins().left() == 6
