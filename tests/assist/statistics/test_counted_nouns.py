"""The nouns that a number counts."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.counted_nouns import CountedNouns

ENGLISH = CountedNouns(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("behind", "nouns"),
    [
        (" asylum seekers were rescued", "asylum seekers"),
        (" people of Vega", "people"),
        (" were sold", ""),
        (" of the boats", ""),
        (" big red wooden old boats", ""),
        ("", ""),
    ],
)
def test_they_end_with_the_plural(behind: str, nouns: str) -> None:
    text = "12" + behind
    end, words = ENGLISH.read(text, 2)
    assert words == nouns
    assert text[2:end].strip() == nouns


@pytest.mark.parametrize(
    ("language", "number", "behind", "nouns"),
    [
        ("es", "una docena", " de vecinos del barrio", "vecinos"),
        ("es", "12", " de vecinos", ""),
        ("fr", "deux millions", " de touristes", "touristes"),
        ("fr", "une centaine", " d’éleveurs", "éleveurs"),
        ("fr", "500", " chevaux", "chevaux"),
        ("fr", "2 000", " d’après les organisateurs", ""),
        ("en", "35", " more civilians", "civilians"),
        ("de", "43", " Fällen Geld", "Fällen"),
        ("de", "3", " Berliner Schulen", "Berliner Schulen"),
    ],
)
def test_each_language_joins_number_and_noun_in_its_way(language: str, number: str, behind: str, nouns: str) -> None:
    assert CountedNouns(Lexicons().of(language)).read(number + behind, len(number))[1] == nouns


def test_words_that_only_look_like_plurals_are_none() -> None:
    assert [word for word in ("boats", "people", "bus", "crisis", "gas", "glass") if ENGLISH.is_plural(word)] == [
        "boats",
        "people",
    ]


@pytest.mark.parametrize(
    ("behind", "of", "is_part"),
    [
        (" of the voters stayed", "voters", False),
        (" of respondents said so", "respondents", False),
        (" of municipal housing was sold", "municipal housing", False),
        (" voters stayed away", "voters", True),
        (" voters stayed away", "", False),
        (" in May", "", True),
    ],
)
def test_what_a_share_is_of(behind: str, of: str, is_part: bool) -> None:
    assert ENGLISH.behind("3%" + behind, 2, is_part=is_part) == of
