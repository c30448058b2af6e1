"""The frame around the selected annotation, its handles, and the dragging of one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.ui.reading.line_geometry import Block, Line, LineGeometry
from clipdesk.ui.reading.marks import Marks, Preview
from clipdesk.ui.reading.reading_style import ReadingColors
from clipdesk.ui.reading.word_borders import grapheme_span, nearest_edge, snapped

_KNOB = 3.5
_REACH = 9
"""Pixels around a knob within which a press takes it."""
_SIDE, _ABOVE, _BELOW = 0.75, 1.0, 4.0
"""Pixels from the text to the middle of the frame. At the sides it keeps clear of the comma that may follow."""
_LARGEST = 20_000
"""For pieces longer than this, in code points, lines out of view are not looked for."""


class EdgeHandle(NamedTuple):
    """One of the two handles of a piece of the selected annotation; `knob` is where it is taken."""

    number: int
    is_start: bool
    knob: QPointF
    edge: QPointF


def edge_handles(geometry: LineGeometry, marks: Marks) -> Iterator[EdgeHandle]:
    """The handles of the selected annotation, two for each of its pieces. A suggestion has none."""
    annotation = marks.annotations.get(marks.selected or "")
    if annotation is None:
        return
    for number, span in enumerate(marks.spans_of(annotation)):
        lines = _ends(geometry, span)
        if lines:
            start = geometry.edge(lines[0], span, is_start=True)
            end = geometry.edge(lines[-1], span, is_start=False)
            yield EdgeHandle(number, True, start - QPointF(0, _ABOVE), start)
            yield EdgeHandle(number, False, end + QPointF(0, _BELOW), end)


def handle_at(geometry: LineGeometry, marks: Marks, point: QPointF) -> EdgeHandle | None:
    """The handle that a press at `point` takes: the nearest one within reach."""
    near = [(QLineF(handle.knob, point).length(), handle) for handle in edge_handles(geometry, marks)]
    distance, handle = min(near, key=lambda one: one[0], default=(_REACH, None))
    return handle if distance < _REACH else None


def paint_selected(
    painter: QPainter, geometry: LineGeometry, marks: Marks, colors: ReadingColors, blocks: Sequence[Block]
) -> None:
    """Paint the frame around every piece of the selected annotation, and its handles, over the text of `blocks`."""
    annotation = marks.find(marks.selected or "")
    if annotation is None:
        return
    is_suggestion = marks.annotations.get(annotation.id) is None
    color = marks.style_of(annotation, is_suggestion=is_suggestion).color
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    spans = marks.spans_of(annotation)
    for block, span in product(blocks, spans):
        for box in geometry.boxes(block, span):
            painter.drawRoundedRect(box.adjusted(-_SIDE, -_ABOVE, _SIDE, _BELOW), 4, 4)
    painter.setPen(QPen(colors.pane, 1.5))
    painter.setBrush(color)
    for handle in edge_handles(geometry, marks):
        painter.drawEllipse(handle.knob, _KNOB, _KNOB)
    painter.restore()


@dataclass(frozen=True)
class EdgeDrag:
    """A handle being dragged: which piece of which annotation, between which neighbors it may go.

    `low` and `high` are the offsets that the piece cannot leave: its neighbors of the same annotation.
    """

    annotation_id: str
    number: int
    is_start: bool
    origin: Span
    low: int
    high: int

    def moved_to(self, text: str, offset: int, *, snaps: bool) -> Preview:
        """The piece with its edge at `offset`, or at the nearest border of a word; never empty, never too far.

        If it is dragged over the other edge, a piece that `snaps` keeps its last word there.
        """
        if snaps:
            offset = nearest_edge(text, offset, is_start=self.is_start)
        start, end = self.origin
        if self.is_start:
            span = Span(min(max(offset, self.low), end - 1), end)
        else:
            span = Span(start, max(min(offset, self.high), start + 1))
        words = snapped(text, span) if snaps else None
        if words is not None and self.is_start:
            span = Span(max(words.start, self.low), end)
        elif words is not None:
            span = Span(start, min(words.end, self.high))
        whole = grapheme_span(text, span)
        return Preview(self.annotation_id, self.number, whole)


def edge_drag(annotation: Annotation, handle: EdgeHandle, length: int) -> EdgeDrag:
    """The drag that begins with `handle` in a text of `length` code points."""
    spans = annotation.spans
    low = spans[handle.number - 1].end if handle.number else 0
    high = spans[handle.number + 1].start if handle.number + 1 < len(spans) else length
    return EdgeDrag(annotation.id, handle.number, handle.is_start, spans[handle.number], low, high)


def _ends(geometry: LineGeometry, span: Span) -> list[Line]:
    """Lines of `span`, the first and the last of them at least."""
    if span.length <= _LARGEST:
        return geometry.lines_of(span)
    first = geometry.lines_of(Span(span.start, span.start + 1))
    return first + geometry.lines_of(Span(span.end - 1, span.end))
