"""Words hold everything but white space, are cut where asked, and sentences keep passages whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.span import Span
from clipdesk.formats.exchange.words import sentences, words
from tests.strategies import texts


def told(text: str) -> list[list[str]]:
    return [[text[start:end] for start, end in one] for one in sentences(text, words(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("O'Reilly won’t pay 3.5% of $1,000.", ["O'Reilly", "won’t", "pay", "3.5", "%", "of", "$", "1,000", "."]),
        ("Start-Up (“yes”)", ["Start", "-", "Up", "(", "“", "yes", "”", ")"]),
        ("👩‍💻👍🏽 🇩🇪🇫🇷", ["👩‍💻", "👍🏽", "🇩🇪", "🇫🇷"]),
        ("e\u0301x क्षि 日本。", ["e\u0301x", "क्षि", "日本", "。"]),
        ("a\u00a0b\u200bc \u202ed", ["a", "b\u200bc", "\u202ed"]),
        ("'tis 10:30 a.b", ["'", "tis", "10:30", "a", ".", "b"]),
        (" \n\t", []),
    ],
)
def test_words_are_what_a_reader_takes_for_words(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == expected


@given(texts(), st.lists(st.integers(-2, 20)))
def test_nothing_but_white_space_is_outside_words_and_none_inside(text: str, borders: list[int]) -> None:
    found = words(text, borders)
    covered = {at for start, end in found for at in range(start, end)}
    assert [at for at, character in enumerate(text) if not character.isspace()] == sorted(covered)
    assert all(start < end for start, end in found)
    assert found == sorted(found)
    for border in borders:
        assert not any(start < border < end for start, end in found)


def test_a_sentence_ends_with_its_sign_or_a_new_line_and_not_with_an_abbreviation() -> None:
    text = "“We won.” Dr. A. Ruiz left. Why? She said no\nNext one… and more.\n\n本。本。"
    assert ["".join(one) for one in told(text)] == [
        "“Wewon.”", "Dr.A.Ruizleft.", "Why?", "Shesaidno", "Nextone…andmore.", "本。", "本。",
    ]  # fmt: skip


@given(texts(), st.lists(st.tuples(st.integers(0, 16), st.integers(0, 16)), max_size=3))
def test_sentences_hold_every_word_once_and_no_passage_is_broken(text: str, edges: list[tuple[int, int]]) -> None:
    unbroken = [Span(min(edge), max(edge)) for edge in edges]
    tokens = words(text)
    found = list(sentences(text, tokens, unbroken))
    assert [token for one in found for token in one] == tokens
    assert all(found)
    for one in found[1:]:
        assert not any(span.start < one[0].start < span.end for span in unbroken)
