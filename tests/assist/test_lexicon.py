"""The lists of a language: read from files that a researcher can edit."""

from __future__ import annotations

import re

import pytest

from clipdesk.assist.lexicon import ByLanguage, Lexicon, Lexicons, any_of


def test_a_string_holds_words_and_a_list_holds_phrases() -> None:
    lexicon = Lexicon(
        "xx",
        {
            "cues": {
                "that": ["that", "in order that"],
                "small": "a B\nc",
                "verbs": "say said\npoint\u00a0out pointed\u00a0out",
            }
        },
    )
    assert lexicon.words("cues", "small") == {"a", "b", "c"}
    assert lexicon.phrases("cues", "that") == ("in order that", "that")
    assert lexicon.rows("cues", "verbs") == (("say", "said"), ("point\u00a0out", "pointed\u00a0out"))
    assert lexicon.words("cues", "missing") == frozenset()


@pytest.mark.parametrize("language", Lexicons().languages())
def test_every_language_has_what_quotations_and_statistics_need(language: str) -> None:
    lexicon = Lexicons().of(language)
    assert lexicon.language == language
    assert lexicon.rows("cues", "speech")
    for table, name in (
        ("cues", "that"),
        ("words", "prepositions"),
        ("words", "months"),
        ("statistics", "units"),
        ("statistics", "percent"),
    ):
        assert lexicon.phrases(table, name), (table, name)
    assert lexicon.mapping("numbers")["words"]


def test_region_does_not_matter_and_an_unknown_language_is_read_as_english() -> None:
    lexicons = Lexicons()
    assert lexicons.of("en-GB") is lexicons.of("en") is lexicons.of("tlh") is lexicons.of("")


def test_gazetteers_are_the_same_in_all_languages_and_each_name_stands_in_them_once() -> None:
    lexicons = Lexicons()
    for name in ("politicians", "policies", "surnames"):
        listed = lexicons.of("en").phrases("gazetteers", name)
        assert listed == lexicons.of("de").phrases("gazetteers", name)
        assert len(listed) == len(set(listed)) > 50
        assert not [one for one in listed if one != one.strip() or one.startswith("#")]


def test_a_pattern_of_no_phrases_fits_nothing_and_any_space_fits_a_space() -> None:
    assert re.search(any_of(()), "words of it") is None
    assert [one[0] for one in re.finditer(any_of(("a b", "a bc")), "a\u00a0bc, a b")] == ["a\u00a0bc", "a b"]


def test_what_a_language_needs_is_made_once_when_it_is_first_met() -> None:
    made: list[str] = []

    def make(lexicon: Lexicon) -> str:
        made.append(lexicon.language)
        return lexicon.language

    languages = ByLanguage(Lexicons(), make)
    assert [languages.of(one) for one in ("es", "en-GB", "en", "tlh", "es")] == ["es", "en", "en", "en", "es"]
    assert made == ["es", "en"]
