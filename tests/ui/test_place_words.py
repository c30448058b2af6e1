"""Places of items, in English and in Spanish."""

from __future__ import annotations

import pytest

from clipdesk.ui.place_words import place_words

NAMES = (
    ("a.jsonl, line 3: Ferry late", "a.jsonl, línea 3: Ferry late"),
    ("a.jsonl, line 12, span quote 1–9", "a.jsonl, línea 12, span quote 1–9"),
    ("a.json, record 2, line 7", "a.json, registro 2, línea 7"),
    ("a.csv, row 4: Said, line 4", "a.csv, fila 4: Said, line 4"),
    ("a.rss, entry 1", "a.rss, entrada 1"),
    ("a.xml, item 2: Two", "a.xml, elemento 2: Two"),
    ("a.xml, document 5", "a.xml, documento 5"),
    ("notes, line by line.txt", "notes, line by line.txt"),
)


@pytest.mark.parametrize("name", [english for english, _ in NAMES])
def test_english_is_as_the_report_has_it(name: str) -> None:
    assert place_words(name) == name


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_places_are_said_in_the_language_of_the_window(name: str, expected: str) -> None:
    assert place_words(name) == expected
