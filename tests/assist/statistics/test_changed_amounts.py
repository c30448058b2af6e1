"""Two amounts of which the second alone has the unit."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.statistics.assistant import StatisticAssistant
from clipdesk.assist.statistics.changed_amounts import ChangedAmounts
from clipdesk.assist.statistics.numerals import Numerals

_LEXICONS = Lexicons()


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "It rose from 4.1 to 4.3 percent.", {"value": "4.1", "unit": "percent"}),
        ("en", "The share grew from 4 to 7 percent.", {"value": "4", "unit": "percent"}),
        ("en", "Sales fell from 310 to 274 million euros.", {"value": "310000000", "unit": "euros"}),
        ("en", "It went up from $1.2 to $1.5 billion.", {"value": "1200000000", "unit": "$"}),
        ("en", "It rose from $900,000 to $1.5 million.", {"value": "900000", "unit": "$"}),
        ("en", "It rose from 12 to 19 boats.", {"value": "12", "of": "boats"}),
        ("en", "It rose from 12 boats to 19 percent.", {"value": "12", "of": "boats"}),
        ("de", "Der Anteil sank von 48 auf 39 Prozent.", {"value": "48", "unit": "Prozent"}),
        ("de", "Die Kosten stiegen von 4 auf 6,5 Millionen Euro.", {"value": "4000000", "unit": "Euro"}),
        ("es", "Pasó de 48 a 39 euros.", {"value": "48", "unit": "euros"}),
        ("fr", "Le taux est passé de 48 à 39 %.", {"value": "48", "unit": "%"}),
    ],
)
def test_the_first_has_what_the_second_has(language: str, text: str, values: dict[str, str]) -> None:
    first, *_ = StatisticAssistant(_LEXICONS).propose(Reading(text, language))
    assert first.attributes == values


def test_nothing_becomes_of_nothing() -> None:
    lexicon = _LEXICONS.of("en")
    assert ChangedAmounts(lexicon, Numerals(lexicon)).complete("", []) == []
