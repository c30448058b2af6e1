"""A table of names for the tests of the lists of passages."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt


class NamesModel(QAbstractTableModel):
    """Names that are their own ids, said once more in a column for assistive technology."""

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self.names = names

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  as in Qt
        return len(self.names)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  as in Qt
        return 2

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.names[index.row()] if role == Qt.ItemDataRole.DisplayRole else None

    def row_of(self, passage_id: str, /) -> int:
        return self.names.index(passage_id) if passage_id in self.names else -1

    def id_at(self, row: int, /) -> str:
        return self.names[row]

    def words_at(self, row: int, /) -> str:
        return self.names[row]

    def show_names(self, names: list[str]) -> None:
        self.beginResetModel()
        self.names = names
        self.endResetModel()
