"""A path is typed, or taken of a file that is dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.path_field import PathField

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_a_file_that_is_dropped_gives_its_path(qtbot: QtBot, tmp_path: Path) -> None:
    field = PathField("/old/out.jsonl")
    qtbot.addWidget(field)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "out.jsonl"))])
    entered = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NONE)
    field.event(entered)
    assert entered.isAccepted()
    assert field.text() == "/old/out.jsonl", "it is not dropped yet"
    field.event(QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
    assert field.text() == str(tmp_path / "out.jsonl")


def test_the_address_of_a_page_is_refused(qtbot: QtBot) -> None:
    field = PathField("/old/out.jsonl")
    qtbot.addWidget(field)
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/quay")])
    event = QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE)
    field.event(event)
    assert not event.isAccepted()
    assert field.text() == "/old/out.jsonl"
