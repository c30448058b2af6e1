"""Paragraphs and tokens that several assistants share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.blocks import BlockReader, read_blocks
from clipdesk.assist.proposal import Reading
from clipdesk.assist.registry import builtin_assistants
from clipdesk.assist.tokens import tokens
from clipdesk.domain.span import Span
from tests.strategies import texts


def test_a_text_is_read_once_however_often_it_is_asked_for() -> None:
    reader = BlockReader()
    first = reader.of("The pier fell.\n\nNobody was hurt.")
    assert reader.of("The pier fell.\n\nNobody was hurt.") is first
    assert [[one.text for one in items] for items in first.tokens] == [
        ["The", "pier", "fell", "."],
        ["Nobody", "was", "hurt", "."],
    ]
    assert reader.of("Rain.").text == "Rain."


@given(texts(), st.data())
def test_a_part_of_a_paragraph_has_the_tokens_it_would_have_alone(text: str, data: st.DataObject) -> None:
    blocks = read_blocks(text)
    for number, span in enumerate(blocks.spans):
        start = data.draw(st.integers(span.start, span.end))
        part = Span(start, data.draw(st.integers(start, span.end)))
        inside = blocks.within(number, part)
        assert all(part.start <= one.start < one.end <= part.end for one in inside)
        if part == span:
            assert inside == tokens(text, span)


@given(texts(), texts())
def test_what_was_read_before_changes_nothing(one: str, other: str) -> None:
    alone = {
        text: [list(fresh.propose(Reading(text, "en"))) for fresh in builtin_assistants()] for text in (one, other)
    }
    used = builtin_assistants()
    for text in (one, other, one):
        assert [list(assistant.propose(Reading(text, "en"))) for assistant in used] == alone[text]
