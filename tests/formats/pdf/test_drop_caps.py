"""A large letter goes with the first of the lines beside it."""

from __future__ import annotations

from clipdesk.formats.pdf.drop_caps import lowered
from clipdesk.formats.pdf.segments import lines_of
from clipdesk.formats.pdf.words import Word
from tests.formats.pdf.layouts import numbered, set_words


def read(cap: str, *known: str, bases: tuple[float, ...] = (700, 688, 676)) -> list[list[str]]:
    words = [Word(cap, 50, 70, 676, 34)]
    for number, base in enumerate(bases):
        words += set_words([f"er{number}", "words"], 73, base)
    words += set_words(["below", "them"], 50, 664)
    found, _ = lowered([numbered(words), set_words(known, 50, 700)], 10)
    return [[word.text for word in line.words] for line in lines_of(found)]


def test_the_letter_begins_the_first_line() -> None:
    assert read("D") == [["Der0", "words"], ["er1", "words"], ["er2", "words"], ["below", "them"]]


def test_a_letter_that_is_a_word_stays_one() -> None:
    assert read("A", "er0")[0] == ["A er0", "words"]
    assert read("A", "er0", "Aer0")[0] == ["Aer0", "words"]


def test_lines_beside_it_begin_where_it_begins() -> None:
    words = [Word("D", 50, 70, 688, 34), *set_words(["er"], 73, 700), *set_words(["zweite"], 73, 688)]
    assert [[word.left for word in page] for page in lowered([words], 10)] == [[50, 50]]


def test_other_large_letters_stay_where_they_are() -> None:
    assert read("D", bases=(676,))[0] == ["D", "er0", "words"]
    headline = set_words(["A", "headline"], 50, 700, size=24)
    assert lowered([headline], 10) == [headline]
