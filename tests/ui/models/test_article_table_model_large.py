"""The list of a hundred thousand articles."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.filters import ArticleFilter, ArticleSort
from clipdesk.project.commands.articles import SetFlag, SetStatus
from clipdesk.project.project import Project
from clipdesk.ui.models import article_finder
from clipdesk.ui.models.article_table_model import ArticleChoice, ArticleRole, ArticleTableModel
from tests.builders import codebook
from tests.project_builder import fill_with_rows
from tests.ui.turns import a_turn_later

COUNT = 100_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path = tmp_path_factory.mktemp("large") / "large.clipdesk"
    Project.create(path, codebook()).close()
    fill_with_rows(path, COUNT)
    project = Project(path)
    project.use_annotator("an")
    yield project
    project.close()


@pytest.fixture
def model(large: Project) -> Iterator[ArticleTableModel]:
    made = ArticleTableModel()
    made.set_queries(large.queries)
    yield made
    made.set_queries(None)


def test_the_list_and_its_last_row_are_there_at_once(large: Project, model: ArticleTableModel) -> None:
    def seconds() -> float:
        start = time.process_time()
        model.set_queries(large.queries)
        model.index(model.rowCount() - 1).data()
        return time.process_time() - start

    best = min(seconds() for _ in range(5))
    assert model.rowCount() == COUNT
    assert model.index(COUNT - 1).data(ArticleRole.ID) == f"big{COUNT - 1:06}"
    # Time of the processor: 30 to 50 ms are usual, and a busy machine adds little.
    assert best < 2, f"{best:.3f} s"


def test_articles_stay_in_the_list_until_they_are_in_another_order(
    model: ArticleTableModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_finder, "_PATIENCE", -1)
    with qtbot.waitSignal(model.search_ended):
        model.set_choice(ArticleChoice(sort=ArticleSort.HEADLINE, descending=True))
        assert model.is_searching
        assert (model.rowCount(), model.index(0).data(ArticleRole.ID)) == (COUNT, "big000000")
    headlines = [model.index(row).data(ArticleRole.HEADLINE) for row in (0, 1, COUNT - 1)]
    assert (model.rowCount(), headlines) == (COUNT, sorted(set(headlines), reverse=True))


def test_a_change_of_one_article_costs_no_new_list(
    large: Project, model: ArticleTableModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(large.queries, "article_turns", asked.append)
    model.apply(large.execute(SetFlag(("big050000",), flagged=True)))
    assert asked == []
    assert model.index(50_000).data(ArticleRole.FLAGGED) is True


DONE = ArticleChoice(ArticleFilter(status=Status.DONE))
TODO = ArticleChoice(ArticleFilter(status=Status.TODO))
LEFT = COUNT - len(range(0, COUNT, 3))


def test_the_first_articles_of_a_filter_are_there_at_once_and_the_rest_follows(
    large: Project, model: ArticleTableModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.rowsInserted):
        model.set_choice(TODO)
        assert 200 <= model.rowCount() < LEFT
        assert model.index(0).data(ArticleRole.ID) == "big000001"
    assert model.rowCount() == LEFT
    assert model.index(LEFT - 1).data(ArticleRole.ID) == "big099998"
    with qtbot.waitSignal(model.rowsInserted):
        model.set_choice(replace(TODO, descending=True))
        assert model.index(0).data(ArticleRole.ID) == "big099998"
    assert [model.index(row).data(ArticleRole.ID) for row in (1, LEFT - 1)] == ["big099997", "big000001"]


def test_what_changes_while_the_rest_is_looked_for_is_right_in_the_end(
    large: Project, model: ArticleTableModel, qtbot: QtBot
) -> None:
    model.set_choice(TODO)
    shown = model.rowCount()
    model.keep("big000004")
    for key in ("big000004", "big000005", "big099992"):
        model.apply(large.execute(SetStatus((key,), Status.DONE)))
    qtbot.waitUntil(lambda: model.rowCount() > shown)
    qtbot.waitUntil(lambda: model.rowCount() == LEFT - 2)
    assert model.row_of("big000004") == 2
    assert (model.row_of("big000005"), model.row_of("big099992")) == (-1, -1)
    model.set_choice(DONE)
    qtbot.waitUntil(lambda: model.rowCount() == COUNT - LEFT + 3)
    for _ in range(3):
        large.undo()
    model.set_choice(TODO)
    qtbot.waitUntil(lambda: model.rowCount() == LEFT)


def test_a_project_that_is_closed_is_not_searched_on(large: Project, model: ArticleTableModel, qtbot: QtBot) -> None:
    model.set_choice(TODO)
    model.set_queries(None)
    a_turn_later()
    assert model.rowCount() == 0
