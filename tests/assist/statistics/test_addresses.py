"""Figures in web addresses and telephone numbers."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.addresses import without_addresses
from clipdesk.assist.statistics.numerals import Numerals

_NUMERALS = Numerals(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("https://news.example/2024/12?page=3 had 40 hits", ["40"]),
        ("www.news.example/7 and 8", ["8"]),
        ("Call +44 20 7946 0958, 020 7946 0958 or (202) 555-0123 by 5", ["5"]),
        ("Call 03459 335577 by 5", ["5"]),
        ("12 000 000 people, 202 boats, 555 tons and 1,234 cars", ["12 000 000", "202", "555", "1,234"]),
    ],
)
def test_no_figures_of_addresses_are_kept(text: str, kept: list[str]) -> None:
    numbers = without_addresses(text, _NUMERALS.find(text, 0, len(text)))
    assert [text[one.start : one.end] for one in numbers] == kept
