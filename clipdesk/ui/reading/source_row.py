"""Lays out words and a link: on one line if both fit, else one below the other. Knows no source."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from clipdesk.ui.reading.link_button import LinkButton
from clipdesk.ui.reading.writing_direction import begins_rtl, isolated
from clipdesk.ui.record_words import plain_tip, shortened

_HIGH = 10_000
_LINES = 2
"""So many lines the words have at most."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


class SourceRow(QWidget):
    """Words, a dot, a link. The words are plain text and wrap; the link keeps its size.

    Of words that need more than two lines the longest part is shortened; all of it is in the tool tip.
    """

    def __init__(self, separator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.link = LinkButton(parent=self)
        self._separator = separator
        self._parts: tuple[str, ...] = ()
        self._about = ""
        self._dot = QLabel(separator, self)
        self._dot.setAccessibleName(" ")  # an ornament

    def set_parts(self, parts: Sequence[str], about: str = "") -> None:
        """Show these words in a row, and `about`, lines, in the tool tip. `arrange` lays them out."""
        self._parts, self._about = tuple(parts), about
        self.words.setText(self._joined(self._parts))

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
        width, whole = self.width(), self._joined(self._parts)
        shown, words_rtl = self._shown(width), begins_rtl(whole)
        words, link, dot = self._places(width)
        self.words.setText(shown)
        self.words.setAccessibleName(whole if shown != whole else "")
        tip = [whole] if shown != whole else []
        self.words.setToolTip(plain_tip("\n".join(filter(None, (*tip, self._about)))))
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

    def _joined(self, parts: Sequence[str]) -> str:
        return self._separator.join(map(isolated, parts))

    def _shown(self, width: int) -> str:
        """The words as there is room for them."""
        whole = self._joined(self._parts)
        if self._fits(whole, width):
            return whole
        longest = max(range(len(self._parts)), key=lambda place: len(self._parts[place]))

        def with_shortened(length: int) -> str:
            parts = list(self._parts)
            parts[longest] = shortened(parts[longest], length)
            return self._joined(parts)

        shown = longest_that_fits(with_shortened, len(self._parts[longest]), lambda words: self._fits(words, width))
        if self._fits(shown, width):
            return shown
        return longest_that_fits(
            lambda length: shortened(whole, length), len(whole), lambda words: self._fits(words, width)
        )

    def _fits(self, words: str, width: int) -> bool:
        needed = self._wrapped(words, width)
        return needed.height() <= _LINES * self.words.fontMetrics().lineSpacing() and needed.width() <= width

    def _sizes(self, shown: str) -> tuple[QSize, QSize, QSize]:
        """Sizes of words, link and dot on one line; empty for what is hidden."""
        metrics = self.words.fontMetrics()
        line = metrics.horizontalAdvance(shown)
        words = QSize(line + 1 if line else 0, metrics.height() if line else 0)
        link = QSize(0, 0) if self.link.isHidden() else self.link.sizeHint()
        has_both = line and not self.link.isHidden()
        dot = QSize(metrics.horizontalAdvance(self._dot.text()), metrics.height()) if has_both else QSize(0, 0)
        return words, link, dot

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        shown = self._shown(width)
        words, link, dot = self._sizes(shown)
        if words.width() + dot.width() + link.width() <= width:
            height = max(words.height(), link.height())
            left = words.width() + dot.width()
            return (
                QRect(0, (height - words.height()) // 2, words.width(), words.height()),
                QRect(left, (height - link.height()) // 2, link.width(), link.height()),
                QRect(words.width(), (height - dot.height()) // 2, dot.width(), dot.height()),
            )
        height = self._wrapped(shown, width).height() if words.width() else 0
        gap = 2 if height and link.height() else 0
        below = QRect(0, height + gap, min(link.width(), width), link.height())
        return QRect(0, 0, width, height), below, QRect()

    def _wrapped(self, words: str, width: int) -> QSize:
        """The size of words where they wrap, whether the label does so now or not; wider than `width` for a long word."""
        room = QRect(0, 0, width, _HIGH)
        return self.words.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words).size()


def longest_that_fits(make: Callable[[int], str], most: int, fits: Callable[[str], bool]) -> str:
    """The longest `make(length)` that fits, `length` being at most `most`; the shortest where none does."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if fits(make(middle)):
            low = middle
        else:
            high = middle - 1
    return make(low)
