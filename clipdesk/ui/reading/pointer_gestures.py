"""What the mouse does on the text: select by characters, words and paragraphs, click a passage, drag an edge."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication

from clipdesk.domain.span import Span
from clipdesk.ui.reading.article_text import ArticleText
from clipdesk.ui.reading.edge_handles import EdgeDrag, edge_drag, handle_at
from clipdesk.ui.reading.edge_scroll import EdgeScroll
from clipdesk.ui.reading.marks import Marks
from clipdesk.ui.reading.word_borders import paragraph_at, snapped, word_at

_LEVEL = 6
"""Pixels by which a hand may stray up or down while it drags along a line."""


class PointerGestures(QObject):
    """Follows the mouse for an `ArticleText`, which offers it every event of the left button.

    Qt selects while the button is held; on release the selection snaps to words. With Alt held, nothing
    snaps. Signals: `selection_settled` when the button is up again, then `selection_finished(span)` when a
    drag or a double or triple click has selected something, or `clicked(point)` when a click has not;
    `edge_moved(id, piece number, span)` when a handle is let go, `preview_changed` while one is dragged.
    """

    selection_settled = Signal()
    selection_finished = Signal(object)
    clicked = Signal(QPointF)
    edge_moved = Signal(str, int, object)
    preview_changed = Signal()

    def __init__(self, text: ArticleText, marks: Marks) -> None:
        super().__init__(text)
        self.is_selecting = False
        self._text = text
        self._marks = marks
        self._drag: EdgeDrag | None = None
        self._line_y = 0
        self._pressed_at = QPointF()
        self._double_click = (0.0, QPointF())
        self._is_triple = False
        self._resting_cursor = QCursor(Qt.CursorShape.IBeamCursor)
        self._scroll = EdgeScroll(text)
        self._scroll.scrolled.connect(self._scrolled)

    def set_resting_cursor(self, cursor: QCursor) -> None:
        """Show `cursor` wherever there is no handle under the mouse."""
        self._resting_cursor = cursor
        self._text.viewport().setCursor(cursor)

    def on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        """The event; if it lies between two lines of the text, moved into one of them."""
        place = event.position()
        moved = (
            self._text.geometry_of_lines.on_a_line(place) if 0 <= place.y() < self._text.viewport().height() else place
        )
        if moved == place:
            return event
        return QMouseEvent(
            event.type(), moved, event.globalPosition(), event.button(), event.buttons(), event.modifiers(),
            event.pointingDevice(),
        )  # fmt: skip

    def press(self, event: QMouseEvent) -> bool:
        """A button goes down. Returns whether the event was handled."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._pressed_at = event.position()
        handle = handle_at(self._text.geometry_of_lines, self._marks, event.position())
        annotation = self._marks.annotations.get(self._marks.selected or "")
        if handle is not None and annotation is not None:
            self._drag = edge_drag(annotation, handle, len(self._text.text))
            half = self._text.fontMetrics().height() / 2
            self._line_y = round(handle.edge.y() + (half if handle.is_start else -half))
            return True
        self.is_selecting = True
        self._is_triple = self._follows_double_click(event.position())
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._text.select_span(None)  # or Qt would drag the selected text away
        return False

    def double_click(self, event: QMouseEvent) -> None:
        """The second press of a double click: after Qt's own selection of a word, select ours."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.is_selecting, self._is_triple = True, False
        self._pressed_at = event.position()
        self._double_click = (time.monotonic(), event.position())
        under = self._text.geometry_of_lines.offset_under(event.position())
        if under is None:
            under = self._offset_near(event.position())
        self._text.select_span(word_at(self._text.text, under))

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moves. Returns whether that is all there is to do."""
        if self._drag is not None:
            self._drag_to(event.position().toPoint(), snaps=self._snaps(event))
            return True
        if not event.buttons():
            over = handle_at(self._text.geometry_of_lines, self._marks, event.position())
            shape = QCursor(Qt.CursorShape.SizeHorCursor) if over else self._resting_cursor
            if self._text.viewport().cursor() != shape:
                self._text.viewport().setCursor(shape)
        return False

    def release_edge(self, event: QMouseEvent) -> bool:
        """The left button goes up. Returns whether it released a handle, so that nothing else is to be done."""
        if self._drag is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        drag, preview = self._drag, self._marks.preview
        self.cancel()
        if preview is not None and preview.span != drag.origin:
            self.edge_moved.emit(drag.annotation_id, drag.number, preview.span)
        return True

    def release(self, event: QMouseEvent) -> None:
        """The left button goes up after selecting: snap the selection, and emit what came of it."""
        if not self.is_selecting or event.button() != Qt.MouseButton.LeftButton:
            return
        span = self._chosen(event)
        if span is not None:
            cursor = self._text.textCursor()
            self._text.select_span(span, backward=cursor.position() < cursor.anchor())
        elif self._text.textCursor().hasSelection():
            self._text.select_span(None)  # white space only
        self.is_selecting = False
        self.selection_settled.emit()
        if span is not None:
            self.selection_finished.emit(span)
        elif (event.position() - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
            self.clicked.emit(event.position())

    def cancel(self) -> bool:
        """Put back the edge being dragged. Returns whether there was one."""
        was_dragging = self._drag is not None
        self._drag = None
        self._scroll.stop()
        if self._marks.preview is not None:
            self._marks.preview = None
            self.preview_changed.emit()
        return was_dragging

    def _chosen(self, event: QMouseEvent) -> Span | None:
        text = self._text.text
        if self._is_triple:
            return paragraph_at(text, self._offset_near(self._pressed_at))
        span = self._text.selected_span()
        return snapped(text, span) if span is not None and self._snaps(event) else span

    def _offset_near(self, point: QPointF) -> int:
        return self._text.offset_near(self._text.geometry_of_lines.on_a_line(point).toPoint())

    def _snaps(self, event: QMouseEvent) -> bool:
        return self._text.snapping and not event.modifiers() & Qt.KeyboardModifier.AltModifier

    def _follows_double_click(self, point: QPointF) -> bool:
        when, where = self._double_click
        is_soon = (time.monotonic() - when) * 1000 < QApplication.doubleClickInterval()
        return is_soon and (point - where).manhattanLength() < QApplication.startDragDistance()

    def _drag_to(self, point: QPoint, *, snaps: bool) -> None:
        if self._drag is None:
            return
        # The knob is above or below its line, but a drag along the line must stay in it.
        is_level = abs(point.y() - self._pressed_at.y()) <= _LEVEL
        offset = self._offset_near(QPointF(point.x(), self._line_y) if is_level else QPointF(point))
        preview = self._drag.moved_to(self._text.text, offset, snaps=snaps)
        if preview != self._marks.preview:
            self._marks.preview = preview
            self.preview_changed.emit()
        self._scroll.follow(point)

    def _scrolled(self, point: QPoint) -> None:
        self._drag_to(point, snaps=self._text.snapping)
