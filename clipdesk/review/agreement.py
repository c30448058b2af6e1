"""Agreement of judgements: percent, Cohen's kappa, Krippendorff's nominal alpha."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from math import lcm
from typing import Any

from clipdesk.review.columns import Column, Weights

Table = Mapping[tuple[Any, Any], int]
"""Of one article: how many units (characters, or the article itself) the two annotators put into these categories."""


class PercentAgreement:
    """The part of the units that both put into the same category, from 0 to 1."""

    def __init__(self, articles: Sequence[Table]) -> None:
        self._same = Column([_same(one) for one in articles])
        self._units = Column([sum(one.values()) for one in articles])
        self.columns = (self._same, self._units)

    def at(self, weights: Weights) -> float | None:
        """The figure; None where there are no units."""
        units = self._units.total(weights)
        return self._same.total(weights) / units if units else None


class CohenKappa:
    """Cohen's kappa of two annotators: κ = (p_o − p_e) / (1 − p_e), p_e from the categories of each.

    J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20, 37–46.
    """

    def __init__(self, articles: Sequence[Table]) -> None:
        self._same = Column([_same(one) for one in articles])
        self._units = Column([sum(one.values()) for one in articles])
        sides = [[_side(one, side) for one in articles] for side in (0, 1)]
        used = [{category for one in side for category in one} for side in sides]
        # A category that only one of them used adds nothing to what is expected by chance.
        self._categories = [
            tuple(Column([one[category] for one in side]) for side in sides) for category in used[0] & used[1]
        ]
        self.columns = (self._same, self._units, *(one for pair in self._categories for one in pair))

    def at(self, weights: Weights) -> float | None:
        """The figure; None where both put everything into the same category, so that 1 − p_e is 0."""
        units = self._units.total(weights)
        by_chance = sum(a.total(weights) * b.total(weights) for a, b in self._categories)
        beyond = units * units - by_chance
        return (units * self._same.total(weights) - by_chance) / beyond if beyond else None


def _same(table: Table) -> int:
    return sum(number for (a, b), number in table.items() if a == b)


def _side(table: Table, side: int) -> Counter[Hashable]:
    counts: Counter[Hashable] = Counter()
    for pair, number in table.items():
        counts[pair[side]] += number
    return counts


class NominalAlpha:
    """Krippendorff's alpha for nominal data, any number of annotators and missing values: α = 1 − D_o / D_e.

    K. Krippendorff (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania.
    """

    def __init__(self, articles: Sequence[Sequence[Hashable]]) -> None:
        """`articles` holds the values that each was given; a value that is missing is left out.

        Articles with a single value say nothing about agreement and do not count.
        """
        counts = [Counter(values) if len(values) > 1 else Counter[Hashable]() for values in articles]
        # One less than the values of an article divides its pairs; their least common multiple keeps all numbers whole.
        self._share = lcm(*(one.total() - 1 for one in counts if one))
        self._values = Column([one.total() for one in counts])
        self._differing = Column([_differing_pairs(one, self._share) for one in counts])
        categories = {category for one in counts for category in one}
        self._categories = [Column([one[category] for one in counts]) for category in categories]
        self.columns = (self._values, self._differing, *self._categories)

    def at(self, weights: Weights) -> float | None:
        """The figure; None where all values are the same."""
        values = self._values.total(weights)
        expected = values * values - sum(one.total(weights) ** 2 for one in self._categories)
        observed = (values - 1) * self._differing.total(weights)
        return 1 - observed / (self._share * expected) if expected else None


def _differing_pairs(counts: Counter[Hashable], share: int) -> int:
    """Ordered pairs of different values within one unit, by one less than its values, `share` times."""
    values = counts.total()
    pairs = values * values - sum(number * number for number in counts.values())
    return pairs * (share // (values - 1)) if pairs else 0
