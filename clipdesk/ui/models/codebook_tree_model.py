"""`CodebookTreeModel`: the labels as a tree, with keys, colors and counts. Dropping a label only asks for a move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.models.label_rows import LabelRows
from clipdesk.ui.record_words import plain_tip

MIME = "application/x-clipdesk-label"

Index = QModelIndex | QPersistentModelIndex


class LabelRole(IntEnum):
    """What a row holds besides the roles of Qt."""

    ID = Qt.ItemDataRole.UserRole + 1
    KEY = ID + 1
    COLOR = ID + 2
    COUNT = ID + 3
    IS_ARMED = ID + 4


class CodebookTreeModel(LabelRows):
    """One row per label. Counts are those of the open article; those of the whole project are in the tool tip.

    `move_requested` carries the label, the label it shall stand below (empty for the root) and its
    place among the children there, counted without itself.
    """

    move_requested = Signal(str, str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._here: Mapping[str, int] | None = None
        self._everywhere: Mapping[str, int] = {}
        self._armed = ""

    # ------------------------------------------------------------ what it shows

    def set_codebook(self, codebook: Codebook) -> None:
        """Show these labels. Where only names, colors and keys differ, the rows stay as they are."""
        old = [(one.id, one.parent) for one in self.codebook]
        if old == [(one.id, one.parent) for one in codebook]:
            self.take(codebook)
            self._tell()
        else:
            self.beginResetModel()
            self.take(codebook)
            self.endResetModel()

    def everywhere(self, label_id: str) -> int:
        """How many annotations of the project have a label."""
        return self._everywhere.get(label_id, 0)

    def set_counts(self, here: Mapping[str, int] | None, everywhere: Mapping[str, int]) -> None:
        """Show how often each label stands in the open article (None: no article is open) and in the project."""
        before = self._counts()
        self._here = dict(here) if here is not None else None
        self._everywhere = everywhere
        for label_id, counts in self._counts().items():
            if counts != before.get(label_id):
                index = self.index_of(label_id)
                self.dataChanged.emit(index, index)

    def set_armed(self, label_id: str) -> None:
        """Mark the label that the next selection gets; an empty id marks none."""
        for changed in {label_id, self._armed} if label_id != self._armed else ():
            self._armed = label_id
            index = self.index_of(changed)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def _tell(self) -> None:
        for parent, children in self.children_of.items():
            if children:
                above = self.index_of(parent)
                self.dataChanged.emit(self.index(0, 0, above), self.index(len(children) - 1, 0, above))

    # ------------------------------------------------------------ what it answers

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row holds under a role of Qt or of `LabelRole`."""
        label = self.label(index)
        if label is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return label.name
            case LabelRole.ID:
                return label.id
            case LabelRole.KEY:
                return label.shortcut
            case LabelRole.COLOR:
                return label.color
            case LabelRole.COUNT:
                return self._count(label)
            case LabelRole.IS_ARMED:
                return label.id == self._armed
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(label)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._guideline(label))
            case _:
                return None

    def _count(self, label: Label) -> int:
        counts = self._everywhere if self._here is None else self._here
        return counts.get(label.id, 0)

    def _counts(self) -> dict[str, tuple[int, int]]:
        """What each row shows and tells."""
        return {one.id: (self._count(one), self.everywhere(one.id)) for one in self.codebook}

    def _sentence(self, label: Label) -> str:
        facts = [label.name]
        if label.shortcut:
            facts.append(self.tr("key {key}").format(key=label.shortcut))
        if label.id == self._armed:
            facts.append(self.tr("armed"))
        return ", ".join([*facts, self._counted(label)])

    def _counted(self, label: Label) -> str:
        everywhere = self.tr("{number} in the project").format(number=format_count(self.everywhere(label.id)))
        if self._here is None:
            return everywhere
        here = self.tr("{number} in this article").format(number=format_count(self._here.get(label.id, 0)))
        return f"{here}, {everywhere}"

    def _guideline(self, label: Label) -> str:
        parts = [label.name, label.definition]
        if label.include:
            parts.append(self.tr("Include: {rule}").format(rule=label.include))
        if label.exclude:
            parts.append(self.tr("Exclude: {rule}").format(rule=label.exclude))
        return "\n".join([*(part for part in parts if part), self._counted(label)])

    # ------------------------------------------------------------ dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged and dropped on; between rows at the root, too."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Labels are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """The one kind of load."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the dragged label."""
        load = QMimeData()
        label = self.label(indexes[0]) if indexes else None
        load.setData(MIME, label.id.encode() if label else b"")
        return load

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Not onto itself or below itself."""
        moved = self.codebook.label(self._dragged(data))
        above = self.label(parent)
        while above is not None and moved is not None and above.id != moved.id:
            above = self.codebook.label(above.parent)
        return moved is not None and above is None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the move. False, so that the view takes no row away: the codebook changes by command only."""
        if self.canDropMimeData(data, action, row, column, parent):
            label_id = self._dragged(data)
            siblings = [one.id for one in self.below(parent)]
            place = row if row >= 0 else len(siblings)
            if label_id in siblings and siblings.index(label_id) < place:
                place -= 1
            above = self.label(parent)
            self.move_requested.emit(label_id, above.id if above else "", place)
        return False

    def _dragged(self, data: QMimeData) -> str:
        return data.data(MIME).toStdString() if data.hasFormat(MIME) else ""
