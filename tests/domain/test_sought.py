"""What is typed into the search over all articles, as words and phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.sought import Sought, joined_words, least_letters, read_sought, tokens_of


@pytest.mark.parametrize(
    ("words", "finished", "unfinished"),
    [
        ("", (), ""),
        ('"" "!" %', (), ""),
        ("ferry", (), "ferry"),
        ("ferry ", ("ferry",), ""),
        ("night boat", ("night",), "boat"),
        ('"night boat" sub', ("night boat",), "sub"),
        ('sub "night boat', ("sub", "night boat"), ""),
        ("Ruiz's", (), "Ruiz's"),
        ("كَتَبَ", (), "كَتَبَ"),
    ],
)
def test_what_was_typed_becomes_words_and_phrases(words: str, finished: tuple[str, ...], unfinished: str) -> None:
    assert read_sought(words) == Sought(finished, unfinished)


@pytest.mark.parametrize(("words", "unfinished"), [("fer", ""), ("ferr", "ferr"), ("Zür", "Zür"), ("日", "日")])
def test_a_short_beginning_is_a_word_where_there_are_many_articles(words: str, unfinished: str) -> None:
    assert read_sought(words, least_letters(20_001)) == Sought((words,) if not unfinished else (), unfinished)


def test_how_short_depends_on_the_number_of_articles() -> None:
    assert [least_letters(articles) for articles in (0, 20_000, 20_001)] == [1, 1, 4]


@given(st.text(alphabet='ab"é\u0301 -_*日', max_size=20))
def test_every_letter_typed_is_in_one_part(words: str) -> None:
    read = read_sought(words)
    letters = [token for part in read.parts for token in tokens_of(part)]
    assert letters == tokens_of(words)
    assert read.whole() == Sought(read.parts)
    assert all(tokens_of(part) for part in read.parts)


def test_signs_that_repeat_a_character_or_stand_for_zero_are_letters_of_their_script() -> None:
    assert joined_words("人々AI、二〇NHK") == ["AI", "NHK"]
