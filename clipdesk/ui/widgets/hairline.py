"""Lines of one pixel."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QWidget


def draw_hairline(painter: QPainter, rect: QRect, color: QColor) -> None:
    """Draw the lower edge of a row: equally thick in all rows, also where the screen shows everything at 125 or 150 %."""
    ratio = painter.device().devicePixelRatioF()
    height = max(1, int(ratio)) / ratio
    painter.fillRect(QRectF(rect.left(), rect.bottom() + 1 - height, rect.width(), height), color)


class Hairline(QFrame):
    """Lies between two parts of a panel; the style sheet gives it its color."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setProperty("part", "hairline")
