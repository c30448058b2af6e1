"""A name is typed, or dropped as words; files and addresses are no names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.name_field import NameField
from tests.ui.on_screen import on_screen
from tests.ui.widgets.dropping import assert_words_are_copied_and_files_left


def test_words_are_taken_and_files_are_not(qtbot: QtBot) -> None:
    field = on_screen(NameField(), qtbot)
    assert_words_are_copied_and_files_left(field.event, "ferry")
    assert field.text() == "ferry"


@pytest.mark.parametrize("address", ["https://example.org/quay", "file:///clips/a.txt"])
def test_an_address_is_no_name(qtbot: QtBot, address: str) -> None:
    field = on_screen(NameField("claim"), qtbot)
    data = QMimeData()
    data.setUrls([QUrl(address)])
    data.setText(address)
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    field.event(event)
    assert not event.isAccepted()
    assert field.text() == "claim"


def test_the_key_for_undo_is_the_windows_where_nothing_was_typed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = NameField("Kell", window)
    undone: list[str] = []
    undo = QAction("Undo", window, shortcut=QKeySequence(QKeySequence.StandardKey.Undo))
    undo.triggered.connect(lambda: undone.append("step"))
    window.addAction(undo)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, " Hale")
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert (field.text(), undone) == ("Kell", [])
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert undone == ["step"]
