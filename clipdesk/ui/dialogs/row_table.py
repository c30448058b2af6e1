"""`RowTable`: a table read and chosen row by row, with rows that have air. Knows no content."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

_ABOVE = 10


class RowDelegate(QStyledItemDelegate):
    """Rows of one height, whether they are measured before or after the window has its style."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the words, as high as a line with air."""
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.height() + _ABOVE)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Without a frame around the one cell: the frame is around the row."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class RowTable(QTreeView):
    """One row is chosen at a time; the arrow keys go from row to row, `Space` ticks."""

    def __init__(
        self, accessible_name: str, model: QAbstractItemModel, widths: Mapping[int, int], parent: QWidget | None = None
    ) -> None:
        """`widths` are pixels by column; the last column takes what is left where it has none."""
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setItemDelegate(RowDelegate(self))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setModel(model)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.header().setStretchLastSection(model.columnCount() - 1 not in widths)

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row; the current one with a thin frame while the keyboard is here, instead of Fusion's shaded box."""
        super().drawRow(painter, option, index)
        if self.hasFocus() and index.row() == self.currentIndex().row():
            painter.setPen(option.palette.color(QPalette.ColorRole.Accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame around the current row."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no frame any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The frame goes along, over the whole width of both rows."""
        super().currentChanged(current, previous)
        self.viewport().update()
