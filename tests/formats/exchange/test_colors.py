"""Colors of other programs become the nearest of ours, and ours go out as codes that come back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.codebook import LABEL_COLORS
from clipdesk.formats.exchange.colors import COLOR_CODES, color_code, nearest_color, tint_code


def test_every_label_color_has_a_code_and_comes_back_from_it() -> None:
    assert set(COLOR_CODES) == set(LABEL_COLORS)
    assert [nearest_color(color_code(name), 0) for name in LABEL_COLORS] == list(LABEL_COLORS)
    assert color_code("none of ours") == color_code("slate")


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("#2459C5", "blue"),
        ("#f50", "orange"),
        (" Rose ", "rose"),
        ("2459c4", "blue"),
        ("red", "violet"),
        ("", "violet"),
    ],
)
def test_the_nearest_is_taken_and_else_the_next_of_the_list(told: str, found: str) -> None:
    assert nearest_color(told, 2) == found


@given(st.text(), st.integers(0, 50))
def test_whatever_is_told_a_prepared_color_comes(told: str, place: int) -> None:
    assert nearest_color(told, place) in LABEL_COLORS


def test_grounds_are_light_and_differ() -> None:
    grounds = {tint_code(name) for name in LABEL_COLORS}
    assert len(grounds) == len(LABEL_COLORS)
    assert all(int(one[place : place + 2], 16) > 0xC0 for one in grounds for place in (1, 3, 5))
