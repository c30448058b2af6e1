"""Shares of a whole."""

from __future__ import annotations

from fractions import Fraction

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.counted_nouns import CountedNouns
from clipdesk.assist.statistics.numerals import Numerals
from clipdesk.assist.statistics.patterns import StatisticPatterns
from clipdesk.assist.statistics.shares import Shares

_LEXICONS = Lexicons()


def _shares(language: str) -> tuple[Shares, Numerals]:
    lexicon = _LEXICONS.of(language)
    numerals = Numerals(lexicon)
    return Shares(lexicon, numerals, StatisticPatterns(lexicon), CountedNouns(lexicon)), numerals


@pytest.mark.parametrize(
    ("language", "text", "share", "of"),
    [
        ("en", "One in five voters", "1/5", ""),
        ("en", "3 in 4 parents", "3/4", ""),
        ("es", "dos de cada tres", "2/3", ""),
        ("de", "neun von zehn Eltern", "9/10", ""),
        ("fr", "un Français sur cinq", "1/5", "Français"),
    ],
)
def test_a_ratio_is_the_share_it_says(language: str, text: str, share: str, of: str) -> None:
    shares, numerals = _shares(language)
    found = shares.ratio(text, numerals.find(text, 0, len(text))[0])
    assert found is not None
    assert (found.number.value, found.of) == (Fraction(share), of)


@pytest.mark.parametrize(
    ("text", "end", "of"),
    [
        ("38 of 151 days were dry", "38 of 151 days", "days"),
        ("nine of 12 counts", "nine of 12 counts", "counts"),
        ("138 of the 435 seats", "138 of the 435 seats", "seats"),
        ("3 of the 20 boats", "3 of the 20 boats", "boats"),
        ("9 of 10 patients", "9 of 10", ""),
    ],
)
def test_so_many_of_so_many_are_one(text: str, end: str, of: str) -> None:
    shares, numerals = _shares("en")
    found = shares.ratio(text, numerals.find(text, 0, len(text))[0])
    assert found is not None
    assert (text[: max(found.end, found.number.end)], found.of) == (end, of)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "five in one"),
        ("en", "12 in 2023"),
        ("en", "5 of 7"),
        ("en", "four of 7 boats"),
        ("fr", "un livre sur dix ans"),
        ("fr", "un film sur 15 villes"),
    ],
)
def test_what_is_no_ratio(language: str, text: str) -> None:
    shares, numerals = _shares(language)
    assert shares.ratio(text, numerals.find(text, 0, len(text))[0]) is None


@pytest.mark.parametrize(
    ("language", "before", "after", "is_part"),
    [
        ("en", "", " of the boats", True),
        ("en", "fell by ", ".", True),
        ("en", "by ", " past nine", False),
        ("en", "the ", " was long", False),
        ("fr", "a baissé d’", ", dit-on", True),
        ("de", "", " der Schulen", True),
    ],
)
def test_a_part_is_of_something_or_by_how_much(language: str, before: str, after: str, is_part: bool) -> None:
    assert _shares(language)[0].is_part(before + "half" + after, len(before) + 4, before) is is_part


def test_each_of_so_many() -> None:
    text = "Jede dritte Schule und jeder Zweite, der dafür ist."
    found = list(_shares("de")[0].each(text, range(len(text))))
    assert [(text[one.number.start : one.number.end], one.number.value, one.of) for one in found] == [
        ("Jede dritte", Fraction(1, 3), "Schule"), ("jeder Zweite", Fraction(1, 2), ""),
    ]  # fmt: skip
