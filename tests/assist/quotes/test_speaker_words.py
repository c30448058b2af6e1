"""What a source who is no official is called."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.speaker_words import SpeakerWords

_NAMES = ("Ana Ruiz", "Tom Forte", "Kim Ode", "Jo Ode")


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("Kim Ode, who fishes off Vega,", "Kim Ode"),
        ("Šarūnas Ode of the pilots’ union", "Šarūnas Ode"),
        ("the union’s chief economist Tom Forte", "Tom Forte"),
        ("Forte", "Tom Forte"),
        ("Mr. Forte", "Tom Forte"),
        ("Ode", "Ode"),
        ("the Vega Ministry", "Vega Ministry"),
        ("The Vega Department of Health on Monday", "Vega Department of Health"),
        ("Kim Ode of Vega", "Kim Ode"),
        ("Kim Ode and Tom Forte", "Kim Ode and Tom Forte"),
        ("a New Vega Republican", "a New Vega Republican"),
        ("a broker in New Vega", "a broker in New Vega"),
        ("the company", "the company"),
        ("she", ""),
        ("The", ""),
        ("…", ""),
        ("whoever " * 20, ""),
    ],
)
def test_it_is_a_name_or_the_words(words: str, called: str) -> None:
    assert SpeakerWords(Lexicons().of("en")).of(words, _NAMES) == called


@pytest.mark.parametrize(
    ("language", "words", "called"),
    [
        ("de", "die Gewerkschaft", "Gewerkschaft"),
        ("fr", "l’Union des pêcheurs", "Union des pêcheurs"),
        ("es", "la Cruz Roja", "Cruz Roja"),
        ("es", "ella", ""),
    ],
)
def test_articles_of_other_languages_go_too(language: str, words: str, called: str) -> None:
    assert SpeakerWords(Lexicons().of(language)).of(words, ()) == called
