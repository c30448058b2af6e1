"""Lays out words and a link: on one line if both fit, else one below the other. Knows no source."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from clipdesk.ui.reading.link_button import LinkButton
from clipdesk.ui.reading.writing_direction import begins_rtl

_HIGH = 10_000
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


class SourceRow(QWidget):
    """Words, a dot, a link. The words are plain text and wrap; the link keeps its size."""

    def __init__(self, separator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.link = LinkButton(parent=self)
        self._dot = QLabel(separator, self)
        self._dot.setAccessibleName(" ")  # an ornament

    def heightForWidth(self, width: int) -> int:
        """Pixels needed when `width` pixels are there."""
        words, link, _ = self._places(width)
        return max(words.bottom(), link.bottom()) + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the parts anew."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Lay out the parts in the available width; to be called when the words have changed."""
        width, words_rtl = self.width(), begins_rtl(self.words.text())
        words, link, dot = self._places(width)
        # On one line a label must not wrap: it may take its words for a little wider than they are, and cut both lines.
        self.words.setWordWrap(words.height() > self.words.fontMetrics().height())
        if words_rtl:  # from the right, as the words are read
            for place in (words, link, dot):
                place.moveRight(width - 1 - place.left())
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter | (_RIGHT if words_rtl else Qt.AlignmentFlag.AlignLeft))
        self.words.setGeometry(words)
        self.link.setGeometry(link)
        self._dot.setGeometry(dot)
        self._dot.setVisible(not dot.isEmpty())

    def _sizes(self) -> tuple[QSize, QSize, QSize]:
        """Sizes of words, link and dot on one line; empty for what is hidden."""
        metrics = self.words.fontMetrics()
        line = metrics.horizontalAdvance(self.words.text())
        words = QSize(line + 1 if line else 0, metrics.height() if line else 0)
        link = QSize(0, 0) if self.link.isHidden() else self.link.sizeHint()
        has_both = line and not self.link.isHidden()
        dot = QSize(metrics.horizontalAdvance(self._dot.text()), metrics.height()) if has_both else QSize(0, 0)
        return words, link, dot

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        words, link, dot = self._sizes()
        if words.width() + dot.width() + link.width() <= width:
            height = max(words.height(), link.height())
            left = words.width() + dot.width()
            return (
                QRect(0, (height - words.height()) // 2, words.width(), words.height()),
                QRect(left, (height - link.height()) // 2, link.width(), link.height()),
                QRect(words.width(), (height - dot.height()) // 2, dot.width(), dot.height()),
            )
        height = self._wrapped(width) if words.width() else 0
        gap = 2 if height and link.height() else 0
        below = QRect(0, height + gap, min(link.width(), width), link.height())
        return QRect(0, 0, width, height), below, QRect()

    def _wrapped(self, width: int) -> int:
        """The height of the words where they wrap, whether the label does so now or not."""
        room = QRect(0, 0, width, _HIGH)
        return self.words.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.words.text()).height()
