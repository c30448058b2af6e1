"""A window over the whole project: gathers when it is looked at, says what is not there, closes with Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QStandardItemModel
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.dialogs.row_table import OpeningTable
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.search_field import SearchField


class Listing(ReviewWindow):
    """One table of nothing."""

    def __init__(self, theme: Theme, undo: QAction) -> None:
        super().__init__("Listing", theme, QSize(400, 300), [undo])
        self.table = OpeningTable("Things", QStandardItemModel(0, 1, self), {}, self)
        self.column.addWidget(self.table)
        self.add_close_button()


@pytest.fixture
def undo() -> QAction:
    made = QAction("Undo")
    made.setShortcut("Ctrl+Z")
    return made


@pytest.fixture
def listing(theme: Theme, undo: QAction, qtbot: QtBot) -> Listing:
    made = Listing(theme, undo)
    qtbot.addWidget(made)
    return made


def test_it_gathers_when_it_is_shown_and_not_again_until_something_changed(listing: Listing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(listing.content_requested):
        listing.show_now()
    with qtbot.assertNotEmitted(listing.content_requested, wait=20):
        listing.show_now()
    qtbot.waitUntil(listing.isActiveWindow)
    with qtbot.waitSignal(listing.content_requested):
        listing.mark_stale()


def test_ctrl_f_goes_to_the_field_to_search_in(theme: Theme, listing: Listing, qtbot: QtBot) -> None:
    listing.show_now()
    qtbot.waitUntil(listing.isActiveWindow)
    QTest.keyClick(listing, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert listing.focusWidget() is not None, "there is no field yet, and nothing happens"
    field = SearchField(theme, "Search", parent=listing)
    listing.column.addWidget(field)
    listing.show_content(listing.table)
    field.setText("ferry")
    QTest.keyClick(listing.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert field.hasFocus()
    assert field.selectedText() == "ferry"


def test_what_changes_while_it_is_not_looked_at_waits_until_it_is(theme: Theme, listing: Listing, qtbot: QtBot) -> None:
    listing.show_now()
    other = Listing(theme, QAction("Redo"))
    qtbot.addWidget(other)
    other.show_now()
    qtbot.waitUntil(other.isActiveWindow)
    with qtbot.assertNotEmitted(listing.content_requested, wait=20):
        listing.mark_stale()
    with qtbot.waitSignal(listing.content_requested):
        listing.activateWindow()


def test_it_blocks_nothing_and_escape_closes_it(listing: Listing, qtbot: QtBot) -> None:
    listing.show_now()
    assert not listing.isModal()
    with qtbot.waitSignal(listing.left):
        QTest.keyClick(listing, Qt.Key.Key_Escape)
    assert not listing.isVisible()
    with qtbot.waitSignal(listing.content_requested):
        listing.show_now()


def test_it_says_why_nothing_is_there(listing: Listing, qtbot: QtBot) -> None:
    listing.show_now()
    listing.say_nothing("Nobody yet", "Tag somebody.")
    assert listing.empty.isVisible()
    assert listing.empty.accessibleName() == "Nobody yet. Tag somebody."
    listing.show_content(listing.table)
    assert listing.table.isVisible()
    qtbot.waitUntil(listing.table.hasFocus)


def test_enter_in_the_table_opens_and_undo_is_at_hand(listing: Listing, undo: QAction, qtbot: QtBot) -> None:
    listing.show_now()
    listing.show_content(listing.table)
    with qtbot.waitSignal(listing.table.opened):
        QTest.keyClick(listing.table, Qt.Key.Key_Return)
    qtbot.waitUntil(listing.isActiveWindow)
    with qtbot.waitSignal(undo.triggered):
        QTest.keyClick(listing.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_who_stops_the_work_can_have_it_begun_again(listing: Listing, qtbot: QtBot) -> None:
    listing.show_now()
    listing.begin("Gathering")
    qtbot.waitUntil(listing.progress.isVisible)
    assert not listing.again_button.isVisible()
    listing.progress.cancel_button.click()
    assert listing.again_button.isVisible()
    with qtbot.waitSignal(listing.content_requested):
        listing.again_button.click()
    listing.begin("Gathering")
    assert not listing.again_button.isVisible()


def test_what_is_out_of_date_says_so_at_once_and_is_renewed_when_nothing_changes_any_more(
    theme: Theme, listing: Listing, qtbot: QtBot
) -> None:
    listing.show_now()
    other = Listing(theme, QAction("Redo"))
    qtbot.addWidget(other)
    other.show_now()
    qtbot.waitUntil(other.isActiveWindow)
    listing.begin("Gathering")
    assert not listing.age.isVisible()
    listing.mark_stale()
    assert listing.age.isVisible()
    assert not listing.count.isVisible()
    assert listing.again_button.isVisible()
    with qtbot.assertNotEmitted(listing.content_requested, wait=1700):
        listing.took(2.0)
        listing.mark_stale()
    listing.took(0.1)
    with qtbot.waitSignal(listing.content_requested, timeout=3000):
        listing.mark_stale()
        assert not listing.again_button.isVisible(), "it is renewed by itself, and the window stays as wide as it is"
    listing.begin("Gathering")
    assert not listing.age.isVisible()
    assert listing.count.isVisible()
    assert not listing.again_button.isVisible()


def test_what_is_told_is_seen_though_the_content_is_out_of_date(theme: Theme, listing: Listing, qtbot: QtBot) -> None:
    listing.show_now()
    other = Listing(theme, QAction("Redo"))
    qtbot.addWidget(other)
    other.show_now()
    qtbot.waitUntil(other.isActiveWindow)
    listing.count.setText("3 things")
    listing.mark_stale()
    listing.tell("The table was copied.")
    shown = listing.told, listing.age, listing.count
    assert [one.isVisible() for one in shown] == [True, False, False]
    listing.mark_stale()
    assert [one.isVisible() for one in shown] == [False, True, False], "something else was changed since"
    listing.begin("Counting")
    listing.tell("The table was copied.")
    listing.begin("Counting")
    assert [one.isVisible() for one in shown] == [True, False, False]
    listing.tell("")
    assert [one.isVisible() for one in shown] == [False, False, True]
