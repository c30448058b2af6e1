"""`KeyButton`: a button with the cap of the key that presses it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.label_chip import KEY_CAP, key_cap_width, paint_key_cap

_RATIO = 2
_GAP = 4


class KeyButton(QPushButton):
    """Its words, and before them the key. The key itself is bound by the window, where it holds.

    It looks pressed while `setChecked`: that is how the window shows what was ruled; a click does not change it.
    """

    def __init__(self, theme: Theme, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._cap = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setAutoDefault(False)
        self.setToolTip(self._cap)
        self.setAccessibleDescription(self._cap)
        theme.theme_changed.connect(self._draw_cap)
        self._draw_cap()

    def nextCheckState(self) -> None:
        """Only the program checks it."""

    def _draw_cap(self) -> None:
        font = window_font(SMALL)
        width = key_cap_width(self._cap, font)
        size = QSize(width + _GAP, KEY_CAP.height())
        pixmap = QPixmap(size * _RATIO)
        pixmap.setDevicePixelRatio(_RATIO)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_key_cap(painter, QRectF(0, 0, width, size.height()), self._theme, self._cap, font)
        painter.end()
        icon = QIcon(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Disabled)
        self.setIcon(icon)
        self.setIconSize(size)
