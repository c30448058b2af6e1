"""Bonds, budgets, grants and curfews that are policies."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.policies.assistant import PolicyAssistant
from clipdesk.assist.proposal import Reading
from tests.assist.marked_text import assert_found

ASSISTANT = PolicyAssistant(Lexicons())


@pytest.mark.parametrize(
    "marked",
    [
        "Voters backed [a $38 million bond to repair schools]; [the bond] costs owners $80.",
        "The county passed [a supplementary budget] on Tuesday.",
        "The council adopted [a $2.1 billion budget] for the year.",
        "Critics say [the state budget] is too small.",
        "[A federal grant] for flood defences was announced.",
        "[The $4 million grant] pays for buses.",
        "The city imposed [a curfew], and [the curfew] was lifted.",
        "The commission adopted [new emission standards].",
        "The minister unveiled [a 10-point strategy to cut waiting lists].",
        "[A 10-cent levy on bags], [the $1.2 trillion infrastructure bill] and [a 12-week abortion ban] stay.",
    ],
)
def test_what_is_decided_on_in_public_is_a_policy(marked: str) -> None:
    assert_found(ASSISTANT, marked)


@pytest.mark.parametrize(
    "text",
    [
        "The hedge fund sold its shares, and the International Monetary Fund said growth slowed.",
        "He was held on a $1 million bond.",
        "The family works on a tight budget of $300; bond yields rose after it began issuing bonds.",
        "Vega said its defence budget would grow.",
        "Federal budget allocations rose, and the film had a $200 million budget.",
        "It took a great deal of work, as a rule of thumb.",
    ],
)
def test_others_are_none(text: str) -> None:
    assert not list(ASSISTANT.propose(Reading(text, "en")))
