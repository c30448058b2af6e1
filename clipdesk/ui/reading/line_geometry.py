"""Where text stands on the screen: the lines in view, and the rectangles of a stretch of text on a line.

A stretch can be several rectangles where writing directions mix. Paints nothing, changes nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine
from PySide6.QtWidgets import QTextEdit

from clipdesk.domain.span import Span
from clipdesk.ui.reading.paragraph_finder import ParagraphFinder
from clipdesk.ui.reading.position_map import PositionMap
from clipdesk.ui.reading.typography import Typography
from clipdesk.ui.reading.writing_direction import turns_direction


class Line(NamedTuple):
    """One line of text on the screen. Positions are display positions of the document; `x`, `y` of the viewport.

    `band_top` and `band_bottom` bound the text itself, `bottom` the whole line with the space below.
    """

    line: QTextLine
    block_start: int
    start: int
    end: int
    x: float
    baseline: float
    band_top: float
    band_bottom: float
    bottom: float
    is_mixed: bool


class Block(NamedTuple):
    """A paragraph (or a displayed part of one): what it covers in code points, and its lines asked for."""

    span: Span
    lines: list[Line]


class LineGeometry:
    """Geometry of the text of one `QTextEdit`, asked anew for every painting.

    `paragraphs` outlives it, for as long as the text is the same: it begins where it found the last paragraph.
    """

    def __init__(
        self, edit: QTextEdit, positions: PositionMap, setting: Typography, paragraphs: ParagraphFinder
    ) -> None:
        self._edit = edit
        self._positions = positions
        self._setting = setting
        self._paragraphs = paragraphs

    def blocks(self, top: float, bottom: float) -> Iterator[Block]:
        """The paragraphs with lines between two heights of the viewport, with those lines only."""
        layout = self._edit.document().documentLayout()
        scrolled = self._edit.verticalScrollBar().value()
        reach = self._setting.line_pitch  # a mark may hang into the line below
        block = self._paragraphs.paragraph_at(self._edit.document(), top - reach + scrolled)
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() - scrolled > bottom + reach:
                return
            if block.length() > 1:
                lines = self._lines(block, box, top - reach, bottom + reach)
                if lines:
                    start = block.position()
                    yield Block(self._positions.span_of(start, start + block.length() - 1), lines)
            block = block.next()

    def seen(self, height: float) -> Span:
        """What stands on the lines of which at least the half is in the first `height` pixels of the viewport."""
        lines = [line for block in self.blocks(0, height) for line in block.lines]
        shown = [line for line in lines if 0 <= (line.band_top + line.band_bottom) / 2 <= height]
        return self._positions.span_of(shown[0].start, shown[-1].end) if shown else Span(0, 0)

    def lines_of(self, span: Span) -> list[Line]:
        """The lines on which `span` stands, in view or not. Lays the article out up to there."""
        first, last = self._positions.display_range(span)
        document = self._edit.document()
        block = document.findBlock(first)
        found: list[Line] = []
        while block.isValid() and block.position() < last:
            box = document.documentLayout().blockBoundingRect(block)
            text_layout = block.layout()
            count = text_layout.lineCount()
            start, end = first - block.position(), last - 1 - block.position()
            low = text_layout.lineForTextPosition(max(start, 0)).lineNumber() if count else 0
            high = (
                text_layout.lineForTextPosition(end).lineNumber() if count and end < block.length() - 1 else count - 1
            )
            lines = [text_layout.lineAt(number) for number in range(max(low, 0), max(high, -1) + 1)]
            found += self._placed(block, box, lines)
            block = block.next()
        return found

    def extent(self, spans: Iterable[Span], height: float) -> tuple[float, float] | None:
        """Top and bottom of the paragraphs on which `spans` stand, marks that hang out of them included.

        None where none of them reaches into the first `height` pixels of the viewport; what is below them
        is not laid out for this.
        """
        document, scrolled = self._edit.document(), self._edit.verticalScrollBar().value()
        layout, reach = document.documentLayout(), self._setting.line_pitch
        low, high = (self._paragraphs.paragraph_at(document, y) for y in (scrolled - reach, scrolled + height + reach))
        seen = low.position(), high.position() + high.length()
        edges: list[float] = []
        for span in spans:
            first, last = self._positions.display_range(span)
            if first < seen[1] and last > seen[0]:
                blocks = document.findBlock(max(first, seen[0])), document.findBlock(min(last, seen[1]) - 1)
                edges.append(layout.blockBoundingRect(blocks[0]).top())
                edges.append(layout.blockBoundingRect(blocks[1]).bottom())
        return (min(edges) - scrolled - reach, max(edges) - scrolled + reach) if edges else None

    def display_range(self, span: Span) -> tuple[int, int]:
        """First display position of `span` and the one behind its last."""
        return self._positions.display_range(span)

    def rects(self, line: Line, span: Span) -> list[QRectF]:
        """The rectangles of `span` on `line`, from the top to the bottom of the text, left to right."""
        first, last = self._positions.display_range(span)
        return self.display_rects(line, first, last)

    def display_rects(self, line: Line, first: int, last: int) -> list[QRectF]:
        """The same for display positions."""
        first, last = max(first, line.start), min(last, line.end)
        if first >= last:
            return []
        natural = line.line.naturalTextRect()
        low, high = natural.left(), natural.right()
        if line.is_mixed:
            runs = line.line.glyphRuns(first - line.block_start, last - first)
            edges = _joined([(run.boundingRect().left(), run.boundingRect().right()) for run in runs])
        else:
            edges = [(_x(line.line, first - line.block_start), _x(line.line, last - line.block_start))]
        height = line.band_bottom - line.band_top
        shown = [(max(left, low), min(right, high)) for left, right in edges]
        return [QRectF(line.x + left, line.band_top, right - left, height) for left, right in shown if right > left]

    def boxes(self, block: Block, span: Span) -> list[QRectF]:
        """The rectangles of `span` on the lines of `block` that are asked for."""
        found: list[QRectF] = []
        first, last = self._positions.display_range(span)
        for number in range(bisect_left(block.lines, first + 1, key=_line_end), len(block.lines)):
            line = block.lines[number]
            if line.start >= last:
                break
            found += self.display_rects(line, first, last)
        return found

    def edge(self, line: Line, span: Span, *, is_start: bool) -> QPointF:
        """The top (start) or bottom (end) of the edge where `span` begins or ends, if that is on `line`."""
        first, last = self._positions.display_range(span)
        text = self._positions.text
        if is_start:
            boxes = self.display_rects(line, first, first + (2 if text[span.start] > "\uffff" else 1))
        else:
            boxes = self.display_rects(line, last - (2 if text[span.end - 1] > "\uffff" else 1), last)
        if not boxes:
            boxes = self.display_rects(line, first, last) or [QRectF(line.x, line.band_top, 0, 0)]
        at_right = is_start == self._is_rtl(line, first if is_start else last - 1)
        box = boxes[0] if is_start else boxes[-1]
        return QPointF(box.right() if at_right else box.left(), line.band_top if is_start else line.band_bottom)

    def on_a_line(self, point: QPointF) -> QPointF:
        """A point of the viewport that lies between two lines, moved into the one above, or the nearer paragraph.

        Between lines Qt finds the beginning of the next one, wherever in it one points to.
        """
        lines = [line for block in self.blocks(point.y(), point.y()) for line in block.lines]
        above = [line for line in lines if line.band_top <= point.y()]
        below = lines[len(above) :]
        if not above or not below:
            return point
        line = above[-1] if point.y() - above[-1].bottom <= below[0].band_top - point.y() else below[0]
        return QPointF(point.x(), max(line.band_top + 1, min(point.y(), line.band_bottom - 1)))

    def offset_under(self, point: QPointF) -> int | None:
        """The code point whose character is under a point of the viewport, within the height of its line."""
        scrolled = self._edit.verticalScrollBar().value()
        layout = self._edit.document().documentLayout()
        place = layout.hitTest(self.on_a_line(point) + QPointF(0, scrolled), Qt.HitTestAccuracy.FuzzyHit)
        for position in (place, place - 1):
            offset = self._positions.to_offset(position)
            if position < 0 or offset >= len(self._positions.text):
                continue
            for line in self.lines_of(Span(offset, offset + 1)):
                if line.band_top <= point.y() <= line.bottom:
                    # Where directions mix, Qt's nearest place can be some letters off.
                    on_line = self._positions.span_of(line.start, line.end)
                    near = range(*on_line) if line.is_mixed else range(offset, offset + 1)
                    found = self._first_at(line, near, point.x())
                    if found is not None:
                        return found
        return None

    def _first_at(self, line: Line, offsets: range, x: float) -> int | None:
        for offset in offsets:
            if any(box.left() <= x <= box.right() for box in self.rects(line, Span(offset, offset + 1))):
                return offset
        return None

    def _lines(self, block: QTextBlock, box: QRectF, top: float, bottom: float) -> list[Line]:
        """The lines of `block` between two heights of the viewport; finds the first one by bisection."""
        layout = block.layout()
        count = layout.lineCount()
        scrolled = self._edit.verticalScrollBar().value()
        low = _first_line_below(layout, top + scrolled - box.top())
        found: list[QTextLine] = []
        for number in range(low, count):
            text_line = layout.lineAt(number)
            if box.top() + text_line.y() - scrolled > bottom:
                break
            found.append(text_line)
        return self._placed(block, box, found)

    def _placed(self, block: QTextBlock, box: QRectF, lines: Sequence[QTextLine]) -> list[Line]:
        """These lines of `block`, which follow one another, on the screen; `box` is that of the block."""
        if not lines:
            return []
        setting = self._setting
        block_start = block.position()
        left = box.left() - self._edit.horizontalScrollBar().value()
        top = box.top() - self._edit.verticalScrollBar().value()
        is_rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
        may_turn = is_rtl or self._turns(block_start + lines[0].textStart(), block_start + _stop(lines[-1]))
        found: list[Line] = []
        for line in lines:
            start, end = block_start + line.textStart(), block_start + _stop(line)
            baseline = top + line.y() + line.ascent()
            made = Line(
                line=line,
                block_start=block_start,
                start=start,
                end=end,
                x=left,
                baseline=baseline,
                band_top=round(baseline - setting.ascent),
                band_bottom=round(baseline + setting.descent),
                bottom=baseline - setting.ascent + max(setting.line_pitch, line.height()),
                is_mixed=is_rtl or (may_turn and self._turns(start, end)),
            )
            found.append(made)
        return found

    def _turns(self, start: int, end: int) -> bool:
        """Whether the writing direction turns between two display positions."""
        return turns_direction(self._positions.text[slice(*map(self._positions.to_offset, (start, end)))])

    def _is_rtl(self, line: Line, position: int) -> bool:
        runs = line.line.glyphRuns(position - line.block_start, 1) if line.is_mixed else []
        return bool(runs) and runs[0].isRightToLeft()


def _stop(line: QTextLine) -> int:
    return line.textStart() + line.textLength()


def _line_end(line: Line) -> int:
    return line.end


def _first_line_below(layout: QTextLayout, height: float) -> int:
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < height:
            low = middle + 1
        else:
            high = middle
    return low


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))  # the stubs say object
    return x


def _joined(edges: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Intervals from left to right, those that touch joined: a glyph of another font is a run of its own."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted(edges):
        if joined and left <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined
