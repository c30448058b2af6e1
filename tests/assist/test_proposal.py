"""A proposal knows its outer bounds."""

from __future__ import annotations

from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.domain.span import Span


def test_the_outer_bounds_are_those_of_the_first_and_last_piece() -> None:
    made = Proposal((Span(3, 5), Span(9, 12)), "quote", 0.9, "quotation marks", "quotes")
    assert (made.start, made.end) == (3, 12)
    assert (made.said_by, made.speaker) == (None, "")


def test_a_reading_needs_nothing_but_a_text() -> None:
    assert Reading("Mayor Kell denied it.").found == ()
