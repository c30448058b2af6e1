"""A label of the codebook as it is drawn in lists: key cap, swatch, name. Also as functions for delegates."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.theme import Theme

SWATCH = QSize(22, 10)
KEY_CAP = QSize(20, 20)
GAP = 10


def paint_swatch(painter: QPainter, rect: QRectF, theme: Theme, color: str) -> None:
    """Draw the label color called `color` as it looks in the text: a pale fill, underlined by 2 px."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(rect, 3, 3)
    painter.setClipPath(shape)
    painter.fillRect(rect, theme.label_fill(color, 0.22 if theme.is_dark else 0.15))
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), theme.label_color(color))
    painter.restore()


def paint_key_cap(painter: QPainter, rect: QRectF, theme: Theme, key: str, font: QFont) -> None:
    """Draw `key` as the cap of a key; nothing for no key."""
    if not key:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    cap = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("line"))
    painter.drawRoundedRect(cap, 4, 4)
    painter.setBrush(theme.color("pane"))
    painter.drawRoundedRect(cap.adjusted(0, 0, 0, -1), 4, 4)
    painter.setPen(theme.color("text"))
    painter.setFont(font)
    painter.drawText(cap.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


def key_cap_width(key: str, font: QFont) -> int:
    """Pixels a cap needs for `key` ("1", "Ctrl+K"); 0 for no key."""
    if not key:
        return 0
    return max(KEY_CAP.width(), QFontMetrics(font).horizontalAdvance(key) + 12)


class LabelChip(QWidget):
    """One label: cap of its key, swatch in its color, name. For looking at, not for clicking."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = self._color = self._key = ""
        self._key_font = window_font(SMALL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def set_label(self, name: str, color: str, key: str = "") -> None:
        """Show the label called `name` in the prepared color `color`, applied by `key`."""
        self._name, self._color, self._key = name, color, key
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all three parts."""
        name = QFontMetrics(self.font()).horizontalAdvance(self._name)
        return QSize(self._name_left() + name + 2, max(KEY_CAP.height(), QFontMetrics(self.font()).height()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Room for the name's first letters."""
        return QSize(self._name_left() + QFontMetrics(self.font()).horizontalAdvance("mmm…"), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw cap, swatch and name from the leading edge."""
        painter = QPainter(self)
        middle = self.height() / 2
        cap = QRectF(0, middle - KEY_CAP.height() / 2, key_cap_width(self._key, self._key_font), KEY_CAP.height())
        swatch = QRectF(self._swatch_left(), middle - SWATCH.height() / 2, SWATCH.width(), SWATCH.height())
        name = QRectF(self._name_left(), 0, max(0, self.width() - self._name_left()), self.height())
        if self.isRightToLeft():
            cap, swatch, name = (r.translated(self.width() - r.left() - r.right(), 0) for r in (cap, swatch, name))
        paint_key_cap(painter, cap, self._theme, self._key, self._key_font)
        paint_swatch(painter, swatch, self._theme, self._color)
        painter.setPen(self._theme.color("text" if self.isEnabled() else "disabled"))
        fitting = QFontMetrics(self.font()).elidedText(self._name, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), fitting)
        painter.end()

    def _swatch_left(self) -> int:
        return key_cap_width(self._key, self._key_font) + GAP if self._key else 0

    def _name_left(self) -> int:
        return self._swatch_left() + SWATCH.width() + GAP
