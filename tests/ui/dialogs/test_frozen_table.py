"""The first column of a wide table stays where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.domain.counts import CountAsked, CountRow, CountTable
from clipdesk.ui.dialogs.counts_rows import CountRows
from clipdesk.ui.dialogs.frozen_table import FrozenTable

COLUMNS = 60


@pytest.fixture
def table(qtbot: QtBot) -> FrozenTable:
    model = CountRows()
    made = FrozenTable("Counts", model, {1: 96, 2: 96}, None, {0: 4})
    model.setParent(made)
    qtbot.addWidget(made)
    names = {f"l{one}": f"label {one}" for one in range(COLUMNS)}
    used = dict.fromkeys(names, 3)
    rows = tuple(CountRow(name, 2, 5, used) for name in ("Herald", "Courier", "Gazette"))
    model.set_table(CountTable(CountAsked(), rows, CountRow("", 6, 15, used)), names)
    made.resize(900, 300)
    made.show()
    qtbot.waitExposed(made)
    made.choose_row(0)
    return made


def picture(widget: QWidget, width: int) -> QImage:
    """The left of it, without the line at its end."""
    return widget.grab(QRect(0, 0, width - 2, widget.height())).toImage()


def test_it_is_seen_however_far_the_others_are_scrolled(table: FrozenTable) -> None:
    width = table.columnWidth(0)
    before = picture(table.viewport(), width), picture(table.header().viewport(), width)
    sideways = table.horizontalScrollBar()
    for place in (1, 150, sideways.maximum()):
        sideways.setValue(place)
        assert (picture(table.viewport(), width), picture(table.header().viewport(), width)) == before, place
    assert sideways.maximum() > width
    table.choose_row(1)
    chosen = picture(table.viewport(), width)
    assert chosen != before[0]
    sideways.setValue(0)
    assert picture(table.viewport(), width) == chosen, "the row that is chosen is so in both"


def test_going_from_row_to_row_does_not_scroll_back(table: FrozenTable) -> None:
    sideways = table.horizontalScrollBar()
    sideways.setValue(700)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert (table.row, sideways.value()) == (1, 700)
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(20, table.visualRect(table.model().index(2, 9)).center().y()),
    )
    assert (table.row, sideways.value()) == (2, 700)
    assert table.currentIndex().column() == 0
    table.scrollTo(table.model().index(2, COLUMNS))
    assert sideways.value() > 700, "any other column is brought into view"


def test_one_that_would_leave_no_room_for_the_others_goes_along(table: FrozenTable) -> None:
    table.setColumnWidth(0, 700)
    before = picture(table.viewport(), 600)
    table.horizontalScrollBar().setValue(300)
    assert picture(table.viewport(), 600) != before
    assert table.indexAt(QPoint(20, 10)).column() == 0
    table.horizontalScrollBar().setValue(750)
    assert table.indexAt(QPoint(20, 10)).column() > 0


def test_no_edge_is_moved_behind_its_title(table: FrozenTable) -> None:
    sideways, header = table.horizontalScrollBar(), table.header()
    sideways.setValue(400)
    edge = next(x for one in range(1, 9) if 20 < (x := header.sectionViewportPosition(one)) < table.columnWidth(0))
    before = [header.sectionSize(one) for one in range(header.count())]
    view = header.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(edge, 8))
    QTest.mouseMove(view, QPoint(edge + 40, 8))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(edge + 40, 8))
    assert [header.sectionSize(one) for one in range(header.count())] == before
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(edge, 8))
    assert [header.sectionSize(one) for one in range(header.count())] == before


def test_the_tip_over_the_first_title_is_its_own(qtbot: QtBot) -> None:
    model = QStandardItemModel(3, 12)
    for column in range(12):
        model.setHeaderData(column, Qt.Orientation.Horizontal, f"tip {column}", Qt.ItemDataRole.ToolTipRole)
    table = FrozenTable("Counts", model, dict.fromkeys(range(1, 12), 120), None, {0: 1})
    qtbot.addWidget(table)
    model.setParent(table)
    table.resize(500, 200)
    table.show()
    qtbot.waitExposed(table)
    table.horizontalScrollBar().setValue(300)
    view = table.header().viewport()

    def tip(place: QPoint) -> str:
        QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
        return QToolTip.text()

    assert tip(QPoint(10, 5)) == "tip 0"
    behind = QPoint(table.columnWidth(0) + 10, 5)
    assert tip(behind) == f"tip {table.header().logicalIndexAt(behind)}"
    QToolTip.hideText()
