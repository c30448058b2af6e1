"""The pieces that rows of patterns share."""

from __future__ import annotations

import re

import pytest

from clipdesk.formats.news.patterns.rows import LINK, POST, SOCIAL, Row


@pytest.mark.parametrize(
    ("piece", "words"),
    [
        (POST, ["boletín", "Nieuwsbrief", "newsletter"]),
        (SOCIAL, ["@jofield", "Facebook", "Google News", "X"]),
        (LINK, [": ", " | ", " – ", "- "]),
    ],
)
def test_a_piece_matches_its_words(piece: str, words: list[str]) -> None:
    assert [word for word in words if not re.match(piece, word, re.IGNORECASE)] == []


def test_a_piece_stops_at_whole_words() -> None:
    assert not re.search(SOCIAL, "Maxx", re.IGNORECASE)


def test_a_row_cuts_one_line_and_is_sure_unless_it_says_otherwise() -> None:
    row = Row("share", r"share\b")
    assert row.reason == "furniture"
    assert (row.role, row.weight) == ("line", 1.0)
