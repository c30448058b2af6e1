"""Reads the rows of a CSV file, whatever sign divides its cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import chain, islice

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.encoding import lines_of

DELIMITERS = ",;\t|"
_CELL_LIMIT = 1 << 24
_ENDS = " \r\n\ufeff"
_BLANK = f"{DELIMITERS}{_ENDS}"
_TOLD = re.compile(r"\"?sep=(?P<sign>[,;\t|])\"?[,;\t|]*", re.IGNORECASE)
"""A first line that tells Excel the delimiter; saved once more, it has as many as the others."""
_QUOTED = re.compile(r'"[^"]*"')
_END = "\ue0ffthe end of the table"
"""What no table has for a row."""
_SHOWN = 40
_MOST_LINES = 20
"""Lines of the longest row of headings."""


class CsvRows(Iterator[list[str]]):
    """As `csv_rows`, one after the other, from lines with their ends: a large table need not be held twice."""

    def __init__(self, lines: Iterator[str], name: str) -> None:
        first = next((line for line in lines if line.strip(_BLANK)), "")
        told = _TOLD.fullmatch(first.strip(_ENDS))
        head = [] if told else [first, *_rest_of_row(first, lines)]
        sign = told["sign"] if told else delimiter_of("".join(head))
        # What stands behind the last line is a row of its own, unless the file ends within quotation marks.
        self._reader = csv.reader(chain(head, lines, ("\n", _END)), delimiter=sign)
        self._name = name
        self.unclosed: list[str] | None = None
        """The last row, once it was read and where the file ends within quotation marks that it opens."""

    def __next__(self) -> list[str]:
        while (row := _next(self._reader, self._name)) != [_END]:
            if row and row[-1].endswith(_END):
                row[-1] = row[-1].removesuffix(_END).rstrip("\r\n")
                self.unclosed = row
            if any(cell.strip() for cell in row):
                return row
        raise StopIteration


def csv_rows(text: str, name: str) -> list[list[str]]:
    """The rows that are not empty; the first of them tells the delimiter.

    Raises `ImportFailedError` when it is no table, or ends within quotation marks.
    """
    rows = CsvRows(lines_of(text), name)
    found = list(rows)
    if rows.unclosed is not None:
        first = " ".join(rows.unclosed[0].split())[:_SHOWN]
        raise ImportFailedError(
            f"“{name}” ends within quotation marks that the row “{first}” opens.",
            "Close the quotation marks, and import it again.",
        )
    return found


def _next(reader: Iterator[list[str]], name: str) -> list[str]:
    before = csv.field_size_limit(_CELL_LIMIT)
    try:
        return next(reader, [_END])
    except csv.Error as error:
        raise ImportFailedError(f"“{name}” is not a table: {error}.", "Save it as CSV again.") from error
    finally:
        csv.field_size_limit(before)


def _rest_of_row(first: str, lines: Iterator[str]) -> Iterator[str]:
    """The lines that belong to the row of headings too, one of which has line ends in quotation marks."""
    is_open = first.count('"') % 2 == 1
    for line in islice(lines, _MOST_LINES) if is_open else ():
        yield line
        if line.count('"') % 2 == 1:
            return


def delimiter_of(row: str) -> str:
    """The delimiter that stands most often in a row of headings, outside of quotation marks.

    >>> delimiter_of('label;color;"in, out, and on"')
    ';'
    """
    return max(DELIMITERS, key=_QUOTED.sub("", row).count)
