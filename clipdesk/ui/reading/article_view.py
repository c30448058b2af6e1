"""`ArticleView`: the article with its annotations. Shows values, emits intents; knows no project."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QCursor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
)
from PySide6.QtWidgets import QToolTip

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.focus import held, is_enter
from clipdesk.ui.reading.article_text import ArticleText
from clipdesk.ui.reading.column import BLEED
from clipdesk.ui.reading.edge_handles import paint_selected
from clipdesk.ui.reading.key_words import digit_of_row, key_words
from clipdesk.ui.reading.link_drag import LinkDrag, paint_link
from clipdesk.ui.reading.marks import LinkKind, Marks
from clipdesk.ui.reading.overlap_cycle import OverlapCycle, following
from clipdesk.ui.reading.passage_tooltip import passage_tooltip
from clipdesk.ui.reading.pointer_gestures import PointerGestures
from clipdesk.ui.reading.reading_style import LabelStyle
from clipdesk.ui.reading.relation_line import paint_relations
from clipdesk.ui.reading.span_painter import SpanPainter
from clipdesk.ui.record_words import plain_tip

_MOST_PASSAGES = 40
"""Up to this many changed passages, only their paragraphs are painted anew."""


class ArticleView(ArticleText):
    """Paints the marks under the text and turns what the user does into signals.

    `span_selected(Span | None)`: the selection is another one, by mouse, keyboard or a screen reader.
    `span_dragged(Span)`: a drag or a double or triple click has just ended; what tags while a label is armed.
    `annotation_clicked(id)`, `suggestion_clicked(id)`: the shortest one under a click, the next one with the next
    click there; `text_clicked`: a click on text without any. `annotation_activated(id)`: Enter on the one
    selected or under the caret. `edge_moved(id, piece number, Span)`: a handle was let go.
    `link_drawn(id, id of the one it leads to)`: a link was drawn; with an empty id its ring was clicked; `link_missed`.
    `escape_requested`; `context_menu_requested(global point, ids there)`. `marks_changed(area of the viewport)`: what is
    painted there is another.
    """

    span_selected = Signal(object)
    span_dragged = Signal(object)
    annotation_clicked = Signal(str)
    suggestion_clicked = Signal(str)
    text_clicked = Signal()
    annotation_activated = Signal(str)
    edge_moved = Signal(str, int, object)
    link_drawn = Signal(str, str)
    link_missed = Signal()
    escape_requested = Signal()
    key_unanswered = Signal(str)
    """A key that no action has a use for now, as text that does not depend on the language: "M", "Alt+Right", "+".

    For a key of the row of digits it is the digit, whatever sign that key gives without `Shift`.
    """
    context_menu_requested = Signal(QPoint, list)
    marks_changed = Signal(QRect)

    def __init__(self) -> None:
        super().__init__()
        self.marks = Marks()
        self._emitted: Span | None = None
        self._cycle = OverlapCycle()
        self._unpainted = QRegion()
        self._gestures = PointerGestures(self, self.marks)
        self._gestures.selection_settled.connect(self._tell_selection)
        self._gestures.selection_finished.connect(self.span_dragged)
        self._gestures.clicked.connect(self._click)
        self._gestures.edge_moved.connect(self.edge_moved)
        self._gestures.preview_changed.connect(self.refresh)
        self._linking = LinkDrag(self, self.marks)
        self._linking.link_drawn.connect(self.link_drawn)
        self._linking.missed.connect(self.link_missed)
        self._linking.preview_changed.connect(self.refresh)
        self.selectionChanged.connect(self._tell_selection)

    def set_article(self, text: str, top: int = 0) -> None:
        """Show another article, without marks, from its beginning; `text` is canonical, `top` pixels stay free above it."""
        self._gestures.cancel()
        self._linking.cancel()
        self._cycle.forget()
        marks = self.marks
        marks.annotations, marks.suggestions = AnnotationSet(), AnnotationSet()
        marks.selected, marks.hits, marks.current_hit, marks.sought, marks.links = None, (), -1, None, {}
        self.set_text(text, top)
        self._tell_selection()
        self.refresh()

    def set_annotations(self, annotations: AnnotationSet, styles: Mapping[str, LabelStyle]) -> None:
        """Paint these annotations; `styles` says by label id how they look."""
        before = self.marks.annotations
        is_restyled = styles != self.marks.styles
        self.marks.annotations, self.marks.styles = annotations, styles
        if is_restyled:
            self.refresh()
        else:
            self._refresh_passages(annotations.differing(before))

    def set_suggestions(self, suggestions: AnnotationSet, styles: Mapping[str, LabelStyle]) -> None:
        """Paint these suggestions, as annotations with the ids of the suggestions."""
        before = self.marks.suggestions
        is_restyled = styles != self.marks.suggestion_styles
        self.marks.suggestions, self.marks.suggestion_styles = suggestions, styles
        if is_restyled:
            self.refresh()
        else:
            self._refresh_passages(suggestions.differing(before))

    def set_annotators(self, names: Mapping[str, str]) -> None:
        """What annotators are called, by id; for the tool tips."""
        self.marks.annotators = names

    def set_relations(self, relations: Sequence[tuple[str, str, str]], kinds: Sequence[LinkKind] = ()) -> None:
        """The relations as (id of the head, id of the child, name), and the kinds of them that may be drawn."""
        before, self.marks.link_kinds = self.marks.links, kinds
        self.marks.set_links(relations)
        if self.marks.links != before:
            self.refresh()

    def set_selected(self, mark_id: str | None) -> None:
        """Frame this annotation or suggestion, or none."""
        if mark_id != self.marks.selected:
            self._gestures.cancel()
            self._linking.cancel()
            framed = [self.marks.find(one) for one in (self.marks.selected, mark_id) if one]
            self.marks.selected = mark_id
            if None in framed:
                self.refresh()
            else:
                self._refresh_passages([one for one in framed if one is not None])

    def set_search(self, hits: Sequence[Span], current: int) -> None:
        """Mark the hits of a search, in order and disjoint; the one numbered `current` more strongly (-1: none)."""
        self.marks.hits, self.marks.current_hit = hits, current
        self.refresh()

    def set_armed(self, style: LabelStyle | None) -> None:
        """Show by the mouse cursor that every passage dragged over will get this label, or that none will."""
        cursor = QCursor(Qt.CursorShape.IBeamCursor) if style is None else _armed_cursor(style.color, self.colors.pane)
        self._gestures.set_resting_cursor(cursor)

    def cycle_at_caret(self) -> None:
        """Go on to the next annotation at the caret, as another click there would."""
        ids = self.ids_at(self.caret_offset()) or self.ids_at(self.caret_offset() - 1)
        if ids:
            self._choose(following(ids, self.marks.selected))

    def ids_at(self, offset: int) -> list[str]:
        """Annotations and suggestions that cover the code point at `offset`, the shortest first."""
        return [one.id for one in self.marks.under(offset)] if offset >= 0 else []

    def refresh(self, area: QRect | None = None) -> None:
        """Paint the marks anew, all in view or those in an area of the viewport."""
        area = area or self.viewport().rect()
        self._unpainted += area
        self.viewport().update(area)
        self.marks_changed.emit(area)

    def _refresh_passages(self, annotations: Sequence[Annotation]) -> None:
        """Paint the marks anew where these stand: one tag more moves the underlines of its own paragraphs only."""
        # A link is drawn far from the passage it leads to, in the text and in the margin.
        if len(annotations) > _MOST_PASSAGES or any(one.id in self.marks.links for one in annotations):
            self.refresh()
            return
        spans = [span for one in annotations for span in one.spans]
        extent = self.geometry_of_lines.extent(spans, self.viewport().height())
        if extent is not None:
            top, bottom = math.floor(extent[0]), math.ceil(extent[1])
            self.refresh(QRect(0, top, self.viewport().width(), bottom - top))

    def paint_now(self) -> None:
        """Paint at once what `refresh` would leave to the next round of events."""
        if not self._unpainted.isEmpty():
            self.viewport().repaint(self._unpainted)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks, then the text over them, then the frame of the selected annotation."""
        geometry = self.geometry_of_lines
        blocks = list(geometry.blocks(event.rect().top(), event.rect().bottom()))
        painter = QPainter(self.viewport())
        SpanPainter(geometry, self.marks, self.colors).paint(painter, blocks)
        paint_relations(painter, geometry, self.marks, BLEED + self.column.width)
        painter.end()
        super().paintEvent(event)
        self._unpainted -= event.region()
        painter = QPainter(self.viewport())
        paint_selected(painter, geometry, self.marks, self.colors, blocks)
        paint_link(painter, geometry, self.marks, self.colors)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a handle or the ring of links, or begin to select."""
        if not (self._linking.press(event) or self._gestures.press(event)):
            super().mousePressEvent(self._gestures.on_a_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a handle, draw a link, or select."""
        if not (self._linking.move(event) or self._gestures.move(event)):
            super().mouseMoveEvent(self._gestures.on_a_line(event) if event.buttons() else event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go a handle or a link, or snap what is selected."""
        if not (self._linking.release(event) or self._gestures.release_edge(event)):
            super().mouseReleaseEvent(self._gestures.on_a_line(event))
            self._gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        super().mouseDoubleClickEvent(event)
        self._gestures.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; Enter and Escape are the reader's intents."""
        if event.key() == Qt.Key.Key_Escape:
            if not (self._linking.cancel() or self._gestures.cancel()):
                self.escape_requested.emit()
        elif is_enter(event) and not held(event):
            ids = [self.marks.selected] if self.marks.selected else self.ids_at(self.caret_offset())
            if ids:
                self.annotation_activated.emit(ids[0])
        else:
            self.key_unanswered.emit(digit_of_row(event) or key_words(event))
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for what is under the mouse, or at the caret when a key asked for it."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            under = self.geometry_of_lines.offset_under(QPointF(event.pos()))
            point = event.globalPos()
        else:
            under = self.caret_offset()
            point = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.context_menu_requested.emit(point, [] if under is None else self.ids_at(under))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what stands under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            under = self.geometry_of_lines.offset_under(QPointF(event.pos()))
            shown = passage_tooltip(self.marks.under(under), self.marks) if under is not None else ""
            if self._linking.is_over(QPointF(event.pos())):
                shown = self.tr("Draw a link from here to who said it, or click to choose")
            QToolTip.showText(event.globalPos(), plain_tip(shown), self)
            return True
        return super().viewportEvent(event)

    def _tell_selection(self) -> None:
        span = self.selected_span()
        if not self._gestures.is_selecting and span != self._emitted:
            self._emitted = span
            self.span_selected.emit(span)

    def _click(self, point: QPointF) -> None:
        under = self.geometry_of_lines.offset_under(point)
        ids = self.ids_at(under) if under is not None else []
        if ids:
            self._choose(self._cycle.clicked(ids, self.marks.selected))
        else:
            self._cycle.forget()
            self.text_clicked.emit()

    def _choose(self, mark_id: str) -> None:
        is_annotation = self.marks.annotations.get(mark_id) is not None
        (self.annotation_clicked if is_annotation else self.suggestion_clicked).emit(mark_id)


def _armed_cursor(color: QColor, ground: QColor) -> QCursor:
    """An I-beam on a chip of the label's color."""
    image = QPixmap(25, 25)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for width, shade in ((4.0, ground), (2.0, color)):
        pen = painter.pen()
        pen.setColor(shade)
        pen.setWidthF(width)
        painter.setPen(pen)
        painter.drawLine(QPointF(12, 4), QPointF(12, 20))
        painter.drawLine(QPointF(9, 4), QPointF(15, 4))
        painter.drawLine(QPointF(9, 20), QPointF(15, 20))
    painter.setBrush(color)
    painter.drawEllipse(QPointF(19.5, 19.5), 3.5, 3.5)
    painter.end()
    return QCursor(image, 12, 12)
