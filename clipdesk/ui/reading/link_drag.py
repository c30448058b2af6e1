"""Drawing a link by the mouse: from a ring at the selected passage to another one, as from a quote to who said it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.ui.reading.article_text import ArticleText
from clipdesk.ui.reading.edge_scroll import EdgeScroll
from clipdesk.ui.reading.line_geometry import LineGeometry
from clipdesk.ui.reading.marks import LinkPreview, Marks
from clipdesk.ui.reading.reading_style import ReadingColors

_RING = 4.5
_DOT = 1.75
_REACH = 9
"""Pixels around the ring within which a press takes it."""
_BESIDE, _ABOVE = 5.0, 1.0
"""Pixels from the end of the text to the middle of the ring."""
_HEAD = 8.0
"""Pixels of the tip of the arrow."""


def link_ring(geometry: LineGeometry, marks: Marks) -> QPointF | None:
    """The middle of the ring: above the end of the selected annotation, if a link may begin there."""
    annotation = marks.annotations.get(marks.selected or "")
    if annotation is None or not annotation.spans or not marks.may_link(annotation):
        return None
    last = marks.spans_of(annotation)[-1]
    lines = geometry.lines_of(Span(last.end - 1, last.end))
    if not lines:
        return None
    end = geometry.edge(lines[-1], last, is_start=False)
    boxes = geometry.rects(lines[-1], last)
    is_leftwards = bool(boxes) and abs(end.x() - boxes[-1].left()) < abs(end.x() - boxes[-1].right())
    return QPointF(end.x() + (-_BESIDE if is_leftwards else _BESIDE), lines[-1].band_top - _ABOVE)


class LinkDrag(QObject):
    """Follows the mouse from the ring to a passage. The view offers it every event of the mouse first.

    `link_drawn(id of the head, id of the child)`: the button was let go over a passage that the link may lead to; with
    an empty child the ring was only clicked. `missed`: it was let go elsewhere. `preview_changed` while it is drawn.
    """

    link_drawn = Signal(str, str)
    missed = Signal()
    preview_changed = Signal()

    def __init__(self, text: ArticleText, marks: Marks) -> None:
        super().__init__(text)
        self._text = text
        self._marks = marks
        self._pressed_at: QPointF | None = None
        self._scroll = EdgeScroll(text)
        self._scroll.scrolled.connect(self._draw_to)

    def is_over(self, point: QPointF) -> bool:
        """Whether a press at a point of the viewport takes the ring."""
        ring = link_ring(self._text.geometry_of_lines, self._marks)
        return ring is not None and QLineF(ring, point).length() < _REACH

    def press(self, event: QMouseEvent) -> bool:
        """A button goes down. Returns whether it took the ring."""
        if event.button() != Qt.MouseButton.LeftButton or not self.is_over(event.position()):
            return False
        self._pressed_at = event.position()
        return True

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moves. Returns whether that is all there is to do."""
        if self._pressed_at is None:
            is_over = not event.buttons() and self.is_over(event.position())
            if is_over:
                self._text.viewport().setCursor(QCursor(Qt.CursorShape.PointingHandCursor))
            return is_over
        is_drawn = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if is_drawn or self._marks.link_preview is not None:
            self._text.viewport().setCursor(QCursor(Qt.CursorShape.CrossCursor))
            self._draw_to(event.position().toPoint())
            self._scroll.follow(event.position().toPoint())
        return True

    def _draw_to(self, point: QPoint) -> None:
        """Draw the link to a point of the viewport; one above or below it leads nowhere yet."""
        head = self._marks.annotations.get(self._marks.selected or "")
        if head is not None:
            is_in_view = 0 <= point.y() < self._text.viewport().height()
            child = self._under(QPointF(point), head) if is_in_view else None
            self._marks.link_preview = LinkPreview(head.id, QPointF(point), child.id if child else "")
            self.preview_changed.emit()

    def release(self, event: QMouseEvent) -> bool:
        """The left button goes up. Returns whether a link was drawn, or the ring clicked."""
        if self._pressed_at is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        drawn, head = self._marks.link_preview, self._marks.selected or ""
        self.cancel()
        if drawn is None:
            self.link_drawn.emit(head, "")
        elif drawn.child:
            self.link_drawn.emit(drawn.head, drawn.child)
        else:
            self.missed.emit()
        return True

    def cancel(self) -> bool:
        """Draw no link. Returns whether one was being drawn."""
        was_drawing, self._pressed_at = self._pressed_at is not None, None
        self._scroll.stop()
        if self._marks.link_preview is not None:
            self._marks.link_preview = None
            self.preview_changed.emit()
        return was_drawing

    def _under(self, point: QPointF, head: Annotation) -> Annotation | None:
        """The shortest passage under a point to which a link from `head` may lead."""
        offset = self._text.geometry_of_lines.offset_under(point)
        under = self._marks.annotations.at(offset) if offset is not None else []
        return next((one for one in reversed(under) if one.id != head.id and self._marks.may_link(head, one)), None)


def paint_link(painter: QPainter, geometry: LineGeometry, marks: Marks, colors: ReadingColors) -> None:
    """Paint the ring of the selected annotation, and the link that is being drawn with the passage it would lead to."""
    ring, head = link_ring(geometry, marks), marks.annotations.get(marks.selected or "")
    if ring is None or head is None:
        return
    color = marks.style_of(head).color
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if marks.link_preview is not None:
        _paint_drawn(painter, geometry, marks, ring, color)
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(colors.pane)
    painter.drawEllipse(ring, _RING, _RING)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(ring, _DOT, _DOT)
    painter.restore()


def _paint_drawn(painter: QPainter, geometry: LineGeometry, marks: Marks, ring: QPointF, color: QColor) -> None:
    """The arrow from the ring to the mouse; a frame around the passage under it."""
    assert marks.link_preview is not None
    child = marks.annotations.get(marks.link_preview.child)
    if child is not None:
        painter.setPen(QPen(marks.style_of(child).color, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for span in child.spans:
            for line in geometry.lines_of(span):
                for box in geometry.rects(line, span):
                    painter.drawRoundedRect(box.adjusted(-1.5, -1, 1.5, 4), 4, 4)
    shaft = QLineF(ring, marks.link_preview.point)
    painter.setPen(QPen(color, 1.75, Qt.PenStyle.SolidLine if child else Qt.PenStyle.DashLine))
    painter.drawLine(shaft)
    if shaft.length() > 2 * _HEAD:
        painter.setPen(QPen(color, 1.75))
        for turn in (25, -25):
            side = QLineF(shaft.p2(), shaft.p1())
            side.setLength(_HEAD)
            side.setAngle(side.angle() + turn)
            painter.drawLine(side)
