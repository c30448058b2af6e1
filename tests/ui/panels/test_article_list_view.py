"""The view of the articles: what is current, and what the user chose."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.filters import ArticleFilter
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.project import Project
from clipdesk.ui.models.article_table_model import ArticleChoice, ArticleRole, ArticleTableModel
from clipdesk.ui.panels.article_list_view import ArticleListView
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen
from tests.ui.turns import a_turn_later


@pytest.fixture
def view(theme: Theme, project: Project, qtbot: QtBot) -> Iterator[ArticleListView]:
    model = ArticleTableModel()
    model.set_queries(project.queries)
    made = on_screen(ArticleListView(model), qtbot, (300, 300))
    stop = project.subscribe(lambda changes, _: model.apply(changes))
    yield made
    stop()
    model.set_queries(None)


@pytest.fixture
def chosen(view: ArticleListView) -> list[str]:
    heard: list[str] = []
    view.article_chosen.connect(heard.append)
    return heard


def current(view: ArticleListView) -> object:
    return view.currentIndex().data(ArticleRole.ID)


def click(view: ArticleListView, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_a_click_chooses(view: ArticleListView, chosen: list[str], qtbot: QtBot) -> None:
    click(view, 2)
    qtbot.waitUntil(lambda: chosen == ["dues"])
    assert view.selected_ids == ("dues",)


def test_arrows_choose(view: ArticleListView, chosen: list[str], qtbot: QtBot) -> None:
    view.show_article("ferry")
    QTest.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: chosen == ["night"])


def test_a_held_key_chooses_only_where_it_rests(view: ArticleListView, chosen: list[str], qtbot: QtBot) -> None:
    view.show_article("ferry")
    for _ in range(3):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(view, held)
        a_turn_later()
    assert chosen == []
    qtbot.waitUntil(lambda: chosen == ["arabic"])


def test_what_the_program_shows_is_not_chosen(view: ArticleListView, chosen: list[str]) -> None:
    view.show_article("dues")
    a_turn_later()
    assert current(view) == "dues"
    assert chosen == []
    view.show_article("")
    assert current(view) is None
    assert view.selected_ids == ()


def test_several_can_be_selected(view: ArticleListView) -> None:
    click(view, 0)
    click(view, 2, Qt.KeyboardModifier.ShiftModifier)
    together = [view.selected_ids]
    click(view, 1, Qt.KeyboardModifier.ControlModifier)
    together.append(view.selected_ids)
    assert together == [("ferry", "night", "dues"), ("ferry", "dues")]


def test_the_shown_article_stays_current_whatever_the_list_does(
    view: ArticleListView, chosen: list[str], project: Project
) -> None:
    view.show_article("dues")
    project.execute(RemoveArticles(("ferry",)))
    assert (current(view), view.currentIndex().row()) == ("dues", 1)
    model = view.model()
    assert isinstance(model, ArticleTableModel)
    model.set_choice(ArticleChoice(ArticleFilter(words="boat")))
    assert current(view) is None
    model.set_choice(ArticleChoice())
    assert current(view) == "dues"
    assert view.selectionModel().isSelected(view.currentIndex())
    a_turn_later()
    assert chosen == []


def test_enter_goes_to_the_text_of_what_is_current(view: ArticleListView, chosen: list[str], qtbot: QtBot) -> None:
    view.show_article("ferry")
    view.selectionModel().setCurrentIndex(view.model().index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    with qtbot.waitSignal(view.reading_requested):
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen == ["night"]


def test_letters_do_not_run_through_all_articles(view: ArticleListView) -> None:
    view.show_article("ferry")
    QTest.keyClick(view, Qt.Key.Key_N)
    assert current(view) == "ferry"


def test_home_and_end_lead_to_the_first_and_the_last_article(view: ArticleListView) -> None:
    view.setCurrentIndex(view.model().index(0, 0))
    last = view.model().rowCount() - 1
    assert last > 0
    for key, row in ((Qt.Key.Key_End, last), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(view, key)
        assert view.currentIndex().row() == row


def test_the_article_that_is_opened_as_the_list_gets_the_keyboard_is_selected(
    view: ArticleListView, chosen: list[str], qtbot: QtBot
) -> None:
    view.activateWindow()
    view.clearFocus()
    view.article_chosen.connect(view.show_article)
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(lambda: bool(chosen))
    assert view.selected_ids == tuple(chosen) == (current(view),)
