"""Sums of numbers by article, each article as often as it was drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.review.columns import Column, picker

NUMBERS = st.integers(0, 9)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), max_size=8))
def test_the_sum_is_that_of_numbers_times_weights(pairs: list[tuple[int, int]]) -> None:
    values, weights = [one for one, _ in pairs], [weight for _, weight in pairs]
    total = Column(values).total(weights)
    assert total == sum(value * weight for value, weight in pairs)
    assert isinstance(total, int)


@pytest.mark.parametrize("places", [[], [2], [2, 0]])
def test_weights_are_picked_at_no_one_and_several_places(places: list[int]) -> None:
    assert list(picker(places)([5, 6, 7])) == [[5, 6, 7][place] for place in places]
