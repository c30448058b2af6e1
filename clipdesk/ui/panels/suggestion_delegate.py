"""Draws one row of the list of suggestions: label and score, the words, and why."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipdesk.ui.fonts import SMALL, serif_font, window_font
from clipdesk.ui.locale_words import format_percent
from clipdesk.ui.models.suggestion_table_model import SuggestionTableModel, words_of
from clipdesk.ui.panels.text_lines import TextSetter
from clipdesk.ui.theme import Theme

_SIDE = 12
_ABOVE = 8
_GAP = 3
_MOST_LINES = 2

Index = QModelIndex | QPersistentModelIndex


class SuggestionDelegate(QStyledItemDelegate):
    """A row is as high as its words need, two lines at most; a dotted line under the label says: not yet."""

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

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need in the width of the list."""
        model = index.model()
        assert isinstance(model, SuggestionTableModel)
        one = model.suggestion(index.row())
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        words = words_of(one) if one is not None else ""
        is_short = self._words_metrics.horizontalAdvance(words) <= width - 2 * _SIDE
        lines = 1 if is_short else _MOST_LINES
        height = 2 * (self._quiet_metrics.height() + _GAP) + lines * self._words_metrics.height()
        return QSize(0, round(2 * _ABOVE + height) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        model = index.model()
        assert isinstance(model, SuggestionTableModel)
        one = model.suggestion(index.row())
        if one is None:
            return
        rect, theme, state = QRect(option.rect), self._theme, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        inner = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE - 1)
        height = self._quiet_metrics.height()
        head = QRect(inner.left(), inner.top(), inner.width(), height)
        label = model.label(one)
        self._head(painter, option, head, label.name, theme.label_color(label.color), format_percent(one.score))
        lines = self._setter.lines(words_of(one), self._words_font, inner.width(), _MOST_LINES, option.direction)
        lines.draw(painter, QPointF(inner.left(), inner.top() + height + _GAP), theme.color("text"))
        foot = QRect(inner.left(), inner.bottom() - height + 1, inner.width(), height)
        reason = self._quiet_metrics.elidedText(model.reason(one), Qt.TextElideMode.ElideRight, foot.width())
        self._write(painter, option, foot, foot, reason, theme.color("quiet"))
        painter.restore()

    def _head(
        self, painter: QPainter, option: QStyleOptionViewItem, head: QRect, name: str, color: QColor, score: str
    ) -> None:
        metrics = self._quiet_metrics
        taken = metrics.horizontalAdvance(score)
        end = QRect(head.right() + 1 - taken, head.top(), taken, head.height())
        self._write(painter, option, head, end, score, self._theme.color("quiet"))
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, head.width() - taken - 3 * _GAP)
        start = QRect(head.left(), head.top(), metrics.horizontalAdvance(shown), head.height())
        self._write(painter, option, head, start, shown, color)
        pen = QPen(color, 1)
        pen.setDashPattern([1, 2])
        painter.setPen(pen)
        under = QStyle.visualRect(option.direction, head, start)
        painter.drawLine(under.left(), under.bottom() + 1, under.right(), under.bottom() + 1)

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, spot: QRect, text: str, color: QColor
    ) -> None:
        painter.setFont(self._quiet_font)
        painter.setPen(color)
        edge = Qt.AlignmentFlag.AlignLeft
        if option.direction == Qt.LayoutDirection.RightToLeft:
            edge = Qt.AlignmentFlag.AlignRight
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | edge
        painter.drawText(QStyle.visualRect(option.direction, line, spot), side, text)
