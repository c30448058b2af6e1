"""Rows for what a page says to its readers: each is well formed and known by an example."""

from __future__ import annotations

import re

import pytest

from clipdesk.formats.news.furniture import match
from clipdesk.formats.news.page_patterns import ROWS

LINES = [
    "Advertisement - story continues below",
    "Estimated read time: 4 minutes",
    "Please log in to continue",
    "Continued from Page A1",
    "Sign up for our newsletter and never miss a story",
    "Subscribe for unlimited access",
    "Get the day's news delivered to your inbox",
    "You have 3 free articles left",
    "By signing up you agree to our terms of use and privacy policy.",
    "We use cookies to give you the best experience.",
    "Tags: bridge, roads",
    "Do you have a tip? Write to us at tips@vegatimes.example.",
    "Have questions, comments or tips? Send us a message.",
    "For more information, contact Jo Field, 555-0142.",
    "A version of this article appears in print on June 13, 2025, Section A.",
    "Thanks for reading! Subscribe for free.",
    "Suscríbete a nuestro boletín y recibe las noticias",
    "Temps de lecture : 3 min",
    "Set Vega Times as your preferred source on Google",
    "This story has been updated with a comment from the county.",
    "This is a breaking news story.",
    "Free weekly newsletter",
    "skip past newsletter promotion",
    "Privacy Notice: Newsletters may contain ads.",
    "Unlock this article for free",
    "Regístrate gratis para seguir leyendo",
]


@pytest.mark.parametrize("line", LINES)
def test_examples(line: str) -> None:
    phrase = match(line)
    assert phrase is not None
    assert phrase.reason == "furniture"


def test_rows_are_well_formed() -> None:
    for row in ROWS:
        re.compile(row.source)
        assert row.reason == "furniture"
        assert row.role in {"line", "end"}
        assert 0 < row.weight <= 1
        assert 0 < row.longest <= 560
        assert row.source.endswith("$"), "a row describes the whole line"


def test_the_last_sentence_of_a_release_that_names_its_page_stays() -> None:
    assert match("For additional information, visit the county’s page on the tannery.") is None
