"""Draws the line that links the two ends of a relation, quietly, beneath the text.

It runs between the lines of text and down the edge of the column, never through words.
"""

from __future__ import annotations

from itertools import pairwise, product
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.ui.reading.line_geometry import Line, LineGeometry
from clipdesk.ui.reading.marks import Marks
from clipdesk.ui.reading.reading_style import faded

_FAR = 5_000
"""No line is drawn between ends that are more code points apart: it would lead out of sight."""
_INSET = 8.0
_BELOW = 5.0
"""Pixels below the text where the line runs."""
_GUTTER = 8.0
"""Pixels beside the column where it runs up and down."""
_ROUND = 4.0
_OPACITY = 0.65


class _End(NamedTuple):
    line: Line
    box: QRectF

    @property
    def gap(self) -> float:
        """Height at which the line runs below this end, in the middle of a pixel."""
        return round(self.box.bottom() + _BELOW) + 0.5


def paint_relations(painter: QPainter, geometry: LineGeometry, marks: Marks, right: float) -> None:
    """Draw the relations of the selected annotation, from head to child; `right` is where the column ends."""
    for link in marks.links.get(marks.selected or "", ()):
        head, child = marks.annotations.get(link.head), marks.annotations.get(link.child)
        if head is None or child is None or not head.spans or not child.spans:
            continue
        points = _route(geometry, *_nearest(marks, head, child), round(right + _GUTTER) + 0.5)
        if points:
            _draw(painter, points, faded(marks.style_of(head).color, _OPACITY))


def _nearest(marks: Marks, head: Annotation, child: Annotation) -> tuple[Span, Span]:
    """The pieces of either end that are closest to one another."""
    pairs = product(marks.spans_of(head), marks.spans_of(child))
    return min(pairs, key=lambda pair: _distance(*pair))


def _distance(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _route(geometry: LineGeometry, head: Span, child: Span, gutter: float) -> list[QPointF]:
    """The corners of the line from `head` to `child`; none where they are far apart."""
    if _distance(head, child) > _FAR:
        return []
    is_forward = head.start <= child.start
    upper = _end(geometry, head if is_forward else child, at_end=True)
    lower = _end(geometry, child if is_forward else head, at_end=False)
    if upper is None or lower is None:
        return []
    if lower.box.top() - upper.box.bottom() > upper.line.bottom - upper.line.band_bottom + _BELOW:
        below = upper.line.bottom - upper.line.band_bottom
        before = round(lower.box.top() - below + _BELOW) + 0.5  # below the line before
        left, right = upper.box.right() - _INSET, lower.box.right() - _INSET
        across = [QPointF(gutter, upper.gap), QPointF(gutter, before)]
        corners = [QPointF(left, upper.gap), *across, QPointF(right, before), QPointF(right, lower.box.top())]
    else:
        left, right = _facing(upper.box, lower.box)
        is_one_line = lower.box.top() <= upper.box.top()
        end = lower.box.bottom() + 1 if is_one_line else lower.box.top()
        corners = [QPointF(left, upper.gap), QPointF(right, upper.gap), QPointF(right, end)]
    points = [QPointF(corners[0].x(), upper.box.bottom() + 1), *corners]
    return points if is_forward else points[::-1]


def _facing(upper: QRectF, lower: QRectF) -> tuple[float, float]:
    """Where to leave `upper` and where to arrive at `lower`, as close to one another as can be."""
    inset = min(_INSET, upper.width() / 2, lower.width() / 2)
    low, high = lower.left() + inset, lower.right() - inset
    leave = min(max((low + high) / 2, upper.left() + inset), upper.right() - inset)
    return leave, min(max(leave, low), high)


def _end(geometry: LineGeometry, span: Span, *, at_end: bool) -> _End | None:
    edge = Span(span.end - 1, span.end) if at_end else Span(span.start, span.start + 1)
    lines = geometry.lines_of(edge)
    boxes = geometry.rects(lines[0], span) if lines else []
    return _End(lines[0], boxes[-1] if at_end else boxes[0]) if boxes else None


def _rounded(points: list[QPointF]) -> QPainterPath:
    """The way through `points`, with its corners rounded."""
    path = QPainterPath(points[0])
    for corner, following in pairwise(points[1:]):
        before, after = QLineF(corner, path.currentPosition()), QLineF(corner, following)
        cut = min(_ROUND, before.length() / 2, after.length() / 2)
        if cut > 0.5:
            path.lineTo(before.pointAt(cut / before.length()))
            path.quadTo(corner, after.pointAt(cut / after.length()))
        else:
            path.lineTo(corner)
    path.lineTo(points[-1])
    return path


def _draw(painter: QPainter, points: list[QPointF], color: QColor) -> None:
    tip = points[-1]
    base = tip.y() + (5 if points[-2].y() > tip.y() else -5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_rounded(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(points[0], 2.5, 2.5)
    painter.drawPolygon(QPolygonF([tip, QPointF(tip.x() - 3.5, base), QPointF(tip.x() + 3.5, base)]))
    painter.restore()
