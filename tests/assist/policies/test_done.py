"""What was done with a policy tells which one is meant."""

from __future__ import annotations

import pytest
from hypothesis import given

from clipdesk.assist.lexicon import Lexicon, Lexicons
from clipdesk.assist.policies.done import PolicyDone
from clipdesk.assist.tokens import tokens
from tests.strategies import texts

DONE = PolicyDone(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("passed last year bars boats", "passed last year"),
        ("approved Monday by the city’s harbor board, which met", "approved Monday by the city’s harbor board"),
        ("drawn up by the Harbor Union and Vega would help", "drawn up by the Harbor Union and Vega"),
        ("signed in late April 2022 bars boats", "signed in late April 2022"),
        ("signed in 2022", "signed in 2022"),
        ("signed on March 3 is void", "signed on March 3"),
        ("passed by the Senate bars boats", "passed by the Senate"),
        ("written by Sen. Ana Ruiz bars boats", "written by Sen. Ana Ruiz"),
        ("pending in the Senate", "pending in the Senate"),
        ("passed in the Senate", ""),
        ("passed the Senate", ""),
        ("passed", ""),
        ("signed by", ""),
        ("boats", ""),
    ],
)
def test_where_it_ends(text: str, end: str) -> None:
    items = tokens(text)
    behind = DONE.end(items, 0)
    assert text[: items[behind - 1].end if behind else 0] == end


def test_behind_the_only_what_is_pending_tells() -> None:
    assert DONE.end(tokens("passed last year"), 0, is_any=False) == 0
    assert DONE.end(tokens("pending before the court"), 0, is_any=False) == 4


def test_what_two_agreed_on_is_told_by_place_and_parties() -> None:
    text = "reached last night in Vega between the army and the Harbor Union"
    assert DONE.end(tokens(text), 0, is_any=False, is_agreed=True) == len(tokens(text))
    assert DONE.end(tokens("agreed with Vega in May holds"), 0, is_agreed=True) == 5


@given(texts())
def test_it_ends_within_the_text(text: str) -> None:
    items = tokens(text)
    for at in range(len(items) + 1):
        assert at <= DONE.end(items, at) <= len(items)


def test_a_language_without_lists_knows_none() -> None:
    assert PolicyDone(Lexicon("xx")).end(tokens("passed last year"), 0) == 0
