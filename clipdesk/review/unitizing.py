"""Krippendorff's alpha for unitizing: whether two annotators found the same passages, with the same edges."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import mul, neg
from typing import NamedTuple

from clipdesk.domain.span import Span
from clipdesk.review.alignment import common_code_points
from clipdesk.review.columns import Column, Weights, picker


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
        units, gaps = list[tuple[int, int]](), list[tuple[int, int]]()
        for place, one in enumerate(articles):
            for side in (one.a, one.b):
                units += [(end - start, place) for start, end in side]
                gaps += [(length, place) for length in _gaps(side, one.length)]
        gaps.sort(key=lambda gap: -gap[0])
        self._length = Column([one.length for one in articles])
        self._differences = Column([_differences(one) for one in articles])
        self._pick_units = picker([place for _, place in units])
        self._pick_gaps = picker([place for _, place in gaps])
        self._gaps = [length for length, _ in gaps]
        lengths = [length for length, _ in units]
        # Twice the sum of the squares below a length: what two passages of it differ by, wherever they overlap.
        self._overlaps = [length * (length - 1) * (2 * length - 1) // 3 for length in lengths]
        self._pairs = [length * (length - 1) for length in lengths]
        self._squares = [length**2 for length in lengths]
        self._cubes = [length**2 * (length - 1) for length in lengths]
        # How many gaps are at least as long as a unit; the longest gaps are first.
        self._pick_roomy = picker([bisect_right(self._gaps, -length, key=neg) for length in lengths])
        self._last_weights: Weights | None = None
        self._last: Disagreements | None = None

    def disagreements(self, weights: Weights) -> Disagreements | None:
        """D_o and D_e; None where nobody found a passage. Those of the last weights are kept, for all labels together."""
        if self._last_weights is not weights:
            self._last_weights, self._last = weights, self._disagreements(weights)
        return self._last

    def _disagreements(self, weights: Weights) -> Disagreements | None:
        length = self._length.total(weights)
        counts = self._pick_units(weights)
        units, points = sum(counts), 2 * length
        pairs = points * (points - 1) - sum(map(mul, counts, self._pairs))
        if not units or not pairs:
            return None
        of_units = (units - 1) * sum(map(mul, counts, self._overlaps))
        expected = 2 * (of_units + self._in_gaps(counts, weights)) / length / pairs
        return Disagreements(self._differences.total(weights) / (length * length), expected)

    def _in_gaps(self, counts: Sequence[int], weights: Weights) -> int:
        """For every unit its squared length, as often as there are places for it in gaps: g − l + 1 in a gap of g."""
        gaps = self._pick_gaps(weights)
        total = self._pick_roomy([0, *accumulate(map(mul, gaps, self._gaps))])
        many = self._pick_roomy([0, *accumulate(gaps)])
        squares: int = sum(map(mul, counts, map(mul, self._squares, total)))
        cubes: int = sum(map(mul, counts, map(mul, self._cubes, many)))
        return squares - cubes

    def at(self, weights: Weights) -> float | None:
        """The figure; None where nobody found a passage."""
        return _alpha([self.disagreements(weights)])


class JointUnitizingAlpha:
    """α_U of several labels together: 1 − the sum of what is observed for each / the sum of what is expected."""

    def __init__(self, labels: Sequence[UnitizingAlpha]) -> None:
        self._labels = labels

    def at(self, weights: Weights) -> float | None:
        """The figure; None where nobody found a passage."""
        return _alpha([one.disagreements(weights) for one in self._labels])


def _alpha(labels: Iterable[Disagreements | None]) -> float | None:
    found = [one for one in labels if one is not None]
    expected = sum(one.expected for one in found)
    return 1 - sum(one.observed for one in found) / expected if expected else None


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
