"""Parts of a corpus for training, tuning and testing: groups of articles stay whole, labels are shared out evenly.

Groups are assigned greedily, those with much of some label first, each to the part that lacks most of what it holds, as in
iterative stratification (Sechidis, Tsoumakas and Vlahavas, “On the Stratification of Multi-Label Data”, ECML PKDD 2011),
here of whole groups: the part is the one with which the sum of squared deviations from the shares asked for grows least.
Then single groups are moved, or two exchanged, as long as that sum falls.
"""

from __future__ import annotations

import random
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, combinations, pairwise
from math import log2
from typing import Any, NamedTuple

from clipdesk.domain.errors import ExportFailedError, WrongUseError

MOST_ROUNDS = 20
"""How often all groups are gone through to be moved."""
_ALL = ""
"""Under this name the articles are counted beside labels, whose ids are never empty."""
_LEAST_GAIN = 1e-12
_MOST_EXCHANGED = 200
"""Groups of which any two are exchanged; with more of them, moving each alone comes as near."""


class SplitBy(StrEnum):
    """What is never divided between two parts."""

    STORY = "story"
    OUTLET = "outlet"
    DATE = "date"
    ARTICLE = "article"


class Part(NamedTuple):
    """A part that is asked for: its name and its share of all articles, from 0 to 1."""

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class SplitWish:
    """How the articles of an export are to be split. The same seed and project give the same split."""

    parts: tuple[Part, ...]
    by: SplitBy = SplitBy.STORY
    seed: int = 1


class PartReport(NamedTuple):
    """What is in one part: how many articles, and how many annotations by the name of their label."""

    part: Part
    articles: int
    annotations: Mapping[str, int]


class Crossing(NamedTuple):
    """Copies of one story in different parts.

    `stories` are those that cross a border, `articles` the copies that these have in all. `with_train` is, by part, how
    many of its articles have a copy in the first part.
    """

    stories: int
    articles: int
    with_train: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SplitReport:
    """What a split made. `groups` counts what was kept together; `undated` are titles of articles that are in no part.

    `short` counts articles that are too short to be judged as copies: nobody knows whether they are in two parts.
    """

    wish: SplitWish
    parts: tuple[PartReport, ...]
    groups: int
    crossing: Crossing
    undated: tuple[str, ...] = ()
    short: int = 0


class Group(NamedTuple):
    """Articles that stay together, by id, how many annotations of each label they have, and their day (for dates)."""

    articles: tuple[str, ...]
    labels: Mapping[str, int]
    day: str = ""


def parts_named(shares: str) -> tuple[Part, ...]:
    """What `80/10/10` asks for: train, dev and test; `80/20` asks for train and test.

    Raises WrongUseError where it is not that.

    >>> [(one.name, one.share) for one in parts_named("80/20")]
    [('train', 0.8), ('test', 0.2)]
    """
    given = shares.split("/")
    names = {2: ("train", "test"), 3: ("train", "dev", "test")}.get(len(given), ())
    numbers = [int(one) for one in given if one.strip().isascii() and one.strip().isdigit()]
    if not names or len(numbers) != len(names) or not all(numbers) or sum(numbers) != 100:
        raise WrongUseError(
            f"“{shares}” does not say how large the parts are.",
            "Write two or three whole numbers that make 100, like 80/10/10 (train, dev, test) or 80/20 (train, test).",
        )
    return tuple(Part(name, number / 100) for name, number in zip(names, numbers, strict=True))


def split_groups(groups: Sequence[Group], wish: SplitWish) -> list[list[Group]]:
    """The groups of each part, in the order of the parts. No part is empty.

    By date, every article of a part is older than all of the next. Raises ExportFailedError where there are fewer groups
    than parts.
    """
    if len(groups) < len(wish.parts):
        raise ExportFailedError(_too_few(len(groups), wish), "Ask for fewer parts, or split by something else.")
    if wish.by is SplitBy.DATE:
        return _by_day(sorted(groups, key=lambda one: (one.day, one.articles)), [part.share for part in wish.parts])
    return _Assignment(groups, wish).parts()


def _too_few(count: int, wish: SplitWish) -> str:
    parts = len(wish.parts)
    return {
        SplitBy.STORY: f"The number of stories is {count}, which is too few for {parts} parts.",
        SplitBy.OUTLET: f"The number of outlets is {count}, which is too few for {parts} parts.",
        SplitBy.DATE: f"The number of days is {count}, which is too few for {parts} parts.",
        SplitBy.ARTICLE: f"The number of articles is {count}, which is too few for {parts} parts.",
    }[wish.by]


def _by_day(groups: list[Group], shares: Sequence[float]) -> list[list[Group]]:
    """Days in their order, cut where the numbers of articles come nearest to the shares."""
    before = list(accumulate((len(one.articles) for one in groups), initial=0))
    total = before[-1]

    def cost(borders: Sequence[int]) -> float:
        held = (before[end] - before[start] for start, end in pairwise((0, *borders, len(groups))))
        return sum((count / total - share) ** 2 for count, share in zip(held, shares, strict=True))

    firsts = range(1, len(groups) - len(shares) + 2)
    choices = (borders for first in firsts for borders in _borders(before, shares, first))
    borders = min(choices, key=cost)
    return [groups[start:end] for start, end in pairwise((0, *borders, len(groups)))]


def _borders(before: Sequence[int], shares: Sequence[float], first: int) -> Iterator[tuple[int, ...]]:
    """The borders worth a look where the first one is given: the second next to where the squared deviations are least."""
    if len(shares) == 2:
        yield (first,)
        return
    _, middle, last = shares
    days, total = len(before) - 1, before[-1]
    exact = (before[first] + total * (1 + middle - last)) / 2
    place = bisect_left(before, exact)
    for second in {min(max(one, first + 1), days - 1) for one in (place - 1, place)}:
        yield first, second


@dataclass(slots=True)
class _Held:
    """What a part, or all of them, holds of articles and labels."""

    counts: Counter[str] = field(default_factory=Counter)
    groups: int = 0


class _Assignment:
    """Which group goes where."""

    def __init__(self, groups: Sequence[Group], wish: SplitWish) -> None:
        self._shares = [part.share for part in wish.parts]
        self._totals: Counter[str] = Counter()
        self._held = [_Held() for _ in wish.parts]
        # By content, so that the order in which a project lists articles decides nothing.
        ordered = sorted(groups, key=lambda one: one.articles)
        random.Random(wish.seed).shuffle(ordered)
        self._counts = [Counter({**one.labels, _ALL: len(one.articles)}) for one in ordered]
        for counts in self._counts:
            self._totals.update(counts)
        labels = max(1, len(self._totals) - 1)
        self._weights = {name: 1.0 if name == _ALL else 1.0 / labels for name in self._totals}
        self._groups = ordered
        self._place = [-1] * len(ordered)

    def parts(self) -> list[list[Group]]:
        """The groups of each part."""
        for number in sorted(range(len(self._groups)), key=self._size, reverse=True):
            best = min(range(len(self._shares)), key=lambda part: (self._cost(part, self._counts[number], 1), part))
            self._put(number, best)
        self._fill_empty()
        for _ in range(MOST_ROUNDS):
            if not self._move_some() and not self._exchange_some():
                break
        found: list[list[Group]] = [[] for _ in self._shares]
        for group, part in zip(self._groups, self._place, strict=True):
            found[part].append(group)
        return found

    def _size(self, number: int) -> int:
        """How large a group is by that of which it holds most; sizes within a factor of two count as the same."""
        most = max(count / self._totals[name] for name, count in self._counts[number].items() if count)
        return round(log2(most))

    def _cost(self, part: int, counts: Counter[str], sign: int) -> float:
        """By how much the sum of squared deviations grows where a part gets a group (`sign` 1) or loses it (-1)."""
        held, share, grown = self._held[part].counts, self._shares[part], 0.0
        for name, count in counts.items():
            if count:
                total = self._totals[name]
                before = held[name] / total - share
                grown += self._weights[name] * ((before + sign * count / total) ** 2 - before**2)
        return grown

    def _put(self, number: int, part: int) -> None:
        old = self._place[number]
        if old >= 0:
            self._held[old].counts.subtract(self._counts[number])
            self._held[old].groups -= 1
        self._held[part].counts.update(self._counts[number])
        self._held[part].groups += 1
        self._place[number] = part

    def _fill_empty(self) -> None:
        """Give a part without any group the smallest one of a part that has several."""
        for part, held in enumerate(self._held):
            if not held.groups:
                spare = [one for one, place in enumerate(self._place) if self._held[place].groups > 1]
                self._put(min(spare, key=lambda one: (self._counts[one][_ALL], one)), part)

    def _move_some(self) -> bool:
        moved = False
        for number, counts in enumerate(self._counts):
            old = self._place[number]
            if self._held[old].groups == 1:
                continue
            left = self._cost(old, counts, -1)
            gains = [(left + self._cost(part, counts, 1), part) for part in range(len(self._shares)) if part != old]
            cost, best = min(gains)
            if cost < -_LEAST_GAIN:
                self._put(number, best)
                moved = True
        return moved

    def _exchange_some(self) -> bool:
        if len(self._groups) > _MOST_EXCHANGED:
            return False
        for one, other in combinations(range(len(self._groups)), 2):
            here, there = self._place[one], self._place[other]
            if here == there:
                continue
            change = Counter(self._counts[other])
            change.subtract(self._counts[one])
            if self._cost(here, change, 1) + self._cost(there, change, -1) < -_LEAST_GAIN:
                self._put(one, there)
                self._put(other, here)
                return True
        return False


def split_record(report: SplitReport) -> dict[str, Any]:
    """A report as the values of JSON, for programs."""
    return {
        "by": report.wish.by.value,
        "seed": report.wish.seed,
        "groups": report.groups,
        "copies_across_parts": {
            "stories": report.crossing.stories,
            "articles": report.crossing.articles,
            "with_a_copy_in_train": dict(report.crossing.with_train),
        },
        "undated": list(report.undated),
        "too_short_to_be_judged_as_copies": report.short,
        "parts": {
            one.part.name: {"share": one.part.share, "articles": one.articles, "annotations": dict(one.annotations)}
            for one in report.parts
        },
    }
