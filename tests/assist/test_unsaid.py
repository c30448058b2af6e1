"""Verbs of saying with which nothing is said."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.quotes import QuoteAssistant

ASSISTANT = QuoteAssistant(Lexicons())


@pytest.mark.parametrize(
    "text",
    [
        "Kell has not said whether he will sign it.",
        "The law does not say who will pay.",
        "The towns agreed on Monday to raise the money that boats need.",
        "A court ruled Monday, lifting an order that had closed the harbor.",
        "Boats will find it easier to turn.",
        "Kell has asked pupils in Vega to suggest names.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert not list(ASSISTANT.propose(Reading(text, "en")))


def test_a_pronoun_with_a_verb_of_its_own_is_not_who_speaks() -> None:
    text = "On Monday, Ana Ruiz, an aide who came from Vega, said she keeps a bag by the door."
    (made,) = ASSISTANT.propose(Reading(text, "en"))
    assert made.said_by is not None
    assert text[made.start : made.end] == "she keeps a bag by the door"
    assert text[made.said_by.start : made.said_by.end] == "Ana Ruiz"
