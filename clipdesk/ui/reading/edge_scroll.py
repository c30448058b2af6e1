"""`EdgeScroll`: scrolls a text while something is dragged out of its view. Knows nothing of what is dragged."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QTextEdit

_EVERY_MS = 40
_MOST = 60
"""Pixels at a time."""


class EdgeScroll(QTimer):
    """The further out the mouse is, the faster. `scrolled` carries where it is by then, in the viewport."""

    scrolled = Signal(QPoint)

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self.setInterval(_EVERY_MS)
        self._text = text
        self.timeout.connect(self._scroll_on)

    def follow(self, point: QPoint) -> None:
        """The mouse is at a point of the viewport, or above or below it."""
        area = self._text.viewport().rect()
        if area.top() <= point.y() <= area.bottom():
            self.stop()
        elif not self.isActive():
            self.start()

    def _scroll_on(self) -> None:
        point = self._text.viewport().mapFromGlobal(QCursor.pos())
        height = self._text.viewport().height()
        beyond = point.y() if point.y() < 0 else max(point.y() - height, 0)
        bar = self._text.verticalScrollBar()
        bar.setValue(bar.value() + max(-_MOST, min(_MOST, beyond)))
        self.scrolled.emit(point)
