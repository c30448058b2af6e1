"""What somebody was told, in the passive."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.quotes.assistant import QuoteAssistant
from tests.assist.marked_text import assert_said, said, words

ASSISTANT = QuoteAssistant(Lexicons())


@pytest.mark.parametrize(
    "marked",
    [
        "Parents were told [that the pier would close in May].",
        "{Ana Ruiz} said [it was late]. Tenants have been warned [they will lose their boats].",
        "Tenants were told by {the harbor master} [that they would get help], and went home.",
        "The court was told [that Kell, 43, had lied], and adjourned.",
        "Kell, who was told in March [that her job would go], left the harbor.",
        "He was told to leave. They were told about the plan. She was told a story.",
        "She was informed by letter.",
    ],
)
def test_what_was_told_has_a_speaker_only_behind_by(marked: str) -> None:
    assert_said(ASSISTANT, marked)


def test_a_verb_in_front_goes_on_with_the_last_speaker_in_spanish() -> None:
    text = "«Es tarde», dijo Ana Ruiz. También preguntó si el puerto cerraría en mayo. Dijo adiós."
    found = list(ASSISTANT.propose(Reading(text, "es")))
    assert (words(text, found), said(text, found)) == (
        ["«Es tarde»", "si el puerto cerraría en mayo"],
        ["Ana Ruiz", "Ana Ruiz"],
    )
