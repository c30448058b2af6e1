"""Lanes of underlines."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.span import Span
from clipdesk.ui.reading.lanes import LANES, OVER, assign_lanes

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda one: Span(one[0], sum(one))), max_size=12)


@given(SPANS)
def test_overlapping_passages_have_lanes_of_their_own_while_there_are_any(spans: list[Span]) -> None:
    spans.sort(key=lambda one: (one.start, -one.end))
    lanes = assign_lanes(spans)
    assert len(lanes) == len(spans)
    for number, span in enumerate(spans):
        beside = [other for other in range(number) if spans[other].overlaps(span)]
        taken = {lanes[other].number for other in beside}
        lane = lanes[number]
        if lane.number in taken:
            assert lane.number == LANES - 1
            assert taken >= set(range(LANES))
        else:
            assert lane.seen_from == span.start
        assert set(range(lane.number)) <= taken


@given(SPANS)
def test_every_lane_is_painted_wholly_and_only_the_last_more_than_once(spans: list[Span]) -> None:
    spans.sort(key=lambda one: (one.start, -one.end))
    lanes = assign_lanes(spans)
    for number in range(LANES):
        there = [(span, lane) for span, lane in zip(spans, lanes, strict=True) if lane.number == number]
        painted = Counter(place for span, lane in there for place in range(lane.seen_from, span.end))
        assert set(painted) == {place for span, _ in there for place in range(*span)}
        assert max(painted.values(), default=0) <= (OVER if number == LANES - 1 else 1)


def test_however_deep_passages_are_nested_the_inner_ones_are_seen() -> None:
    nested = [Span(0, 90), Span(4, 80), Span(8, 70), Span(12, 60), Span(16, 50), Span(20, 40)]
    assert [tuple(lane) for lane in assign_lanes(nested)] == [(0, 0), (1, 4), (2, 8), (3, 12), (3, 16), (3, 20)]


def test_the_longer_of_two_that_begin_together_is_on_top() -> None:
    assert assign_lanes([Span(0, 9), Span(0, 4)]) == [(0, 0), (1, 0)]
