"""What counts as refused, and what is the same with other edges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.anchor import anchor
from clipdesk.domain.refused import Refused, is_nearly, is_refusal
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Ruling, Suggestion, Verdict

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 30)).map(lambda one: Span(one[0], one[0] + one[1]))


@pytest.mark.parametrize(
    ("ruling", "label_id", "expected"),
    [
        (Ruling.REFUSED, "", True), (Ruling.ACCEPTED, "quote", False), (Ruling.CORRECTED, "quote", False),
        (Ruling.ACCEPTED, "policy", True), (Ruling.CORRECTED, "policy", True), (Ruling.ACCEPTED, "", False),
    ],
)  # fmt: skip
def test_what_was_refused_or_has_another_label_by_now_is_refused(
    ruling: Ruling, label_id: str, *, expected: bool
) -> None:
    one = Suggestion("s", "a1", "quote", "words", anchor("Yes", (Span(0, 3),)), 0.5)
    assert is_refusal(Verdict(one, ruling, "mk", "n1" if label_id else ""), label_id) is expected


@given(SPANS, SPANS)
def test_nearly_is_two_thirds_of_what_both_cover(one: Span, other: Span) -> None:
    share = one.shared(other) / len({*range(*one), *range(*other)})
    assert is_nearly(one, other) == is_nearly(other, one) == (share > 0.6666)


@given(st.lists(SPANS, max_size=6), SPANS)
def test_what_is_near_is_found_as_by_looking_at_all(refused: list[Span], asked: Span) -> None:
    assert Refused(refused).is_near(asked) == any(is_nearly(one, asked) for one in refused)
