"""People in politics whom no title is given."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.officials.politicians import PoliticianReader
from clipdesk.assist.tokens import tokens

_LEXICONS = Lexicons()
_READER = PoliticianReader(_LEXICONS.of("en"), OfficeReader(_LEXICONS.of("en")))


def found(text: str, reader: PoliticianReader = _READER) -> list[tuple[str, str]]:
    """Names and parties."""
    items = tokens(text)
    return [
        (
            text[items[one.begin].start : items[one.end - 1].end],
            text[items[one.party[0]].start : items[one.party[1] - 1].end] if one.party[1] else "",
        )
        for one in reader.find(items)
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz of the Harbor Labour Party spoke.", [("Ana Ruiz", "Harbor Labour Party")]),
        ("Ana Ruiz (D-Vega) and Jon Kell (R) spoke.", [("Ana Ruiz", ""), ("Jon Kell", "")]),
        ("Ana Ruiz, a Democrat, spoke.", [("Ana Ruiz", "")]),
        ("Democrat Ana Ruiz spoke.", [("Ana Ruiz", "")]),
        ("The candidate Ana Ruiz spoke.", [("Ana Ruiz", "")]),
        ("Ana Ruiz was elected in May.", [("Ana Ruiz", "")]),
        (
            "It was contested by candidates Ana Ruiz, Jon Kell and Mia Orr.",
            [("Ana Ruiz", ""), ("Jon Kell", ""), ("Mia Orr", "")],
        ),
        ("Ana Ruiz of the LIDER party spoke.", [("Ana Ruiz", "LIDER party")]),
        ("The Harbor Party, led by Ana Ruiz and Jon Kell, won.", [("Ana Ruiz", ""), ("Jon Kell", "")]),
        ("Labour’s Ana Ruiz and independent Jon Kell won.", [("Ana Ruiz", ""), ("Jon Kell", "")]),
        ("They sent Ana Ruiz as foreign minister.", [("Ana Ruiz", "")]),
        (
            "Ana Ruiz (Harbor Greens candidate) met Jon Kell (Social Labour Party).",
            [("Ana Ruiz", ""), ("Jon Kell", "")],
        ),
        ("Ana Ruiz topped the poll.", [("Ana Ruiz", "")]),
        ("Ana Ruiz, once a baker, won the presidency.", [("Ana Ruiz", "")]),
        ("The union leader Ana Ruiz spoke to the leader Jon Kell.", [("Jon Kell", "")]),
        ("In the by-election Ruiz lost to Jon Kell.", [("Ruiz", ""), ("Jon Kell", "")]),
        (
            "It listed Ana Ruiz (HLP), Jon Kell (SDLP) and Mia Orr (GU).",
            [("Ana Ruiz", ""), ("Jon Kell", ""), ("Mia Orr", "")],
        ),
        ("The band, led by Ana Ruiz, played; she sent Jon Kell as a gift.", []),
        ("The Harbor Society (formerly United Harbor Front) met.", []),
        ("Ana Ruiz spoke to Jon Kell.", []),
        ("The candidate spoke of the United Harbor Party.", []),
        ("Ana Ruiz of the Harbor Bakery spoke.", []),
        ("The leader HMS Harbor sailed.", []),
        ("", []),
    ],
)
def test_party_candidacy_and_election_tell_them(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "For Barack Obama’s plan Rene Levesque spoke.", ["Barack Obama’s", "Rene Levesque"]),
        (
            "en",
            "Ursula von der Leyen met Luiz Inácio Lula da Silva.",
            ["Ursula von der Leyen", "Luiz Inácio Lula da Silva"],
        ),
        ("en", "From Charles de Gaulle airport to George Washington University.", []),
        ("de", "Bundeskanzlerin Angela Merkel kam zum Flughafen Charles de Gaulle.", ["Angela Merkel"]),
        ("es", "Según Pedro Sánchez, nada cambia.", ["Pedro Sánchez"]),
        ("en", "Putin met Macron near Trump Tower, not the Obama administration.", ["Putin", "Macron"]),
        ("de", "Das sagte Merkel dem Sender.", ["Merkel"]),
        ("en", "Mary Trump wrote a book on Assadville.", []),
    ],
)
def test_whom_papers_do_not_introduce_is_told_by_name_in_any_language(
    language: str, text: str, names: list[str]
) -> None:
    lexicon = _LEXICONS.of(language)
    assert [name for name, _ in found(text, PoliticianReader(lexicon, OfficeReader(lexicon)))] == names


def test_without_lists_of_a_language_nobody_else_is_found() -> None:
    german = _LEXICONS.of("de")
    assert found("Die Kandidatin Ana Ruiz.", PoliticianReader(german, OfficeReader(german))) == []
