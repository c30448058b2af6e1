"""`LabelMargin`: the names of the labels beside the lines on which they begin. A click there selects."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.reading.article_view import ArticleView
from clipdesk.ui.reading.margin_entries import MarginRow, margin_rows
from clipdesk.ui.reading.margin_row_layout import ACCEPT, RowLayout, Word, accept_text
from clipdesk.ui.reading.passage_tooltip import passage_tooltip
from clipdesk.ui.reading.reading_style import faded
from clipdesk.ui.record_words import plain_tip

_PAD = 6
"""Pixels beside the names, for the ground of the selected one."""


class _SetRow(NamedTuple):
    row: MarginRow
    words: list[Word]


class LabelMargin(QWidget):
    """Stands over the empty right side of an `ArticleView` and follows its scrolling.

    Tells labels apart without color: their names, or where the pane is narrow their keys. Signals:
    `annotation_clicked(id)`, `annotation_activated(id)` for a double click, `suggestion_clicked(id)` and
    `suggestion_accept_requested(id)`. Assistive technology finds the same in the list of annotations.
    """

    annotation_clicked = Signal(str)
    annotation_activated = Signal(str)
    suggestion_clicked = Signal(str)
    suggestion_accept_requested = Signal(str)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._kept: RowLayout | None = None
        self._can_accept = True
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Labels beside the lines"))
        view.column_changed.connect(self._place)
        view.resized.connect(self._place)
        view.marks_changed.connect(self._follow)
        view.verticalScrollBar().valueChanged.connect(self.update)
        self._place()

    def rows(self, area: QRect | None = None) -> list[_SetRow]:
        """What is written in `area`, or (None) in view, line by line."""
        area = area or self.rect()
        layout = self._layout()
        setting = layout.keys if self._view.column.is_narrow else layout.names
        found = margin_rows(self._view.geometry_of_lines, self._view.marks, area.top(), area.bottom())
        made: list[_SetRow] = []
        for row in found:
            words = setting(row.entries, self.width() - 2 * _PAD, self._view.marks.selected)
            made.append(_SetRow(row, [word._replace(left=word.left + _PAD) for word in words]))
        return made

    def set_can_accept(self, *, can_accept: bool) -> None:
        """Offer to accept suggestions, or (in a project that cannot be changed) only name them."""
        if can_accept != self._can_accept:
            self._can_accept = can_accept
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the rows; the one of the selected annotation on a ground of its color."""
        painter = QPainter(self)
        layout = self._layout()
        for row, words in self.rows(event.rect()):
            self._paint_ground(painter, layout, row, words)
            for word in words:
                painter.setFont(layout.strong_font if word.is_strong else layout.font)
                painter.setPen(word.color)
                painter.drawText(QPointF(word.left, row.baseline), word.text)
                if word.action == ACCEPT:
                    painter.setPen(QPen(word.color, 1))
                    y = round(row.baseline) + 2.5
                    painter.drawLine(QPointF(word.left, y), QPointF(word.left + word.width, y))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is written there."""
        word = self._word_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or word is None or not word.mark_id:
            event.ignore()
            return
        if word.action == ACCEPT:
            self.suggestion_accept_requested.emit(word.mark_id)
        elif self._view.marks.annotations.get(word.mark_id) is None:
            self.suggestion_clicked.emit(word.mark_id)
        else:
            self.annotation_clicked.emit(word.mark_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the annotation that is written there."""
        word = self._word_at(event.position())
        if word is not None and self._view.marks.annotations.get(word.mark_id) is not None:
            self.annotation_activated.emit(word.mark_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the names at the mouse, as the text does."""
        word = self._word_at(QPointF(event.pos()))
        if word is not None and word.mark_id:
            self._view.context_menu_requested.emit(event.globalPos(), [word.mark_id])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        word = self._word_at(event.position())
        can_click = word is not None and bool(word.mark_id)
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_click else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Show a tool tip with everything about a line that the margin shows only in part."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row_at(QPointF(event.pos()))
            marks = self._view.marks
            shown = passage_tooltip([entry.piece.annotation for entry in row.row.entries], marks) if row else ""
            QToolTip.showText(event.globalPos(), plain_tip(shown), self)
            return True
        return super().event(event)

    def _layout(self) -> RowLayout:
        made_of = margin_font(), self._view.colors.quiet, accept_text() if self._can_accept else ""
        if self._kept is None or not self._kept.is_made_of(*made_of):
            self._kept = RowLayout(*made_of)
        return self._kept

    def _follow(self, area: QRect) -> None:
        self.update(0, area.top(), self.width(), area.height())

    def _place(self) -> None:
        column = self._view.column
        self.setVisible(column.margin_width > 0)
        self.setGeometry(column.margin_left - _PAD, 0, column.margin_width + _PAD, self._view.height())
        self.update()

    def _row_at(self, point: QPointF) -> _SetRow | None:
        half = self._view.setting.line_pitch / 2
        middle = self._view.setting.size * 0.3  # from the baseline up to the middle of small letters
        near = [(abs(row.row.baseline - middle - point.y()), row) for row in self.rows()]
        distance, found = min(near, key=lambda one: one[0], default=(half, None))
        return found if distance < half else None

    def _word_at(self, point: QPointF) -> Word | None:
        row = self._row_at(point)
        words = row.words if row is not None else []
        return next((word for word in words if word.left <= point.x() < word.left + word.width), None)

    def _paint_ground(self, painter: QPainter, layout: RowLayout, row: MarginRow, words: list[Word]) -> None:
        chosen = [word for word in words if word.mark_id and word.mark_id == self._view.marks.selected]
        if not chosen:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        color = next((word.color for word in chosen if word.is_strong), self._view.colors.accent)
        painter.setBrush(faded(color, 0.13))
        metrics = QFontMetricsF(layout.font)
        left, right = chosen[0].left, chosen[-1].left + chosen[-1].width
        top, height = row.baseline - metrics.ascent() - 1, metrics.height() + 3
        painter.drawRoundedRect(QRectF(left - 4, top, right - left + 8, height), 4, 4)
        painter.restore()


def margin_font() -> QFont:
    """The font of the names: the window's own, small."""
    return window_font(SMALL)
