"""The upper ends of ranges."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.numerals import Numerals
from clipdesk.assist.statistics.patterns import StatisticPatterns
from clipdesk.assist.statistics.ranges import Ranges

_LEXICONS = Lexicons()


@pytest.mark.parametrize(
    ("language", "text", "end"),
    [
        ("en", "10 to 15 boats", "15"),
        ("en", "$3 million and $5 million", "5 million"),
        ("en", "44 mg to 50 mg", "50"),
        ("en", "8- to 16-meter boats", "16"),
        ("de", "5 und 7 Milliarden", "7 Milliarden"),
        ("en", "15 to 10 boats", None),
        ("en", "58% to 42%", None),
        ("en", "44 mg to 50 km", None),
        ("en", "12 in 2023", None),
        ("en", "540 to 485 million", None),
        ("en", "540 to 1,485 million", "1,485 million"),
    ],
)
def test_a_range_ends_with_the_larger_number(language: str, text: str, end: str | None) -> None:
    lexicon = _LEXICONS.of(language)
    numerals = Numerals(lexicon)
    first = numerals.find(text, 0, len(text))[0]
    found = Ranges(numerals, StatisticPatterns(lexicon)).upper_end(
        text, first, {"en": "between ", "de": "zwischen "}[language]
    )
    assert (found and text[found.start : found.end]) == end


@pytest.mark.parametrize(
    ("language", "text"), [("en", "3 and 5 boats"), ("es", "3 y 5 barcos"), ("fr", "3 et 5 bateaux")]
)
def test_and_joins_two_numbers_only_behind_between(language: str, text: str) -> None:
    lexicon = _LEXICONS.of(language)
    numerals = Numerals(lexicon)
    first = numerals.find(text, 0, len(text))[0]
    assert Ranges(numerals, StatisticPatterns(lexicon)).upper_end(text, first, "saw ") is None
