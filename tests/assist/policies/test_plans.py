"""Plans that are policies, and those that are not."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicon, Lexicons
from clipdesk.assist.policies.assistant import PolicyAssistant
from clipdesk.assist.policies.plans import PolicyPlans
from clipdesk.assist.tokens import tokens
from tests.assist.marked_text import assert_found

ASSISTANT = PolicyAssistant(Lexicons())


@pytest.mark.parametrize(
    "marked",
    [
        "The council dropped [plans to charge for parking on Sundays]. [The plans] were unpopular.",
        "The government has shelved [plans for a harbor fund], two ministers said.",
        "[The government’s plans to close two courts] were rejected.",
        "The council dropped [the city’s new plans to charge for parking].",
        "Ministers have no plans to raise fares. The firm announced plans to open a shop in Vega.",
        "The council has plans. She said plans for lunch were late.",
        "The bank was fined. It then approved plans to open a shop.",
        f"The council sat{', and it rained' * 40}, and he approved plans to open a shop.",
    ],
)
def test_plans_are_policies_where_public_bodies_decide(marked: str) -> None:
    assert_found(ASSISTANT, marked)


def test_a_language_without_lists_knows_none() -> None:
    assert not PolicyPlans(Lexicon("xx")).is_policy(tokens("Ministers dropped plans to close it"), 2, 2)
