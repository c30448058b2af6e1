"""One line of text that ends in an ellipsis when it does not fit; all of it is in the tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """A label that gives way. Its text is always plain; assistive technology reads all of it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setText(text)

    @property
    def is_elided(self) -> bool:
        """Whether a part of the text is not shown."""
        return self.shown_text() != self._line()

    def setText(self, text: str) -> None:
        """Show `text`, line breaks as spaces."""
        super().setText(text)
        self._explain()

    def shown_text(self) -> str:
        """The text as it fits now."""
        return QFontMetrics(self.font()).elidedText(
            self._line(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    def minimumSizeHint(self) -> QSize:
        """Room for some letters."""
        metrics = QFontMetrics(self.font())
        least = min(metrics.horizontalAdvance("mmm…"), metrics.horizontalAdvance(self._line()) + 1)
        return QSize(least, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Room for the whole line."""
        metrics = QFontMetrics(self.font())
        margins = self.contentsMargins()
        width = metrics.horizontalAdvance(self._line()) + 2 + margins.left() + margins.right()
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tool tip is there only while something is hidden."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        flags = int(self.alignment() | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            flags,
            self.palette(),
            self.isEnabled(),
            self.shown_text(),
            self.foregroundRole(),
        )
        painter.end()

    def _line(self) -> str:
        return " ".join(self.text().split("\n"))

    def _explain(self) -> None:
        self.setToolTip(self._line() if self.is_elided else "")
