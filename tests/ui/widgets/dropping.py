"""Drops words and a file on a field, as another program that would rather move its words than copy them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent


def assert_words_are_copied_and_files_left(drop: Callable[[QDropEvent], object], words: str) -> None:
    """A file is not for the field that `drop` gives events to; `words` are, and stay with the program they come from."""
    text, file = QMimeData(), QMimeData()
    text.setText(words)
    file.setUrls([QUrl.fromLocalFile("/clips/a.txt")])
    either = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    for data, is_taken in ((file, False), (text, True)):
        event = QDropEvent(QPointF(5, 5), either, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        event.setDropAction(Qt.DropAction.MoveAction)
        drop(event)
        assert event.isAccepted() == is_taken
        if is_taken:
            assert event.dropAction() is Qt.DropAction.CopyAction, "the other program keeps its words"
