"""`PassageDelegate`: what the rows of annotations and of suggestions share: ground, focus, height by the words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipdesk.ui.fonts import SMALL, serif_font, window_font
from clipdesk.ui.panels.text_lines import TextSetter
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.hairline import draw_hairline

GAP = 3
_SIDE = 12
_ABOVE = 8
_MOST_LINES = 2

Index = QModelIndex | QPersistentModelIndex


class PassageDelegate(QStyledItemDelegate):
    """A row is as high as its words need, two lines at most, with `quiet_lines` small ones beside them.

    Who inherits paints them, in what `row` leaves free.
    """

    quiet_lines = 1

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._setter = TextSetter()
        self.set_fonts()

    def set_fonts(self) -> None:
        """Take the fonts of the window anew."""
        self._quiet_font = window_font(SMALL)
        self._words_font = serif_font()
        self._words_metrics = QFontMetricsF(self._words_font)
        self._quiet_metrics = QFontMetrics(self._quiet_font)

    def row_height(self, words: str, width: int) -> int:
        """Height of a row in pixels where the list is `width` pixels wide, its hairline included."""
        is_short = self._words_metrics.horizontalAdvance(words) <= width - 2 * _SIDE
        lines = 1 if is_short else _MOST_LINES
        quiet = self.quiet_lines * (self._quiet_metrics.height() + GAP)
        return round(2 * _ABOVE + quiet + lines * self._words_metrics.height()) + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are fitted by the view, which knows its width."""
        return QSize(0, self.row_height("", 0))

    @contextmanager
    def row(self, painter: QPainter, option: QStyleOptionViewItem) -> Iterator[QRect]:
        """Draw the ground of a row, the hairline below it and the frame of the focus; what it holds goes into the rest."""
        rect, theme, state = QRect(option.rect), self._theme, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        draw_hairline(painter, rect, theme.color("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        yield rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE - 1)
        painter.restore()

    def paint_words(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, words: str) -> int:
        """Draw the words below the first quiet line; returns the pixel below them."""
        top = inner.top() + self._quiet_metrics.height() + GAP
        lines = self._setter.lines(words, self._words_font, inner.width(), _MOST_LINES, option.direction)
        lines.draw(painter, QPointF(inner.left(), top), self._theme.color("text"))
        return int(top + lines.height)

    def paint_quiet(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: QRect,
        spot: QRect,
        text: str,
        color: QColor | str = "quiet",
    ) -> None:
        """Draw small words at `spot` of a line, mirrored where the window reads from right to left."""
        painter.setFont(self._quiet_font)
        painter.setPen(self._theme.color(color) if isinstance(color, str) else color)
        edge = Qt.AlignmentFlag.AlignLeft
        if option.direction == Qt.LayoutDirection.RightToLeft:
            edge = Qt.AlignmentFlag.AlignRight
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | edge
        painter.drawText(QStyle.visualRect(option.direction, line, spot), side, text)
