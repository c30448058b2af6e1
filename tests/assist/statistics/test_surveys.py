"""What a share is of that a survey found."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicon, Lexicons
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
        ("en", "A survey of 2,300 captains put fares at $900, 12% on the year.", ["captains", "", ""]),
        ("en", "In a survey of 2,300 captains, fares rose to $900, 12% on the year.", ["captains", "", ""]),
        ("en", "In a survey of 2,300 captains in 40 ports, 78% said no.", ["captains", "ports", "captains"]),
        (
            "de",
            "In einer Umfrage unter 2300 Fischern in 40 Häfen, 78 Prozent sagten nein.",
            ["Fischern", "Häfen", "Fischern"],
        ),
        ("es", "Una encuesta a 2.300 pescadores en 40 puertos, 78 % salen.", ["pescadores", "puertos", "pescadores"]),
        ("fr", "Une enquête auprès de 2 300 pêcheurs dans 40 ports, 78 % partent.", ["pêcheurs", "ports", "pêcheurs"]),
        ("de", "In einer Umfrage des Hafens unter 2300 Fischern waren 78 Prozent dafür.", ["Fischern", "Fischern"]),
        ("en", "A survey of 2,300 captains was long. Fares rose by 78%.", ["captains", ""]),
        ("en", "A fleet of 2,300 boats grew by 78%.", ["boats", ""]),
        ("es", "Una encuesta a 2.300 pescadores dice que el 78 % no sale.", ["pescadores", "pescadores"]),
        ("de", "In einer Umfrage unter 2300 Fischern waren 78 Prozent dafür.", ["Fischern", "Fischern"]),
        ("fr", "Une enquête auprès de 2 300 pêcheurs montre que 78 % partent.", ["pêcheurs", "pêcheurs"]),
        ("en", "In a survey of 2,300 young captains, about 78% said no, but only 12% left.", ["young captains"] * 3),
        ("en", "A study of 400 captains found that 78% said no.", ["captains", "captains"]),
        ("en", "Police interviewed 40 witnesses; unemployment rose 5% in May.", ["witnesses", ""]),
        ("en", "Police interviewed 40 witnesses; 5% had left.", ["witnesses", ""]),
        ("en", "In a study of 400 patients, the drug cut deaths by 30% and costs 12% more.", ["patients", "", ""]),
        ("en", "In a study of 400 patients, 30% fewer died.", ["patients", ""]),
        ("en", "An analysis of 1,200 ships showed that traffic fell 14%.", ["ships", ""]),
        ("en", "A survey of 2,300 teachers found pay rose 78% and 12% in Vega.", ["teachers", "", ""]),
        ("de", "Einer Umfrage unter 2300 Fischern zufolge stiegen die Preise um 78 Prozent.", ["Fischern", ""]),
        ("de", "In einer Umfrage unter 2300 Fischern waren 78 Prozent mehr dafür.", ["Fischern", ""]),
        ("es", "Una encuesta a 2.300 pescadores dice que los precios suben un 78 %.", ["pescadores", ""]),
        ("fr", "Une enquête auprès de 2 300 pêcheurs montre une hausse de 78 %.", ["pêcheurs", ""]),
    ],
)
def test_shares_are_of_those_who_were_asked(language: str, text: str, of: list[str]) -> None:
    found = StatisticAssistant(_LEXICONS).propose(Reading(text, language))
    assert [one.attributes.get("of", "") for one in found] == of


def test_a_language_without_lists_has_no_surveys() -> None:
    text = "A survey of 2,300 captains found that 78% had left."
    found = list(StatisticAssistant(_LEXICONS).propose(Reading(text, "en")))
    bare = [
        one._replace(attributes={**one.attributes, "of": ""}) if "%" in text[one.start : one.end] else one
        for one in found
    ]
    assert Surveys(_LEXICONS.of("en")).complete(text, bare) == found
    assert Surveys(Lexicon("en")).complete(text, bare) == bare
