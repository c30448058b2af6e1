"""`clipdesk articles`: list articles with their ids; mark those chosen as done, to do or skipped, flag, correct or remove them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.article_choice import add_date_options, dates_typed, undated_in, undated_told
from clipdesk.cli.articles_named import articles_named, every_article
from clipdesk.cli.choosing import labels_named, none_chosen, one_of, outlet_named, values_shown, words_typed
from clipdesk.cli.opening import execute_as_user, open_existing, open_for_change
from clipdesk.cli.output import DONE, counted, print_json, print_rows
from clipdesk.cli.values_typed import pairs_typed
from clipdesk.domain.article import SOURCE_FIELDS, Status
from clipdesk.domain.dates import is_date
from clipdesk.domain.errors import WrongUseError
from clipdesk.domain.filters import ArticleFilter, ArticleSort, CorpusFilter
from clipdesk.domain.near_names import choice_words

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.listing import ListedArticle
    from clipdesk.project.commands.base import Command
    from clipdesk.project.project import Project

_STATUSES = [one.value for one in Status]
_SORTS = [one.value for one in ArticleSort]
_FLAGS = ("yes", "no")
_CHOOSING = ("article", "words", "status", "flagged", "untouched", "label", "outlet", "since", "until")
_CHANGES = ("mark", "flag", "set", "remove")
_WORDS, _SHOWN, _NONE = 60, 200, "–"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A tag of BCP 47 (RFC 5646)."""


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("articles", help="list articles with their ids; mark, flag, correct or remove those chosen")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    which = verb.add_argument_group("which ones", "all of these together; without any, all articles are listed")
    which.add_argument(
        "--article",
        action="append",
        default=[],
        metavar="ARTICLE",
        help="only that with this id or headline (repeatable)",
    )
    which.add_argument(
        "--words", type=words_typed, help="only those in which these words stand, as in the search of the window"
    )
    which.add_argument(
        "--status", type=one_of(_STATUSES), metavar=values_shown(_STATUSES), help="only articles of this status"
    )
    which.add_argument("--flagged", action="store_true", help="only flagged ones")
    which.add_argument("--untouched", action="store_true", help="only those to do that have no annotation")
    which.add_argument("--label", metavar="NAME", help="only those with a passage of this label")
    which.add_argument("--outlet", metavar="NAME", help="only those of this outlet")
    add_date_options(which)
    verb.add_argument(
        "--sort", type=one_of(_SORTS), metavar=values_shown(_SORTS), default=ArticleSort.ADDED.value, help="the order"
    )
    what = verb.add_argument_group("what becomes of them", "one undo step; without it nothing is changed")
    kinds = what.add_mutually_exclusive_group()
    kinds.add_argument("--mark", type=one_of(_STATUSES), metavar=values_shown(_STATUSES), help="mark them so")
    kinds.add_argument("--flag", type=one_of(_FLAGS), metavar=values_shown(_FLAGS), help="flag them, or take it away")
    kinds.add_argument(
        "--set", action="append", metavar="FIELD=VALUE",
        help="correct a field of their source, as byline=“Jo Field; Kim Lee”; “FIELD=” for none (repeatable)."
        f" Fields: {', '.join(SOURCE_FIELDS)}",
    )  # fmt: skip
    kinds.add_argument("--remove", action="store_true", help="remove them, with their annotations")
    verb.add_argument("--json", action="store_true", help="print the articles as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """List what was chosen, or change it."""
    is_change = any(getattr(arguments, name) for name in _CHANGES)
    if is_change and not any(getattr(arguments, name) for name in _CHOOSING):
        raise WrongUseError("Nothing says which articles are meant.", "Choose them, for example by --article.")
    path = Path(arguments.project)
    with closing(open_for_change(path) if is_change else open_existing(path)) as project:
        found, undated = _found(project, arguments)
        number = len(found)
        if is_change and not found:
            raise none_chosen("article", undated_told(undated))
        if is_change:
            command = _command(project, tuple(one.id for one in found), arguments)
            changes = execute_as_user(project, command, arguments)
            number = sum(1 for one in found if one.id in changes.articles)
            if not arguments.remove:
                found = project.queries.listed([one.number for one in found])
    if arguments.json:
        print_json([_json(one) for one in found])
        return DONE
    print_rows([_row(one) for one in found[:_SHOWN]])
    if len(found) > _SHOWN:
        print(f"  … and {len(found) - _SHOWN} more (--json lists all)")
    done = "removed" if arguments.remove else "changed" if is_change else "found"
    print(f"{counted(number, 'article')} {done}.")
    if told := undated_told(undated):
        print(told)
    return DONE


def _found(project: Project, arguments: argparse.Namespace) -> tuple[list[ListedArticle], int]:
    """What was chosen, in order, and how many more it would be if their dates were known.

    Raises WrongUseError for a name that there is not.
    """
    label = labels_named([arguments.label], project.codebook)[0].id if arguments.label is not None else ""
    outlet = arguments.outlet
    if outlet is not None:
        outlet = outlet_named(outlet, [name for name, _ in project.queries.outlets()])
    chosen = ArticleFilter(
        arguments.words or "", Status(arguments.status) if arguments.status else None, arguments.flagged, label, outlet or "",
        untouched=arguments.untouched,
    )  # fmt: skip
    named = tuple(one.id for one in articles_named(arguments.article, project))
    since, until = dates_typed(arguments)
    asked = CorpusFilter(article_ids=named, since=since, until=until, within=chosen)
    every = every_article(project, asked, ArticleSort(arguments.sort))
    return list(every), undated_in(project, asked)


def _command(project: Project, ids: tuple[str, ...], arguments: argparse.Namespace) -> Command:
    from clipdesk.project.commands.articles import RemoveArticles, SetFlag, SetStatus

    if arguments.remove:
        return RemoveArticles(ids)
    if arguments.set:
        return _correcting(project, ids, _facts(arguments.set))
    if arguments.flag:
        return SetFlag(ids, arguments.flag == "yes")
    return SetStatus(ids, Status(arguments.mark))


def _facts(typed: Sequence[str]) -> dict[str, str | tuple[str, ...]]:
    """What `--set` says. Raises WrongUseError for a field that no source has, and for what it cannot hold."""
    values: dict[str, str | tuple[str, ...]] = {}
    for name, words in pairs_typed(typed, "byline=“Jo Field; Kim Lee”").items():
        if name not in SOURCE_FIELDS:
            raise WrongUseError(f"A source has no field “{name}”.", choice_words(name, SOURCE_FIELDS))
        if name == "published" and words and not is_date(words):
            raise WrongUseError(f"“{words}” is not a date.", "Write it as YYYY-MM-DD, YYYY-MM or YYYY.")
        if name == "language" and words and not _LANGUAGE.fullmatch(words):
            raise WrongUseError(f"“{words}” is not the code of a language.", "Write it as en, es or pt-BR.")
        people = tuple(filter(None, (" ".join(one.split()) for one in words.split(";"))))
        values[name] = people if name == "byline" else " ".join(words.split())
    return values


def _correcting(project: Project, ids: Sequence[str], values: Mapping[str, str | tuple[str, ...]]) -> Command:
    from clipdesk.project.commands.articles import DescribeArticle
    from clipdesk.project.commands.base import Batch

    articles = (project.queries.article(one) for one in ids)
    sources = {one.id: one.source.described(values).storable() for one in articles if one is not None}
    return Batch(tuple(DescribeArticle(*pair) for pair in sources.items()), DescribeArticle.title)


def _row(one: ListedArticle) -> tuple[object, ...]:
    flag = "flagged" if one.flagged else ""
    where = one.published[:10] or _NONE, (one.outlet or _NONE)[:_WORDS]
    return one.id, one.status.value, flag, one.annotations, *where, one.headline[:_WORDS]


def _json(one: ListedArticle) -> dict[str, Any]:
    return {
        "id": one.id, "headline": one.headline, "byline": list(one.byline), "outlet": one.outlet,
        "published": one.published, "status": one.status.value, "flagged": one.flagged, "annotations": one.annotations,
    }  # fmt: skip
