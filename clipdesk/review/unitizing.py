"""Krippendorff's alpha for unitizing: whether two annotators found the same passages, with the same edges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import fsum
from typing import NamedTuple

from clipdesk.domain.span import Span
from clipdesk.review.alignment import common_code_points
from clipdesk.review.columns import Column, Weights
from clipdesk.review.room import Room


class Continuum(NamedTuple):
    """One article: its code points, and the passages of one label that each annotator found there."""

    length: int
    a: Sequence[Span]
    b: Sequence[Span]


class Disagreements(NamedTuple):
    """What is observed, and what is expected by chance: D_o and D_e."""

    observed: float
    expected: float


def units_of(spans: Iterable[Span]) -> list[Span]:
    """The spans ordered, with those that overlap joined: one annotator's units of one label cannot overlap.

    >>> units_of([Span(4, 9), Span(0, 3), Span(3, 5)])
    [Span(start=0, end=3), Span(start=3, end=9)]
    """
    units: list[Span] = []
    for span in sorted(spans):
        if units and span.start < units[-1].end:
            units[-1] = Span(units[-1].start, max(units[-1].end, span.end))
        else:
            units.append(span)
    return units


class UnitizingAlpha:
    """α_U of one label and two annotators: α_U = 1 − D_o / D_e.

    K. Krippendorff (2004), Content Analysis, 2nd edition, Sage, pages 251–256. Articles are laid end to end; no passage
    crosses the border of an article, and neither does a gap. Lengths are code points.
    """

    def __init__(self, articles: Sequence[Continuum]) -> None:
        lengths = [[end - start for side in (one.a, one.b) for start, end in side] for one in articles]
        gaps = [[gap for side in (one.a, one.b) for gap in _gaps(side, one.length)] for one in articles]
        self._length = Column([one.length for one in articles])
        self._differences = Column([_differences(one) for one in articles])
        self._units = Column([len(units) for units in lengths])
        # Twice the sum of the squares below a length: what two passages of it differ by, wherever they overlap.
        self._overlaps = _summed(lengths, lambda length: length * (length - 1) * (2 * length - 1) // 3)
        self._pairs = _summed(lengths, lambda length: length * (length - 1))
        self._room = Room(lengths, gaps)
        self.columns = (
            self._length, self._differences, self._units, self._overlaps, self._pairs, *self._room.columns,
        )  # fmt: skip
        self._last_weights: Weights | None = None
        self._last: Disagreements | None = None

    def disagreements(self, weights: Weights) -> Disagreements | None:
        """D_o and D_e; None where nobody found a passage. Those of the last weights are kept, for all labels together."""
        if self._last_weights is not weights:
            self._last_weights, self._last = weights, self._disagreements(weights)
        return self._last

    def _disagreements(self, weights: Weights) -> Disagreements | None:
        length, units = self._length.total(weights), self._units.total(weights)
        points = 2 * length
        pairs = points * (points - 1) - self._pairs.total(weights)
        if not units or not pairs:
            return None
        of_units = (units - 1) * self._overlaps.total(weights)
        expected = 2 * (of_units + self._room.at(weights)) / length / pairs
        return Disagreements(self._differences.total(weights) / (length * length), expected)

    def at(self, weights: Weights) -> float | None:
        """The figure; None where nobody found a passage."""
        return _alpha([self.disagreements(weights)])


class JointUnitizingAlpha:
    """α_U of several labels together: 1 − the sum of what is observed for each / the sum of what is expected."""

    def __init__(self, labels: Sequence[UnitizingAlpha]) -> None:
        self._labels = labels
        self.columns = tuple(column for one in labels for column in one.columns)

    def at(self, weights: Weights) -> float | None:
        """The figure; None where nobody found a passage."""
        return _alpha([one.disagreements(weights) for one in self._labels])


def _alpha(labels: Iterable[Disagreements | None]) -> float | None:
    found = [one for one in labels if one is not None]
    expected = fsum(one.expected for one in found)  # not `sum`, whose last digit is another one from Python 3.12 on
    return 1 - fsum(one.observed for one in found) / expected if expected else None


def _summed(lengths: Sequence[Sequence[int]], what: Callable[[int], int]) -> Column:
    return Column([sum(map(what, units)) for units in lengths])


def _gaps(units: Sequence[Span], length: int) -> list[int]:
    """The lengths of what lies between units."""
    starts = [0, *(end for _, end in units)]
    ends = [*(start for start, _ in units), length]
    return [end - start for start, end in zip(starts, ends, strict=True) if end > start]


def _differences(article: Continuum) -> int:
    """δ² summed over an article.

    Two units that overlap differ by the squares of the distances of their edges; a unit in a gap by its squared length.
    """
    common = common_code_points([(one,) for one in article.a], [(one,) for one in article.b])
    total = 0
    for place_a, place_b in common:
        a, b = article.a[place_a], article.b[place_b]
        total += (a.start - b.start) ** 2 + (a.end - b.end) ** 2
    met_a, met_b = {place for place, _ in common}, {place for _, place in common}
    total += sum(one.length**2 for place, one in enumerate(article.a) if place not in met_a)
    return total + sum(one.length**2 for place, one in enumerate(article.b) if place not in met_b)
