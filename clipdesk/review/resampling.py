"""Intervals of figures, by drawing articles again: what stands in one article is not independent, articles are."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Protocol

from clipdesk.domain.agreement import Figure, Undefined
from clipdesk.review.columns import Column, PackedColumns, Weights

RESAMPLES = 1_000
_SEED = 1960
"""Always the same: the same annotations give the same interval."""
_MOST_WITHOUT = 0.05
"""The part of the resamples that may have no value; a label in a single article is missing from a third of them."""
_OUTSIDE = 0.025
"""What a 95 % interval leaves out at either end."""
_OFTEN_ENOUGH = 10
"""Resamples between two words about progress."""


class Measure(Protocol):
    """A figure that can be computed anew for any draw of articles; `columns` are what it sums."""

    @property
    def columns(self) -> Sequence[Column]:
        """The numbers by article that it is computed from."""

    def at(self, weights: Weights) -> float | None:
        """The figure with each article counting so often; None where it is not defined."""


def figures(measures: Sequence[Measure], articles: int, tell: Callable[[int], None]) -> list[Figure]:
    """The measures of all articles, with 95 % intervals: percentiles of `RESAMPLES` draws of as many articles.

    B. Efron and R. J. Tibshirani (1993), An Introduction to the Bootstrap, chapter 13. `tell` is called with the number
    of draws done, and may raise to stop.
    """
    values = [one.at([1] * articles) for one in measures]
    if articles < 2:
        return [Figure(one, why=Undefined.NO_VARIATION if one is None else Undefined.FEW_ARTICLES) for one in values]
    drawn: list[list[float]] = [[] for _ in measures]
    defined = [place for place, value in enumerate(values) if value is not None]
    columns = {id(column): column for place in defined for column in measures[place].columns}
    packed = PackedColumns(list(columns.values()), articles)
    generator = random.Random(_SEED)
    for number in range(RESAMPLES):
        if number % _OFTEN_ENOUGH == 0:
            tell(number)
        weights = [0] * articles
        for place in generator.choices(range(articles), k=articles):
            weights[place] += 1
        packed.put_totals(weights)
        for place in defined:
            value = measures[place].at(weights)
            if value is not None:
                drawn[place].append(value)
    return [_figure(value, found) for value, found in zip(values, drawn, strict=True)]


def _figure(value: float | None, drawn: list[float]) -> Figure:
    if value is None:
        return Figure(None, why=Undefined.NO_VARIATION)
    if len(drawn) < (1 - _MOST_WITHOUT) * RESAMPLES:
        return Figure(value, why=Undefined.RARE)
    drawn.sort()
    return Figure(value, _quantile(drawn, _OUTSIDE), _quantile(drawn, 1 - _OUTSIDE))


def _quantile(ordered: Sequence[float], part: float) -> float:
    """The value below which `part` of them lie, between two of them by how near it is to each."""
    place = part * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
