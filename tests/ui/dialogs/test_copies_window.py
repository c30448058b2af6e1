"""Stories, their articles and what differs between two of them, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import ALONE
from clipdesk.domain.span import Span
from clipdesk.project.copies import Copies, Copy, OwnPassage
from clipdesk.ui.dialogs.copies_window import CopiesWindow
from clipdesk.ui.theme import Theme
from tests.ui.dialogs.told_copies import CUT, DUES, FERRIES, FULL, LED

SHORT = Copy("s1", "Brief", "", "")
FOUND = Copies(9, (FERRIES, DUES), (SHORT,), ())
OWN = OwnPassage("a1", Span(4, 9), "The ", "fifth", " time")
ROWS = Qt.KeyboardModifier.ShiftModifier
LONG = "Harbour dues rise again as the council of the islands votes"


@pytest.fixture
def asked() -> list[tuple[Copy, Copy]]:
    return []


@pytest.fixture
def window(theme: Theme, qtbot: QtBot, asked: list[tuple[Copy, Copy]]) -> CopiesWindow:
    made = CopiesWindow(theme, [])
    qtbot.addWidget(made)
    made.difference_requested.connect(lambda *two: asked.append(two))
    made.set_copies(FOUND, is_writable=True)
    made.show_now()
    return made


def test_the_first_story_is_shown_and_its_first_copy_compared(window: CopiesWindow, asked: list[object]) -> None:
    assert window.copies.rowCount() == 3
    assert asked[-1] == (FULL, CUT)
    assert window.count.text() == "2 stories · 5 of 9 articles · 1 article too short to judge"
    assert window.count.toolTip().endswith(":<br>Brief</qt>")
    names = [
        QAccessible.queryAccessibleInterface(table).text(QAccessible.Text.Name)
        for table in (window.table, window.copy_table)
    ]
    assert names == ["Stories", "Articles of the story"]


def test_in_a_small_window_an_outlet_has_room_to_be_told_from_others(window: CopiesWindow, qtbot: QtBot) -> None:
    window.resize(968, 668)
    metrics = window.copy_table.fontMetrics()
    needed = metrics.horizontalAdvance("The Northern Courier")
    qtbot.waitUntil(lambda: window.copy_table.columnWidth(1) >= needed)


def test_it_knows_with_which_articles_one_is_in_a_story(window: CopiesWindow) -> None:
    assert window.others_of(CUT.article_id) == tuple(one.article_id for one in FERRIES if one is not CUT)
    assert window.others_of(SHORT.article_id) == ()
    apart = FULL._replace(story=ALONE)
    window.set_copies(Copies(9, (), (), (), (apart, CUT._replace(story=ALONE))), is_writable=True)
    assert window.others_of(FULL.article_id) == ()


def test_enter_leads_to_the_articles_and_on_to_the_text(window: CopiesWindow, qtbot: QtBot) -> None:
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert window.copy_table.hasFocus()
    QTest.keyClick(window.copy_table, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.article_requested) as told:
        QTest.keyClick(window.copy_table, Qt.Key.Key_Return)
    assert told.args == ["a3", None]
    with qtbot.waitSignal(window.article_requested) as told:
        window.copy_table.doubleClicked.emit(window.copy_table.currentIndex())
    assert told.args == ["a3", None]
    assert window.isVisible()


def test_the_fullest_is_compared_with_the_next_and_any_two_with_each_other(
    window: CopiesWindow, asked: list[object]
) -> None:
    window.copy_table.setFocus()
    QTest.keyClick(window.copy_table, Qt.Key.Key_Up)
    assert asked[-1] == (FULL, CUT)
    QTest.keyClick(window.copy_table, Qt.Key.Key_Down)
    QTest.keyClick(window.copy_table, Qt.Key.Key_Down, ROWS)
    assert asked[-1] == (CUT, LED)
    window.show_difference(([OWN], []))
    QTest.keyClick(window.copy_table, Qt.Key.Key_Up, ROWS)
    QTest.keyClick(window.copy_table, Qt.Key.Key_Home)
    QTest.keyClick(window.copy_table, Qt.Key.Key_End, ROWS)
    assert [model.rowCount() for model in window.own] == [0, 0]
    assert window.own[0].headerData(0, Qt.Orientation.Horizontal) == ""


@pytest.mark.parametrize(
    ("headline", "titles"),
    [
        ("Ferries twice", ("Ferries twice, Wire", "Ferries, Wire")),
        ("Ferries", ("1. Ferries, Wire", "2. Ferries, Wire")),
        (f"{LONG} once", (f"1. {LONG} once, Wire", f"2. {LONG}, Wire")),
    ],
)
def test_two_versions_of_one_outlet_are_told_apart(
    window: CopiesWindow, headline: str, titles: tuple[str, str]
) -> None:
    other = LONG if headline.startswith(LONG) else "Ferries"
    story = Copy("v1", headline, "Wire", "", 90, 0.9), Copy("v2", other, "Wire", "", 80, 1.0)
    window.set_copies(Copies(2, (story,), (), ()), is_writable=True)
    window.show_difference(([], []))
    assert [one.accessibleName() for one in window.own_tables] == [f"Nothing that is only in {one}" for one in titles]


def test_what_only_one_has_is_listed_under_its_name_and_led_to(window: CopiesWindow, qtbot: QtBot) -> None:
    window.show_difference(([OWN], []))
    titles = [model.headerData(0, Qt.Orientation.Horizontal) for model in window.own]
    assert titles == ["Only in Wire, 11 Jun 2025", "Nothing that is only in Lantern, 12 Jun 2025"]
    first = window.own_tables[0]
    assert first.accessibleName() == titles[0]
    first.setCurrentIndex(window.own[0].index(0, 0))
    first.setFocus()
    with qtbot.waitSignal(window.article_requested) as told:
        QTest.keyClick(first, Qt.Key.Key_Return)
    assert told.args == ["a1", Span(4, 9)]
    with qtbot.waitSignal(window.article_requested) as told:
        first.doubleClicked.emit(first.currentIndex())
    assert told.args == ["a1", Span(4, 9)]


def test_very_long_texts_are_not_compared(window: CopiesWindow) -> None:
    window.show_difference(None)
    assert window.own[1].headerData(0, Qt.Orientation.Horizontal).startswith("Too long to be compared here: Lantern")


def test_in_a_small_window_titles_are_whole_or_in_a_tool_tip(window: CopiesWindow) -> None:
    window.show_difference(((OWN,), (OWN,)))
    window.resize(768, 700)
    header = window.copy_table.header()
    assert all(header.sectionSize(one) >= header.sectionSizeHint(one) for one in range(header.count()))
    assert sum(map(header.sectionSize, range(header.count()))) <= window.copy_table.viewport().width()
    model = window.own[1]
    title = model.headerData(0, Qt.Orientation.Horizontal)
    assert title in model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)


def test_in_a_narrow_window_both_sides_get_narrower(window: CopiesWindow, qtbot: QtBot) -> None:
    wide = window.table.width(), window.copy_table.width()
    window.resize(window.width() - 320, window.height())
    qtbot.waitUntil(lambda: window.table.width() < 0.85 * wide[0])
    assert window.copy_table.width() > 0.65 * wide[1]


def test_columns_without_a_word_are_hidden_and_a_headline_names_an_article(window: CopiesWindow) -> None:
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Down)
    assert window.copy_table.isColumnHidden(0)
    assert not window.copy_table.isColumnHidden(1)
    window.set_copies(Copies(2, ((LED, LED._replace(article_id="led2", headline="Sails")),), (), ()), is_writable=False)
    window.show_difference(([], []))
    assert window.own_tables[0].accessibleName() == "Nothing that is only in Boats"


def test_headlines_and_outlets_are_searched(window: CopiesWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(window.search, "fees")
    qtbot.waitUntil(lambda: window.stories.rowCount() == 1)
    assert window.copies.values[0] == DUES[0]
    QTest.keyClicks(window.search, "x")
    qtbot.waitUntil(lambda: window.stories.rowCount() == 0)
    assert window.copies.rowCount() == 0
    assert not window.open_button.isEnabled()
    window._open()


def test_the_chosen_story_stays_chosen(window: CopiesWindow) -> None:
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Down)
    window.set_copies(Copies(9, (DUES, FERRIES), (), ()), is_writable=False)
    assert window.table.currentIndex().row() == 0
    assert window.copies.values[0] == DUES[0]


def test_where_there_are_none_it_says_what_to_do(window: CopiesWindow) -> None:
    window.set_copies(Copies(40, (), tuple(SHORT._replace(headline=str(n)) for n in range(30)), ()), is_writable=False)
    assert window.empty.accessibleName().startswith("No copies found")
    assert "Import more articles" in window.empty.accessibleName()
    assert window.count.text() == "30 articles too short to judge"
    assert window.count.toolTip().endswith("<br>19<br>…</qt>")


def test_what_is_tagged_is_suggested_in_the_chosen_story(window: CopiesWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.suggest_requested) as told:
        window.suggest_button.click()
    assert told.args == [FERRIES]
    window.set_copies(FOUND, is_writable=False)
    assert not window.suggest_button.isEnabled()
    window.set_copies(Copies(0, (), (), ()), is_writable=True)
    assert not window.suggest_button.isEnabled()
    window._suggest()


def test_articles_are_taken_out_and_the_others_are_told(window: CopiesWindow, qtbot: QtBot) -> None:
    window.copy_table.choose_row(0)
    with qtbot.waitSignal(window.take_out_requested) as told:
        window.grouping.take_out_button.click()
    assert told.args == [(FULL.article_id,), (CUT.article_id, LED.article_id)]
    alone, by_hand = FULL._replace(story=ALONE), LED._replace(story=CUT.article_id)
    window.set_copies(Copies(9, ((CUT, by_hand), DUES), (), (), (alone,)), is_writable=True)
    assert window.copies.values[0] == CUT
    assert window.copies.index(1, 4).data().endswith(" · by hand")
    window.table.choose_row(2)
    assert window.stories.index(2, 0).data() == "Taken out of their stories"
    assert window.copies.index(0, 4).data() == ""
    assert not window.suggest_button.isEnabled()
    with qtbot.waitSignal(window.as_found_requested) as found:
        window.copy_table.choose_row(0)
        window.grouping.as_found_button.click()
    assert found.args == [(FULL.article_id,)]


def test_the_open_article_is_put_into_the_chosen_story(window: CopiesWindow, qtbot: QtBot) -> None:
    window.grouping.set_open("x9", "Open")
    with qtbot.waitSignal(window.add_requested) as told:
        window.grouping.add_button.click()
    assert told.args == [FULL]


def test_what_was_taken_out_is_shown_where_no_story_is_left(window: CopiesWindow) -> None:
    window.set_copies(Copies(2, (), (), (), (FULL._replace(story=ALONE),)), is_writable=True)
    assert not window.empty.isVisible()
    assert window.stories.rowCount() == 1


def test_a_story_is_shown_by_its_articles(window: CopiesWindow) -> None:
    window.show_story_with([DUES[1].article_id])
    assert window.copies.values[1] == DUES[1]
