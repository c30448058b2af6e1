"""The options that choose articles for an export, besides their status: by date, outlet, words, id or headline."""

from __future__ import annotations

import argparse
import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from clipdesk.cli.articles_named import articles_named, every_article
from clipdesk.cli.choosing import outlet_named, words_typed
from clipdesk.cli.output import counted
from clipdesk.domain.filters import ArticleFilter

if TYPE_CHECKING:
    from clipdesk.domain.listing import ListedArticle
    from clipdesk.project.project import Project

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_NONE = ("",)


class ArticleChoice(NamedTuple):
    """The ids of the articles that are chosen, of which there may be none, or empty where nothing was said of them.

    `undated` were left out because nobody knows when they appeared.
    """

    ids: tuple[str, ...] = ()
    undated: int = 0

    @property
    def is_none(self) -> bool:
        """Whether something was said, and no article is so."""
        return self.ids == _NONE


def date_typed(typed: str) -> str:
    """The type of an option with a date: a year, a month or a day."""
    year, month, day = [int(one) for one in (*typed.split("-"), "1", "1")[:3]] if _DATE.fullmatch(typed) else (0, 0, 0)
    try:
        date(year, month, day)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{typed}” is not a date; write 2025, 2025-06 or 2025-06-12") from None
    return typed


def add_date_options(group: argparse._ArgumentGroup | argparse.ArgumentParser) -> None:
    """Declare `--since` and `--until`."""
    group.add_argument(
        "--since", type=date_typed, metavar="DATE", help="only articles of this day, month or year, or later"
    )
    group.add_argument(
        "--until", type=date_typed, metavar="DATE", help="only articles of this day, month or year, or earlier"
    )


def is_within(published: str, since: str | None, until: str | None) -> bool:
    """Whether a date lies between two others, both included; an unknown one does not.

    Dates are compared as exactly as the less exact one tells: June 2025 lies before and after any day of that month.

    >>> (
    ...     is_within("2025-06-12", "2025-06", "2025"),
    ...     is_within("2025-06", "2025-06-12", None),
    ...     is_within("2025-06", None, "2025-05-31"),
    ...     is_within("", "2025", None),
    ... )
    (True, True, False, False)
    """
    if since is None and until is None:
        return True
    is_late = since is None or published[: len(since)] >= since[: len(published)]
    is_early = until is None or published[: len(until)] <= until[: len(published)]
    return bool(published) and is_late and is_early


def undated_told(count: int) -> str:
    """That so many articles were left out because nobody knows when they appeared; empty where none was."""
    were = "was" if count == 1 else "were"
    return f"{counted(count, 'article has', 'articles have')} no date and {were} left out." if count else ""


def add_article_options(verb: argparse.ArgumentParser) -> None:
    """Declare them."""
    verb.add_argument(
        "--article",
        action="append",
        default=[],
        metavar="ARTICLE",
        help="only that with this id or headline (repeatable)",
    )
    verb.add_argument(
        "--outlet", action="append", default=[], metavar="NAME", help="only articles of this outlet (repeatable)"
    )
    verb.add_argument(
        "--words", type=words_typed, help="only articles in which these words stand, as in the search of the window"
    )
    add_date_options(verb)
    verb.add_argument(
        "--annotated", action="store_true", help="only articles with annotations of those that are exported"
    )


def choose_articles(project: Project, arguments: argparse.Namespace) -> ArticleChoice:
    """The articles that are asked for. Raises WrongUseError for an article or outlet that there is not."""
    known = [name for name, _ in project.queries.outlets()]
    outlets = {outlet_named(one, known) for one in arguments.outlet}
    named = {one.id for one in articles_named(arguments.article, project)}
    dates = arguments.since, arguments.until
    if not (outlets or named or arguments.words or any(dates)):
        return ArticleChoice()

    def is_chosen(one: ListedArticle) -> bool:
        return (not outlets or one.outlet in outlets) and (not named or one.id in named)

    found = [one for one in every_article(project, ArticleFilter(words=arguments.words or "")) if is_chosen(one)]
    ids = tuple(one.id for one in found if is_within(one.published, *dates))
    return ArticleChoice(ids or _NONE, sum(1 for one in found if any(dates) and not one.published))
