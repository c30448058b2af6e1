"""Splits what an export takes: groups its articles, gives each group to a part, and tells which copies cross. Reads only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from clipdesk.assist.near_duplicates import Stories, stories_of
from clipdesk.domain.corpus import Corpus
from clipdesk.domain.errors import ExportFailedError
from clipdesk.domain.splitting import (
    Crossing,
    Group,
    PartReport,
    SplitBy,
    SplitReport,
    SplitWish,
    split_groups,
)
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.stories import not_here, regrouped

_DAY = len("2025-06-12")


@dataclass(frozen=True, slots=True)
class Split:
    """The ids of the articles of each part, in the order of the corpus, by the name of the part; and the report."""

    articles: Mapping[str, tuple[str, ...]]
    report: SplitReport


class _Line(NamedTuple):
    """What is kept of an article."""

    title: str
    outlet: str
    day: str
    labels: Mapping[str, int]


def split_corpus(
    corpus: Corpus,
    wish: SplitWish,
    progress: Progress = silent,
    said: Mapping[str, str] = MappingProxyType({}),
    text_of: Callable[[str], str] = lambda _: "",
) -> Split:
    """Split the articles of a corpus, which is gone through once.

    `said` has `Article.story` by id, also of articles that are not in the corpus: they hold together those that are.
    `text_of` gives the text of such an article by its id, empty for one of which there is nothing.
    Raises ExportFailedError where it holds no article, or fewer groups than parts.
    """
    lines: dict[str, _Line] = {}
    said = dict(said)

    def read() -> Iterator[tuple[str, str]]:
        for item in corpus:
            article = item.article
            day = article.source.published[:_DAY]
            labels = Counter(one.label_id for one in item.annotations)
            outlet = " ".join(article.source.outlet.split()).casefold()
            lines[article.id] = _Line(article.title, outlet, day if len(day) == _DAY else "", labels)
            if article.story:
                said[article.id] = article.story
            yield article.id, article.text
        yield from ((one, text_of(one)) for one in not_here(said, lines))

    found = stories_of(read(), lambda done: progress(done, 2 * len(corpus), ""))
    copies = _together(regrouped(found, said, lines))
    if not lines:
        raise ExportFailedError("There is no article to split.", "Import articles, or choose others.")
    undated = {one for one, line in lines.items() if wish.by is SplitBy.DATE and not line.day}
    groups = _groups([one for one in lines if one not in undated], lines, copies, wish.by)
    parted = split_groups(groups, wish)
    order = {one: number for number, one in enumerate(lines)}
    articles = {
        part.name: tuple(sorted((one for group in held for one in group.articles), key=order.__getitem__))
        for part, held in zip(wish.parts, parted, strict=True)
    }
    names = {one.id: one.name for one in corpus.codebook}
    parts = tuple(
        PartReport(part, len(articles[part.name]), _annotations(articles[part.name], lines, names))
        for part in wish.parts
    )
    titles = tuple(line.title for one, line in lines.items() if one in undated)
    short = sum(one not in copies for one in found.short)
    return Split(articles, SplitReport(wish, parts, len(groups), _crossing(articles, copies), titles, short))


def _together(stories: Stories) -> dict[str, str]:
    """By article that is a copy, or has one, what all of them have in common: articles linked by whatever chain of copies."""
    above: dict[str, str] = {}

    def top(one: str) -> str:
        above.setdefault(one, one)
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    pairs = [(story.copies[0].id, copy.id) for story in stories.stories for copy in story.copies]
    for one, other in (*pairs, *stories.links):
        first, second = sorted((top(one), top(other)))
        above[second] = first
    return {one: top(one) for one in above}


def _groups(articles: Sequence[str], lines: Mapping[str, _Line], copies: Mapping[str, str], by: SplitBy) -> list[Group]:
    """What stays together. Articles whose outlet is not known are kept together, as they may be of one."""
    held: dict[str, list[str]] = {}
    for one in articles:
        line = lines[one]
        key = {SplitBy.STORY: copies.get(one, one), SplitBy.OUTLET: line.outlet, SplitBy.DATE: line.day}.get(by, one)
        held.setdefault(key, []).append(one)
    return [
        Group(tuple(some), sum((Counter(lines[one].labels) for one in some), Counter()), lines[some[0]].day)
        for some in held.values()
    ]


def _annotations(articles: Sequence[str], lines: Mapping[str, _Line], names: Mapping[str, str]) -> dict[str, int]:
    counts: Counter[str] = sum((Counter(lines[one].labels) for one in articles), Counter())
    return {name: counts[label] for label, name in names.items() if counts[label]}


def _crossing(articles: Mapping[str, Sequence[str]], copies: Mapping[str, str]) -> Crossing:
    """The stories with copies in more than one part."""
    parts_of: dict[str, set[str]] = {}
    for part, some in articles.items():
        for one in some:
            if one in copies:
                parts_of.setdefault(copies[one], set()).add(part)
    crossing = {story for story, parts in parts_of.items() if len(parts) > 1}
    first, *others = articles
    with_first = {story for story in crossing if first in parts_of[story]}
    return Crossing(
        len(crossing),
        sum(copies.get(one, "") in crossing for some in articles.values() for one in some),
        {part: sum(copies.get(one, "") in with_first for one in articles[part]) for part in others},
    )
