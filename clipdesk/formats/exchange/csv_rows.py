"""Reads the rows of a CSV file, whatever sign divides its cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from clipdesk.domain.errors import ImportFailedError

DELIMITERS = ",;\t|"
_CELL_LIMIT = 1 << 24
_LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")


def csv_rows(text: str, name: str) -> list[list[str]]:
    """The rows that are not empty; the first line tells the delimiter. Raises `ImportFailedError` when it is no table."""
    return list(each_csv_row(text, name))


def each_csv_row(text: str, name: str) -> Iterator[list[str]]:
    """As `csv_rows`, one after the other: a large table need not be held twice."""
    first = _LINE.match(text)
    lines = (line[0] for line in _LINE.finditer(text))
    reader = csv.reader(lines, delimiter=delimiter_of(first[0] if first else ""))
    while (row := _next(reader, name)) is not None:
        if any(cell.strip() for cell in row):
            yield row


def _next(reader: Iterator[list[str]], name: str) -> list[str] | None:
    before = csv.field_size_limit(_CELL_LIMIT)
    try:
        return next(reader, None)
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
