"""`Room`: how much room there is in gaps for units, what α_U expects of them by chance."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import mul, neg

from clipdesk.review.columns import Column, Weights, picker

_ODD = 8
"""How many of the greatest lengths of units are looked at one by one."""


class Room:
    """For every unit of length l and every gap of length g ≥ l: l² · (g − l + 1), summed.

    Nearly all gaps are longer than nearly all units, and then the sum falls into sums over units and sums over gaps.
    A usual length is one that is not among the greatest; a wide gap has room for units of every usual length.
    """

    def __init__(self, lengths: Sequence[Sequence[int]], gaps: Sequence[Sequence[int]]) -> None:
        """The lengths of the units and of the gaps, article by article."""
        greatest = sorted({length for units in lengths for length in units}, reverse=True)
        odd, usual = greatest[:_ODD], greatest[_ODD:]
        wide = usual[0] if usual else 0
        self._odd = [
            (
                length * length,
                Column([units.count(length) for units in lengths]),
                Column([sum(gap - length + 1 for gap in side if gap >= length) for side in gaps]),
            )
            for length in odd
        ]
        self._squares = Column([sum(one**2 for one in units if one <= wide) for units in lengths])
        self._cubes = Column([sum(one**2 * (one - 1) for one in units if one <= wide) for units in lengths])
        self._wide = Column([sum(gap >= wide for gap in side) for side in gaps])
        self._width = Column([sum(gap for gap in side if gap >= wide) for side in gaps])
        self.columns = (
            self._squares, self._cubes, self._wide, self._width, *(column for one in self._odd for column in one[1:]),
        )  # fmt: skip
        self._narrow = _Narrow(
            [(one, place) for place, units in enumerate(lengths) for one in units if one <= wide],
            [(gap, place) for place, side in enumerate(gaps) for gap in side if gap < wide],
        )

    def at(self, weights: Weights) -> int:
        """The sum, with each article as often as its weight says."""
        squares, cubes = self._squares.total(weights), self._cubes.total(weights)
        in_wide = squares * self._width.total(weights) - cubes * self._wide.total(weights)
        of_odd = sum(square * units.total(weights) * room.total(weights) for square, units, room in self._odd)
        return in_wide + of_odd + self._narrow.at(weights)


class _Narrow:
    """The same of some units and of gaps that are too narrow for some of them; with the place of each article."""

    def __init__(self, units: Sequence[tuple[int, int]], gaps: Sequence[tuple[int, int]]) -> None:
        narrow = sorted(gaps, key=lambda gap: -gap[0])
        widest = narrow[0][0] if narrow else 0
        fitting = [(length, place) for length, place in units if length <= widest]
        self._gaps = [gap for gap, _ in narrow]
        self._squares = [length**2 for length, _ in fitting]
        self._cubes = [length**2 * (length - 1) for length, _ in fitting]
        self._pick_gaps = picker([place for _, place in narrow])
        self._pick_units = picker([place for _, place in fitting])
        # How many gaps are at least as long as a unit; the longest gaps are first.
        self._pick_roomy = picker([bisect_right(self._gaps, -length, key=neg) for length, _ in fitting])

    def at(self, weights: Weights) -> int:
        if not self._squares:
            return 0
        units, gaps = self._pick_units(weights), self._pick_gaps(weights)
        total = self._pick_roomy([0, *accumulate(map(mul, gaps, self._gaps))])
        many = self._pick_roomy([0, *accumulate(gaps)])
        squares: int = sum(map(mul, units, map(mul, self._squares, total)))
        cubes: int = sum(map(mul, units, map(mul, self._cubes, many)))
        return squares - cubes
