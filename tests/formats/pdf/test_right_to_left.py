"""From what is seen in a line to what was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.pdf.right_to_left import as_written, is_from_right, kind_of, plain_letters
from clipdesk.formats.pdf_reading.bidi import levels_of, visual_order

HEBREW = st.text("אבגדהו", min_size=1, max_size=4)
ARABIC = st.text("ابتثجح", min_size=1, max_size=4)
LATIN = st.text("abcdef", min_size=1, max_size=4)
NUMBERS = st.from_regex(r"[1-9][0-9]{0,3}([.,][0-9]{1,2})?", fullmatch=True)


def seen(text: str) -> list[str]:
    """A text as it is seen, by the algorithm itself: tokens as the importer finds them, words of one direction whole."""
    found = levels_of(text)
    assert found is not None
    tokens: list[str] = []
    levels: list[int] = []
    for char, level in zip(text, found[1], strict=True):
        kind = kind_of(char)
        if tokens and kind != "O" and levels[-1] == level and kind_of(tokens[-1][0]) == kind:
            tokens[-1] += char
        else:
            tokens.append(char)
            levels.append(level)
    return visual_order(tokens, levels)


@given(st.lists(HEBREW | st.just("(") | NUMBERS, min_size=1, max_size=6).map(lambda parts: ["א", *parts, "ב"]))
def test_words_and_numbers_of_hebrew_come_back(parts: list[str]) -> None:
    text = " ".join(part for part in parts if part != "(")
    assert as_written(seen(text), True) == text


@given(st.lists(ARABIC | NUMBERS, max_size=6), st.sampled_from([".", "،", " 2025.", " 7%", "؟", " Reuters", ""]))
def test_words_and_numbers_of_arabic_come_back(parts: list[str], end: str) -> None:
    text = " ".join(["قال", *parts, "وزير"]) + end
    assert as_written(seen(text), True) == text


@given(st.lists(HEBREW, min_size=1, max_size=3), st.lists(LATIN, min_size=1, max_size=3))
def test_words_of_two_directions_come_back(right: list[str], left: list[str]) -> None:
    text = " ".join([*right, *left, *right])
    assert as_written(seen(text), True) == text
    text = " ".join([*left, *right, *left])
    assert as_written(seen(text), False) == text


@pytest.mark.parametrize(
    ("tokens", "written"),
    [
        (["(", "خمس", ")", " ", "قال"], "قال (خمس)"),
        ([")", "خمس", "(", " ", "قال"], "قال (خمس)"),
        ([".", ")", "خمس", "(", " ", "قال"], "قال (خمس)."),
        (["»", "(", "על", ")", "«", " ", "שר"], "שר «(על)»"),
        (["Covid", "-", " ", "לא"], "לא Covid-"),
        (["7", "%", " ", "של"], "של 7%"),
        (["%", "7", " ", "من"], "من 7%"),
        (["2026", "-", "2025", " ", "من"], "من 2025-2026"),
        (["Covid", "-", "19", " ", "من"], "من Covid-19"),
    ],
)
def test_what_stands_between_words(tokens: list[str], written: str) -> None:
    assert as_written(tokens, True) == written


def test_a_page_runs_the_way_of_most_of_its_letters() -> None:
    assert is_from_right(["قال الوزير", "BBC"])
    assert not is_from_right(["The word قال means said"])
    assert not is_from_right(["12"])


def test_shapes_of_letters_become_letters() -> None:
    assert plain_letters("\ufefb \ufb01n") == "لا fin"
