"""Draws one row of the list of annotations: label and links on a quiet line, the words below it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipdesk.domain.annotation import Annotation
from clipdesk.ui.fonts import SMALL, serif_font, window_font
from clipdesk.ui.models.annotation_table_model import AnnotationTableModel, quote_line
from clipdesk.ui.panels.text_lines import TextSetter
from clipdesk.ui.theme import Theme

_SIDE = 12
_ABOVE = 8
_GAP = 3
_ICON = 13
_MOST_LINES = 2

Index = QModelIndex | QPersistentModelIndex


class AnnotationDelegate(QStyledItemDelegate):
    """A row is as high as its words need, two lines at most."""

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
        return round(2 * _ABOVE + self._quiet_metrics.height() + _GAP + lines * self._words_metrics.height()) + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are fitted by the view, which knows its width."""
        return QSize(0, self.row_height("", 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        model = index.model()
        assert isinstance(model, AnnotationTableModel)
        annotation = model.annotation(index.row())
        if annotation is None:
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
        self._paint_quiet_line(painter, option, inner, model, annotation)
        top = inner.top() + self._quiet_metrics.height() + _GAP
        words = self._setter.lines(
            quote_line(annotation), self._words_font, inner.width(), _MOST_LINES, option.direction
        )
        words.draw(painter, QPointF(inner.left(), top), theme.color("text"))
        painter.restore()

    def _paint_quiet_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        inner: QRect,
        model: AnnotationTableModel,
        annotation: Annotation,
    ) -> None:
        """The label in its color, where its relations lead; at the end whether there is a note, and who."""
        theme, metrics = self._theme, self._quiet_metrics
        line = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
        edge = line.right() + 1
        if annotation.note:
            spot = QRect(edge - _ICON, line.top() + (line.height() - _ICON) // 2, _ICON, _ICON)
            theme.icon("note", "quiet").paint(painter, QStyle.visualRect(option.direction, line, spot))
            edge -= _ICON + 2 * _GAP
        who = model.annotator(annotation)
        if who:
            width = metrics.horizontalAdvance(who)
            self._word(painter, option, line, QRect(edge - width, line.top(), width, line.height()), who, "quiet")
            edge -= width + 2 * _GAP
        label, links = model.label(annotation), model.links(annotation)
        room = max(0, edge - line.left())
        name = metrics.elidedText(label.name, Qt.TextElideMode.ElideRight, room)
        used = metrics.horizontalAdvance(name)
        color = theme.label_color(label.color)
        self._word(painter, option, line, QRect(line.left(), line.top(), used, line.height()), name, color)
        if links and room - used > metrics.horizontalAdvance(" › m…"):
            rest = QRect(line.left() + used, line.top(), room - used, line.height())
            text = metrics.elidedText(f" › {links}", Qt.TextElideMode.ElideRight, rest.width())
            self._word(painter, option, line, rest, text, "quiet")

    def _word(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: QRect,
        spot: QRect,
        text: str,
        color: QColor | str,
    ) -> None:
        painter.setFont(self._quiet_font)
        painter.setPen(self._theme.color(color) if isinstance(color, str) else color)
        edge = Qt.AlignmentFlag.AlignLeft
        if option.direction == Qt.LayoutDirection.RightToLeft:
            edge = Qt.AlignmentFlag.AlignRight
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | edge
        painter.drawText(QStyle.visualRect(option.direction, line, spot), side, text)
