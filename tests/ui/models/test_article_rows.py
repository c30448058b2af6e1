"""Rows are fetched a page at a time and only once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.listing import ListedArticle
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.project import Project
from clipdesk.project.queries import Queries
from clipdesk.ui.models.article_rows import PAGE, ArticleRows
from tests.builders import codebook
from tests.project_builder import fill_with_rows


class Counting:
    """Queries that note how many rows each look-up asks for."""

    def __init__(self, queries: Queries) -> None:
        self._queries = queries
        self.asked: list[int] = []

    def listed(self, numbers: Sequence[int]) -> list[ListedArticle]:
        self.asked.append(len(numbers))
        return self._queries.listed(numbers)


@pytest.fixture
def many(tmp_path: Path) -> Project:
    path = tmp_path / "many.clipdesk"
    Project.create(path, codebook()).close()
    fill_with_rows(path, 70 * PAGE)
    return Project(path)


def test_a_page_is_fetched_once_and_no_other(many: Project) -> None:
    counting = Counting(many.queries)
    rows = ArticleRows(counting)  # type: ignore[arg-type]  # counts what the real one is asked
    numbers = list(range(1, 70 * PAGE + 1))
    for place in range(PAGE):
        row = rows.row(numbers, place)
        assert row is not None
        assert row.number == numbers[place]
    assert counting.asked == [PAGE]
    assert rows.row(numbers, 3 * PAGE + 5) is not None
    assert counting.asked == [PAGE, PAGE]
    many.close()


def test_another_order_asks_only_for_what_is_new(many: Project) -> None:
    counting = Counting(many.queries)
    rows = ArticleRows(counting)  # type: ignore[arg-type]  # counts what the real one is asked
    rows.row(list(range(1, PAGE + 1)), 0)
    order = [*range(PAGE, PAGE // 2, -1), *range(1000, 1000 + PAGE)]
    assert rows.row(order, 0) is not None
    assert rows.row(order, PAGE - 1) is not None
    assert counting.asked == [PAGE, PAGE // 2]
    many.close()


def test_what_was_seen_long_ago_is_forgotten(many: Project) -> None:
    counting = Counting(many.queries)
    rows = ArticleRows(counting)  # type: ignore[arg-type]  # counts what the real one is asked
    numbers = list(range(1, 70 * PAGE + 1))
    for page in range(70):
        rows.row(numbers, page * PAGE)
    rows.row(numbers, 0)
    assert counting.asked == [PAGE] * 71
    many.close()


def test_a_changed_article_is_fetched_again(project: Project) -> None:
    rows = ArticleRows(project.queries)
    numbers = project.queries.article_numbers(ArticleFilter())
    before = rows.row(numbers, 0)
    assert before is not None
    assert not before.flagged
    project.execute(SetFlag(("ferry",), flagged=True))
    assert rows.forget(["ferry", "unknown"]) == [numbers[0]]
    after = rows.row(numbers, 0)
    assert after is not None
    assert after.flagged


def test_snippets_come_with_the_rows_of_a_search(project: Project) -> None:
    rows = ArticleRows(project.queries, "boat")
    numbers = project.queries.article_numbers(ArticleFilter())
    rows.row(numbers, 0)
    assert rows.snippet(numbers[1]) == "Who pays for the night \x02boat\x03?"
    assert not rows.snippet(numbers[2])
