"""`TitledTable`: what tables of values share: as many rows as there are values, and titles above the columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from clipdesk.ui.record_words import plain_tip

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
T = TypeVar("T")


class TitledTable(QAbstractTableModel, Generic[T]):
    """One row per value of `_rows`, and as many columns as `set_titles` was given titles.

    Who inherits says what stands in the cells: `_text`, which is also the tool tip, and `_shown`, where that is less.
    """

    _rows: Sequence[T] = ()
    _titles: tuple[str, ...] = ()
    _figures: frozenset[int] = frozenset()

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def add_rows(self, rows: Sequence[T]) -> None:
        """Show these below the others; what is chosen stays so."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(NO_INDEX, first, first + len(rows) - 1)
            self._rows = [*self._rows, *rows]
            self.endInsertRows()

    @property
    def values(self) -> Sequence[T]:
        """What is shown, row by row."""
        return self._rows

    def at(self, row: int) -> T | None:
        """The value of a row; None where there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _text(self, _one: T, _column: int) -> str:
        return ""

    def _shown(self, one: T, column: int) -> str:
        return self._text(one, column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell."""
        one, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(one, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(one, column))
        return self.alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole and self._figures else None

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
