"""Words, paragraphs and sentences, with their places."""

from __future__ import annotations

import pytest
from hypothesis import given

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.tokens import paragraphs, sentences, tokens
from tests.strategies import texts

ENGLISH = Lexicons().of("en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.-led troops, 1,000 of them.", ["U.S.-led", "troops", ",", "1,000", "of", "them", "."]),
        ("Ruiz’s o'clock AT&T 14th", ["Ruiz’s", "o'clock", "AT&T", "14th"]),
        ("No\u200e mark", ["No", "mark"]),
        ("£2.6bn, 1.4m", ["£", "2.6bn", ",", "1.4m"]),
        ("[...] well…", ["[...]", "well", "…"]),
    ],
)
def test_tokens_are_words_and_signs(text: str, expected: list[str]) -> None:
    assert [one.text for one in tokens(text)] == expected


@given(texts())
def test_every_token_stands_where_it_says_and_in_order(text: str) -> None:
    end = 0
    for one in tokens(text):
        assert text[one.start : one.end] == one.text
        assert one.start >= end
        end = one.end


def test_a_day_with_a_full_stop_ends_no_german_sentence() -> None:
    items = tokens("Sie kommt zum 1. Oktober. Es waren 12. Oktoberfeste gibt es nicht.")
    ends = [items[end - 2].text for _, end in sentences(items, Lexicons().of("de"))]
    assert ends == ["Oktober", "12", "nicht"]


def split(text: str) -> list[str]:
    items = tokens(text)
    return [text[items[begin].start : items[end - 1].end] for begin, end in sentences(items, ENGLISH)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Gen. Ruiz spoke.", "Nobody heard."],
        ["The U.S. Navy left.", "It came back."],
        ["He lives in the U.S.", "The house is old."],
        ["J. Kell said so.", "“Yes.”", "He left."],
        ["What?", "No!", "It rose 3.5 percent."],
        ["She would vote no.", "Kell fell ill.", "See No. 4 of it.", "He lives in Springfield, Ill. Kell does not."],
        ["She went at 7 p.m. on Monday."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@given(texts())
def test_sentences_hold_every_token_once(text: str) -> None:
    items = tokens(text)
    found = list(sentences(items, ENGLISH))
    assert [at for begin, end in found for at in range(begin, end)] == list(range(len(items)))


def test_a_line_that_goes_on_in_small_letters_belongs_to_the_one_before() -> None:
    text = "The U.S.-led\ncoalition\nflew.\n\nmore\nNew line"
    assert [text[one.start : one.end] for one in paragraphs(text)] == [
        "The U.S.-led\ncoalition\nflew.",
        "more",
        "New line",
    ]


def test_a_sentence_without_an_end_is_cut_into_pieces() -> None:
    items = tokens("boats and nets, " * 700)
    found = list(sentences(items, ENGLISH))
    assert all(end - begin <= 500 for begin, end in found)
    assert [begin for begin, _ in found] == [0, *(end for _, end in found[:-1])]
    assert found[-1][1] == len(items)


def test_a_time_of_day_is_one_token() -> None:
    assert [one.text for one in tokens("at 11:47 p.m., 3:2 or 10:00:30")][:2] == ["at", "11:47"]


def test_a_single_letter_ends_a_sentence_before_a_word_that_no_name_has() -> None:
    assert split("They own Vega and X. Its head left. J. Kell and J. De Ruiz stayed.") == [
        "They own Vega and X.",
        "Its head left.",
        "J. Kell and J. De Ruiz stayed.",
    ]
