"""`HistoryTableModel`: executed commands, the newest first: those of the project, or those that touched one record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.history import HistoryEntry, one_per_step
from clipdesk.ui.locale_words import format_moment
from clipdesk.ui.record_words import history_title, person_name

Index = QModelIndex | QPersistentModelIndex


class HistoryRole(IntEnum):
    """What a row holds besides the roles of Qt."""

    MOMENT = Qt.ItemDataRole.UserRole + 1
    PERSON = MOMENT + 1
    STATE = MOMENT + 2


class HistoryTableModel(QAbstractListModel):
    """One row per step: commands that are undone together are one row, with the time of the last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[HistoryEntry] = []
        self._people: Mapping[str, Annotator] = {}

    def show_entries(self, entries: Sequence[HistoryEntry], people: Mapping[str, Annotator]) -> None:
        """Show these commands, given with the newest first, and the names of who executed them."""
        self.beginResetModel()
        self._people = people
        self._entries = one_per_step(entries)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of steps."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row holds under a role of Qt or of `HistoryRole`."""
        if not index.isValid() or not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return history_title(entry.title)
            case HistoryRole.MOMENT:
                return format_moment(entry.at)
            case HistoryRole.PERSON:
                return self._person(entry)
            case HistoryRole.STATE:
                return entry.state.value
            case Qt.ItemDataRole.AccessibleTextRole:
                facts = [history_title(entry.title), format_moment(entry.at), self._person(entry)]
                if entry.state.was_undone:
                    facts.append(self.tr("undone"))
                return ", ".join(fact for fact in facts if fact)
            case _:
                return None

    def _person(self, entry: HistoryEntry) -> str:
        person = self._people.get(entry.annotator_id) or entry.former_person
        return person_name(person) if person else ""
