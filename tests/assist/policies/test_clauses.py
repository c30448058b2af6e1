"""The clause that tells which policy is meant."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.policies.clauses import PolicyClauses
from clipdesk.assist.tokens import tokens

CLAUSES = PolicyClauses(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("bill to bar banks that deal with the firms", "bill to bar banks that deal with the firms"),
        ("bill to shield nurses who report abuse on Tuesday", "bill to shield nurses who report abuse"),
        ("bill to fund the ferry that sank", "bill to fund the ferry"),
        ("bill to ban nets and adopted a budget", "bill to ban nets"),
        ("bill to fine people for sleeping outside", "bill to fine people for sleeping outside"),
        ("bill to refund fares when trips are late", "bill to refund fares when trips are late"),
        ("bill to insulate homes is late", "bill to insulate homes"),
    ],
)
def test_where_a_clause_ends(text: str, end: str) -> None:
    items = tokens(text)
    assert text[: items[CLAUSES.end(items, 1, frozenset()) - 1].end] == end


@pytest.mark.parametrize(
    ("text", "noun", "end"),
    [
        ("presented the plan to close the piers to a packed room", 2, "presented the plan to close the piers"),
        ("pitched the plan to move the school to the harbor", 2, "pitched the plan to move the school to the harbor"),
        ("dropped the plan to tie the boats to the quay", 2, "dropped the plan to tie the boats to the quay"),
        ("A measure to abolish the sheriff leads narrowly.", 1, "A measure to abolish the sheriff"),
        ("A measure to ban plastic bags", 1, "A measure to ban plastic bags"),
        ("A plan to close piers failed", 1, "A plan to close piers"),
    ],
)
def test_whom_it_is_shown_to_and_the_verb_of_its_sentence_are_no_part(text: str, noun: int, end: str) -> None:
    items = tokens(text)
    assert text[: items[CLAUSES.told_end(items, noun, noun + 1, frozenset()) - 1].end] == end


@pytest.mark.parametrize(
    ("text", "noun", "is_any", "is_told"),
    [
        ("passed a law to keep boats away", 2, True, True),
        ("used a law to keep boats away", 2, True, False),
        ("passed the law to keep boats away", 2, False, False),
        ("passed the bill to keep boats away", 2, False, True),
        ("passed a bill that nobody read", 2, True, False),
        ("passed a bill that voters backed", 2, True, False),
    ],
)
def test_what_somebody_does_with_a_law_tells_nothing_of_it(text: str, noun: int, is_any: bool, is_told: bool) -> None:
    assert CLAUSES.tells(tokens(text), noun, noun + 1, is_any=is_any) is is_told
