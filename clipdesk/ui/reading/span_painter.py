"""Paints what is marked beneath the text: fills, underlines, search hits. For the lines in view only; changes nothing.

House rule: no character formats in the document, so that one tag more costs a repaint and never a layout.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from clipdesk.domain.span import Span
from clipdesk.ui.reading.lanes import LANES, assign_lanes
from clipdesk.ui.reading.line_geometry import Block, LineGeometry
from clipdesk.ui.reading.marks import Marks, Piece
from clipdesk.ui.reading.reading_style import FILL, STRONG_FILL, ReadingColors, faded

UNDERLINE = 2
"""Pixels an underline is thick."""
LANE = 3
"""Pixels from one underline to the next below it."""
_FILLS = LANES - 1
"""The most fills that are painted over one another: more would make the text hard to read."""


def underline_rect(box: QRectF, lane: int) -> QRectF:
    """Where the underline of a passage stands whose text fills `box`, in its lane."""
    return QRectF(box.left(), box.bottom() - 1 + lane * LANE, box.width(), UNDERLINE)


class SpanPainter:
    """Paints the marks of one article on the viewport, under the text."""

    def __init__(self, geometry: LineGeometry, marks: Marks, colors: ReadingColors) -> None:
        self._geometry = geometry
        self._marks = marks
        self._colors = colors

    def paint(self, painter: QPainter, blocks: Sequence[Block]) -> None:
        """Paint everything that lies on the lines of `blocks`."""
        painter.setPen(Qt.PenStyle.NoPen)
        for block in blocks:
            pieces = self._marks.pieces(block.span)
            lanes = assign_lanes([piece.span for piece in pieces])
            boxes = [
                (piece, lane.number, self._geometry.boxes(block, Span(lane.seen_from, piece.span.end)))
                for piece, lane in zip(pieces, lanes, strict=True)
                if lane.seen_from < piece.span.end
            ]
            for piece, lane, found in boxes:
                if found and lane < _FILLS and not piece.is_suggestion:
                    color = self._fill(piece)
                    for box in found:
                        painter.fillRect(_to_pixels(box), color)
            for place in self._marks.sought_in(block.span):
                self._paint_hit(painter, self._geometry.boxes(block, place), is_current=False)
            for number, hit in self._marks.hits_in(block.span):
                self._paint_hit(painter, self._geometry.boxes(block, hit), is_current=number == self._marks.current_hit)
            for piece, lane, found in boxes:
                for box in found:
                    self._paint_underline(painter, _to_pixels(underline_rect(box, lane)), piece)

    def _fill(self, piece: Piece) -> QColor:
        is_selected = piece.annotation.id == self._marks.selected
        return faded(piece.style.color, STRONG_FILL if is_selected else FILL)

    def _paint_hit(self, painter: QPainter, boxes: list[QRectF], *, is_current: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._colors.accent if is_current else self._colors.text
        width = 2 if is_current else 1
        painter.setPen(QPen(faded(color, 1.0 if is_current else 0.4), width))
        painter.setBrush(faded(color, 0.28 if is_current else 0.1))
        for box in boxes:
            # Not above the text: the card above the first line would hide the edge.
            painter.drawRoundedRect(_to_pixels(box).adjusted(-1.5, width / 2, 1.5, -width / 2), 3, 3)
        painter.restore()

    def _paint_underline(self, painter: QPainter, box: QRectF, piece: Piece) -> None:
        if not piece.is_suggestion:
            painter.fillRect(box, piece.style.color)
            return
        pen = QPen(piece.style.color, UNDERLINE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1, 1])
        painter.setPen(pen)
        painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)


def _to_pixels(box: QRectF) -> QRectF:
    left, right = round(box.left()), round(box.right())
    return QRectF(left, round(box.top()), max(right - left, 1), round(box.height()))
