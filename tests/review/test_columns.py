"""Sums of numbers by article, each article as often as it was drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.review.columns import Column, PackedColumns, picker

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


@given(
    st.integers(1, 5).flatmap(
        lambda articles: st.tuples(
            st.lists(st.lists(st.integers(0, 10**25), min_size=articles, max_size=articles), max_size=4),
            st.lists(st.integers(0, articles), min_size=articles, max_size=articles).filter(
                lambda one: sum(one) <= articles
            ),
        )
    )
)
def test_columns_that_are_summed_at_once_have_the_same_sums(drawn: tuple[list[list[int]], list[int]]) -> None:
    values, weights = drawn
    columns = [Column(one) for one in values]
    PackedColumns(columns, len(weights)).put_totals(weights)
    expected = [sum(value * weight for value, weight in zip(one, weights, strict=True)) for one in values]
    assert [one.total(weights) for one in columns] == expected


def test_other_weights_are_summed_anew() -> None:
    column = Column([1, 2])
    assert (column.total([1, 1]), column.total([0, 3])) == (3, 6)
    weights = [1, 0]
    column.put(weights, 99)
    assert column.total(weights) == 99
