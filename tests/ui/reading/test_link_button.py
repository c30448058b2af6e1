"""A button that reads like a link."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.ui.reading.link_button import LinkButton


def test_it_is_a_button_in_the_color_of_links(qtbot: QtBot) -> None:
    button = LinkButton("show")
    qtbot.addWidget(button)
    button.set_color(QColor("#2459C4"))
    button.show()
    accessible = QAccessible.queryAccessibleInterface(button)
    assert accessible.role() == QAccessible.Role.Button
    assert accessible.text(QAccessible.Text.Name) == "show"
    image = button.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert "#2459c4" in colors
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
