"""A cell that is written across those behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.dialogs.spanning_delegate import SPANS_ROLE, SpanningDelegate
from clipdesk.ui.theme import Theme

WORDS = "█" * 20
WIDE = "█" * 90


def cell(words: str, *, spans: bool = False) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(spans, SPANS_ROLE)
    return item


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> RowTable:
    model = QStandardItemModel()
    for words, spans in ((WORDS, True), (WORDS, False), (WIDE, True)):
        model.appendRow([cell("████"), cell(words, spans=spans), cell(""), cell("")])
    made = RowTable("Files", model, {0: 80, 1: 60, 2: 90, 3: 90})
    qtbot.addWidget(made)
    made.setItemDelegate(SpanningDelegate(made, 1))
    made.resize(600, 200)
    made.show()
    model.setParent(made)
    return made


def ink(table: RowTable, row: int) -> list[int]:
    """The columns of the table in which something of the color of text is seen."""
    image: QImage = table.viewport().grab().toImage()
    places = [table.visualRect(table.model().index(row, column)) for column in range(4)]
    text = QColor("#1E2227")

    def is_written(place: QRect) -> bool:
        middle = place.center().y()
        return any(image.pixelColor(x, middle) == text for x in range(place.left() + 12, place.right() - 12))

    return [column for column, place in enumerate(places) if is_written(place)]


def test_the_words_go_on_over_the_empty_cells_and_no_further_than_they_need(table: RowTable) -> None:
    assert ink(table, 0) == [0, 1, 2, 3]
    assert ink(table, 1) == [0, 1], "an ordinary cell keeps to its column"
    table.setColumnWidth(2, 260)
    assert ink(table, 0) == [0, 1, 2]


def test_words_too_long_for_the_row_end_in_dots(table: RowTable) -> None:
    image = table.viewport().grab().toImage()
    delegate = table.itemDelegate()
    assert isinstance(delegate, SpanningDelegate)
    place = delegate.span_of(table.model().index(2, 1))
    assert place.right() == table.visualRect(table.model().index(2, 3)).right()
    ends = {image.pixelColor(x, place.center().y()).name() for x in range(place.right() - 8, place.right())}
    assert "#1e2227" not in ends


def test_a_long_name_is_cut_in_the_middle(table: RowTable) -> None:
    model = table.model()
    model.setData(model.index(1, 0), " " * 90 + "████")
    delegate = SpanningDelegate(table, 1, 0)
    table.setItemDelegate(delegate)
    assert ink(table, 1) == [0, 1], "the end is seen"


def test_a_hidden_column_gives_its_room_and_a_chosen_row_stays_readable(table: RowTable) -> None:
    table.setColumnHidden(3, True)
    table.setCurrentIndex(table.model().index(0, 0))
    assert ink(table, 0) == [0, 1, 2]
