"""Rows of CSV files."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.exchange.csv_rows import csv_rows


def test_empty_rows_are_passed_over_and_cells_hold_line_ends() -> None:
    assert csv_rows('a;b\n\n;\n"x\ny";z\n', "f") == [["a", "b"], ["x\ny", "z"]]


def test_a_cell_beyond_all_measure_is_refused() -> None:
    with pytest.raises(ImportFailedError, match="is not a table"):
        csv_rows("a,b\n" + "x" * (1 << 25), "f")
