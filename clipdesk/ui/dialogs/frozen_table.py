"""`FrozenTable`: a table whose first column stays in place while the others are scrolled sideways. Knows no content."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QToolTip, QWidget

from clipdesk.ui.dialogs.row_table import OpeningTable

_MOST_OF_WIDTH = 0.6
"""A first column that takes more of the table than this goes along, or nothing else could be seen."""


class _FrozenHeader(QHeaderView):
    """The titles; the first one is painted over those that have gone behind it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)

    @property
    def frozen_width(self) -> int:
        """Pixels at the left in which the first column lies over others; 0 where it is in its own place or too wide."""
        width = self.sectionSize(0)
        return width if self.offset() > 0 and width <= self.viewport().width() * _MOST_OF_WIDTH else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """All titles, then the first one at the left."""
        super().paintEvent(event)
        if not (width := self.frozen_width):
            return
        painter = QPainter(self.viewport())
        place = QRect(0, 0, width, self.viewport().height())
        painter.fillRect(place, self.palette().color(QPalette.ColorRole.Base))
        self.paintSection(painter, place, 0)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(place.topRight(), place.bottomRight())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """No edge is moved that lies behind the first title."""
        if event.position().x() >= self.frozen_width:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """No column is fitted whose edge lies behind the first title."""
        if event.position().x() >= self.frozen_width:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tool tip over the first title is its own."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and event.x() < self.frozen_width:
            tip = self.model().headerData(0, self.orientation(), Qt.ItemDataRole.ToolTipRole)
            QToolTip.showText(event.globalPos(), str(tip or ""), self.viewport())
            return True
        return super().viewportEvent(event)


class FrozenTable(OpeningTable):
    """Read, chosen and opened row by row as any other; the first column is always to be seen."""

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Take the model, with titles that stay in place."""
        self._titles = _FrozenHeader(self)
        self.setHeader(self._titles)
        super().setModel(model)
        # What is scrolled is moved as it was painted, the first column with it.
        self.horizontalScrollBar().valueChanged.connect(self._paint_anew)

    def _paint_anew(self) -> None:
        self.viewport().update()
        self._titles.viewport().update()

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row, then its first cell over those that have gone behind it."""
        super().drawRow(painter, option, index)
        if not (width := self._titles.frozen_width):
            return
        first = self.model().index(index.row(), 0)
        cell = QStyleOptionViewItem(option)
        cell.rect = QRect(0, option.rect.top(), width, option.rect.height())
        if self.selectionModel().isSelected(first):
            cell.state |= QStyle.StateFlag.State_Selected
        painter.fillRect(cell.rect, option.palette.color(QPalette.ColorRole.Base))
        self.itemDelegate().paint(painter, cell, first)
        painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(cell.rect.topRight(), cell.rect.bottomRight())
        self.draw_frame(painter, option, index)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """What is to be seen there: the first column where it lies over others."""
        found = super().indexAt(point)
        return found.siblingAtColumn(0) if found.isValid() and point.x() < self._titles.frozen_width else found

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view; its first column is there already, so that the table is not scrolled back to it."""
        sideways = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if index.column() == 0:
            self.horizontalScrollBar().setValue(sideways)
