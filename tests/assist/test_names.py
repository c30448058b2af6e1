"""Names as they stand in a text."""

from __future__ import annotations

import pytest

from clipdesk.assist.names import bare_end, is_acronym, is_name_word, name_run, with_particles
from clipdesk.assist.tokens import tokens


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz left", "Ana Ruiz"),
        ("John J. Thomas said", "John J. Thomas"),
        ("Ursula von der Leyen said", "Ursula von der Leyen"),
        ("Haider al-Abadi met", "Haider al-Abadi"),
        ('Richard "Tex" Coe said', 'Richard "Tex" Coe'),
        ("Ana Ruiz’s car", "Ana Ruiz’s"),
        ("US President", "US President"),
        ("nobody", ""),
    ],
)
def test_a_name_runs_to_its_last_word(text: str, name: str) -> None:
    items = tokens(text)
    end = name_run(items, 0, frozenset({"us"}))
    assert (text[items[0].start : items[end - 1].end] if end else "") == name


def test_a_possessive_is_no_part_of_a_name() -> None:
    (word,) = tokens("Ruiz’s")
    assert bare_end(word) == 4


def test_words_and_acronyms() -> None:
    first, second, third = tokens("US Us 12")
    assert (is_acronym(first), is_acronym(second)) == (True, False)
    assert (is_name_word(first), is_name_word(third)) == (True, False)


@pytest.mark.parametrize(
    ("text", "begin"), [("Von der Leyn said", 0), ("boats of Leyn", 2), ("about von der Leyn", 1), ("van Leyn", 1)]
)
def test_a_surname_has_its_particles(text: str, begin: int) -> None:
    items = tokens(text)
    at = next(n for n, one in enumerate(items) if one.text == "Leyn")
    assert with_particles(items, at, "Ursula von der Leyn") == begin
