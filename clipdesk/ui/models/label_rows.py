"""`LabelRows`: the rows of the tree of labels, without what they show."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label

Index = QModelIndex | QPersistentModelIndex


class LabelRows(QAbstractItemModel):
    """One row per label below that of its parent. An index holds the place of its label in the codebook.

    `children_of` are the labels right below each label, by its id; below the empty id those at the root.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.codebook = Codebook()
        self.children_of: dict[str, tuple[Label, ...]] = {}
        self._places: dict[str, int] = {}

    @property
    def is_tree(self) -> bool:
        """Whether any label stands below another."""
        return any(label.parent for label in self.codebook)

    def take(self, codebook: Codebook) -> None:
        """Hold these labels; the caller emits the signals about changed rows."""
        self.codebook = codebook
        self._places = {one.id: place for place, one in enumerate(codebook)}
        parents = {"", *(one.parent for one in codebook)}
        self.children_of = {parent: codebook.children(parent) for parent in parents}

    def label(self, index: Index | None) -> Label | None:
        """The label of a row."""
        place = index.internalId() if index is not None and index.isValid() else -1
        return self.codebook.labels[place] if 0 <= place < len(self.codebook.labels) else None

    def index_of(self, label_id: str) -> QModelIndex:
        """The row of a label; an invalid index, which is also the root, for none."""
        place = self._places.get(label_id)
        if place is None:
            return QModelIndex()
        siblings = self.children_of[self.codebook.labels[place].parent]
        return self.createIndex([one.id for one in siblings].index(label_id), 0, place)

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """The index of child number `row`."""
        children = self.below(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, self._places[children[row].id])

    def parent(self, index: Index | None = None) -> Any:
        """The row above; without an index, the parent of the object, as in Qt."""
        if index is None:
            return super().parent()
        label = self.label(index)
        return self.index_of(label.parent) if label else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many labels stand right below."""
        return len(self.below(parent))

    def columnCount(self, parent: Index | None = None) -> int:
        """One."""
        return 1

    def below(self, parent: Index | None) -> tuple[Label, ...]:
        """The labels right below a row; those at the root without one."""
        label = self.label(parent)
        return self.children_of.get(label.id if label else "", ())
