"""`clipdesk tag`: put a label on words, on places given by offsets, or on whole articles."""

from __future__ import annotations

import argparse
import re
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.cli.articles_named import articles_named
from clipdesk.cli.choosing import labels_named, words_typed
from clipdesk.cli.opening import annotator_key, annotator_name, open_for_change
from clipdesk.cli.output import DONE, counted, print_json, print_rows
from clipdesk.cli.values_typed import check_values, pairs_typed
from clipdesk.domain.annotator import with_key
from clipdesk.domain.errors import InvalidChangeError, WrongUseError
from clipdesk.domain.history import Title
from clipdesk.domain.span import Span

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.project.commands.annotations import AddAnnotation
    from clipdesk.project.commands.base import Command
    from clipdesk.project.project import Project

_SPAN = re.compile(r"(\d+)[-–:](\d+)")
_WORDS = 60

Place = tuple[str, tuple[Span, ...]]
"""The id of an article, and the pieces of a passage of it; none for the whole article."""


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("tag", help="put a label on words, on offsets or on whole articles")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument("label", metavar="LABEL", help="the label to put on it")
    where = verb.add_mutually_exclusive_group(required=True)
    where.add_argument("--words", type=words_typed, help="these whole words, upper and lower case alike")
    where.add_argument(
        "--span", action="append", default=[], metavar="START-END",
        help="code points of the article, the end exclusive; given again: another piece of the same passage",
    )  # fmt: skip
    where.add_argument("--whole", action="store_true", help="whole articles")
    verb.add_argument(
        "--article", action="append", default=[], metavar="ARTICLE",
        help="in the article with this id or headline (repeatable; without it --words looks in all)",
    )  # fmt: skip
    verb.add_argument("--all", action="store_true", help="with --words: every place, where there are several")
    verb.add_argument("--note", default="", metavar="WORDS", help="the note to write with it")
    verb.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="a value to give it (repeatable)"
    )
    verb.add_argument("--annotator", type=words_typed, metavar="KEY", help="who tags (else whom the settings name)")
    verb.add_argument("--json", action="store_true", help="print what was tagged as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Tag, in one undo step."""
    from clipdesk.project.commands.annotations import AddAnnotation

    spans, values = _spans(arguments.span), pairs_typed(arguments.set)
    with closing(open_for_change(Path(arguments.project))) as project:
        (label,) = labels_named([arguments.label], project.codebook)
        check_values(values, label)
        key = arguments.annotator or annotator_key(arguments)
        places = _places(project, label.id, spans, key, arguments)
        kept = {name: value for name, value in values.items() if value}
        tags = [
            AddAnnotation(article, label.id, pieces, arguments.note, kept, label_name=label.name)
            for article, pieces in places
        ]
        if tags:
            project.use_annotator(key, annotator_name(arguments, key))
            project.execute(_command(tags, label.name))
        made = [one for tag in tags if (one := project.queries.annotation(tag.id)) is not None]
        articles = project.queries.listed_by_id({one.article_id for one in made})
    if arguments.json:
        print_json(
            [{"id": one.id, "article": one.article_id, "spans": [list(span) for span in one.spans],
              "text": one.anchor.quote} for one in made]
        )  # fmt: skip
        return DONE
    rows = [
        (
            articles[one.article_id].headline[:_WORDS],
            f"{one.start}–{one.end}",
            " ".join(one.anchor.quote.split())[:_WORDS],
        )
        for one in made
        if one.spans
    ]
    print_rows(rows)
    what = "article" if arguments.whole else "passage"
    print(f"{counted(len(made), what)} tagged as {label.name}.")
    return DONE


def _command(tags: list[AddAnnotation], name: str) -> Command:
    from clipdesk.project.commands.base import Batch

    if len(tags) == 1:
        return tags[0]
    return Batch(tuple(tags), Title("Tag {0} passages as {1}", (str(len(tags)), name)))


def _spans(typed: list[str]) -> tuple[Span, ...]:
    """The pieces that were given. Raises WrongUseError for one that is none."""
    found = []
    for one in typed:
        numbers = _SPAN.fullmatch(one.strip())
        span = Span(int(numbers[1]), int(numbers[2])) if numbers else Span(0, 0)
        if not span.is_valid:
            raise WrongUseError(f"“{one}” is not a place.", "Write START-END, as 120-163.")
        found.append(span)
    return tuple(found)


def _places(
    project: Project, label_id: str, spans: tuple[Span, ...], key: str, arguments: argparse.Namespace
) -> list[Place]:
    """Where to tag. Raises WrongUseError and InvalidChangeError where it is not said, or said of more than one place."""
    if arguments.all and arguments.words is None:
        raise WrongUseError("--all is for --words.", "Give every passage by itself.")
    articles = [one.id for one in articles_named(arguments.article, project)]
    if arguments.words is None:
        if not articles or (spans and len(articles) > 1):
            count = "one article" if spans else "articles"
            raise WrongUseError(f"This is done in {count}, and {len(articles)} are named.", "Name it by --article.")
        return [(one, spans) for one in articles]
    me = with_key(project.annotators, key)
    found = list(project.queries.occurrences(arguments.words, articles, me.id if me is not None else ""))
    if not found:
        raise InvalidChangeError(f"“{arguments.words}” stands nowhere.", "Whole words are looked for.")
    if len(found) > 1 and not arguments.all:
        raise InvalidChangeError(
            f"“{arguments.words}” stands at {len(found)} places.",
            "Tag every one by --all, or one by --article and --span.",
        )
    return [(one.article_id, (one.span,)) for one in found if not arguments.all or label_id not in one.label_ids]
