"""Words for policies that are verbs."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicon, Lexicons
from clipdesk.assist.policies.verbs import PolicyVerbs
from clipdesk.assist.tokens import tokens

VERBS = PolicyVerbs(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "at", "is_verb"),
    [
        ("Firms plan to close", 1, True),
        ("The court rules on Monday", 2, True),
        ("Vega bans trawlers", 1, True),
        ("The rating limits its audience", 2, True),
        ("The Vega plan was dropped", 2, False),
        ("They weigh a parks levy", 4, False),
        ("Scientists measure the ice", 1, True),
        ("He said that rules were broken", 3, True),
        ("The city bans on nets stay", 2, False),
        ("Vega " * 9 + "bans trawlers", 9, False),
    ],
)
def test_a_verb_is_told_from_a_policy(text: str, at: int, is_verb: bool) -> None:
    assert VERBS.is_finite(tokens(text), at) is is_verb


def test_a_language_without_lists_has_none() -> None:
    assert not PolicyVerbs(Lexicon("xx")).is_finite(tokens("Firms plan to close"), 1)
