"""`SortableTable`: a table of values that can be put in the order of a column, and back in that in which they came."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cmp_to_key
from typing import Any, TypeVar

from PySide6.QtCore import QCollator, QObject, Qt

from clipdesk.ui.models.titled_table import NO_INDEX, TitledTable

T = TypeVar("T")
_ASCENDING = Qt.SortOrder.AscendingOrder


class SortableTable(TitledTable[T]):
    """`came` has the values in the order in which they came, whatever is shown first.

    Words are ordered as the locale has them, numbers in them by what they say. Who inherits may name `keys`: by what a column is ordered whose words do not tell.
    """

    def __init__(self, keys: Mapping[int, Callable[[T], Any]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._order = (-1, _ASCENDING)
        collator = QCollator()
        collator.setNumericMode(True)
        collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._by_words = cmp_to_key(collator.compare)
        self.came: list[T] = []

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show these, in the order in force."""
        self.came = list(rows)
        super().set_rows(self._sorted())

    def add_rows(self, rows: Sequence[T]) -> None:
        """Show these, too."""
        first = len(self.came)
        self.beginInsertRows(NO_INDEX, first, first + len(rows) - 1)
        self.came += rows
        self._rows = [*self._rows, *rows]
        self.endInsertRows()
        self.sort(*self._order)

    def sort(self, column: int, order: Qt.SortOrder = _ASCENDING) -> None:
        """Order the rows by a column; by -1 as they came. Equal ones stay as they came."""
        self._order = column, order
        self.layoutAboutToBeChanged.emit()
        before = [(index, self._rows[index.row()]) for index in self.persistentIndexList()]
        self._rows = self._sorted()
        places = {id(one): row for row, one in enumerate(self._rows)}
        self.changePersistentIndexList(
            [index for index, _ in before], [self.index(places[id(one)], index.column()) for index, one in before]
        )
        self.layoutChanged.emit()

    def _sorted(self) -> list[T]:
        column, order = self._order
        if column < 0:
            return list(self.came)
        key = self._keys.get(column) or (lambda one: self._by_words(self._text(one, column)))
        return sorted(self.came, key=key, reverse=order != _ASCENDING)
