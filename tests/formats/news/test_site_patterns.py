"""Rows for blogs, stations and local sites: each is well formed and known by an example."""

from __future__ import annotations

import re

import pytest

from clipdesk.formats.news.furniture import match
from clipdesk.formats.news.site_patterns import ROWS

EXAMPLES = [
    "Discover more from The Vega Dispatch",
    "How should the county pay for it? Join the conversation below.",
    "Transcripts are created on a rush deadline. This text may be revised.",
    "Newsletter Vega",
    "Recibí en tu email todas las noticias",
    "Profile picture for Jo Field",
    "Verified Vega Staff Badge",
    "Our stories may be republished online or in print under a license.",
    "We believe in the free flow of information",
    "Republish our articles for free, online or in print.",
    "All rights reserved. This material may not be used elsewhere without permission.",
    "Si está interesado en licenciar este contenido, pinche aquí.",
    "Zur VZ-Startseite",
    "Write an article and join a growing community of researchers.",
]


@pytest.mark.parametrize("line", EXAMPLES)
def test_each_is_known(line: str) -> None:
    assert match(line) is not None


def test_every_row_has_an_example_and_is_well_formed() -> None:
    for row in ROWS:
        pattern = re.compile(row.source, re.IGNORECASE)
        assert row.first == row.first.casefold()
        assert any(pattern.match(line) and line.split()[0].casefold() in row.first.split() for line in EXAMPLES), (
            row.first
        )


@pytest.mark.parametrize(
    "line",
    [
        "How should the county pay for it? Nobody knows.",
        "Transcripts of the trial fill a room.",
        "Our stories may be told in any order, she said.",
        "We believe in the free market, he said.",
        "All rights reserved for the town were sold in 1903.",
        "Newsletters were read by 40,000 people in Vega that year.",
    ],
)
def test_sentences_stay(line: str) -> None:
    assert match(line) is None
