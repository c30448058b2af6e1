"""Tables of articles, one row each: CSV, TSV and Excel workbooks. Which column is what is told from its name.

Where no column is named like a text, the one with the longest cells is the text; columns with no place in an
article become lines of its note, so that nothing is lost. The report names the columns that were taken, and the user
may choose others (`field_mapping`).
"""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any, NamedTuple

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.remedy import Remedy
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.encoding import decoded_lines
from clipdesk.formats.exchange.csv_rows import DELIMITERS, each_csv_row
from clipdesk.formats.field_mapping import CHOSEN_BEFORE, TEXT, Columns, columns_of, mapped, was_chosen
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.row_drafts import Row, draft_of_row
from clipdesk.formats.signatures import kind_of

_SAMPLE, _HEAD = 50, 65536
_GLANCE = 5
"""Rows of another sheet that are looked at, to see whether it holds something."""
_OWN = "annotation id"
_TOO_MANY = (
    "The row has more cells than there are headings: the rest is in its note. Perhaps a text in which a delimiter "
    "stands is not in quotation marks."
)
_HIGHLIGHTS = {"id", "document", "tag", "content"}


class _Table(NamedTuple):
    """The rows, the headings first; what is to be said of each article, and the other sheets of the workbook.

    `sample` are the first of the rows.
    """

    rows: Iterator[list[str]]
    sample: Sequence[list[str]] = ()
    note: str = ""
    left_out: tuple[str, ...] = ()


class TableImporter:
    """Reads a table whose rows are articles. Made for one kind: "csv" (any delimiter) or "xlsx"."""

    is_foreign = True
    is_steady = True
    carries = frozenset({Feature.SOURCE})

    def __init__(self, key: str = "csv-articles") -> None:
        self.key = key
        is_book = key == "xlsx-articles"
        self.name = "Excel workbook of articles" if is_book else "Table of articles (CSV, TSV)"
        self.suffixes: tuple[str, ...] = (".xlsx",) if is_book else (".csv", ".tsv", ".tab")
        self._is_book = is_book

    def sniff(self, file: SourceFile) -> float:
        """A workbook by its parts; a table by its suffix and two columns in its first line."""
        if self._is_book:
            return 0.9 if file.data.startswith(b"PK") and kind_of(file.data) == "an Excel workbook" else 0.0
        if not file.name.lower().endswith(self.suffixes) or kind_of(file.data):
            return 0.0
        line = file.data[:_HEAD].split(b"\n", 1)[0]
        return 0.7 if any(delimiter.encode() in line for delimiter in DELIMITERS) else 0.3

    def columns(self, file: SourceFile, options: ImportOptions) -> Columns:
        """The headings, and which of them are read as what."""
        heads, *rows = self._table(file, options).sample
        return columns_of(heads, rows, options)

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The rows in order; a row without text gets a line of the report.

        Raises `ImportFailedError` when the file is no table, or no column in it can be a text.
        """
        table = self._table(file, options)
        heads, *rows = table.sample
        columns = mapped(heads, rows, options)
        if TEXT not in columns:
            raise ImportFailedError(f"No column of “{file.name}” holds a text.", Remedy.NAME_THE_TEXT)
        done = 0
        try:
            for reading in self._articles(file, table, columns, options):
                yield reading
                done += 1
        except ImportFailedError as error:
            if not done:
                raise
            row = done + 1
            yield ReportItem(file.name, Outcome.SKIPPED, f"After row {row}, nothing more was read: {error.message}")

    def _table(self, file: SourceFile, options: ImportOptions) -> _Table:
        """The table, its first rows read. Raises `ImportFailedError` for what holds no articles."""
        if self._is_book:
            table = _table_of_book(file)
        else:
            lines, note = decoded_lines(file.data, options.encoding)
            table = _Table(each_csv_row(lines, file.name), note=note)
        sample = list(islice(table.rows, _SAMPLE + 1))
        if len(sample) < 2:
            raise ImportFailedError(
                f"“{file.name}” has no row below its headings.", "Choose a table with one article a row."
            )
        if _OWN in {head.strip().casefold() for head in sample[0]}:
            raise ImportFailedError(
                f"“{file.name}” is a table of annotations, one row each.", "Export the project as JSON and import that."
            )
        if set(sample[0]) == _HIGHLIGHTS and not options.mapping:
            raise ImportFailedError(
                f"“{file.name}” is a table of highlights that Taguette wrote, one row each.",
                "Export the project there and import that.",
            )
        return table._replace(rows=chain(sample, table.rows), sample=sample)

    def _articles(
        self, file: SourceFile, table: _Table, columns: Mapping[str, int], options: ImportOptions
    ) -> Iterator[Reading]:
        note = table.note
        heads = next(table.rows)
        is_chosen = was_chosen(heads, options)
        named = ", ".join(f"{heads[place]} → {field}" for field, place in columns.items())
        taken = frozenset(columns.values())
        for number, cells in enumerate(table.rows, 2):
            row = Row(
                {field: _cell(cells, at) for field, at in columns.items()},
                [
                    (_cell(heads, at) or f"column {at + 1}", _cell(cells, at))
                    for at in range(len(cells))
                    if at not in taken
                ],
                f"row {number}",
            )
            changes = [note] if note else []
            if any(map(str.strip, cells[len(heads) :])):
                changes.append(_TOO_MANY)
            if number == 2:
                changes += [f"The columns were read as: {named}.", *([CHOSEN_BEFORE] if is_chosen else [])]
                if table.left_out:
                    changes.append(f"Other sheets of the workbook were left out: {', '.join(table.left_out)}.")
            draft = draft_of_row(row, file, options, f"{self.key} 1", "text/csv", changes)
            yield draft or ReportItem(f"{file.name}, row {number}", Outcome.SKIPPED, "The row has no text.")


def _cell(row: Sequence[str], at: int) -> str:
    return row[at].strip() if at < len(row) else ""


_DAMAGE = (
    zipfile.BadZipFile, zlib.error, SyntaxError, LookupError, ValueError, TypeError, AttributeError, EOFError, OSError,
    ArithmeticError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What the reader of workbooks raises on damaged ones; a syntax error is one of XML."""


def _table_of_book(file: SourceFile) -> _Table:
    """The rows of the first sheet that has any, dates as ISO 8601, and which other sheets hold something."""
    from clipdesk.formats.documents.package import Package, refuse_crowded

    package = Package(file.data, file.name)
    if package.holds_doubles:
        raise _damaged(file.name)  # the library would read parts that nothing has measured
    for part in package.names:
        refuse_crowded(package.read(part))  # within the limits, or refused
    rows: list[list[str]] = []
    others: list[str] = []
    for sheet in _sheets(file):
        found = _rows_of_sheet(sheet, file.name, _GLANCE if rows else None)
        if rows and found:
            others.append(str(sheet.title))
        elif len(found) > 1:
            rows = found
    return _Table(iter(rows), left_out=tuple(others))


def _sheets(file: SourceFile) -> Iterator[Any]:
    """The sheets of a workbook as the library has them."""
    import openpyxl

    try:
        with _unwarned():
            book = openpyxl.load_workbook(io.BytesIO(file.data), read_only=True, data_only=True)
            return iter(book.worksheets)
    except _DAMAGE as error:
        raise _damaged(file.name) from error


def _rows_of_sheet(sheet: Any, name: str, most: int | None) -> list[list[str]]:
    """The rows of a sheet that are not empty; of the first so many."""
    try:
        with _unwarned():
            values = list(sheet.iter_rows(max_row=most, values_only=True))
    except _DAMAGE as error:
        raise _damaged(name) from error
    rows = ([_written(cell) for cell in row] for row in values)
    return [row for row in rows if any(row)]


@contextmanager
def _unwarned() -> Iterator[None]:
    """The library warns of missing styles and of what it does not keep when it writes: nothing that is read here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield


def _damaged(name: str) -> ImportFailedError:
    return ImportFailedError(f"“{name}” is damaged and cannot be read.", "Open it in Excel and save it again.")


def _written(cell: object) -> str:
    if cell is None:
        return ""
    if hasattr(cell, "isoformat"):
        return str(cell.isoformat()).removesuffix("T00:00:00")
    return str(cell)
