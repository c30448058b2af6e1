"""Tables that are chosen row by row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.theme import Theme


def make(qtbot: QtBot, widths: dict[int, int]) -> RowTable:
    model = QStandardItemModel(0, 2)
    for name in ("one", "two", "three"):
        ticked = QStandardItem(name)
        ticked.setCheckable(True)
        model.appendRow([ticked, QStandardItem(name.upper())])
    table = RowTable("Files", model, widths)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(400, 300)
    return table


def test_rows_have_air_even_when_measured_before_they_are_shown(theme: Theme, qtbot: QtBot) -> None:
    table = make(qtbot, {0: 100})
    table.setCurrentIndex(table.model().index(1, 0))
    table.show()
    heights = {table.visualRect(table.model().index(row, 0)).height() for row in range(3)}
    assert len(heights) == 1
    assert heights.pop() >= table.fontMetrics().height() + 8


def test_arrows_go_through_the_rows_and_space_ticks(theme: Theme, qtbot: QtBot) -> None:
    table = make(qtbot, {0: 100})
    table.show()
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    index = table.model().index(1, 0)
    assert table.currentIndex() == index
    assert Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked


def test_several_rows_are_chosen_and_the_last_is_the_current_one(theme: Theme, qtbot: QtBot) -> None:
    table = make(qtbot, {0: 100})
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.choose_rows([0, 2])
    assert (table.chosen_rows, table.row) == ([0, 2], 2)
    table.choose_row(9)
    assert (table.chosen_rows, table.row) == ([2], 2)


def test_however_many_rows_are_chosen_they_are_chosen_at_once(theme: Theme, qtbot: QtBot) -> None:
    model = QStandardItemModel(400, 2)
    table = RowTable("Rows", model, {})
    qtbot.addWidget(table)
    told: list[int] = []
    table.selectionModel().selectionChanged.connect(lambda *_: told.append(len(table.chosen_rows)))
    rows = [*range(0, 200, 2), *range(200, 400)]
    table.choose_rows(rows)
    assert told == [1, len(rows)]
    assert table.chosen_rows == rows
    assert table.row == rows[-1]
    empty = RowTable("Rows", QStandardItemModel(0, 2, table), {}, table)
    empty.choose_rows(rows)
    assert (empty.chosen_rows, empty.row) == ([], -1)


def test_the_last_column_takes_what_is_left_unless_it_has_a_width(theme: Theme, qtbot: QtBot) -> None:
    table = make(qtbot, {0: 100})
    table.show()
    assert table.columnWidth(0) + table.columnWidth(1) >= table.viewport().width()
    table = make(qtbot, {0: 100, 1: 80})
    table.show()
    assert table.columnWidth(1) == 80


def test_a_column_is_never_narrower_than_its_title(theme: Theme, qtbot: QtBot) -> None:
    model = QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(["Puntuación media", "Words", "Why"])
    table = RowTable("Files", model, {0: 40, 1: 240})
    model.setParent(table)
    qtbot.addWidget(table)
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance("Puntuación media")
    assert table.columnWidth(1) == 240


def test_a_title_that_does_not_fit_ends_in_dots(theme: Theme, qtbot: QtBot) -> None:
    table = RowTable("Rows", QStandardItemModel(1, 1), {})
    qtbot.addWidget(table)
    assert table.header().textElideMode() is Qt.TextElideMode.ElideRight


def test_columns_give_way_where_there_is_no_room_and_come_back(theme: Theme, qtbot: QtBot) -> None:
    model = QStandardItemModel(0, 4)
    model.setHorizontalHeaderLabels(["File", "Headline", "Format", "Encoding"])
    table = RowTable("Files", model, {2: 120, 3: 140}, shares={0: 2, 1: 3}, giving_way=(3, 2))
    model.setParent(table)
    qtbot.addWidget(table)
    table.show()
    seen = []
    for width in (700, 480, 320, 700):
        table.resize(width, 300)
        seen.append([column for column in range(4) if not table.isColumnHidden(column)])
        assert sum(map(table.columnWidth, range(4))) <= table.viewport().width()
    assert seen == [[0, 1, 2, 3], [0, 1, 2], [0, 1], [0, 1, 2, 3]]


def test_the_keyboard_is_shown_by_a_frame_around_the_row(theme: Theme, qtbot: QtBot) -> None:
    table = make(qtbot, {0: 100})
    table.show()
    table.setCurrentIndex(table.model().index(1, 0))

    def edge(row: int) -> str:
        """The color at the top of a row, far from its words."""
        image = table.viewport().grab().toImage()
        return image.pixelColor(300, table.visualRect(table.model().index(row, 0)).top()).name()

    accent, selection = theme.color("accent").name(), theme.color("selection").name()
    with qtbot.waitActive(table):
        table.activateWindow()
    table.setFocus()
    assert [edge(row) == accent for row in range(3)] == [False, True, False]
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert [edge(row) == accent for row in range(3)] == [False, False, True]
    table.clearFocus()
    assert edge(2) == selection


def test_no_shared_column_is_narrower_than_its_title_while_others_have_room(theme: Theme, qtbot: QtBot) -> None:
    model = QStandardItemModel(1, 3)
    model.setHorizontalHeaderLabels(["A longer title", "B", "C"])
    table = RowTable("Files", model, {2: 100}, shares={0: 1, 1: 4})
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(420, 200)
    table.show()
    title = table.header().sectionSizeHint(0)
    assert table.columnWidth(0) == title > table.viewport().width() // 5
    assert sum(map(table.columnWidth, range(3))) == table.viewport().width(), "and nothing is scrolled sideways"
    table.resize(1400, 200)
    assert table.columnWidth(1) // table.columnWidth(0) in (3, 4)


def test_the_only_shared_column_can_be_read_where_the_others_are_too_wide(theme: Theme, qtbot: QtBot) -> None:
    model = QStandardItemModel(1, 3)
    table = RowTable("Figures", model, {1: 200, 2: 200}, None, {0: 2})
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    assert table.columnWidth(0) >= 100


def test_what_is_left_is_shared_among_wide_columns_until_the_user_moves_an_edge(theme: Theme, qtbot: QtBot) -> None:
    model = QStandardItemModel(1, 3)
    table = RowTable("Files", model, {0: 60}, None, {1: 3, 2: 1})
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(460, 200)
    table.show()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert table.columnWidth(1) > 2 * table.columnWidth(2)
    table.resize(320, 200)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    table.setColumnHidden(1, True)
    assert table.columnWidth(2) > 120
    table.setColumnHidden(1, False)
    table.header().resizeSection(1, 300)
    table.resize(500, 200)
    assert table.columnWidth(1) == 300


def test_columns_fit_where_a_scroll_bar_comes_while_they_are_shared_out(qtbot: QtBot) -> None:
    model = QStandardItemModel(3, 3)
    table = RowTable("Rows", model, {}, shares={0: 1, 1: 1, 2: 1})
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()

    def left() -> int:
        return table.viewport().width() - table.header().length()

    def narrow() -> None:
        table.header().sectionResized.disconnect(narrow)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    table.header().sectionResized.connect(narrow)
    table.resize(700, 300)
    assert 0 <= left() < 3
    table.resize(500, 300)
    assert 0 <= left() < 3, "the user moved no edge"


def test_rows_put_in_another_order_leave_the_sharing_of_widths_as_it_was(qtbot: QtBot) -> None:
    model = QStandardItemModel(3, 3)
    table = RowTable("Rows", model, {}, shares={0: 1, 1: 1, 2: 1})
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    table.setColumnHidden(2, True)
    model.layoutAboutToBeChanged.emit()
    model.layoutChanged.emit()
    table.resize(400, 300)
    assert table.columnWidth(0) + table.columnWidth(1) <= table.viewport().width()
