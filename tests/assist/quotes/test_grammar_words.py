"""Which words are verbs, adverbs and articles, by language."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.grammar_words import GrammarWords
from clipdesk.assist.tokens import tokens

LEXICONS = Lexicons()


@pytest.mark.parametrize(
    ("language", "text", "has_verb"),
    [
        ("en", "the harbor was closed", True),
        ("en", "the board voted", True),
        ("en", "the report of Monday", False),
        ("de", "die Lage habe sich", True),
        ("es", "el tren descarriló", True),
        ("fr", "le train roulait", True),
        ("fr", "le port de Nantes", False),
    ],
)
def test_verbs_are_known_by_lists_and_endings(language: str, text: str, has_verb: bool) -> None:
    assert GrammarWords(LEXICONS.of(language)).has_verb(tokens(text)) == has_verb


@pytest.mark.parametrize(
    ("word", "is_elided"), [("l’autrice", True), ("l'autrice", True), ("aujourd’hui", False), ("l’", False)]
)
def test_an_article_may_be_part_of_its_noun(word: str, is_elided: bool) -> None:
    (token, *_) = tokens(word)
    assert GrammarWords(LEXICONS.of("fr")).is_elided(token) == is_elided


@pytest.mark.parametrize(
    ("language", "text", "begin"),
    [("es", "este martes que", 2), ("es", "ayer que", 1), ("fr", "jeudi le port", 1), ("en", "the port", 0)],
)
def test_what_only_says_when_is_passed(language: str, text: str, begin: int) -> None:
    assert GrammarWords(LEXICONS.of(language)).past_times(tokens(text), 0) == begin


def test_what_a_language_lacks_is_empty() -> None:
    words = GrammarWords(LEXICONS.of("en"))
    assert words.aside is None
    assert not words.genitives
    assert not any((words.has_comma_clauses, words.has_noun_capitals, words.has_few_verbs, words.inverts))
    assert GrammarWords(LEXICONS.of("fr")).aside is not None


def test_a_rough_number_may_begin_a_clause() -> None:
    grammar = GrammarWords(LEXICONS.of("en"))
    for text, is_one in (("over 1,200 homes", True), ("at least two men", True), ("over the hill", False)):
        assert grammar.is_rough_number(tokens(text), 0) is is_one


@pytest.mark.parametrize(
    ("word", "is_adverb"), [("quickly", True), ("family", False), ("assembly", False), ("Emily", False)]
)
def test_a_noun_may_end_like_an_adverb(word: str, is_adverb: bool) -> None:
    (token,) = tokens(word)
    assert GrammarWords(LEXICONS.of("en")).is_adverb(token) == is_adverb


@pytest.mark.parametrize(
    ("text", "has_one"),
    [
        ("The ice covers the lake", True),
        ("Vega sells 40 boats", True),
        ("The boats the lake", False),
        ("The head of parks in Vega", False),
        ("He sees it", False),
    ],
)
def test_a_verb_in_s_needs_no_list(text: str, has_one: bool) -> None:
    assert GrammarWords(LEXICONS.of("en")).has_third_person(tokens(text)) == has_one
    assert not GrammarWords(LEXICONS.of("de")).has_third_person(tokens(text))
