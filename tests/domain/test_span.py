"""Spans against the sets of positions they stand for."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.span import Span, merged

spans = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def positions(*some: Span) -> set[int]:
    return {offset for span in some for offset in range(span.start, span.end)}


@given(spans, spans)
def test_relations_of_two_spans_are_those_of_their_positions(one: Span, other: Span) -> None:
    assert one.overlaps(other) == bool(positions(one) & positions(other))
    assert one.overlaps(other) == other.overlaps(one)
    assert one.contains(other) == (positions(other) <= positions(one))
    assert one.shared(other) == len(positions(one) & positions(other))
    assert one.length == len(positions(one))


@given(spans, st.integers(-5, 5))
def test_shifting_moves_both_ends(span: Span, by: int) -> None:
    assert positions(span.shifted(by)) == {offset + by for offset in positions(span)}
    assert span.shifted(by).is_valid == (span.start + by >= 0)


def test_empty_backward_and_negative_spans_are_not_valid() -> None:
    assert [Span(*ends).is_valid for ends in ((0, 1), (3, 3), (4, 3), (-1, 2))] == [True, False, False, False]


@given(st.lists(spans))
def test_merged_pieces_cover_the_same_and_leave_gaps(some: list[Span]) -> None:
    pieces = merged(some)
    assert positions(*pieces) == positions(*some)
    assert merged(tuple(some)) == pieces
    assert all(before.end < after.start for before, after in pairwise(pieces))
    assert merged(reversed(pieces)) == pieces


def test_pieces_that_are_no_spans_yet_become_spans() -> None:
    for pieces in (((3, 5),), [(3, 5)], (Span(3, 4), Span(4, 5))):
        (made,) = merged(pieces)  # type: ignore[arg-type]  # as files give them
        assert (made, type(made)) == (Span(3, 5), Span)
