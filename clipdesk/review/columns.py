"""`Column`: one number for each article, summed with weights; what resampling articles comes down to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter, mul

Weights = Sequence[int]
"""How often each article counts: once in the figure itself, as often as it was drawn in a resample."""


def picker(places: Sequence[int]) -> Callable[[Weights], Sequence[int]]:
    """Picks the weights at these places; faster than a loop, and right for no place and for one."""
    if len(places) > 1:
        many: Callable[[Weights], tuple[int, ...]] = itemgetter(*places)
        return many
    return lambda weights: [weights[place] for place in places]


class Column:
    """Numbers by article. Only those that are not zero are kept: most labels are in few articles."""

    def __init__(self, values: Sequence[float]) -> None:
        places = [place for place, value in enumerate(values) if value]
        self._values = [values[place] for place in places]
        self._pick = picker(places)

    def total(self, weights: Weights) -> float:
        """The sum of the numbers, each as often as its article counts; whole numbers stay whole."""
        total: float = sum(map(mul, self._pick(weights), self._values))
        return total
