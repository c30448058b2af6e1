"""Likeness of short texts."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.likeness import likeness, overlap, plain, words


def test_words_have_no_case_and_one_form() -> None:
    assert words("The ﬁrst FERRY's") == ["the", "first", "ferry", "s"]
    assert plain("“Ferry, back!”") == plain("ferry BACK") == "ferryback"


@pytest.mark.parametrize(
    ("wanted", "text", "low", "high"),
    [
        ("Ferry back", "ferry back", 1, 1),
        ("Ferry back", "Ferry back again", 0.5, 0.8),
        ("Ferry", "Boat", 0, 0),
        ("", "x", 0, 0),
    ],
)
def test_likeness_is_what_is_not_new(wanted: str, text: str, low: float, high: float) -> None:
    assert low <= likeness(wanted, text) <= high


def test_overlap_counts_words_on_both_sides() -> None:
    assert overlap("a b c d", "a b") == pytest.approx(2 * 2 / 6)
    assert overlap("", "") == 0
