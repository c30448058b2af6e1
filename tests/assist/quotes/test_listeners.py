"""Whom something is told, and in what."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.listeners import past_listener, past_media
from clipdesk.assist.tokens import tokens

GRAMMAR = Grammar(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("She told the Daily News that it rained.", "that"),
        ("She told parliament the pier was shut.", "the"),
        ("She warned it would fail.", "it"),
        ("She told him it would fail.", "it"),
    ],
)
def test_those_who_are_told_are_passed_over(text: str, behind: str) -> None:
    items = tokens(text)
    assert items[past_listener(GRAMMAR, items, 2)].text == behind


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("said in a statement suppliers had a duty", "suppliers"),
        ("said in a statement Vega would pay", "Vega"),
        ("said through a spokeswoman she would pay", "she"),
        ("said in a statement it would pay", "it"),
        ("said in a statement about the pier", "in"),
        ("said in a statement released by staff", "in"),
    ],
)
def test_in_what_it_was_said_is_passed_over_before_a_subject(text: str, behind: str) -> None:
    items = tokens(text)
    assert items[past_media(GRAMMAR, items, 1)].text == behind
