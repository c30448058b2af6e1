"""Where the noun for a policy means something else."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.policies.ends import PolicyEnds
from clipdesk.assist.policies.other_meanings import OtherMeanings
from clipdesk.assist.tokens import tokens

LEXICON = Lexicons().of("en")
OTHERS = OtherMeanings(LEXICON, PolicyEnds(LEXICON))


@pytest.mark.parametrize(
    ("text", "noun", "is_other"),
    [
        ("the treaty partners renewed a pact", 1, True),
        ("the treaty covers revised plans there", 1, False),
        ("the ban supporters have left", 1, True),
        ("a law firm closed", 1, True),
        ("the limits of diplomacy", 1, True),
        ("new limits on his time", 1, True),
        ("new limits on overtime", 1, False),
        ("the package for her mother", 1, True),
        ("the program for nurses", 1, False),
    ],
)
def test_what_follows_tells(text: str, noun: int, is_other: bool) -> None:
    assert OTHERS.is_none(tokens(text), noun, noun + 1, []) is is_other
