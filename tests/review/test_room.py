"""The room in gaps for units is what going through all pairs of them gives, whatever their lengths."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.review.room import Room

Article = tuple[list[int], list[int], int]
LENGTHS = st.one_of(st.integers(1, 12), st.integers(1, 500))
ARTICLES = st.lists(
    st.tuples(st.lists(LENGTHS, max_size=12), st.lists(LENGTHS, max_size=8), st.integers(0, 3)), min_size=1, max_size=5
)


def by_pairs(articles: list[Article]) -> int:
    units = [one for lengths, _, weight in articles for one in lengths * weight]
    gaps = [gap for _, side, weight in articles for gap in side * weight]
    return sum(one**2 * (gap - one + 1) for one in units for gap in gaps if gap >= one)


@given(ARTICLES)
def test_it_is_the_sum_over_all_pairs(articles: list[Article]) -> None:
    room = Room([units for units, _, _ in articles], [gaps for _, gaps, _ in articles])
    assert room.at([weight for _, _, weight in articles]) == by_pairs(articles)


def test_many_lengths_narrow_gaps_and_wide_ones() -> None:
    articles = [(list(range(1, 40)), [1, 3, 17, 35, 80], 1), ([5, 700, 12], [4, 600, 800, 31], 2), ([], [2, 900], 3)]
    room = Room([units for units, _, _ in articles], [gaps for _, gaps, _ in articles])
    assert room.at([weight for _, _, weight in articles]) == by_pairs(articles)


def test_without_units_or_gaps_there_is_no_room() -> None:
    assert Room([[], []], [[9], [8]]).at([1, 1]) == 0
    assert Room([[3]], [[]]).at([1]) == 0
    assert Room([], []).at([]) == 0
