"""The list of passages: what is chosen, opened and removed by mouse and keys, and how high its rows are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from clipdesk.ui.panels.passage_delegate import Index, PassageDelegate
from clipdesk.ui.panels.passage_table_view import PassageTableView
from clipdesk.ui.theme import Theme
from tests.ui.panels.names_model import NamesModel

NAMES = ["Ana", "Ben " * 60, "Cyd"]


class Blank(PassageDelegate):
    """Paints nothing but the ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        with self.row(painter, option) as inner:
            assert inner.isValid()


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> PassageTableView:
    model = NamesModel(NAMES)
    made = PassageTableView(model, model, Blank(theme))
    qtbot.addWidget(made)
    model.setParent(made)
    made.resize(300, 300)
    made.show()
    return made


def middle(view: PassageTableView, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


def test_only_the_first_column_is_to_be_seen(view: PassageTableView) -> None:
    assert [view.isColumnHidden(column) for column in (0, 1)] == [False, True]


def test_a_row_is_as_high_as_its_words_need(view: PassageTableView) -> None:
    assert view.rowHeight(0) == view.rowHeight(2) < view.rowHeight(1)
    view.resize(9000, 300)
    assert view.rowHeight(1) == view.rowHeight(0)


def test_very_many_rows_are_equally_high(view: PassageTableView) -> None:
    model = view.model()
    assert isinstance(model, NamesModel)
    low, high = view.rowHeight(0), view.rowHeight(1)
    model.show_names([str(number) for number in range(501)])
    assert {view.rowHeight(row) for row in range(501)} == {high}
    model.show_names(NAMES)
    assert [view.rowHeight(row) for row in range(3)] == [low, high, low]


def test_clicks_and_arrows_choose(view: PassageTableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.chosen) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 2))
    assert told.args == ["Cyd"]
    with qtbot.waitSignal(view.chosen) as told:
        QTest.keyClick(view, Qt.Key.Key_Up)
    assert told.args == [NAMES[1]]


def test_what_is_selected_from_outside_is_not_chosen(view: PassageTableView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.chosen, wait=20):
        view.select("Cyd")
        assert view.currentIndex().row() == 2
        view.select("nobody")
    assert not view.currentIndex().isValid()
    assert not view.selectionModel().hasSelection()


def test_enter_and_a_double_click_open(view: PassageTableView, qtbot: QtBot) -> None:
    view.select("")
    with qtbot.assertNotEmitted(view.opened):
        QTest.keyClick(view, Qt.Key.Key_Return)
    view.select("Ana")
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["Ana"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 2))
    with qtbot.waitSignal(view.opened) as told:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, 2))
    assert told.args == ["Cyd"]


def test_del_asks_to_remove_what_is_selected(view: PassageTableView, qtbot: QtBot) -> None:
    view.select("")
    with qtbot.assertNotEmitted(view.remove_requested):
        QTest.keyClick(view, Qt.Key.Key_Delete)
    view.select("Ana")
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(view.remove_requested) as told:
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert told.args == [("Ana", NAMES[1])]


def test_letters_are_left_to_the_window(view: PassageTableView) -> None:
    view.select("Ana")
    QTest.keyClick(view, Qt.Key.Key_C)
    assert view.currentIndex().row() == 0


def test_home_and_end_choose_the_first_and_the_last(view: PassageTableView, qtbot: QtBot) -> None:
    view.setCurrentIndex(view.model().index(1, 0))
    for key, name in ((Qt.Key.Key_End, "Cyd"), (Qt.Key.Key_Home, "Ana")):
        with qtbot.waitSignal(view.chosen) as told:
            QTest.keyClick(view, key)
        assert told.args == [name]
        assert view.currentIndex().column() == 0
