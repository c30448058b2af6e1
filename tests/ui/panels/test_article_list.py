"""The panel of articles: search, filters, list, menu."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.commands.articles import RemoveArticles, SetFlag, SetStatus
from clipdesk.project.project import Project
from clipdesk.project.queries import Queries
from clipdesk.ui.models.article_table_model import ArticleRole
from clipdesk.ui.panels.article_list import ArticleListPanel
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.empty_state import EmptyState
from clipdesk.ui.widgets.filter_chips import FilterChip
from clipdesk.ui.widgets.hint_label import HintLabel
from tests.ui.turns import a_turn_later


@pytest.fixture
def panel(theme: Theme, project: Project, qtbot: QtBot) -> Iterator[ArticleListPanel]:
    made = ArticleListPanel(theme)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.set_project(project.queries, project.codebook)
    made.show()
    stop = project.subscribe(lambda changes, _: made.apply(changes, project.codebook))
    yield made
    stop()
    made.set_project(None, Codebook())


def ids(panel: ArticleListPanel) -> list[str]:
    return [panel.model.index(row).data(ArticleRole.ID) for row in range(panel.model.rowCount())]


def chips(panel: ArticleListPanel) -> list[str]:
    return [one.text() for one in panel.filters.chips.findChildren(FilterChip) if not one.isHidden()]


def find(panel: ArticleListPanel, words: str) -> None:
    panel.search.setText(words)
    QTest.keyClick(panel.search, Qt.Key.Key_Return)


def nothing(panel: ArticleListPanel) -> EmptyState:
    state = panel.findChild(EmptyState)
    assert isinstance(state, EmptyState)
    return state


def said(panel: ArticleListPanel) -> list[str]:
    """What the list says in place of articles, in one line."""
    return [one.text() for one in panel.findChildren(HintLabel) if one.isVisible()]


def way_out(panel: ArticleListPanel) -> QPushButton:
    button = nothing(panel).findChild(QPushButton)
    assert isinstance(button, QPushButton)
    return button


def test_the_parts_have_the_names_that_assistive_technology_knows(panel: ArticleListPanel) -> None:
    view = QAccessible.queryAccessibleInterface(panel.view)
    assert view.text(QAccessible.Text.Name) == "Articles"
    assert view.role() in {QAccessible.Role.Table, QAccessible.Role.List}
    assert panel.search.accessibleName() == "Search articles"
    cells = [view.child(n) for n in range(view.childCount()) if view.child(n).role() == QAccessible.Role.Cell]
    spoken = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert len(spoken) == 4
    assert spoken[0].startswith("Board votes to double ferry subsidy, The Larkport Courier")


def test_another_project_is_shown_from_its_first_article(panel: ArticleListPanel, project: Project) -> None:
    panel.view.setFixedHeight(120)
    bar = panel.view.verticalScrollBar()
    a_turn_later()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    panel.set_project(None, Codebook())
    panel.set_project(project.queries, project.codebook)
    a_turn_later()
    assert bar.value() == 0


def test_typing_finds_without_enter(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.search.setFocus()
    QTest.keyClicks(panel.search, "october")
    qtbot.waitUntil(lambda: ids(panel) == ["dues"])
    assert panel.model.index(0).data(ArticleRole.SNIPPET) == "Dues rise in \x02October\x03."


def test_words_and_filters_go_together(panel: ArticleListPanel) -> None:
    panel.filters.choose_outlet("Coast Weekly")
    find(panel, "o")
    assert ids(panel) == ["dues"]
    find(panel, "")
    assert ids(panel) == ["night", "dues"]


def test_nothing_found_offers_a_way_out(panel: ArticleListPanel) -> None:
    find(panel, "submarine")
    assert not panel.view.isVisible()
    assert nothing(panel).accessibleName() == "No articles match. Search for fewer words, or show all."
    way_out(panel).click()
    assert len(ids(panel)) == 4
    assert not panel.search.text()
    assert panel.view.isVisible()


def test_nothing_is_said_to_be_missing_while_it_is_still_looked_for(
    panel: ArticleListPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipdesk.ui.models.article_finder._PATIENCE", -1)
    with qtbot.waitSignal(panel.model.search_ended):
        find(panel, "submarine")
        assert panel.view.isVisible()
    assert nothing(panel).isVisible()


def test_nothing_is_found_where_a_search_asked_for_again_ends_at_once(
    panel: ArticleListPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("clipdesk.ui.models.article_finder._PATIENCE", -1)
        find(panel, "submarine")
    assert panel.view.isVisible()
    panel.model.refresh()
    assert nothing(panel).isVisible()


@pytest.mark.parametrize("signs", ["€", "$", "% §", '"—"'])
def test_a_sign_alone_is_told_not_to_be_searched_for(panel: ArticleListPanel, signs: str) -> None:
    find(panel, signs)
    assert nothing(panel).accessibleName() == (
        "The list cannot be searched for a symbol alone."
        " Search for a word, or find the symbol in the open article with “Find in article”."
    )
    way_out(panel).click()
    assert len(ids(panel)) == 4


def test_an_empty_project_says_so_in_one_line_and_leaves_the_invitation_to_the_reading_pane(
    panel: ArticleListPanel, project: Project
) -> None:
    project.execute(RemoveArticles(("ferry", "night", "dues", "arabic")))
    assert said(panel) == ["No articles yet"]
    assert not way_out(panel).isVisible()
    project.undo()
    assert (said(panel), len(ids(panel))) == ([], 4)


def test_without_a_project_nothing_is_offered(panel: ArticleListPanel) -> None:
    panel.set_project(None, Codebook())
    assert not way_out(panel).isVisible()
    assert said(panel) == ["No project is open"]
    assert chips(panel)[0] == "All"
    assert panel.position == (0, 0)
    assert not panel.neighbor(1)


def test_chips_follow_what_is_done(panel: ArticleListPanel, project: Project) -> None:
    project.execute(SetStatus(("ferry",), Status.DONE))
    project.execute(SetFlag(("ferry",), flagged=True))
    assert chips(panel) == ["All 4", "To do 2", "Done 2", "Flagged 2"]
    project.undo()
    assert chips(panel)[3] == "Flagged 1"


def test_a_chosen_article_is_told_with_its_place(panel: ArticleListPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.article_chosen) as told:
        QTest.mouseClick(
            panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.visualRect(panel.model.index(2)).center()
        )
    assert told.args == ["dues"]
    assert panel.position == (3, 4)


def test_neighbors(panel: ArticleListPanel) -> None:
    assert panel.neighbor(1) == "ferry"
    panel.show_article("night")
    assert [panel.neighbor(step) for step in (-1, 1, 9)] == ["ferry", "dues", ""]
    panel.show_article("ferry")
    assert not panel.neighbor(-1)


def test_the_article_just_done_stays_until_the_next_is_read(panel: ArticleListPanel, project: Project) -> None:
    panel.filters.choose_status("todo")
    panel.show_article("ferry")
    following = panel.neighbor(1)
    project.execute(SetStatus(("ferry",), Status.DONE))
    panel.model.refresh()
    assert ids(panel) == ["ferry", "dues", "arabic"]
    panel.show_article(following)
    assert ids(panel) == ["dues", "arabic"]
    assert panel.position == (1, 2)


def test_a_tag_is_counted_in_its_row(panel: ArticleListPanel, project: Project) -> None:
    panel.filters.choose_status("untouched")
    project.execute(AddAnnotation("dues", "label-quote", (Span(0, 4),)))
    assert panel.model.index(panel.model.row_of("dues")).data(ArticleRole.ANNOTATIONS) == 1
    assert chips(panel)[-1] == "Untouched 1", "those that are done are none"


def test_down_goes_from_the_search_to_the_list(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel.focus_search()
    with qtbot.waitSignal(panel.article_chosen) as told:
        QTest.keyClick(panel.search, Qt.Key.Key_Down)
    assert told.args == ["ferry"]
    with qtbot.waitSignal(panel.reading_requested):
        QTest.keyClick(panel.view, Qt.Key.Key_Enter)


def test_the_menu_asks_for_the_selected_articles(panel: ArticleListPanel, qtbot: QtBot) -> None:
    assert panel.make_menu() is None
    panel.view.selectAll()
    menu = panel.make_menu()
    assert menu is not None
    asked: list[object] = []
    panel.status_requested.connect(lambda *args: asked.append(args))
    panel.flag_requested.connect(lambda *args: asked.append(args))
    panel.remove_requested.connect(lambda *args: asked.append(args))
    panel.story_requested.connect(lambda *args: asked.append(args))
    panel.export_requested.connect(lambda *args: asked.append(args))
    together: list[object] = []
    panel.story_requested.connect(together.append)
    everything = ("ferry", "night", "dues", "arabic")
    texts = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert texts == [
        "Mark as done",
        "Skip",
        "Mark as to do",
        "Flag",
        "Put into one story",
        "Remove 4 articles",
        "Export…",
    ]
    for action in menu.actions():
        action.trigger()
    assert asked == [
        (everything, Status.DONE),
        (everything, Status.SKIPPED),
        (everything, Status.TODO),
        (everything, True),
        (everything,),
        (everything,),
        (everything,),
    ]
    assert together == [everything]


def test_the_menu_of_one_article_knows_its_state(panel: ArticleListPanel) -> None:
    panel.show_article("dues")
    menu = panel.make_menu()
    assert menu is not None
    enabled = {one.text(): one.isEnabled() for one in menu.actions() if not one.isSeparator()}
    assert enabled == {
        "Mark as done": True,
        "Skip": True,
        "Mark as to do": False,
        "Remove flag": True,
        "Remove article": True,
        "Export…": True,
    }
    panel.can_change = False
    locked = panel.make_menu()
    assert locked is not None
    assert [one.text() for one in locked.actions() if one.isEnabled() and not one.isSeparator()] == ["Export…"]


def test_another_font_is_another_row_height(panel: ArticleListPanel, theme: Theme) -> None:
    before, font = panel.view.rowHeight(0), QApplication.font()
    larger = QApplication.font()
    larger.setPointSizeF(font.pointSizeF() * 2)
    try:
        QApplication.setFont(larger)
        QApplication.sendEvent(panel, QEvent(QEvent.Type.FontChange))
        assert panel.view.rowHeight(0) > before
    finally:
        QApplication.setFont(font)


def test_it_says_when_other_words_are_searched_for(panel: ArticleListPanel) -> None:
    told: list[str] = []
    panel.words_changed.connect(lambda: told.append(panel.words))
    find(panel, " october ")
    panel.filters.choose_outlet("Coast Weekly")
    find(panel, "october")
    panel.show_all()
    assert told == ["october", ""]


def test_enter_leads_to_what_is_found_later_unless_other_words_are_typed_by_then(
    panel: ArticleListPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = Queries.article_turns

    def later(queries: Queries, *args: Any, **named: Any) -> Iterator[Sequence[int]]:
        yield ()
        yield from turns(queries, *args, **named)

    monkeypatch.setattr("clipdesk.ui.models.article_finder._PATIENCE", -1)
    monkeypatch.setattr(Queries, "article_turns", later)
    panel.search.setFocus()
    for typed, more in (("ferry v", "x"), ("ferry", "")):
        panel.search.clear()
        QTest.keyClicks(panel.search, typed)
        with qtbot.waitSignal(panel.model.search_ended):
            QTest.keyClick(panel.search, Qt.Key.Key_Return)
            assert panel.search.hasFocus()
            QTest.keyClicks(panel.search, more)
        assert panel.search.hasFocus() == bool(more)
    assert panel.view.hasFocus()


def test_enter_leads_from_the_words_to_what_was_found(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.search.setFocus()
    QTest.keyClicks(panel.search, "nowhere")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.search.hasFocus()
    panel.search.setText("ferry")
    with qtbot.waitSignal(panel.view.article_chosen):
        QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.view.hasFocus()
    assert panel.view.currentIndex().row() == 0
