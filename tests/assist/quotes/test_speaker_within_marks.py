"""A speaker named within the marks cuts the quote in two."""

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
        ("fr", "[« Rien ne bouge], regrette {Paul Lenoir}. [On attend encore. »]"),
        ("fr", "[« Rien ne bouge], soupire {le maire}. [On attend encore. »]"),
        ("fr", "[« Rien ne bouge], s’indigne {l’autrice}, [et on attend encore. »]"),
        ("fr", "[« Rien ne bouge], a dit {Anne Rey}, [et on attend encore. »]"),
        ("fr", "[« Rien ne bouge], déplore {Anne Rey}, riveraine. [On attend encore. »]"),
        ("fr", "[« Si rien ne bouge], prévient-{elle}, [nous partons. »]"),
        ("fr", "[« Rien ne bouge], déplore {la maire}, Anne Rey (divers gauche). [On attend encore. »]"),
        ("es", "[«No hay agua] —dijo a este diario {Ana Ruiz}— [ni para beber»]."),
        ("es", "[«No hay agua] —dijo {la alcaldesa}— [ni para beber»]."),
    ],
)
def test_two_pieces_and_a_speaker(language: str, marked: str) -> None:
    assert_said(ASSISTANT, marked, language)


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("fr", "[« Rien ne bouge, dans le port. On attend encore »], a dit {Anne Rey}."),
        ("fr", "[« Rien ne bouge, toute la nuit. On attend encore »], a dit {Anne Rey}."),
        ("es", "[«La ley —aprobada ayer— no basta»], dijo {Ana Ruiz}."),
        ("fr", "Le port « , déplore le maire. On attend encore. »"),
        ("en", "[“The ferry, said to be safe, sank,”] {Ruiz} said."),
    ],
)
def test_other_asides_cut_nothing(language: str, marked: str) -> None:
    assert_said(ASSISTANT, marked, language)


def test_no_piece_ends_with_a_blank() -> None:
    text = "« Rien ne bouge , regrette Paul Lenoir. On attend encore. »"
    (quote,) = ASSISTANT.propose(Reading(text, "fr"))
    assert [text[one.start : one.end] for one in quote.spans] == ["« Rien ne bouge", "On attend encore. »"]
