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
    found, _ = Ranges(numerals, StatisticPatterns(lexicon)).upper_end(
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
    assert Ranges(numerals, StatisticPatterns(lexicon)).upper_end(text, first, "saw ") == (None, 0)


def test_both_ends_may_have_an_article() -> None:
    lexicon, text = _LEXICONS.of("es"), "1% y un 3%"
    numerals = Numerals(lexicon)
    first = numerals.find(text, 0, len(text))[0]
    found, article = Ranges(numerals, StatisticPatterns(lexicon)).upper_end(text, first, "entre un ")
    assert (found and text[found.start : found.end], article) == ("3", len("un "))


@pytest.mark.parametrize(
    ("before", "is_range"),
    [("prices range from ", True), ("prices rose from ", False), ("it went up sharply from ", False)],
)
def test_what_changes_has_two_amounts(before: str, is_range: bool) -> None:
    lexicon, text = _LEXICONS.of("en"), "12 to 19 percent"
    numerals = Numerals(lexicon)
    first = numerals.find(text, 0, len(text))[0]
    assert (Ranges(numerals, StatisticPatterns(lexicon)).upper_end(text, first, before)[0] is not None) == is_range


def test_the_ends_in_words_have_the_unit_of_both() -> None:
    lexicon, text = _LEXICONS.of("en"), "11% to 14%"
    numerals = Numerals(lexicon)
    first, second = numerals.find(text, 0, len(text))
    assert Ranges(numerals, StatisticPatterns(lexicon)).ends(text, 0, first, second) == text
