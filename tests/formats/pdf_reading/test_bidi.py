"""Directions of a paragraph, by examples of the algorithm and what holds for all texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.pdf_reading.bidi import FORCED, is_undecided, levels_of, visual_order
from tests.strategies import texts

HEBREW = {"א": "A", "ב": "B", "ג": "C", "ד": "D"}


def seen(paragraph: str) -> str:
    """The paragraph as it stands on one line, with Hebrew letters as capitals."""
    found = levels_of(paragraph)
    levels = found[1] if found else [0] * len(paragraph)
    return "".join(HEBREW.get(char, char) for char in visual_order(paragraph, levels))


def test_what_runs_from_left_to_right_has_no_levels() -> None:
    assert levels_of("Plain words, 12 of them.") is None
    assert levels_of("") is None


@pytest.mark.parametrize(
    ("paragraph", "line"),
    [
        ("אב גד", "DC BA"),
        ("אב one גד", "DC one BA"),
        ("say אב גד.", "say DC BA."),
        ("אב 12.5 ג", "C 12.5 BA"),
        ("אב, 1-2%!", "!1-2% ,BA"),
        ("ab אב 12 cd", "ab 12 BA cd"),
        ("אב one two גד.", ".DC one two BA"),
        ("אב  ", "  BA"),
        ("ab (אב) cd", "ab (BA) cd"),
        ("א one, two ב", "B one, two A"),
    ],
)
def test_words_stand_as_the_algorithm_says(paragraph: str, line: str) -> None:
    assert seen(paragraph) == line


def test_numbers_behind_arabic_letters_are_arabic() -> None:
    found = levels_of("قال 12%")
    assert found is not None
    base, levels = found
    assert base == 1
    assert levels == [1, 1, 1, 1, 2, 2, 1]


@given(texts())
def test_every_character_has_a_level_and_keeps_its_place_among_them(text: str) -> None:
    found = levels_of(text)
    if found is not None:
        base, levels = found
        assert base in {0, 1}
        assert len(levels) == len(text)
        assert set(levels) <= {0, 1, 2}
        assert sorted(visual_order(range(len(text)), levels)) == list(range(len(text)))


@given(st.lists(st.integers(0, 2), max_size=30))
def test_lines_of_even_levels_alone_stay_as_they_are(levels: list[int]) -> None:
    even = [level - level % 2 for level in levels]
    assert visual_order(range(len(even)), even) == list(range(len(even)))


def test_marks_that_force_a_direction_are_found() -> None:
    assert FORCED.search("a\u202eb")
    assert FORCED.search("\u2067a\u2069")
    assert not FORCED.search("a\u200f b")


def test_what_readers_have_to_guess() -> None:
    assert [char for char in "a1א .,-%(«" if is_undecided(char)] == list(".,-%(«")
