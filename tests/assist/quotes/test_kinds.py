"""The kind of a quote, by its marks."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.quotation_marks import find_marked
from clipdesk.assist.quotes.kinds import QuoteKinds
from clipdesk.assist.quotes.sentence import Attributed
from clipdesk.assist.quotes.statements import STATEMENT
from clipdesk.domain.span import Span

_TEXT = "It was “late and dark” for all of them."


@pytest.mark.parametrize(
    ("words", "reason", "kind"),
    [
        ("“late and dark”", "", "direct"),
        ("It was “late and dark”", "", "mixed"),
        ("for all of them", "", "indirect"),
        ("for all of them", STATEMENT, "direct"),
    ],
)
def test_it_is_told_by_how_much_stands_within_marks(words: str, reason: str, kind: str) -> None:
    marked = find_marked(_TEXT, read_blocks(_TEXT).spans)
    start = _TEXT.index(words)
    one = Attributed((Span(start, start + len(words)),), None, reason, 1.0)
    assert QuoteKinds(marked).of(one) == kind
