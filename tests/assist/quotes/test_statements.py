"""Where a statement without marks ends."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.quotes.statements import end_of_statement, last_name
from clipdesk.domain.span import Span


@pytest.mark.parametrize(
    ("behind", "is_more"),
    [
        ("We will go on for as long as it takes us.", True),
        ("I, Ruiz, will go on for as long as it takes me.", True),
        ("Then Ruiz left the room and went home to eat.", False),
        ("Notes to editors", False),
        ("“We were late,” a fisher told the harbor board later.", False),
        ("A spokesperson said: “We were late for the board.”", False),
        ("Then somebody else told the harbor board this:", False),
    ],
)
def test_it_goes_on_until_somebody_else_speaks(behind: str, is_more: bool) -> None:
    text = f"The boats will sail again.\n\n{behind}"
    blocks = read_blocks(text).spans
    end = end_of_statement(text, blocks, 0, ("ruiz", frozenset({"i", "we", "me", "us"})))
    assert end == (len(text) if is_more else blocks[0].end)


def test_a_speaker_is_known_by_the_last_word() -> None:
    assert last_name("Mayor Ana Ruiz", Span(0, 14)) == "ruiz"
    assert last_name("Mayor Ana Ruiz", None) == ""
