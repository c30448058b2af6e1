"""A small button that shows an icon alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.icon_button import icon_button


def test_it_tells_its_name_and_a_click_ends_the_writing_in_a_field(theme: Theme, qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    field, button = QLineEdit(form), icon_button(theme, "trash", "Remove attribute", form)
    column = QVBoxLayout(form)
    column.addWidget(field)
    column.addWidget(button)
    with qtbot.waitActive(form):
        form.show()
    field.setFocus()
    QTest.keyClicks(field, "Body")
    with qtbot.waitSignal(field.editingFinished):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.accessibleName() == button.toolTip() == "Remove attribute"
    assert not button.icon().isNull()
