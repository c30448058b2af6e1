"""A text scrolls while something is dragged beyond it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from clipdesk.ui.reading.edge_scroll import EdgeScroll


@pytest.fixture
def text(qtbot: QtBot) -> QTextEdit:
    made = QTextEdit()
    qtbot.addWidget(made)
    made.setPlainText("A line.\n" * 300)
    made.resize(300, 200)
    made.show()
    return made


def test_it_goes_on_as_long_as_the_mouse_is_beyond_the_text(
    text: QTextEdit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scroll = EdgeScroll(text)
    below = QPoint(20, text.viewport().height() + 30)
    monkeypatch.setattr(QCursor, "pos", lambda: text.viewport().mapToGlobal(below))
    bar = text.verticalScrollBar()
    with qtbot.waitSignal(scroll.scrolled) as told:
        scroll.follow(below)
    assert told.args == [below]
    assert bar.value() == 30
    scroll.follow(QPoint(20, 20))
    assert not scroll.isActive()


def test_it_scrolls_up_no_faster_than_can_be_followed(
    text: QTextEdit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scroll, bar = EdgeScroll(text), text.verticalScrollBar()
    bar.setValue(500)
    above = QPoint(20, -900)
    monkeypatch.setattr(QCursor, "pos", lambda: text.viewport().mapToGlobal(above))
    with qtbot.waitSignal(scroll.scrolled):
        scroll.follow(above)
    assert bar.value() == 440
    scroll.stop()
