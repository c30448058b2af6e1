"""`DropHint`: says over the whole window what will become of what is being dragged, before it is dropped."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from clipdesk.ui.fonts import window_font
from clipdesk.ui.theme import Theme

_EDGE = 2
_CORNER = 8
_WIDEST = 480
_VEIL = 0.6
"""How much of the window is covered."""


class DropHint(QWidget):
    """A veil with a frame and a sentence, as large as `over`. The mouse goes through it."""

    def __init__(self, theme: Theme, sentence: str, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(sentence)
        self._sentence = QLabel(sentence, self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setFont(window_font(1.25))
        self._sentence.setMargin(16)
        room = min(_WIDEST, over.width() - 64)
        asked = self._sentence.fontMetrics().horizontalAdvance(sentence) + 48
        self._sentence.setFixedWidth(max(1, min(room, asked)))
        column = QVBoxLayout(self)
        column.addWidget(self._sentence, alignment=Qt.AlignmentFlag.AlignCenter)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._sentence.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil and frame."""
        with QPainter(self) as painter:
            veil = self._theme.color("window")
            veil.setAlphaF(_VEIL)
            painter.fillRect(event.rect(), veil)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("accent"), _EDGE))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(6, 6, -6, -6), _CORNER, _CORNER)
