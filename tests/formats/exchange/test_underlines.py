"""Underlines of passages that overlap never share a place while there are places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.span import Span
from clipdesk.formats.exchange.underlines import LEVELS, leveled
from tests.strategies import span_lists


def test_what_lies_inside_and_what_crosses_goes_below_and_a_free_place_is_taken_again() -> None:
    pieces = leveled([[Span(0, 9)], [Span(2, 4), Span(6, 12)], [Span(9, 11)]])
    assert [(one.start, one.end, one.rank, one.number, one.level) for one in pieces] == [
        (0, 9, 0, 1, 0), (2, 4, 1, 1, 1), (6, 12, 1, 2, 1), (9, 11, 2, 1, 0)
    ]  # fmt: skip


@given(st.lists(span_lists(40), max_size=LEVELS))
def test_pieces_that_share_a_character_have_places_of_their_own(passages: list[tuple[Span, ...]]) -> None:
    pieces = leveled(passages)
    assert len(pieces) == sum(map(len, passages))
    for one in pieces:
        beside = [other for other in pieces if other is not one and one.start < other.end and other.start < one.end]
        assert all(other.level != one.level for other in beside)


def test_places_come_to_an_end() -> None:
    assert [one.level for one in leveled([[Span(0, 5)]] * (LEVELS + 2))] == [0, 1, 2, 3, 4, 5, 5, 5]
