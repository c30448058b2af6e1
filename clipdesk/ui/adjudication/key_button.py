"""`KeyButton`: a button with the cap of the key that presses it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.label_chip import KEY_CAP, key_cap_width, paint_key_cap
from clipdesk.ui.widgets.style_property import set_style_property

_GAP = 4


class KeyButton(QPushButton):
    """Its words, and before them the key. The key itself is bound by the window, where it holds.

    It shows what was ruled, too: `set_ruled`. It is not a button to be checked: assistive technology would check it, which
    is no click.
    """

    def __init__(self, theme: Theme, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._cap = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setAutoDefault(False)
        self.setToolTip(self._cap)
        self.is_ruled = False
        self.set_ruled(is_ruled=False)
        theme.theme_changed.connect(self._draw_cap)
        self._draw_cap()

    def set_ruled(self, *, is_ruled: bool) -> None:
        """Look pressed, and say so, or not."""
        self.is_ruled = is_ruled
        self.setAccessibleDescription(self.tr("{0}, ruled so").format(self._cap) if is_ruled else self._cap)
        set_style_property(self, "ruled", is_ruled)

    def event(self, event: QEvent) -> bool:
        """Draw the cap anew for a screen with other pixels, on which that of before would be blurred."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_cap()
        return super().event(event)

    def _draw_cap(self) -> None:
        if not self._cap:  # the user took its key away
            return
        font = window_font(SMALL)
        width = key_cap_width(self._cap, font)
        size = QSize(width + _GAP, KEY_CAP.height())
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_key_cap(painter, QRectF(0, 0, width, size.height()), self._theme, self._cap, font)
        painter.end()
        icon = QIcon(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Disabled)
        self.setIcon(icon)
        self.setIconSize(size)
