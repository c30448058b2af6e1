"""`ReportTableModel`: the items of a transfer, perhaps of one outcome or with certain words only."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from clipdesk.domain.report import Outcome, ReportItem, TransferReport
from clipdesk.ui.core_words import core_words
from clipdesk.ui.models.titled_table import Index, TitledTable
from clipdesk.ui.place_words import place_words
from clipdesk.ui.record_words import with_short_name
from clipdesk.ui.theme import Theme


class ReportColumn(IntEnum):
    """The columns."""

    ITEM = 0
    OUTCOME = 1
    REASON = 2


_TO_LOOK_AT = (Outcome.SKIPPED, Outcome.CONFLICT, Outcome.CANCELLED)


def outcome_word(outcome: Outcome) -> str:
    """What became of an item, in a word."""
    translate = QCoreApplication.translate
    words = {
        Outcome.TAKEN: translate("Outcome", "Taken"),
        Outcome.CHANGED: translate("Outcome", "Taken, changed"),
        Outcome.DUPLICATE: translate("Outcome", "Already there"),
        Outcome.JOINED: translate("Outcome", "Annotations added"),
        Outcome.SKIPPED: translate("Outcome", "Left out"),
        Outcome.CANCELLED: translate("Outcome", "Not reached"),
        Outcome.CONFLICT: translate("Outcome", "Differs, not taken"),
        Outcome.REMARK: translate("Outcome", "Of the whole file"),
    }
    return words[outcome]


class ReportTableModel(TitledTable[ReportItem]):
    """One row per item: those that were left out or differ first, otherwise in the order of the report."""

    def __init__(self, theme: Theme, report: TransferReport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(self.tr("Item"), self.tr("Result"), self.tr("Why"))
        self._theme = theme
        self._outcome: Outcome | None = None
        self._words = ""
        self._items = _first_to_look_at(report)
        self._rows = self._items
        self._reasons: dict[str, str] = {}

    def set_outcome(self, outcome: Outcome | None) -> None:
        """Show the items that ended so, or (None) all."""
        self._outcome = outcome
        self._filter()

    def set_words(self, words: str) -> None:
        """Show the items in whose name or reason these words stand."""
        self._words = words.strip().casefold()
        self._filter()

    def text(self) -> str:
        """The items that are shown as text, one a line, to be kept or sent."""
        lines = (
            "\t".join(part for part in (outcome_word(item.outcome), place_words(item.name), self._reason(item)) if part)
            for item in self._rows
        )
        return "\n".join(lines) + "\n"

    def _reason(self, item: ReportItem) -> str:
        """Why, in the language of the window; looked up once."""
        known = self._reasons.get(item.reason)
        if known is None:
            known = self._reasons[item.reason] = core_words(item.reason)
        return known

    def _filter(self) -> None:
        rows = self._items
        if self._outcome is not None:
            rows = [item for item in rows if item.outcome is self._outcome]
        if self._words:
            rows = [
                item for item in rows if self._words in f"{place_words(item.name)}\n{self._reason(item)}".casefold()
            ]
        self.set_rows(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and colors."""
        item = self._rows[index.row()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == ReportColumn.OUTCOME:
            colors = {
                Outcome.SKIPPED: "danger",
                Outcome.CHANGED: "warning",
                Outcome.CONFLICT: "warning",
                Outcome.REMARK: "warning",
                Outcome.DUPLICATE: "quiet",
                Outcome.CANCELLED: "quiet",
            }
            return self._theme.color(colors.get(item.outcome, "ok"))
        return super().data(index, role)

    def _text(self, item: ReportItem, column: int) -> str:
        return (place_words(item.name), outcome_word(item.outcome), self._reason(item))[column]

    def _shown(self, item: ReportItem, column: int) -> str:
        text = self._text(item, column)
        return with_short_name(text, item.name) if column == ReportColumn.REASON else text


def _first_to_look_at(report: TransferReport) -> Sequence[ReportItem]:
    if not any(map(report.count, _TO_LOOK_AT)):
        return report.items
    return sorted(report.items, key=lambda item: item.outcome not in _TO_LOOK_AT)
