"""Whom talk of an election tells."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.campaigns import Campaigns
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.tokens import tokens

_LEXICON = Lexicons().of("en")
_CAMPAIGNS = Campaigns(_LEXICON, OfficeReader(_LEXICON))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ruiz was re-elected in 1963, and Kell narrowly held his seat.", ["Ruiz", "Kell"]),
        ("The primary ended Ruiz’s campaign and Labour’s campaign.", ["Ruiz’s"]),
        ("In the primary Ruiz faced Kell.", ["Ruiz"]),
        ("She lost the by-election to a baker, defeating Kell.", ["Kell"]),
        ("Ruiz faced Kell in the final.", []),
        ("Labour was re-elected, and Congress was elected.", []),
        ("In the primary Harbor Bay lost the lead.", []),
        ("In the primary she was defeated by Harbor Bay voters.", []),
        ("", []),
    ],
)
def test_a_surname_that_runs_for_office_is_read(text: str, names: list[str]) -> None:
    items = tokens(text)
    assert [items[begin].text for begin, _ in _CAMPAIGNS.surnames(items)] == names


@pytest.mark.parametrize(
    ("text", "is_rival"),
    [
        ("They lost to Ana Ruiz", True),
        ("They met Ana Ruiz", False),
        ("Ana Ruiz’s Harbor Party", True),
        ("Ana Ruiz’s bakery", False),
        ("Ana Ruiz later contested Vega", True),
    ],
)
def test_a_rival_stands_beside_a_word_for_it(text: str, is_rival: bool) -> None:
    items = tokens(text)
    at = next(n for n, one in enumerate(items) if one.text == "Ana")
    assert _CAMPAIGNS.is_rival(items, (at, at + 2)) == is_rival


def test_a_paragraph_is_on_an_election_by_its_words() -> None:
    assert _CAMPAIGNS.is_on_election(tokens("The primary was held."))
    assert not _CAMPAIGNS.is_on_election(tokens("The party was held."))
    assert not Campaigns(Lexicons().of("de"), OfficeReader(_LEXICON)).is_on_election(tokens("The primary was held."))
