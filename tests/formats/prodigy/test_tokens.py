"""Tokens give the text when joined, and every passage begins and ends with one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.span import Span
from clipdesk.formats.prodigy.tokens import spaced_tokens
from tests.strategies import texts


@given(texts(), st.data())
def test_tokens_rebuild_the_text_and_align_with_every_span(text: str, data: st.DataObject) -> None:
    edge = st.integers(0, len(text) - 1)
    edges = data.draw(st.lists(st.tuples(edge, edge), max_size=4))
    spans = [Span(min(one), max(one) + 1) for one in edges]
    tokens = spaced_tokens(text, spans)
    assert "".join(text[one.start : one.end] + " " * one.has_space for one in tokens) == text
    assert all(one.start < one.end for one in tokens)
    assert {span.start for span in spans} <= {one.start for one in tokens}
    assert {span.end for span in spans} <= {one.end for one in tokens}


def test_a_space_is_a_token_only_where_a_passage_needs_it() -> None:
    assert [tuple(one) for one in spaced_tokens("a b", [])] == [(0, 1, True), (2, 3, False)]
    assert [tuple(one) for one in spaced_tokens("a b", [Span(0, 2)])] == [(0, 1, False), (1, 2, False), (2, 3, False)]
    assert [tuple(one) for one in spaced_tokens(" a  \n", [])] == [(0, 1, False), (1, 2, True), (3, 5, False)]
