"""The options that choose articles for an export, besides their status: by date, outlet, words, id or headline."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from clipdesk.cli.articles_named import articles_named
from clipdesk.cli.choosing import outlet_named, words_typed
from clipdesk.cli.output import counted
from clipdesk.domain.dates import day_of, is_date, is_later
from clipdesk.domain.errors import WrongUseError
from clipdesk.domain.filters import ArticleFilter, CorpusFilter

if TYPE_CHECKING:
    from clipdesk.project.project import Project


def date_typed(typed: str) -> str:
    """The type of an option with a date: a year, a month or a day."""
    if not is_date(typed):
        raise argparse.ArgumentTypeError(f"“{typed}” is not a date; write 2025, 2025-06 or 2025-06-12")
    return day_of(typed)


def add_date_options(group: argparse._ArgumentGroup | argparse.ArgumentParser) -> None:
    """Declare `--since` and `--until`."""
    group.add_argument(
        "--since", type=date_typed, metavar="DATE", help="only articles of this day, month or year, or later"
    )
    group.add_argument(
        "--until", type=date_typed, metavar="DATE", help="only articles of this day, month or year, or earlier"
    )


def dates_typed(arguments: argparse.Namespace) -> tuple[str, str]:
    """From when and until when; empty where nothing was said. Raises WrongUseError where the end comes first."""
    since, until = arguments.since or "", arguments.until or ""
    if is_later(since, until):
        raise WrongUseError(
            f"No article is published from {since} and until {until}, which is earlier.", "Change one of the dates."
        )
    return since, until


def undated_in(project: Project, chosen: CorpusFilter) -> int:
    """How many articles are left out for want of a date."""
    return len(project.queries.article_numbers(chosen.of_undated())) if chosen.is_dated else 0


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


def choose_articles(project: Project, arguments: argparse.Namespace) -> CorpusFilter:
    """The articles that are asked for.

    Raises WrongUseError for an article or outlet that there is not, and for dates in the wrong order.
    """
    known = [name for name, _ in project.queries.outlets()] if arguments.outlet else []
    since, until = dates_typed(arguments)
    return CorpusFilter(
        article_ids=tuple(one.id for one in articles_named(arguments.article, project)),
        outlets=tuple(dict.fromkeys(outlet_named(one, known) for one in arguments.outlet)),
        since=since,
        until=until,
        within=ArticleFilter(words=arguments.words or ""),
    )
