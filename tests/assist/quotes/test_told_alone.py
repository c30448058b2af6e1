"""What stands alone in front of who says it."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.grammar_words import GrammarWords
from clipdesk.assist.quotes.told_alone import is_told_alone
from clipdesk.assist.tokens import tokens

GRAMMAR = GrammarWords(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Reefs shelter a quarter of fish", True),
        ("Reefs shelter 4,000 kinds of fish", True),
        ("Reefs shelter about a quarter of all fish", True),
        ("One in nine crews wait for a berth", True),
        ("The harbor was closed to all boats", True),
        ("Corals that survived the heat wave pass their tolerance on", True),
        ("Reefs shelter fish", False),
        ("Nearly half the old boats in Vega", False),
        ("The old woman of all the boats", False),
        ("Two old boats full of fresh fish", False),
        ("The island’s first mayor in ten years", False),
        ("His boat and a van full of fish", False),
        ("The boats of the harbor fleet in May", False),
        ("Two boats behind the pier of Vega", False),
        ("In the spring of the year", False),
        ("Speaking to the crews in Vega", False),
    ],
)
def test_what_stands_alone_in_front_of_who_says_it(text: str, is_so: bool) -> None:
    assert is_told_alone(GRAMMAR, tokens(text)) is is_so
