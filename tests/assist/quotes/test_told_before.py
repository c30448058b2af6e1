"""A sentence may say whose words the one before it is."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.assistant import QuoteAssistant
from tests.assist.marked_text import assert_said

ASSISTANT = QuoteAssistant(Lexicons())


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "[Rents rose 4 percent last year.] That’s according to {a report}."),
        ("de", "[Zwei Boote wurden beschädigt.] Das teilte {die Polizei} am Montag mit."),
        ("de", "[Kinder lesen jeden Tag weniger.] Das geht aus {einer Studie der Universität Vega} hervor."),
        ("es", "[El puerto abrirá en mayo.] Así lo anunció {el alcalde}."),
        ("es", "[El puerto abrirá en mayo.] Así lo ha confirmado {la Junta}."),
        ("de", "Das Bad bleibt offen. Das ist gut."),
        ("de", "Das teilte die Polizei mit."),
        ("de", "Das Bad bleibt offen. Das geht aus vielen Gründen nicht."),
        ("en", "[Rents rose], {the mayor} said. That’s according to law."),
    ],
)
def test_the_sentence_before_is_said(language: str, marked: str) -> None:
    assert_said(ASSISTANT, marked, language)


def test_words_of_another_stay_theirs() -> None:
    assert_said(ASSISTANT, "{Die Stadt} sagte, [das Bad bleibe offen]. Das teilte die Polizei mit.", "de")


def test_another_paragraph_is_not_looked_at() -> None:
    assert_said(ASSISTANT, "Das Bad bleibt offen.\n\nDas teilte die Polizei mit.", "de")
