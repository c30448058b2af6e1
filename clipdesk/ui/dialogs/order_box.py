"""`OrderBox`: the order of the rows of a table, for those who do not click on its titles."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QComboBox, QTreeView

from clipdesk.ui.widgets.choice_box import ElidingBox


class OrderBox(ElidingBox):
    """Offers each column of a table, and first the order in which the rows came. The titles can be clicked on, too."""

    def __init__(self, table: QTreeView) -> None:
        super().__init__(self.tr("Order of the rows"))
        self._table = table
        model: QAbstractItemModel = table.model()
        self._titles = [str(model.headerData(one, Qt.Orientation.Horizontal)) for one in range(model.columnCount())]
        self.addItem(self.tr("Order: as found"), -1)
        for column in range(model.columnCount()):
            self.addItem("", column)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        header = table.header()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        header.setSortIndicatorShown(False)  # titles need more room with it
        self._show(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self._show)
        self.activated.connect(self._choose)

    def _show(self, column: int, order: Qt.SortOrder) -> None:
        self._table.header().setSortIndicatorShown(column >= 0)
        for one, title in enumerate(self._titles):
            is_descending = one == column and order is Qt.SortOrder.DescendingOrder
            words = self.tr("Order: {0}, descending") if is_descending else self.tr("Order: {0}")
            self.setItemText(one + 1, words.format(title))
        self.setCurrentIndex(self.findData(column))

    def _choose(self) -> None:
        self._table.sortByColumn(self.currentData(), Qt.SortOrder.AscendingOrder)
        self._table.scrollTo(self._table.currentIndex())
