"""Policies that come up again by their word alone."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.policies.assistant import PolicyAssistant
from clipdesk.assist.policies.mentions import Phrases
from clipdesk.assist.proposal import Reading

ASSISTANT = PolicyAssistant(Lexicons())


def named(text: str) -> list[tuple[str, str]]:
    """What is proposed, and the policy that is meant."""
    return [
        (text[one.start : one.end], one.attributes.get("name", "")) for one in ASSISTANT.propose(Reading(text, "en"))
    ]


@pytest.mark.parametrize("later", ["the act", "The measure", "this law", "our bill", "the revised measure"])
def test_a_later_mention_says_which_policy_is_meant(later: str) -> None:
    text = f"The Clean Harbor Act passed. Everybody knows {later} now."
    assert named(text) == [("Clean Harbor Act", "Clean Harbor Act"), (later, "Clean Harbor Act")]


def test_a_case_is_a_ruling_later() -> None:
    assert named("It came after Roe v. Wade fell. The ruling was old.")[-1] == ("The ruling", "Roe v. Wade")


@pytest.mark.parametrize(
    "text",
    [
        "The measure was popular.",  # nothing was named
        "The measure was popular, and then came the Clean Harbor Act.",  # it was named later
        "The Clean Harbor Act passed, says the law firm.",
        "The Clean Harbor Act passed; he sang an act.",
        "The Vega peace accord held. The measure was popular.",  # an accord is no measure
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert all(len(words.split()) > 2 for words, _ in named(text))


def test_phrases_are_found_as_whole_words_whatever_their_capitals() -> None:
    phrases = Phrases(["rent control", "rent"])
    assert [m.group() for m in phrases.finditer("Rent control, rents, parent; rent")] == ["Rent control", "rent"]
    assert phrases.finditer("Nothing of the kind, but İstanbul.") == []
    assert Phrases([]).finditer("rent") == []
