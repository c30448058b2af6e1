"""Text set into a few lines for the delegates of lists: wrapped, elided at the end, with found words standing out."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from clipdesk.domain.listing import MARK_END, MARK_START
from clipdesk.domain.offsets import Utf16Map

_KEPT = 512
_LONGEST = 600
"""Code points that are set at most; a few lines hold no more."""
_STEP = 2
"""Pixels by which a line that did not fit with its ellipsis is made shorter."""
_EDGES = {
    Qt.LayoutDirection.LeftToRight: Qt.AlignmentFlag.AlignLeft,
    Qt.LayoutDirection.RightToLeft: Qt.AlignmentFlag.AlignRight,
    Qt.LayoutDirection.LayoutDirectionAuto: Qt.AlignmentFlag.AlignLeft,
}


class Marked(NamedTuple):
    """A text without its marks, and the code point ranges that stood between them."""

    text: str
    ranges: tuple[tuple[int, int], ...] = ()


class TextLines:
    """One text, set once and drawn often."""

    def __init__(self, layout: QTextLayout, units: tuple[tuple[int, int], ...]) -> None:
        self._layout = layout
        self._units = units

    @property
    def count(self) -> int:
        """The number of lines."""
        return self._layout.lineCount()

    @property
    def height(self) -> float:
        """Height of all lines in pixels."""
        return self._layout.boundingRect().height()

    @property
    def text(self) -> str:
        """The text as it is shown, with its ellipsis."""
        return self._layout.text()

    @property
    def shown(self) -> str:
        """What of `text` stands on the lines."""
        last = self._layout.lineAt(self.count - 1)
        units = self.text.encode("utf-16-le")
        return units[: 2 * (last.textStart() + last.textLength())].decode("utf-16-le")

    def draw(self, painter: QPainter, corner: QPointF, color: QColor, found: QColor | None = None) -> None:
        """Draw below and right of `corner`; marked words in the color `found`."""
        painter.setPen(color)
        looks = [_format_range(*units, found) for units in self._units] if found is not None else []
        self._layout.draw(painter, corner, looks)


class TextSetter:
    """Sets texts into lines and keeps what was set last. One for each delegate."""

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[Marked, str, int, int, Qt.LayoutDirection], TextLines] = OrderedDict()

    def lines(
        self,
        text: Marked | str,
        font: QFont,
        width: int,
        most: int,
        side: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    ) -> TextLines:
        """`text` in up to `most` lines of `width` pixels; what is too long ends in an ellipsis.

        The writing direction is that of the text itself; the lines stand where a window of the
        direction `side` begins its lines.
        """
        marked = text if isinstance(text, Marked) else Marked(text)
        key = (marked, font.key(), width, most, side)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = _set(marked, font, max(1, width), most, side)
            if len(self._made) > _KEPT:
                self._made.popitem(last=False)
        else:
            self._made.move_to_end(key)
        return made


def unmarked(snippet: str) -> Marked:
    """A search snippet on one line, without the marks around the words found.

    >>> unmarked("a \\x02ferry\\x03 sails")
    Marked(text='a ferry sails', ranges=((2, 7),))
    """
    line = " ".join(snippet.split())
    pieces: list[str] = []
    ranges: list[tuple[int, int]] = []
    length = 0
    for place, piece in enumerate(line.split(MARK_START)):
        inside, closed, outside = piece.partition(MARK_END)
        if place and closed:
            ranges.append((length, length + len(inside)))
        pieces += (inside, outside)
        length += len(inside) + len(outside)
    return Marked("".join(pieces), tuple(ranges))


def _set(marked: Marked, font: QFont, width: int, most: int, side: Qt.LayoutDirection) -> TextLines:
    line = marked.text[:_LONGEST].replace("\n", " ")
    option = QTextOption(Qt.AlignmentFlag.AlignAbsolute | _EDGES[side])
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # not that of the window, the default
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = _layout(line, font, width, most, option)
    last = layout.lineAt(layout.lineCount() - 1)
    units = line.encode("utf-16-le")
    if last.textStart() + last.textLength() < len(units) // 2:
        start = 2 * last.textStart()
        tail = units[start:].decode("utf-16-le")
        layout = _elided(units[:start].decode("utf-16-le"), tail, font, width, most, option)
    place = Utf16Map(line).to_utf16
    return TextLines(layout, tuple((place(start), place(end) - place(start)) for start, end in marked.ranges))


def _elided(head: str, tail: str, font: QFont, width: int, most: int, option: QTextOption) -> QTextLayout:
    """`head` and as much of `tail` as fits with an ellipsis; a layout may need a little more room than is measured."""
    metrics, room = QFontMetricsF(font), width
    while True:
        text = head + metrics.elidedText(tail, Qt.TextElideMode.ElideRight, room)
        layout = _layout(text, font, width, most, option)
        last = layout.lineAt(layout.lineCount() - 1)
        room -= _STEP
        if room <= 0 or last.textStart() + last.textLength() == len(text.encode("utf-16-le")) // 2:
            return layout


def _layout(text: str, font: QFont, width: int, most: int, option: QTextOption) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    top = 0.0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _format_range(start: int, length: int, color: QColor) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(color)
    shown = QTextLayout.FormatRange()
    shown.start, shown.length, shown.format = start, length, look
    return shown
