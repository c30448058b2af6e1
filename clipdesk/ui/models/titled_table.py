"""`TitledTable`: what tables of values share: as many rows as there are values, and titles above the columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class TitledTable(QAbstractTableModel):
    """One row per value of `_rows`, and as many columns as `set_titles` was given titles.

    Who inherits fills the cells.
    """

    _rows: Sequence[Any] = ()
    _titles: tuple[str, ...] = ()
    _figures: frozenset[int] = frozenset()

    def set_titles(self, *titles: str) -> None:
        """What stands above the columns."""
        self._titles = titles

    def set_figures(self, *columns: int) -> None:
        """The columns of numbers, which are aligned to the right with their titles."""
        self._figures = frozenset(columns)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """On which side the words of a column stand."""
        side = Qt.AlignmentFlag.AlignRight if column in self._figures else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many values are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """As many as there are titles."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles, each on the side of what stands below it."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None
