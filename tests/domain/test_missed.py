"""Where a place stands, and what was refused there."""

from __future__ import annotations

import pytest

from clipdesk.domain.missed import Missed, MissedKind, answers
from clipdesk.domain.span import Span


@pytest.mark.parametrize(
    ("refused", "is_answered"),
    [
        (Span(10, 20), True), (Span(0, 90), True), (Span(10, 18), True), (Span(12, 20), True), (Span(7, 18), False),
        (Span(13, 19), False), (Span(20, 30), False), (Span(10, 16), False),
    ],
)  # fmt: skip
def test_what_holds_a_place_or_is_nearly_the_same_answers_it(refused: Span, is_answered: bool) -> None:
    assert answers(refused, Span(10, 20)) is is_answered


def test_a_place_stands_where_its_words_are() -> None:
    place = Missed(MissedKind.SAME_WORDS, "a1", "", "harbor board", span=Span(4, 16))
    assert place.stands_in("The harbor board")
    assert not place.stands_in("A harbor board.")
    assert not place.stands_in("The")
    split = place._replace(words="harbor … board", span=Span(4, 10))
    assert split.stands_in("The harbor and the board")
    assert not place._replace(span=None).stands_in("The harbor board")
