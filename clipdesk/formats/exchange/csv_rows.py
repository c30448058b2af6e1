"""Reads the rows of a CSV file, whatever sign divides its cells."""

from __future__ import annotations

import csv
import io

from clipdesk.domain.errors import ImportFailedError

DELIMITERS = ",;\t|"
_CELL_LIMIT = 1 << 24


def csv_rows(text: str, name: str) -> list[list[str]]:
    """The rows that are not empty; the first line tells the delimiter. Raises `ImportFailedError` when it is no table."""
    before = csv.field_size_limit(_CELL_LIMIT)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text.split("\n", 1)[0]))
        return [row for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise ImportFailedError(f"“{name}” is not a table: {error}.", "Save it as CSV again.") from error
    finally:
        csv.field_size_limit(before)


def delimiter_of(line: str) -> str:
    """The delimiter that stands most often in a line of headings.

    >>> delimiter_of("label;color;in, out")
    ';'
    """
    return max(DELIMITERS, key=line.count)
