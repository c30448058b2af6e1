"""Rows of CSV files."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.exchange.csv_rows import CsvRows, csv_rows


def test_empty_rows_are_passed_over_and_cells_hold_line_ends() -> None:
    assert csv_rows('a;b\n\n;\n"x\ny";z\n', "f") == [["a", "b"], ["x\ny", "z"]]


@pytest.mark.parametrize("above", ["\n", "\r\n\r\n", "   \n", ";;\n", "sep=;\n", '\n"sep=;"\n', "sep=;;;\n"])
def test_the_first_row_that_says_something_tells_the_delimiter(above: str) -> None:
    assert csv_rows(f"{above}title;day;text, in full\nx;y;z\n", "f") == [["title", "day", "text, in full"], [*"xyz"]]


def test_a_first_line_may_tell_of_tabs() -> None:
    assert csv_rows("sep=\t\r\ntitle\ttext, in full\r\nx\ty, z\r\n", "f") == [["title", "text, in full"], ["x", "y, z"]]


@pytest.mark.parametrize("head", ["day,\nor month, or year", "day, or month, or year"])
def test_a_heading_in_quotation_marks_tells_no_delimiter(head: str) -> None:
    assert csv_rows(f'"{head}";text\n2024;x\n', "f") == [[head, "text"], ["2024", "x"]]


def test_a_sign_of_inches_opens_no_row_of_many_lines() -> None:
    rows = ['5" pipe;text', *(f"{number};y" for number in range(30))]
    assert csv_rows("\n".join(rows), "f") == [row.split(";") for row in rows]


def test_a_heading_that_begins_as_the_word_of_excel_stays() -> None:
    assert csv_rows("sep=x;text\nx;y\n", "f") == [["sep=x", "text"], ["x", "y"]]


def test_a_cell_beyond_all_measure_is_refused() -> None:
    with pytest.raises(ImportFailedError, match="is not a table"):
        csv_rows("a,b\n" + "x" * (1 << 25), "f")


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\n"])
def test_the_row_within_which_a_file_ends_is_known_and_has_all_the_words(end: str) -> None:
    rows = CsvRows(iter(["a,b\n", "1,2\n", '3,"four\n', f"5,6{end}"]), "f")
    assert next(rows) == ["a", "b"]
    assert next(rows) == ["1", "2"]
    assert not rows.unclosed
    assert next(rows) == ["3", "four\n5,6"]
    assert rows.unclosed == ["3", "four\n5,6"]
    assert list(rows) == []


def test_a_codebook_that_ends_within_quotation_marks_is_refused() -> None:
    with pytest.raises(ImportFailedError, match="ends within quotation marks that the row “quote” opens"):
        csv_rows('name,definition\nquote,"What is said\npolicy,A law\n', "f")


@given(st.lists(st.lists(st.text(alphabet='ab ,;"\n\r\t|é', max_size=6), min_size=2, max_size=3), max_size=5))
def test_what_was_written_is_closed_and_comes_as_it_is(rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([["a", "b"], *rows])
    found = CsvRows(iter(written.getvalue().splitlines(keepends=True)), "f")
    assert list(found) == [["a", "b"], *(row for row in rows if any(cell.strip() for cell in row))]
    assert found.unclosed is None
