"""The options of an export in parts, and what is said of the parts."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from clipdesk.cli.choosing import one_of, values_shown
from clipdesk.cli.output import counted
from clipdesk.domain.errors import WrongUseError
from clipdesk.domain.splitting import SplitBy, SplitReport, SplitWish, parts_named

if TYPE_CHECKING:
    from collections.abc import Iterator

_WAYS = [one.value for one in SplitBy]
_SEED = 1
DEFAULT_FORMAT = "jsonl"
"""What is written where neither --format nor the name says it."""


def add_split_options(verb: argparse.ArgumentParser) -> None:
    """Declare them."""
    verb.add_argument(
        "--split", default="", metavar="80/10/10",
        help="write train, dev and test (or 80/20: train and test) as files of their own, beside OUT",
    )  # fmt: skip
    verb.add_argument(
        "--split-by", type=one_of(_WAYS), metavar=values_shown(_WAYS),
        help="with --split: what stays in one part: all copies of a story (default), an outlet, a day, or only an article",
    )  # fmt: skip
    verb.add_argument(
        "--seed", type=_number, metavar="N", help="with --split: another number gives another split (default 1)"
    )


def _number(typed: str) -> int:
    try:
        return int(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{typed}” is not a whole number") from None


def wish_of(arguments: argparse.Namespace) -> SplitWish | None:
    """How the articles are to be split; None for one file. Raises WrongUseError where the options make no sense."""
    if not arguments.split:
        for option, value in (("--split-by", arguments.split_by), ("--seed", arguments.seed)):
            if value is not None:
                raise WrongUseError(f"{option} is for an export in parts.", "Say how large they are: --split 80/10/10.")
        return None
    by = SplitBy(arguments.split_by or SplitBy.STORY)
    return SplitWish(parts_named(arguments.split), by, _SEED if arguments.seed is None else arguments.seed)


def print_split(report: SplitReport) -> None:
    """A table of the parts, and what crosses their borders."""
    for line in _lines(report):
        print(line)


def _lines(report: SplitReport) -> Iterator[str]:
    labels = list(dict.fromkeys(name for one in report.parts for name in one.annotations))
    rows = [["", "share", "articles", *labels]]
    total = sum(one.articles for one in report.parts)
    for one in report.parts:
        share = f"{100 * one.articles / total:.1f}%"
        rows.append([one.part.name, share, str(one.articles), *(str(one.annotations.get(name, 0)) for name in labels)])
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        yield "  " + "  ".join(word.rjust(width) for word, width in zip(row, widths, strict=True)).rstrip()
    yield crossing_words(report)
    if report.short:
        yield f"{counted(report.short, 'article is', 'articles are')} too short to be judged as copies."
    if report.undated:
        yield f"{counted(len(report.undated), 'article has', 'articles have')} no date and no part."


def crossing_words(report: SplitReport) -> str:
    """Whether copies of one story are in different parts."""
    crossing = report.crossing
    if not crossing.stories:
        return "No story has copies in two parts."
    beside = ", ".join(f"{count} of {part}" for part, count in crossing.with_train.items())
    return (
        f"{counted(crossing.stories, 'story has', 'stories have')} copies in two or more parts"
        f" ({counted(crossing.articles, 'article')}); with a copy in {report.parts[0].part.name}: {beside}."
    )
