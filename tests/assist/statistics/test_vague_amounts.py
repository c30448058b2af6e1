"""Amounts that no number tells, and ranks, with the values they fill."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.counted_nouns import CountedNouns
from clipdesk.assist.statistics.numerals import places
from clipdesk.assist.statistics.patterns import StatisticPatterns
from clipdesk.assist.statistics.vague_amounts import VagueAmounts

_LEXICONS = Lexicons()


def _found(language: str, text: str) -> list[tuple[str, dict[str, str]]]:
    lexicon = _LEXICONS.of(language)
    patterns = StatisticPatterns(lexicon)
    amounts = VagueAmounts(lexicon, patterns, CountedNouns(lexicon))
    starts = places(text, patterns.odd_starts, 0, len(text))
    return [(text[one.start : one.end], dict(one.attributes)) for one in amounts.each(text, starts)]


@pytest.mark.parametrize(
    ("language", "text", "words", "values"),
    [
        ("en", "the second most populous city", "second most populous", {"value": "2", "of": "city"}),
        ("en", "its third-largest bank", "third-largest", {"value": "3", "of": "bank"}),
        ("en", "the 12th largest in Vega", "12th largest", {"value": "12"}),
        ("es", "el segundo país más poblado", "segundo país más poblado", {"value": "2", "of": "país"}),
        ("fr", "la troisième plus grande ville", "troisième plus grande", {"value": "3", "of": "ville"}),
        ("de", "in der zweitgrößten Stadt", "zweitgrößten", {"value": "2", "of": "Stadt"}),
    ],
)
def test_a_rank_says_which_place(language: str, text: str, words: str, values: dict[str, str]) -> None:
    assert _found(language, text) == [(words, values)]


@pytest.mark.parametrize(
    ("language", "text", "words", "values"),
    [
        ("en", "Dozens of people came", "Dozens", {"of": "people"}),
        ("en", "millions of dollars", "millions of dollars", {"unit": "dollars"}),
        ("en", "It cost Nearly twice that", "Nearly twice", {"qualifier": "Nearly"}),
        ("es", "cientos de miles de personas", "cientos de miles", {"of": "personas"}),
    ],
)
def test_a_vague_amount_says_what_it_is_of(language: str, text: str, words: str, values: dict[str, str]) -> None:
    assert _found(language, text) == [(words, values)]


@pytest.mark.parametrize("text", ["It turned around twice", "hundreds came", "the second boat"])
def test_what_is_too_vague_is_none(text: str) -> None:
    assert not _found("en", text)
