"""What a source who is no official is called."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.speaker_words import SpeakerWords
from clipdesk.domain.span import Span

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
        ("The Vegan federation", "Vegan federation"),
        ("The Freedom to Sail Coalition", "Freedom to Sail Coalition"),
        ("the U.N. Harbor Program", "U.N. Harbor Program"),
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
        ("es", "el Instituto Nacional de Estadística", "Instituto Nacional de Estadística"),
        ("de", "Bürgermeisterin Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_articles_of_other_languages_go_too(language: str, words: str, called: str) -> None:
    assert SpeakerWords(Lexicons().of(language)).of(words, ()) == called


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        ("en", "Their coach, Ana Ruiz, said so.", "Their coach", "Ana Ruiz"),
        ("es", "«Ya», dijo el entrenador, Óscar de la Vega.", "el entrenador", "Óscar de la Vega"),
        ("fr", "La maire, Ana Ruiz (divers gauche), a voté.", "La maire", "Ana Ruiz"),
        ("en", "An aide in the capital, New Vega, said so.", "An aide in the capital", ""),
        ("en", "The coach, Ana Ruiz and a fan said so.", "The coach", ""),
        ("en", "Tom Forte, Ana Ruiz, Mia Orr left.", "Tom Forte", ""),
    ],
)
def test_who_it_is_may_stand_beside(language: str, text: str, words: str, name: str) -> None:
    at = Span(text.index(words), text.index(words) + len(words))
    assert SpeakerWords(Lexicons().of(language)).beside(text, at) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [("its spokeswoman Ana Ruiz", "Ana Ruiz"), ("a spokesman for the Vega Ministry", ""), ("the fisher Ana Ruiz", "")],
)
def test_a_name_behind_a_word_for_officials(words: str, name: str) -> None:
    assert SpeakerWords(Lexicons().of("en")).behind_title(words) == name
