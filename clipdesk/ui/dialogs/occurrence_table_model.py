"""`OccurrenceTableModel`: the places where words stand, each with a tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from clipdesk.domain.span import Span
from clipdesk.project.queries import Occurrence
from clipdesk.ui.dialogs.context_delegate import CONTEXT_ROLE, Context, one_line, trimmed
from clipdesk.ui.models.titled_table import Index, TitledTable
from clipdesk.ui.record_words import plain_tip

PLACE, ARTICLE = 0, 1
_BEFORE = 24
"""Code points shown before the words."""


class OccurrenceTableModel(TitledTable[Occurrence]):
    """`ticks_changed` comes when the user leaves a place out or takes it in again."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(self.tr("Place"), self.tr("Article"))
        self._left_out: set[int] = set()
        self._label_id = ""

    def set_label(self, label_id: str) -> None:
        """Choose the label to tag the places with; those that have it already cannot be ticked."""
        self._label_id = label_id
        self._all_changed()
        self.ticks_changed.emit()

    def set_found(self, found: Sequence[Occurrence]) -> None:
        """Show these places, all ticked."""
        self._left_out.clear()
        self.set_rows(found)

    def tick_all(self, *, is_ticked: bool) -> None:
        """Tick every place, or none."""
        self._left_out = set() if is_ticked else set(range(len(self._rows)))
        self._all_changed()
        self.ticks_changed.emit()

    @property
    def tagged(self) -> int:
        """How many places have the label already."""
        return sum(self._label_id in one.label_ids for one in self._rows)

    @property
    def passages(self) -> tuple[tuple[str, Span], ...]:
        """Article and span of every place that is ticked."""
        return tuple(
            (one.article_id, one.span)
            for row, one in enumerate(self._rows)
            if row not in self._left_out and self._label_id not in one.label_ids
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first cell has a tick, unless the place is tagged."""
        flags = super().flags(index)
        can_be_ticked = index.column() == PLACE and self._label_id not in self._rows[index.row()].label_ids
        return flags | Qt.ItemFlag.ItemIsUserCheckable if can_be_ticked else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and tick."""
        one = self._rows[index.row()]
        is_place = index.column() == PLACE
        context = Context(*(one_line(part) for part in (one.before, one.words, one.after)))
        if role == Qt.ItemDataRole.DisplayRole:
            return context.line if is_place else one.headline
        if role == CONTEXT_ROLE and is_place:
            return trimmed(context, _BEFORE, len(context.after))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(context.line if is_place else one.headline)
        if role == Qt.ItemDataRole.CheckStateRole and is_place and self._label_id not in one.label_ids:
            return Qt.CheckState.Unchecked if index.row() in self._left_out else Qt.CheckState.Checked
        return None

    def _all_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 1))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """The tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out.discard(index.row())
        else:
            self._left_out.add(index.row())
        self.dataChanged.emit(index, index)
        self.ticks_changed.emit()
        return True
