"""`CountRows`: a table of counts as a table of the window: what it is of, then a column for each label or value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from clipdesk.domain.article import Status
from clipdesk.domain.counts import OTHER_VALUES, CountBy, CountRow, CountTable, CountUnit
from clipdesk.ui.fonts import window_font
from clipdesk.ui.language import language_name
from clipdesk.ui.locale_words import format_count, format_date
from clipdesk.ui.models.titled_table import Index, TitledTable
from clipdesk.ui.record_words import plain_tip, status_word

VALUE, UNITS, TAGGED, FIRST_LABEL = range(4)
_ALL_SHOWN = 12
"""With more labels than these, those that nobody used are left out."""


class CountRows(TitledTable[CountRow]):
    """One row for each outlet, month …; the last is of all, in bold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by = CountBy.OUTLET
        self._columns: tuple[str, ...] = ()
        self.set_titles(self.tr("Outlet"), self.tr("Articles"), self.tr("All labels"))

    def set_table(self, table: CountTable, names: Mapping[str, str]) -> None:
        """Show these counts; names of labels by id, or of values, in the order of columns."""
        self.beginResetModel()
        self._by = table.asked.by
        used = table.whole.columns
        self._columns = tuple(one for one in names if one in used or len(names) <= _ALL_SHOWN)
        every = self.tr("All labels")
        if table.asked.values_of is not None:
            every = self.tr("All values")
            names = {**names, OTHER_VALUES: self.tr("Other values"), "": self.tr("No value")}
        self._rows = (*table.rows, table.whole)
        units = self.tr("Stories") if table.asked.unit is CountUnit.STORIES else self.tr("Articles")
        self.set_titles(title_of(self._by), units, every, *(names[one] for one in self._columns))
        self.set_figures(*range(UNITS, len(self._titles)))
        self.endResetModel()

    def table(self) -> str:
        """All of it with its titles, separated by tabs, as spreadsheets and word processors paste it; plain numbers."""
        rows = [[self._text(one, VALUE), *map(str, self._numbers(one))] for one in self._rows]
        return "\n".join("\t".join(cells) for cells in [list(self._titles), *rows]) + "\n"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles; the whole name of a label in its tool tip."""
        if orientation == Qt.Orientation.Horizontal and section >= FIRST_LABEL and role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._titles[section])
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell; the row of all is bold."""
        if role == Qt.ItemDataRole.FontRole:
            return window_font(1.0, bold=True) if index.row() == len(self._rows) - 1 else None
        return super().data(index, role)

    def _text(self, one: CountRow, column: int) -> str:
        if column > VALUE:
            return format_count(self._numbers(one)[column - UNITS])
        if one is self._rows[-1]:
            return self.tr("All")
        return value_word(self._by, one.value) if one.value else self.tr("Not known")

    def _shown(self, one: CountRow, column: int) -> str:
        """A dot for nothing, so that what there is stands out."""
        return "·" if column > UNITS and not self._numbers(one)[column - UNITS] else self._text(one, column)

    def _numbers(self, one: CountRow) -> tuple[int, ...]:
        return one.units, one.tagged, *(one.columns.get(column, 0) for column in self._columns)


def title_of(by: CountBy) -> str:
    """What the rows of a table are, as the title above them."""
    translate = QCoreApplication.translate
    return {
        CountBy.OUTLET: translate("Counts", "Outlet"), CountBy.YEAR: translate("Counts", "Year"),
        CountBy.MONTH: translate("Counts", "Month"), CountBy.SECTION: translate("Counts", "Section"),
        CountBy.LANGUAGE: translate("Counts", "Language"), CountBy.STATUS: translate("Counts", "Status"),
        CountBy.ANNOTATOR: translate("Counts", "Annotator"),
    }[by]  # fmt: skip


def choice_of(by: CountBy) -> str:
    """What the rows of a table are, as one of the ways to count."""
    translate = QCoreApplication.translate
    return {
        CountBy.OUTLET: translate("Counts", "By outlet"), CountBy.YEAR: translate("Counts", "By year"),
        CountBy.MONTH: translate("Counts", "By month"), CountBy.SECTION: translate("Counts", "By section"),
        CountBy.LANGUAGE: translate("Counts", "By language"), CountBy.STATUS: translate("Counts", "By status"),
        CountBy.ANNOTATOR: translate("Counts", "By annotator"),
    }[by]  # fmt: skip


def value_word(by: CountBy, value: str) -> str:
    """What stands before a row, in words: a month as a date, a status and a language by their names."""
    if by in (CountBy.MONTH, CountBy.YEAR):
        return format_date(value)
    if by is CountBy.STATUS:
        return status_word(Status(value))
    return language_name(value) if by is CountBy.LANGUAGE else value
