"""A suggestion says where it stands and how sure it is."""

from __future__ import annotations

from clipdesk.domain.anchor import anchor
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Suggestion

TEXT = "“We won,” she said, “again.”"


def test_a_suggestion_may_have_several_pieces() -> None:
    made = Suggestion("s1", "a1", "quote", "quotes", anchor(TEXT, [Span(0, 9), Span(20, 28)]), 0.9, "quotation marks")
    assert made.spans == (Span(0, 9), Span(20, 28))
    assert made.anchor.quote == "“We won,” “again.”"
    assert (made.said_by, dict(made.attributes)) == ("", {})
