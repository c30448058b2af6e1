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
    """Whole numbers by article, none below 0. The sum for the last weights is kept."""

    def __init__(self, values: Sequence[int]) -> None:
        self.values = values
        self._weights: Weights | None = None
        self._total = 0

    def total(self, weights: Weights) -> int:
        """The sum of the numbers, each as often as its article counts."""
        if self._weights is not weights:
            self.put(weights, sum(map(mul, weights, self.values)))
        return self._total

    def put(self, weights: Weights, total: int) -> None:
        """Keep the sum for these weights, which somebody else has computed."""
        self._weights, self._total = weights, total


class PackedColumns:
    """Sums many columns at once.

    The numbers of an article are laid side by side into a single large one, with room for the sums: one
    multiplication and one addition an article then serve all columns.
    """

    def __init__(self, columns: Sequence[Column], articles: int) -> None:
        """`articles` is how many there are, and the most that weights add up to."""
        self._columns = columns
        most = max((max(one.values, default=0) for one in columns), default=0)
        self._width = max(1, ((articles * most).bit_length() + 7) // 8)
        rows = zip(*(one.values for one in columns), strict=True) if columns else ()
        self._packed = [self._pack(row) for row in rows]

    def _pack(self, row: Sequence[int]) -> int:
        return int.from_bytes(b"".join(value.to_bytes(self._width, "little") for value in row), "little")

    def put_totals(self, weights: Weights) -> None:
        """Give every column its sum for these weights."""
        width = self._width
        packed: int = sum(map(mul, weights, self._packed))
        data = packed.to_bytes(width * len(self._columns), "little")
        for place, column in enumerate(self._columns):
            column.put(weights, int.from_bytes(data[place * width : (place + 1) * width], "little"))
