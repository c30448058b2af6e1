"""What a share is of that a survey found."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.statistics.assistant import StatisticAssistant
from clipdesk.assist.statistics.surveys import Surveys

_LEXICONS = Lexicons()


@pytest.mark.parametrize(
    ("language", "text", "of"),
    [
        (
            "en",
            "A survey of 2,300 captains found that 78% had left and 12% had not.",
            ["captains", "captains", "captains"],
        ),
        ("en", "A poll of some 2,300 captains found 78% of boats late.", ["captains", "boats"]),
        ("en", "A survey of 2,300 captains was long. Fares rose by 78%.", ["captains", ""]),
        ("en", "A fleet of 2,300 boats grew by 78%.", ["boats", ""]),
        ("es", "Una encuesta a 2.300 pescadores dice que el 78 % no sale.", ["pescadores", "pescadores"]),
        ("de", "In einer Umfrage unter 2300 Fischern waren 78 Prozent dafür.", ["Fischern", "Fischern"]),
        ("fr", "Une enquête auprès de 2 300 pêcheurs montre que 78 % partent.", ["pêcheurs", "pêcheurs"]),
    ],
)
def test_shares_are_of_those_who_were_asked(language: str, text: str, of: list[str]) -> None:
    found = StatisticAssistant(_LEXICONS).propose(Reading(text, language))
    assert [one.attributes.get("of", "") for one in found] == of


def test_nothing_becomes_of_nothing() -> None:
    assert Surveys(_LEXICONS.of("en")).complete("", []) == []
