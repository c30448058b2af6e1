"""`Covered`: whether anything of a label lies over a passage, without looking at all of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Covered:
    """The outer bounds (code points) of what is tagged with one label in one article, given in the order of their starts."""

    def __init__(self, bounds: Iterable[tuple[int, int]] = ()) -> None:
        found = list(bounds)
        self._starts = [start for start, _ in found]
        self._furthest = list(accumulate((stop for _, stop in found), max))

    def overlaps(self, start: int, stop: int) -> bool:
        """Whether any of them overlaps these bounds: a suggestion there does not wait."""
        before = bisect_left(self._starts, stop)
        return before > 0 and self._furthest[before - 1] > start

    def holds(self, start: int, stop: int) -> bool:
        """Whether these bounds lie within those of one of them."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._furthest[before - 1] >= stop
