"""Quotes that stand apart, without marks, with a name at their end."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.pull_quotes import pull_quotes

GRAMMAR = Grammar(Lexicons().of("en"))
WORDS = "I was told that the harbor belonged to us and that we had to leave it."


def pulled(text: str) -> list[tuple[str, str]]:
    """Words and speakers of what is found."""
    found = []
    for one in pull_quotes(read_blocks(text), GRAMMAR):
        assert one.speaker is not None
        (span,) = one.spans
        found.append((text[span.start : span.end], text[one.speaker.start : one.speaker.end]))
    return found


@pytest.mark.parametrize("end", ["Ana Ruiz", "— Ana Ruiz", "– Ana Maria Ruiz"])
def test_words_in_the_first_person_with_a_name_behind_them(end: str) -> None:
    name = end.strip("—– ")
    assert pulled(f"{WORDS} {end}\n\n{name} left the town.") == [(WORDS, name)]


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS} Ana Ruiz",  # a name that stands nowhere else
        f"{WORDS.replace('I was', 'She was').replace('us', 'them').replace('we', 'they')} Ana Ruiz\n\nAna Ruiz left.",
        f"“{WORDS}” Ana Ruiz\n\nAna Ruiz left.",
        f"{WORDS}\n\nAna Ruiz left.",
        "I left. Ana Ruiz\n\nAna Ruiz left.",
        "",
    ],
)
def test_other_paragraphs_are_none(text: str) -> None:
    assert pulled(text) == []
