"""Quotations and statistics in German, Spanish and French."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.assistant import QuoteAssistant
from clipdesk.assist.statistics.assistant import StatisticAssistant
from tests.assist.marked_text import assert_found, assert_said

QUOTES = QuoteAssistant(Lexicons())
STATISTICS = StatisticAssistant(Lexicons())

SAID = [
    ("de", "[„Wir haben gewonnen“], sagte {Anna Reuter} am Montag."),
    ("de", "{Die Ministerin} sagte, [dass der Hafen geschlossen bleibt]."),
    ("de", "{Reuter} erklärte: [„Das können wir nicht bezahlen.“]"),
    ("es", "[«Hemos ganado la votación»], dijo {Ana Ruiz}."),
    ("es", "{La alcaldesa} afirmó [que el puerto seguirá abierto]."),
    ("es", "Según {el ministerio}, [cuatro puentes están cerrados]."),
    ("fr", "[« Nous avons gagné le vote »], a déclaré {Anne Rey}."),
    ("fr", "{La ministre} a affirmé [que le port restera ouvert]."),
    ("fr", "Selon {le ministère}, [quatre ponts sont fermés]."),
]
COUNTED = [
    ("de", "Die Zahl stieg um [3,5 Prozent] auf [mehr als 1.200 Menschen]."),
    ("de", "Das kostet [rund 4,2 Millionen Euro], [zwölf Kilometer] weit."),
    ("de", "Am 12. März 2024 um 10 Uhr, im Jahr 2019."),
    ("es", "El paro subió un [3,5 %] hasta [más de 1.200 personas]."),
    ("es", "Cuesta [unos 58,6 millones de euros]."),
    ("fr", "Le chômage a augmenté de [3,5 %] pour [plus de 1 200 personnes]."),
    ("fr", "Il coûte [environ 4,2 millions d’euros] et fait [douze kilomètres]."),
]


@pytest.mark.parametrize(("language", "marked"), SAID)
def test_quotes_and_speakers(language: str, marked: str) -> None:
    assert_said(QUOTES, marked, language)


@pytest.mark.parametrize(("language", "marked"), COUNTED)
def test_statistics(language: str, marked: str) -> None:
    assert_found(STATISTICS, marked, language)
