"""Fields that can be read but not changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.changeable import set_changeable


def test_words_can_be_copied_and_nothing_else_be_done(qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    line, text, box, check, button = (
        QLineEdit("ferry", part), QPlainTextEdit("night", part), QComboBox(part), QCheckBox(part), QToolButton(part)
    )  # fmt: skip
    part.show()
    set_changeable(part, False)
    for field in (line, text):
        QTest.keyClicks(field, "x")
        assert field.isEnabled()
        field.selectAll()
    assert (line.selectedText(), text.textCursor().selectedText()) == ("ferry", "night")
    QTest.mouseClick(check, Qt.MouseButton.LeftButton)
    assert not any((box.isEnabled(), check.isChecked(), button.isEnabled()))
    set_changeable(part, True)
    QTest.keyClicks(line, "x")
    assert line.text() == "x"
    assert box.isEnabled()
    assert button.isEnabled()


def test_what_is_chosen_can_still_be_read(theme: Theme, qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    box = QComboBox(part)
    box.addItem("Mairi Kell, the chair")
    box.resize(220, 32)
    part.show()
    set_changeable(part, False)
    picture = box.grab().toImage()
    words = [picture.pixelColor(x, y).lightness() for x in range(10, 190) for y in range(6, 26)]
    assert min(words) <= theme.color("quiet").lightness() + 20
