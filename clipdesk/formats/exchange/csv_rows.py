"""Reads the rows of a CSV file, whatever sign divides its cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import chain

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.encoding import lines_of

DELIMITERS = ",;\t|"
_CELL_LIMIT = 1 << 24
_BLANK = f"{DELIMITERS} \r\n\ufeff"
_TOLD = re.compile(r"\"?sep=(?P<sign>[,;\t|])\"?", re.IGNORECASE)
"""A first line that tells Excel the delimiter."""


def csv_rows(text: str, name: str) -> list[list[str]]:
    """The rows that are not empty; the first of them tells the delimiter. Raises `ImportFailedError` when it is no table."""
    return list(each_csv_row(lines_of(text), name))


def each_csv_row(lines: Iterator[str], name: str) -> Iterator[list[str]]:
    """As `csv_rows`, one after the other, from lines with their ends: a large table need not be held twice."""
    first = next((line for line in lines if line.strip(_BLANK)), "")
    told = _TOLD.fullmatch(first.strip())
    rows = lines if told else chain((first,), lines)
    reader = csv.reader(rows, delimiter=told["sign"] if told else delimiter_of(first))
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
