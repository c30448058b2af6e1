"""What is done to a tax."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.policies.changes import PolicyChanges
from clipdesk.assist.proposal import Proposal
from clipdesk.domain.span import Span


@pytest.mark.parametrize(
    ("text", "score", "policy"),
    [
        ("Voters backed a 1.5-cent increase in the gas tax", 0.6, "a 1.5-cent increase in the gas tax"),
        ("Voters backed a 1.5-cent increase in the gas tax", 0.85, "the gas tax"),
        ("Voters saw that the gas tax", 0.6, "the gas tax"),
    ],
)
def test_what_is_done_is_the_measure(text: str, score: float, policy: str) -> None:
    tax = Proposal((Span(text.index("the gas tax"), len(text)),), "policy", score, "", "policies", {})
    found = PolicyChanges(Lexicons().of("en")).whole(text, tax)
    assert text[found.start : found.end] == policy
