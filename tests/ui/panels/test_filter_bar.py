"""Filters and order of the article list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.filters import ArticleFilter, ArticleSort
from clipdesk.project.project import Project
from clipdesk.ui.models.article_table_model import ArticleChoice
from clipdesk.ui.panels.filter_bar import FilterBar
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.filter_chips import FilterChip
from tests.ui.shown_words import offered


@pytest.fixture
def bar(theme: Theme, project: Project, qtbot: QtBot) -> FilterBar:
    made = FilterBar(theme)
    qtbot.addWidget(made)
    made.set_queries(project.queries)
    made.set_codebook(project.codebook)
    made.set_counts(project.queries.counts())
    made.resize(300, 80)
    made.show()
    return made


@pytest.fixture
def choices(bar: FilterBar) -> list[ArticleChoice]:
    heard: list[ArticleChoice] = []
    bar.choice_changed.connect(heard.append)
    return heard


def chips(bar: FilterBar) -> list[str]:
    return [one.text() for one in bar.chips.findChildren(FilterChip) if not one.isHidden()]


def pick(menu: QMenu, text: str) -> None:
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == text).trigger()


def test_chips_tell_how_many_articles_they_find(bar: FilterBar) -> None:
    assert chips(bar) == ["All 4", "To do 3", "Done 1", "Flagged 1"]


def test_what_has_no_room_for_a_chip_is_found_under_more(bar: FilterBar) -> None:
    assert "Flagged (1)" not in offered(bar.more_button.menu())
    bar.resize(200, 80)
    assert chips(bar) == ["All 4", "To do 3", "Done 1"]
    assert bar.heightForWidth(200) < bar.heightForWidth(120)
    pick(bar.more_button.menu(), "Flagged (1)")
    assert bar.choice.chosen.flagged
    assert chips(bar)[-1] == "Flagged 1"
    bar.chips.findChildren(FilterChip)[0].click()
    assert chips(bar) == ["All 4", "To do 3", "Done 1"]
    bar.resize(300, 80)
    assert chips(bar) == ["All 4", "To do 3", "Done 1", "Flagged 1"]


def test_without_a_project_there_are_no_numbers(bar: FilterBar) -> None:
    bar.set_counts(None)
    assert chips(bar) == ["All", "To do", "Done", "Flagged"]


def test_chips_count_within_the_other_filters(bar: FilterBar, monkeypatch: pytest.MonkeyPatch) -> None:
    bar.choose_outlet("Coast Weekly")
    assert chips(bar) == ["All 2", "To do 1", "Done 1", "Flagged 1"]
    assert "Skipped (0)" in offered(bar.more_button.menu())
    monkeypatch.setattr("clipdesk.ui.panels.filter_bar._MOST_COUNTED", 3)
    bar.choose_status(Status.TODO)
    assert chips(bar) == ["All", "To do", "Done", "Flagged"], "a larger project would be kept waiting"
    bar.clear()
    assert chips(bar)[0] == "All 4"


def test_while_words_are_searched_for_chips_do_not_tell_of_all_articles(bar: FilterBar) -> None:
    bar.set_searched(True)
    assert chips(bar) == ["All", "To do", "Done", "Flagged"]
    bar.set_searched(False)
    assert chips(bar)[0] == "All 4"


@pytest.mark.parametrize(
    ("place", "chosen"),
    [(1, ArticleFilter(status=Status.TODO)), (2, ArticleFilter(status=Status.DONE)), (3, ArticleFilter(flagged=True))],
)
def test_a_chip_filters(bar: FilterBar, choices: list[ArticleChoice], place: int, chosen: ArticleFilter) -> None:
    QTest.mouseClick(bar.chips.findChildren(FilterChip)[place], Qt.MouseButton.LeftButton)
    assert choices == [ArticleChoice(chosen)]
    bar.chips.findChildren(FilterChip)[0].click()
    assert choices[1] == ArticleChoice()


def test_rare_filters_are_in_a_menu_and_become_a_chip(bar: FilterBar, choices: list[ArticleChoice]) -> None:
    assert offered(bar.more_button.menu()) == ["Skipped (0)", "Untouched (2)"]
    pick(bar.more_button.menu(), "Untouched (2)")
    assert choices == [ArticleChoice(ArticleFilter(untouched=True))]
    assert chips(bar)[-1] == "Untouched 2"
    assert bar.chips.current == "untouched"
    bar.choose_status("todo")
    assert "Untouched 2" not in chips(bar)


def test_articles_of_one_label(bar: FilterBar, choices: list[ArticleChoice]) -> None:
    assert offered(bar.label_button.menu())[:3] == ["All labels", "quote", "statistic"]
    pick(bar.label_button.menu(), "quote")
    assert choices == [ArticleChoice(ArticleFilter(label_id="label-quote"))]
    assert bar.label_button.text() == "quote"
    bar.set_codebook(Codebook())
    assert choices[-1] == ArticleChoice()
    assert bar.label_button.text() == "Label"


def test_articles_of_one_outlet(bar: FilterBar, choices: list[ArticleChoice]) -> None:
    expected = ["All outlets", "Coast Weekly (2)", "The Larkport Courier (1)", "صحيفة المرسى (1)"]
    assert offered(bar.outlet_button.menu()) == expected
    pick(bar.outlet_button.menu(), "Coast Weekly (2)")
    assert choices == [ArticleChoice(ArticleFilter(outlet="Coast Weekly"))]
    assert bar.outlet_button.accessibleName() == "Filter by outlet: Coast Weekly"


def test_many_outlets_are_found_by_typing(bar: FilterBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    outlets = [(f"Outlet {n:03}", 1 + (n == 77)) for n in range(100)]
    assert bar._queries is not None
    monkeypatch.setattr(bar._queries, "outlets", lambda: outlets)
    shown = offered(bar.outlet_button.menu())
    assert len(shown) == 26
    assert "Outlet 077 (2)" in shown
    with qtbot.waitSignal(bar.outlet_search_requested):
        pick(bar.outlet_button.menu(), "Another outlet…")
    bar.choose_outlet("Outlet 099")
    assert "Outlet 099 (1)" in offered(bar.outlet_button.menu())


def test_another_order(bar: FilterBar, choices: list[ArticleChoice]) -> None:
    assert bar.sort_button.text() == "As added"
    pick(bar.sort_button.menu(), "Newest")
    assert choices == [ArticleChoice(sort=ArticleSort.PUBLISHED, descending=True)]
    assert bar.sort_button.text() == "Newest"
    assert len(offered(bar.sort_button.menu())) == 2 * len(ArticleSort)


def test_everything_can_be_shown_again_in_the_same_order(bar: FilterBar, choices: list[ArticleChoice]) -> None:
    bar.choose_sort(ArticleSort.OUTLET, descending=False)
    bar.choose_status("done")
    bar.choose_outlet("Coast Weekly")
    bar.clear()
    assert choices[-1] == ArticleChoice(sort=ArticleSort.OUTLET)
    assert bar.chips.current == "all"


def test_all_chosen_again_clears_the_other_filters(bar: FilterBar, choices: list[ArticleChoice]) -> None:
    everything, done = bar.chips.findChildren(FilterChip)[0], bar.chips.findChildren(FilterChip)[2]
    pick(bar.label_button.menu(), "quote")
    done.click()
    done.click()
    assert bar.choice.chosen.status is Status.DONE
    everything.click()
    assert bar.choice.chosen.label_id, "the first click lifts the status alone"
    everything.click()
    assert bar.choice.chosen == ArticleFilter()
    assert bar.label_button.text() == "Label"
    heard = len(choices)
    everything.click()
    assert len(choices) == heard


def test_another_project_begins_with_everything(bar: FilterBar, choices: list[ArticleChoice]) -> None:
    bar.choose_status("done")
    bar.set_queries(None)
    assert bar.choice == ArticleChoice()
    assert len(choices) == 1
    assert offered(bar.outlet_button.menu()) == ["All outlets"]
