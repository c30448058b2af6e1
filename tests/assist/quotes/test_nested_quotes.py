"""What a direct quote reports of others."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.quotes.assistant import QuoteAssistant
from tests.assist.marked_text import said

ASSISTANT = QuoteAssistant(Lexicons())


def inner(text: str) -> list[str]:
    """The words of the quotes within others."""
    found = ASSISTANT.propose(Reading(text, "en"))
    return [text[one.start : one.end] for one in found if one.reason.endswith("within a quote")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Kell told me that the money was gone,” said Ruiz.", ["that the money was gone"]),
        ("“We left. He said that it was over. So it was,” Ruiz said.", ["that it was over"]),
        ("“I think that the money was gone for good,” said Ruiz.", []),
        ("“I told them that the money was gone for good,” said Ruiz.", []),
        ("“They thought that the money was gone for good,” said Ruiz.", []),
        ("“He said no,” said Ruiz.", []),
    ],
)
def test_what_others_said_within_a_quote(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_both_have_their_speaker() -> None:
    text = "“Kell told me that the money was gone,” said Ruiz."
    assert said(text, ASSISTANT.propose(Reading(text, "en"))) == ["Ruiz", "Kell"]
