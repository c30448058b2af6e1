"""A table of counts in the window: words for rows, columns by label, and the table that is copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clipdesk.domain.counts import OTHER_VALUES, CountAsked, CountBy, CountRow, CountTable, CountUnit, ValuesOf
from clipdesk.ui.dialogs.counts_rows import CountRows, choice_of, title_of, value_word

NAMES = {"q": "quote", "s": "statistic"}


def table(by: CountBy = CountBy.OUTLET, unit: CountUnit = CountUnit.ANNOTATIONS, *values: str) -> CountTable:
    rows = tuple(CountRow(value, 2, 1_500, {"q": 1_500}) for value in values or ("Herald", ""))
    return CountTable(CountAsked(by, unit), rows, CountRow("", 4, 3_000, {"q": 3_000}))


@pytest.fixture
def rows(british: None, qapp: object) -> CountRows:
    made = CountRows()
    made.set_table(table(), NAMES)
    return made


def cells(rows: CountRows) -> list[list[str]]:
    return [[rows.index(row, column).data() for column in range(rows.columnCount())] for row in range(rows.rowCount())]


def titles(rows: CountRows) -> list[str]:
    return [rows.headerData(one, Qt.Orientation.Horizontal) for one in range(rows.columnCount())]


def test_rows_labels_and_a_last_row_of_all(rows: CountRows) -> None:
    assert titles(rows) == ["Outlet", "Articles", "All labels", "quote", "statistic"]
    assert cells(rows) == [
        ["Herald", "2", "1,500", "1,500", "·"],
        ["Not known", "2", "1,500", "1,500", "·"],
        ["All", "4", "3,000", "3,000", "·"],
    ]
    assert rows.index(2, 0).data(Qt.ItemDataRole.FontRole).bold()
    assert rows.index(1, 0).data(Qt.ItemDataRole.FontRole) is None
    tip = rows.headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "quote" in tip


def test_what_is_copied_has_plain_numbers_and_zeros(rows: CountRows) -> None:
    assert rows.table().splitlines()[:2] == [
        "Outlet\tArticles\tAll labels\tquote\tstatistic",
        "Herald\t2\t1500\t1500\t0",
    ]


def test_of_many_labels_those_that_nobody_used_are_left_out(rows: CountRows) -> None:
    rows.set_table(table(unit=CountUnit.STORIES), NAMES | {f"l{number}": f"l{number}" for number in range(20)})
    assert titles(rows) == ["Outlet", "Stories", "All labels", "quote"]


@pytest.mark.parametrize(
    ("by", "value", "words"),
    [
        (CountBy.MONTH, "2025-06", "Jun 2025"),
        (CountBy.YEAR, "2025", "2025"),
        (CountBy.STATUS, "todo", "to do"),
        (CountBy.LANGUAGE, "es", "Español"),
        (CountBy.SECTION, "News", "News"),
    ],
)
def test_values_are_words(british: None, by: CountBy, value: str, words: str) -> None:
    assert value_word(by, value) == words


def test_every_way_to_count_has_words() -> None:
    assert {title_of(by) for by in CountBy} >= {"Outlet", "Month", "Annotator"}
    assert len({choice_of(by) for by in CountBy}) == len(CountBy)


def test_the_columns_may_be_values(british: None, qapp: object) -> None:
    whole = CountRow("", 4, 5, {"direct": 2, OTHER_VALUES: 1, "": 2})
    made = CountRows()
    made.set_table(
        CountTable(CountAsked(values_of=ValuesOf("q", "kind")), (), whole),
        {"direct": "direct", OTHER_VALUES: "(other values)", "": "(no value)"},
    )
    assert titles(made) == ["Outlet", "Articles", "All values", "direct", "Other values", "No value"]
    assert cells(made) == [["All", "4", "5", "2", "1", "2"]]
