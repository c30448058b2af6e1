"""Small words: cuts, and what stands under a headline."""

from __future__ import annotations

import doctest

import pytest

from clipdesk.domain.article import Status
from clipdesk.formats.exchange import reading_words
from clipdesk.formats.exchange.reading_language import Wording
from clipdesk.formats.exchange.reading_words import isolated, shortened, source_words
from tests.builders import article


def test_examples_in_the_module_hold() -> None:
    assert doctest.testmod(reading_words).failed == 0


@pytest.mark.parametrize("most", [5, 10, 20])
def test_cut_words_are_never_longer_than_asked(most: int) -> None:
    assert len(shortened("One in five sailings never left", most)) <= most
    assert shortened("x" * 100, most) == "x" * (most - 1) + "…"
    assert shortened("x" * most, most) == "x" * most


def test_direction_cannot_leak() -> None:
    assert isolated("\u202eabc") == "\u2068\u202eabc\u2069"


def test_what_is_known_of_the_source_is_said_in_the_order_of_a_byline() -> None:
    known = article(
        "x", byline=("Ana Ruiz", "Bo Li"), outlet="Daily", published="2025-06-12", url="https://a.example", status=Status.DONE,
        flagged=True, copyright="© Daily", source_file="clip.txt",
    ).article  # fmt: skip
    assert [tuple(one) for one in source_words(known)] == [
        ("Ana Ruiz, Bo Li", "field"), ("Daily", "field"), ("12 June 2025", "field"), ("© Daily", "field"),
        ("done", "status"), ("flagged", "status"), ("https://a.example", "url"), ("clip.txt", "field"),
    ]  # fmt: skip
    assert list(source_words(article("x").article)) == []


@pytest.mark.parametrize(
    ("told", "shown"),
    [("The Daily", "© The Daily"), ("© 2025 The Daily", "© 2025 The Daily"), ("Copyright Bo Li", "Copyright Bo Li")],
)
def test_who_holds_the_rights_is_told_from_the_outlet(told: str, shown: str) -> None:
    known = article("x", outlet="The Daily", copyright=told).article
    assert [one.words for one in source_words(known)] == ["The Daily", shown]


def test_the_words_under_a_headline_are_said_in_the_language_asked_for() -> None:
    known = article("x", published="2025-06-12", status=Status.SKIPPED, flagged=True).article
    said = [one.words for one in source_words(known, Wording("es"))]
    assert said == ["12 de junio de 2025", "saltado", "señalado"]
