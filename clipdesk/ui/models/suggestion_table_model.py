"""`SuggestionTableModel`: what assistants propose on the open article, one row each, in reading order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from clipdesk.domain.common_ends import common_ends
from clipdesk.domain.label import Label
from clipdesk.domain.suggestion import Suggestion
from clipdesk.ui.core_words import core_words
from clipdesk.ui.locale_words import format_percent
from clipdesk.ui.models.titled_table import NO_INDEX, Index, TitledTable
from clipdesk.ui.record_words import field_title, plain_tip, quote_line, spoken_name

_MOST_MENDED = 50
"""Up to this many different rows are exchanged one by one, which keeps selection and scroll position."""
_UNKNOWN = Label("", "?", color="slate")


class SuggestionColumn(IntEnum):
    """The columns. The first one holds the whole row as it is painted; assistive technology reads all of them."""

    SUGGESTION = 0
    LABEL = 1
    WORDS = 2
    REASON = 3
    SCORE = 4


class SuggestionRole(IntEnum):
    """What every cell of a row holds besides the roles of Qt."""

    ID = Qt.ItemDataRole.UserRole + 1


class SuggestionTableModel(TitledTable[Suggestion]):
    """Shows what it is given; knows no project."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(self.tr("Suggestion"), self.tr("Label"), self.tr("Words"), self.tr("Reason"), self.tr("Score"))
        self._rows: list[Suggestion] = []
        self._places: dict[str, int] = {}
        self._labels: Mapping[str, Label] = {}

    def set_suggestions(self, suggestions: Sequence[Suggestion], labels: Mapping[str, Label]) -> None:
        """Show these; `labels` by id."""
        rows, before = list(suggestions), self._rows
        first, last = common_ends(rows, before)
        if labels != self._labels or max(len(rows), len(before)) - first - last > _MOST_MENDED:
            self.beginResetModel()
            self._labels = labels
            self._take_in(rows)
            self.endResetModel()
        elif first + last < max(len(rows), len(before)):
            self._mend(rows, first, len(before) - last, len(rows) - last)

    def _mend(self, rows: list[Suggestion], first: int, stop: int, new_stop: int) -> None:
        """Replace the rows from `first` to before `stop` by those of `rows` from `first` to before `new_stop`."""
        if stop > first:
            self.beginRemoveRows(NO_INDEX, first, stop - 1)
            self._take_in(self._rows[:first] + self._rows[stop:])
            self.endRemoveRows()
        if new_stop > first:
            self.beginInsertRows(NO_INDEX, first, new_stop - 1)
            self._take_in(rows)
            self.endInsertRows()
        # Other rows may name the words of these as their speaker.
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))

    def _take_in(self, rows: list[Suggestion]) -> None:
        self._rows = rows
        self._places = {one.id: row for row, one in enumerate(rows)}

    def suggestion(self, row: int) -> Suggestion | None:
        """The suggestion of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, suggestion_id: str) -> int:
        """The row of a suggestion, -1 when it is not shown."""
        return self._places.get(suggestion_id, -1)

    def id_at(self, row: int) -> str:
        """The id of the suggestion in a row; empty for none."""
        one = self.suggestion(row)
        return one.id if one is not None else ""

    def words_at(self, row: int) -> str:
        """The words of the suggestion in a row, on one line."""
        one = self.suggestion(row)
        return quote_line(one) if one is not None else ""

    def label(self, suggestion: Suggestion) -> Label:
        """The label of a suggestion."""
        return self._labels.get(suggestion.label_id, _UNKNOWN)

    def speaker(self, suggestion: Suggestion) -> str:
        """Who said it, in words; empty where nobody is named."""
        row = self._places.get(suggestion.said_by)
        return quote_line(self._rows[row]) if row is not None else suggestion.attributes.get("speaker", "")

    def filled(self, suggestion: Suggestion, names: Sequence[str] = ()) -> tuple[tuple[str, str], ...]:
        """Titles and values of the attributes that accepting it would fill in; who said it is among the reasons.

        They are in the order of `names`; others come last.
        """
        values = suggestion.attributes
        ordered = sorted(values, key=lambda name: names.index(name) if name in names else len(names))
        return tuple((field_title(name), values[name]) for name in ordered if name != "speaker")

    # ------------------------------------------------------------ what it answers

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell holds under a role of Qt or of `SuggestionRole`."""
        one = self.suggestion(index.row()) if index.isValid() else None
        if one is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(one, SuggestionColumn(index.column()))
            case SuggestionRole.ID:
                return one.id
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(
                    "\n".join(part for part in (quote_line(one, 800), self.reason(one), _filled(one)) if part)
                )
            case _:
                return None

    def _words(self, one: Suggestion, column: SuggestionColumn) -> str:
        match column:
            case SuggestionColumn.SUGGESTION:
                parts = (self.label(one).name, quote_line(one), self.reason(one), format_percent(one.score))
                return ", ".join(part for part in parts if part)
            case SuggestionColumn.LABEL:
                return self.label(one).name
            case SuggestionColumn.WORDS:
                return quote_line(one)
            case SuggestionColumn.REASON:
                return self.reason(one)
            case SuggestionColumn.SCORE:
                return format_percent(one.score)

    def reason(self, one: Suggestion) -> str:
        """Why it is proposed, and who said it."""
        speaker = self.speaker(one)
        said = self.tr("said by {0}").format(speaker) if speaker else ""
        return " · ".join(part for part in (said, core_words(one.reason)) if part)


def _filled(one: Suggestion) -> str:
    """The attributes that accepting it would fill in."""
    return "\n".join(f"{spoken_name(name)}: {value}" for name, value in one.attributes.items())
