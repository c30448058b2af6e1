"""A label's color as an icon, for combo boxes and menus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.label_chip import paint_swatch

_SMALL = QSize(14, 8)
_RATIO = 2


def swatch_icon(theme: Theme, color: str, size: QSize = _SMALL) -> QIcon:
    """The prepared color called `color` as in the text, in the colors of the theme of this moment; `size` is in pixels."""
    pixmap = QPixmap(size * _RATIO)
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_swatch(painter, QRectF(0, 0, size.width(), size.height()), theme, color)
    painter.end()
    return QIcon(pixmap)
