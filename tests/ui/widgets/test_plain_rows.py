"""A table that looks like a list."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.plain_rows import PlainRows, show_plain_rows


def test_rows_alone_are_shown_as_wide_as_the_view_and_cannot_be_edited(qtbot: QtBot) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(QStringListModel(["one", "two"]))
    show_plain_rows(table)
    table.resize(300, 200)
    table.show()
    assert table.columnWidth(0) == table.viewport().width()
    assert table.horizontalHeader().isHidden()
    assert table.verticalHeader().isHidden()
    QTest.mouseDClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(0, 0)).center()
    )
    assert table.state() != QTableView.State.EditingState


def test_several_rows_are_chosen_and_the_tab_key_leaves(qtbot: QtBot) -> None:
    box, table = QWidget(), QTableView()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    field = QLineEdit(box)
    column.addWidget(table)
    column.addWidget(field)
    table.setModel(QStringListModel(["one", "two", "three"]))
    show_plain_rows(table)
    box.show()
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [one.row() for one in table.selectionModel().selectedRows()] == [0, 1]
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert box.focusWidget() is field


def test_home_and_end_walk_over_all_rows_and_shift_selects_them(qtbot: QtBot) -> None:
    table = PlainRows()
    qtbot.addWidget(table)
    table.setModel(QStringListModel(["one", "two", "three"]))
    show_plain_rows(table)
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert [one.row() for one in table.selectionModel().selectedRows()] == [2]
    QTest.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert sorted(one.row() for one in table.selectionModel().selectedRows()) == [0, 1, 2]
    assert table.currentIndex().row() == 0
