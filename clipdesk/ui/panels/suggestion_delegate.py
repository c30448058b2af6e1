"""Draws one row of the list of suggestions: label and score, the words, and why."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from clipdesk.domain.suggestion import Suggestion
from clipdesk.ui.locale_words import format_percent
from clipdesk.ui.models.suggestion_table_model import SuggestionTableModel
from clipdesk.ui.panels.passage_delegate import GAP, Index, PassageDelegate
from clipdesk.ui.record_words import quote_line


class SuggestionDelegate(PassageDelegate):
    """A dotted line under the label says: not yet. Below the words stands why."""

    quiet_lines = 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        model = index.model()
        assert isinstance(model, SuggestionTableModel)
        one = model.suggestion(index.row())
        with self.row(painter, option) as inner:
            if one is not None:
                self._paint_content(painter, option, inner, model, one)

    def _paint_content(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        inner: QRect,
        model: SuggestionTableModel,
        one: Suggestion,
    ) -> None:
        height = self._quiet_metrics.height()
        head = QRect(inner.left(), inner.top(), inner.width(), height)
        label = model.label(one)
        self._paint_head(
            painter, option, head, label.name, self._theme.label_color(label.color), format_percent(one.score)
        )
        below = self.paint_words(painter, option, inner, quote_line(one)) + GAP
        foot = QRect(inner.left(), min(below, inner.bottom() - height + 1), inner.width(), height)
        reason = self._quiet_metrics.elidedText(model.reason(one), Qt.TextElideMode.ElideRight, foot.width())
        self.paint_quiet(painter, option, foot, foot, reason)

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, head: QRect, name: str, color: QColor, score: str
    ) -> None:
        metrics = self._quiet_metrics
        taken = metrics.horizontalAdvance(score)
        end = QRect(head.right() + 1 - taken, head.top(), taken, head.height())
        self.paint_quiet(painter, option, head, end, score)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, head.width() - taken - 3 * GAP)
        start = QRect(head.left(), head.top(), metrics.horizontalAdvance(shown), head.height())
        self.paint_quiet(painter, option, head, start, shown, color)
        pen = QPen(color, 1)
        pen.setDashPattern([1, 2])
        painter.setPen(pen)
        under = QStyle.visualRect(option.direction, head, start)
        painter.drawLine(under.left(), under.bottom() + 1, under.right(), under.bottom() + 1)
