"""No cell is a formula, and none is changed by that."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.formula_guard import guarded, unguarded
from tests.strategies import NOTES


@given(st.text() | st.sampled_from(NOTES) | st.from_regex(r"'{0,3}[=+\-@\t\r\n\0a].{0,3}"))
def test_no_cell_is_a_formula_and_every_cell_comes_back(cell: str) -> None:
    safe = guarded(cell)
    assert safe[:1] not in tuple("=+-@\t\r\n\0")
    assert unguarded(safe) == cell
