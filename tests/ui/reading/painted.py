"""What was painted, by its colors: for tests that look at pixels."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from clipdesk.ui.reading.reading_style import FILL

PANE = QColor("#FFFFFF")


def on_pane(color: str, opacity: float = FILL, ground: QColor = PANE) -> QColor:
    """`color` laid over the pane."""
    over = QColor(color)
    pairs = zip((ground.red(), ground.green(), ground.blue()), (over.red(), over.green(), over.blue()), strict=True)
    return QColor(*(round(under + (top - under) * opacity) for under, top in pairs))


def is_near(one: QColor, other: QColor) -> bool:
    """Whether two colors are the same but for what smoothing does."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return max(abs(a - b) for a, b in pairs) <= 3


def colors_in(image: QImage, box: QRectF) -> list[QColor]:
    """The colors of the pixels within a box."""
    area = box.toRect()
    return [
        image.pixelColor(x, y)
        for x in range(area.left() + 1, area.right())
        for y in range(area.top(), area.bottom() + 1)
        if image.rect().contains(x, y)
    ]
