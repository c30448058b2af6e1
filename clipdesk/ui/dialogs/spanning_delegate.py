"""`SpanningDelegate`: one cell may be written across the cells behind it, which are empty. Knows no content."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView

from clipdesk.ui.dialogs.row_table import RowDelegate

_SIDE = 3

Index = QModelIndex | QPersistentModelIndex

SPANS_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the cell takes the room of all that are shown behind it."""


class SpanningDelegate(RowDelegate):
    """For a whole table of which one column may span those behind it, wherever the user moves them."""

    def __init__(self, table: QTreeView, column: int, names: int = -1) -> None:
        """`column` may span others. Long words are cut in the middle in the column `names`, where the end tells more."""
        super().__init__(table)
        self._table = table
        self._column = column
        self._names = names

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Names are cut where they can be."""
        super().initStyleOption(option, index)
        if index.column() == self._names:
            option.textElideMode = Qt.TextElideMode.ElideMiddle

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell; those of a span have their ground, and the last of them bears the words, over the others."""
        first, header = index.sibling(index.row(), self._column), self._table.header()
        is_before = header.visualIndex(index.column()) < header.visualIndex(self._column)
        if is_before or not first.data(SPANS_ROLE):
            super().paint(painter, option, index)
            return
        style = option.widget.style()
        self.initStyleOption(option, index)
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if index.column() == self._last_shown():
            self._write(painter, option, first)

    def span_of(self, first: Index) -> QRect:
        """The place of a cell and of all that are shown behind it, in the viewport."""
        return self._table.visualRect(first) | self._table.visualRect(first.sibling(first.row(), self._last_shown()))

    def _last_shown(self) -> int:
        header = self._table.header()
        shown = [one for one in range(header.count()) if not header.isSectionHidden(one)]
        return max(shown, key=header.visualIndex)

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, first: Index) -> None:
        option.rect = self.span_of(first)
        option.text = str(first.data())
        style = option.widget.style()
        area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
        area.adjust(_SIDE, 0, -_SIDE, 0)
        color = option.palette.color(QPalette.ColorRole.HighlightedText)
        given = first.data(Qt.ItemDataRole.ForegroundRole)
        if not option.state & QStyle.StateFlag.State_Selected:
            color = option.palette.color(QPalette.ColorRole.Text) if given is None else QBrush(given).color()
        painter.save()
        painter.setFont(option.font)
        painter.setPen(color)
        words = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
