"""The window of counts: what is asked for, what it shows, and what can be done with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.counts import CountAsked, CountBy, CountRow, CountTable, CountUnit, ValuesOf
from clipdesk.domain.label import Attribute, Label
from clipdesk.ui.dialogs.counts_window import CountsWindow
from clipdesk.ui.theme import Theme

NAMES = {"q": "quote"}


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> CountsWindow:
    made = CountsWindow(theme, [])
    qtbot.addWidget(made)
    made.set_people([("p1", "Ada"), ("p2", "Bo")])
    made.set_counts(counts(made), NAMES)
    made.show_now()
    return made


def counts(window: CountsWindow, articles: int = 3) -> CountTable:
    rows = (CountRow("Herald", 2, 5, {"q": 5}), CountRow("", 1, 0, {}))
    return CountTable(window.asked, rows if articles else (), CountRow("", articles, 5, {"q": 5}), articles > 0)


def entry(menu: QMenu, words: str) -> QAction:
    menu.aboutToShow.emit()
    return next(one for one in menu.actions() if one.text() == words)


def test_it_says_how_many_and_what_counts_once(window: CountsWindow) -> None:
    assert window.count.text().startswith("3 article")
    assert window.hint.text() == "What several annotators tagged alike counts once."
    assert window.by_button.text() == "By outlet"


def test_something_else_is_asked_for(window: CountsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.content_requested):
        entry(window.by_button.menu(), "By month").trigger()
    with qtbot.waitSignal(window.content_requested):
        entry(window.status_button.menu(), "done").trigger()
    with qtbot.waitSignal(window.content_requested):
        entry(window.person_button.menu(), "Bo").trigger()
    with qtbot.waitSignal(window.content_requested):
        window.units.chosen.emit("stories")
    assert window.asked == (CountBy.MONTH, CountUnit.STORIES, "p2", (Status.DONE,), None)
    assert (window.by_button.text(), window.status_button.text(), window.person_button.text()) == (
        "By month",
        "done",
        "Bo",
    )
    window.set_counts(counts(window), NAMES)
    assert window.hint.text().startswith("Stories that have the label")
    assert window.list_button.isHidden()


def test_by_annotator_everybody_is_counted(window: CountsWindow) -> None:
    window.choose_person("p2")
    window.choose_rows(CountBy.ANNOTATOR)
    assert window.asked.annotator_id == ""
    assert window.person_button.isHidden()
    window.choose_rows(CountBy.OUTLET)
    assert window.person_button.isVisible()
    window.set_people([("p1", "Ada")])
    assert window.person_button.isHidden()


def test_enter_lists_the_articles_of_a_row_but_not_of_an_unknown_one(window: CountsWindow, qtbot: QtBot) -> None:
    window.table.setFocus()
    with qtbot.waitSignal(window.articles_requested) as told:
        QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert told.args == ["Herald"]
    QTest.keyClick(window.table, Qt.Key.Key_Down)
    assert not window.list_button.isEnabled()
    QTest.keyClick(window.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.articles_requested) as told:
        window.list_button.click()
    assert told.args == [""]


def test_the_table_is_copied(window: CountsWindow) -> None:
    QTest.keyClick(window.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Outlet\tArticles")
    assert window.told.text() == "The table was copied."
    assert window.count.text() == "3 articles"
    assert window.hint.text() == "What several annotators tagged alike counts once."


@pytest.mark.parametrize("end", ["stopped", "failed"])
def test_what_is_chosen_is_what_is_shown_where_counting_came_to_no_end(window: CountsWindow, end: str) -> None:
    window.choose_rows(CountBy.MONTH)
    window.choose_person("p2")
    assert not window.list_button.isHidden()
    if end == "stopped":
        window.progress.cancel_requested.emit()
    else:
        window.say_failed()
    assert window.shown is not None
    assert window.asked == window.shown.asked == CountAsked()
    assert (window.by_button.text(), window.person_button.text()) == ("By outlet", "All annotators")
    assert window.again_button.isVisible()


def test_where_nothing_is_the_reason_is_said(window: CountsWindow) -> None:
    window.set_counts(counts(window, 0), NAMES)
    assert window.empty.accessibleName().startswith("There is nothing to count. Import articles")
    window.choose_status("done")
    window.set_counts(counts(window, 0), NAMES)
    assert "No article has this status" in window.empty.accessibleName()
    assert not window.copy_button.isEnabled()


def test_values_of_an_attribute_are_asked_for_as_long_as_there_is_one(window: CountsWindow, qtbot: QtBot) -> None:
    assert not window.columns_button.isVisible()
    quote = Label("q", "quote", attributes=(Attribute("kind"),))
    window.set_codebook(Codebook((quote, Label("p", "policy"))))
    assert window.columns_button.text() == "All labels"
    with qtbot.waitSignal(window.content_requested):
        entry(window.columns_button.menu(), "Values of “kind” (quote)").trigger()
    assert window.asked.values_of == ValuesOf("q", "kind")
    assert window.columns_button.text() == "Values of “kind” (quote)"
    window.set_counts(counts(window), {"direct": "direct"})
    assert window.hint.text() == "What several annotators tagged alike, with the same value, counts once."
    with qtbot.waitSignal(window.content_requested):
        entry(window.columns_button.menu(), "All labels").trigger()
    assert window.asked == CountAsked()
    window.choose_columns(ValuesOf("q", "kind"))
    window.set_codebook(Codebook((Label("q", "quote"),)))
    assert window.asked == CountAsked()
    assert not window.columns_button.isVisible()
