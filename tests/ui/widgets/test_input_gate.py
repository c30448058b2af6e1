"""While the gate is closed nothing that the user does arrives, but for what is meant for one widget."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.input_gate import InputGate
from tests.ui.on_screen import on_screen


class Both(QWidget):
    """A window with a field, a button, an action with a key, and a strip with a button of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button, self.strip = QLineEdit(self), QPushButton("Do", self), QWidget(self)
        self.stop = QPushButton("Stop", self.strip)
        self.text = QPlainTextEdit("line\n" * 500, self)
        QHBoxLayout(self.strip).addWidget(self.stop)
        row = QHBoxLayout(self)
        for one in (self.field, self.button, self.text, self.strip):
            row.addWidget(one)
        self.action = QAction("Act", self)
        self.action.setShortcut(QKeySequence("Ctrl+K"))
        self.addAction(self.action)
        self.done: list[str] = []
        self.button.clicked.connect(lambda: self.done.append("do"))
        self.stop.clicked.connect(lambda: self.done.append("stop"))
        self.action.triggered.connect(lambda: self.done.append("act"))

    def try_all(self) -> None:
        """Do what a user can do."""
        self.field.setFocus()
        QTest.keyClicks(self.field, "words")
        QTest.keyClick(self.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        for one in (self.button, self.stop):
            QTest.mouseClick(one, Qt.MouseButton.LeftButton)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Both]:
    made = on_screen(Both(), qtbot)
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    made.close()


def test_only_what_is_meant_for_the_open_widget_arrives(window: Both) -> None:
    gate = InputGate()
    with gate.closed(but_for=window.strip):
        window.try_all()
        assert (window.field.text(), window.done) == ("", ["stop"])
    window.done.clear()
    window.try_all()
    assert (window.field.text(), window.done) == ("words", ["act", "do", "stop"])


def test_the_window_cannot_be_closed_meanwhile(window: Both) -> None:
    with InputGate().closed(but_for=window.strip):
        assert not window.close()
        assert window.isVisible()
    assert window.close()


def test_escape_is_told(window: Both) -> None:
    gate, told = InputGate(), list[str]()
    gate.escaped.connect(lambda: told.append("escaped"))
    QTest.keyClick(window.field, Qt.Key.Key_Escape)
    with gate.closed(but_for=window.strip):
        QTest.keyClick(window.field, Qt.Key.Key_Escape)
        QTest.keyClick(window.field, Qt.Key.Key_A)
    assert told == ["escaped"]


def test_a_text_can_be_scrolled_meanwhile(window: Both) -> None:
    bar, view = window.text.verticalScrollBar(), window.text.viewport()
    with InputGate().closed(but_for=window.strip):
        QTest.wheelEvent(window.windowHandle(), view.mapTo(window, QPoint(5, 5)), QPoint(0, -240))
        assert bar.value() > 0


def test_an_error_inside_opens_it_again(window: Both) -> None:
    gate = InputGate()
    with pytest.raises(KeyError), gate.closed(but_for=window.strip):
        raise KeyError("x")
    window.try_all()
    assert window.field.text() == "words"
