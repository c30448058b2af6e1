"""What is said behind a dash."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.quotes.assistant import QuoteAssistant
from tests.assist.marked_text import assert_said

ASSISTANT = QuoteAssistant(Lexicons())


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("es", "—[Salimos con lo puesto] —contó {Ana Ruiz}—. [El cielo era naranja.]"),
        ("es", "—[Salimos con lo puesto] —contó a este diario {Ana Ruiz}, vecina de Vega—. [Era tarde.]"),
        ("es", "—[No puedo más] —dijo {ella}."),
        ("es", "—Salimos con lo puesto, el cielo era naranja."),
        ("es", "—Uno —dos o tres— y cuatro."),
        ("en", "—We left —said Ana Ruiz—. It was late."),
    ],
)
def test_a_dash_opens_and_another_names_who_speaks(language: str, marked: str) -> None:
    assert_said(ASSISTANT, marked, language)


def test_it_is_direct() -> None:
    (quote,) = ASSISTANT.propose(Reading("—No puedo más —dijo Ana Ruiz—. Me voy.", "es"))
    assert quote.attributes == {"kind": "direct"}
