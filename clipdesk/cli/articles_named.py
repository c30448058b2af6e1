"""Finds the articles that a verb is asked about, by id or by headline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from clipdesk.domain.errors import WrongUseError
from clipdesk.domain.filters import ArticleFilter, ArticleSort, CorpusFilter
from clipdesk.domain.near_names import near_names

if TYPE_CHECKING:
    from clipdesk.domain.listing import ListedArticle
    from clipdesk.project.project import Project

_PORTION = 5_000


def articles_named(names: Iterable[str], project: Project) -> list[ListedArticle]:
    """The articles with these ids or headlines, each once, in the order of the names.

    Raises WrongUseError for a name that no article has, and for a headline that several have.
    """
    names = list(dict.fromkeys(names))
    if not all(one.strip() for one in names):
        raise WrongUseError("An article was named without a word.", "Give its id or its headline.")
    by_id = project.queries.listed_by_id(names)
    by_headline = _headlines(project) if len(by_id) < len(names) else {}
    found: dict[str, ListedArticle] = {}
    for name in names:
        one = by_id.get(name) or _only(by_headline.get(_plain(name), []), name, by_headline)
        found[one.id] = one
    return list(found.values())


def every_article(
    project: Project, chosen: ArticleFilter | CorpusFilter, sort: ArticleSort = ArticleSort.ADDED
) -> Iterator[ListedArticle]:
    """The articles that a filter finds, in order."""
    numbers = list(project.queries.article_numbers(chosen, sort))
    for start in range(0, len(numbers), _PORTION):
        portion = numbers[start : start + _PORTION]
        found = {one.number: one for one in project.queries.listed(portion)}
        yield from (found[number] for number in portion if number in found)


def _only(found: list[ListedArticle], name: str, known: dict[str, list[ListedArticle]]) -> ListedArticle:
    if not found:
        near = near_names(_plain(name), known)
        remedy = " or ".join(f"“{known[one][0].headline}”" for one in near)
        raise WrongUseError(
            f"The project has no article with the id or headline “{name}”.",
            f"Perhaps {remedy} was meant." if remedy else "clipdesk articles PROJECT lists them.",
        )
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise WrongUseError(f"{len(found)} articles have the headline “{name}”.", f"Give the id: {ids}.")
    return found[0]


def _headlines(project: Project) -> dict[str, list[ListedArticle]]:
    found: dict[str, list[ListedArticle]] = {}
    for one in every_article(project, ArticleFilter()):
        found.setdefault(_plain(one.headline), []).append(one)
    return found


def _plain(headline: str) -> str:
    return " ".join(headline.split()).casefold()
