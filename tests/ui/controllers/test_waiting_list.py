"""What waits, mended place by place, is what it would be if it were looked up anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Suggestion, reading_key
from clipdesk.ui.controllers.waiting_list import WaitingList
from tests.builders import label_id
from tests.ui.suggested import suggestion

TEXT = "abcdefghijklmnopqrst"
NUMBERS = st.sets(st.integers(0, 17))


def made(numbers: set[int]) -> list[Suggestion]:
    """Suggestions of three letters each, which overlap their neighbors."""
    return [suggestion(TEXT, TEXT[at : at + 3], label_id("quote")) for at in sorted(numbers)]


def overlapping(rows: list[Suggestion], places: list[Span]) -> list[Suggestion]:
    return [one for one in rows if any(one.start < at.end and at.start < one.end for at in places)]


@given(NUMBERS, NUMBERS, st.lists(st.integers(0, 17), max_size=3))
def test_mended_on_places_it_is_what_was_there_elsewhere_and_what_is_there_now(
    before: set[int], after: set[int], starts: list[int]
) -> None:
    places = [Span(at, at + 2) for at in starts]
    old, new = made(before), overlapping(made(after), places)
    waiting = WaitingList()
    waiting.show(old)
    is_other = waiting.mend(places, new)
    gone = overlapping(old, places)
    expected = sorted([one for one in old if one not in gone] + new, key=reading_key)
    assert waiting.rows == expected
    assert [one.id for one in waiting.marks] == [one.id for one in expected]
    assert is_other == (gone != new)


def test_moved_edges_are_drawn_and_forgotten_with_the_article() -> None:
    one, other = made({1, 6})
    waiting = WaitingList()
    waiting.show([one, other])
    waiting.move(other, (Span(6, 12),))
    assert [mark.spans for mark in waiting.marks] == [one.spans, (Span(6, 12),)]
    assert waiting.spans_of(other) == (Span(6, 12),)
    waiting.mend([Span(0, 3)], [])
    assert [mark.spans for mark in waiting.marks] == [(Span(6, 12),)]
    waiting.clear()
    assert (waiting.rows, list(waiting.marks), waiting.spans_of(other)) == ([], [], other.spans)


def test_edges_are_taken_back_in_turn_until_something_else_is_done() -> None:
    first, second = made({0, 6})
    waiting = WaitingList()
    waiting.show([first, second])
    waiting.move(first, (Span(0, 5),))
    waiting.move(first, (Span(0, 5),))
    waiting.move(second, (Span(5, 9),))
    assert waiting.last_moved() == second
    waiting.take_back()
    assert (waiting.moved_spans(first), waiting.moved_spans(second)) == ((Span(0, 5),), ())
    waiting.take_back()
    assert waiting.last_moved() is None
    assert waiting.moved_spans(first) == ()
    waiting.move(first, (Span(0, 5),))
    waiting.keep_edges()
    assert waiting.last_moved() is None
    assert waiting.moved_spans(first) == (Span(0, 5),)


def test_the_edge_of_one_that_waits_no_more_is_not_taken_back() -> None:
    first, second = made({0, 6})
    waiting = WaitingList()
    waiting.show([first, second])
    waiting.move(second, (Span(5, 9),))
    waiting.show([first])
    assert waiting.last_moved() is None
