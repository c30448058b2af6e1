"""The hint lies over the whole window, and its sentence is inside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.drop_hint import DropHint


@pytest.mark.parametrize("width", [300, 1400])
def test_it_covers_the_window_and_shows_its_whole_sentence(qapp: QApplication, qtbot: QtBot, width: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, 500)
    window.show()
    hint = DropHint(Theme(qapp), "Save the page in your browser, then drop the file here. " * 2, window)
    assert hint.geometry() == window.rect()
    label = hint.findChild(QLabel)
    assert label is not None
    QApplication.processEvents()
    assert label.height() >= label.heightForWidth(label.width())
    assert hint.rect().contains(label.geometry())
    assert hint.accessibleName() == hint.text
    assert window.childAt(QPoint(width // 2, 250)) is None, "the mouse goes through it"
