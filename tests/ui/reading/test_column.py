"""The column in panes of every width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.ui.reading.column import column_in


@given(st.integers(100, 4000), st.integers(200, 1200), st.booleans())
def test_column_and_margin_fit_side_by_side(available: int, ideal: int, has_margin: bool) -> None:
    column = column_in(available, ideal, has_margin=has_margin)
    assert column.left >= 20
    assert column.width <= ideal
    assert column.margin_left >= column.left + column.width
    if available > 200:
        assert column.margin_left + column.margin_width <= available
    if not has_margin:
        assert column.margin_width == 0


def test_a_wide_pane_has_the_text_in_its_middle_and_names_beside_it() -> None:
    column = column_in(1200, 600)
    assert (column.left, column.width) == (300, 600)
    assert not column.is_narrow


def test_a_smaller_pane_moves_the_text_then_narrows_it_a_little_then_shows_digits() -> None:
    moved, given, digits, narrow = (column_in(width, 600) for width in (800, 720, 660, 400))
    assert moved.left < 100
    assert (moved.width, moved.is_narrow) == (600, False)
    assert (given.width, given.is_narrow, given.margin_width) == (552, False, 128)
    assert (digits.width, digits.is_narrow) == (576, True)
    assert narrow.width < 360
    assert narrow.is_narrow


@given(st.integers(100, 2000), st.integers(200, 1200))
def test_names_never_cost_the_text_more_than_a_sixth_of_its_width(available: int, ideal: int) -> None:
    column = column_in(available, ideal)
    if not column.is_narrow:
        assert column.width >= 0.84 * ideal


def test_without_the_margin_the_text_has_its_room() -> None:
    assert column_in(700, 600, has_margin=False).left == 50
