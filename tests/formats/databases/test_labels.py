"""Labels in four languages, lengths and names of languages."""

from __future__ import annotations

import pytest

from clipdesk.formats.databases.labels import count_of, language_of, read_label


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Section:\u00a0News; Pg. 5", "section", "News; Pg. 5"),
        ("LÄNGE: 812 Wörter", "length", "812 Wörter"),
        ("Auteur\u00a0: Jo Field", "byline", "Jo Field"),
        ("Identifier / keyword: bridge", "other", "bridge"),
        ("Body", "body", ""),
        ("ProQuest document ID: 25", "accession", "25"),
    ],
)
def test_a_label_says_what_its_value_is(line: str, field: str, value: str) -> None:
    labeled = read_label(line)
    assert labeled is not None
    assert (labeled.field, labeled.value) == (field, value)
    assert line[labeled.place :].strip() == value


@pytest.mark.parametrize("line", ["The mayor said: no", "Bodyguard", "10:30", "", "News"])
def test_other_lines_have_none(line: str) -> None:
    assert read_label(line) is None


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("1 234 mots", 1234),
        ("1.234 Wörter", 1234),
        ("1\u202f234 palabras", 1234),
        ("12 drivers", 0),
        ("9" * 12 + " words", 0),
    ],
)
def test_lengths(words: str, count: int) -> None:
    assert count_of(words) == count


def test_languages_by_their_names() -> None:
    assert [language_of(one) for one in ("ENGLISH", "Deutsch; German", "Anglais", "Inglés", "The Vega Times")] == [
        "en",
        "de",
        "en",
        "en",
        "",
    ]
