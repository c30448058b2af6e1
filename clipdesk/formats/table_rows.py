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

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.remedy import Remedy
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.csv_rows import DELIMITERS, csv_rows
from clipdesk.formats.field_mapping import CHOSEN_BEFORE, TEXT, Columns, columns_of, mapped, was_chosen
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.row_drafts import Row, draft_of_row
from clipdesk.formats.signatures import kind_of

_SAMPLE, _HEAD = 50, 65536
_OWN = "annotation id"
_HIGHLIGHTS = {"id", "document", "tag", "content"}


class TableImporter:
    """Reads a table whose rows are articles. Made for one kind: "csv" (any delimiter) or "xlsx"."""

    is_foreign = True
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
        rows, _ = self._rows(file, options)
        return columns_of(rows[0], rows[1 : _SAMPLE + 1], options)

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The rows in order; a row without text gets a line of the report.

        Raises `ImportFailedError` when the file is no table, or no column in it can be a text.
        """
        rows, note = self._rows(file, options)
        columns = mapped(rows[0], rows[1 : _SAMPLE + 1], options)
        if TEXT not in columns:
            raise ImportFailedError(f"No column of “{file.name}” holds a text.", Remedy.NAME_THE_TEXT)
        yield from self._articles(file, rows, columns, options, note)

    def _rows(self, file: SourceFile, options: ImportOptions) -> tuple[list[list[str]], str]:
        """All rows, the headings first, and a remark on how they were decoded."""
        note = ""
        if self._is_book:
            rows = _rows_of_book(file)
        else:
            decoded = decode(file.data, options.encoding)
            rows, note = csv_rows(decoded.text, file.name), decoded.note
        if len(rows) < 2:
            raise ImportFailedError(
                f"“{file.name}” has no row below its headings.", "Choose a table with one article a row."
            )
        if _OWN in {head.strip().casefold() for head in rows[0]}:
            raise ImportFailedError(
                f"“{file.name}” is a table of annotations, one row each.", "Export the project as JSON and import that."
            )
        if set(rows[0]) == _HIGHLIGHTS and not options.mapping:
            raise ImportFailedError(
                f"“{file.name}” is a table of highlights that Taguette wrote, one row each.",
                "Export the project there and import that.",
            )
        return rows, note

    def _articles(
        self, file: SourceFile, rows: Sequence[Sequence[str]], columns: Mapping[str, int], options: ImportOptions,
        note: str,
    ) -> Iterator[Reading]:  # fmt: skip
        heads = rows[0]
        is_chosen = was_chosen(heads, options)
        named = ", ".join(f"{heads[place]} → {field}" for field, place in columns.items())
        others = [place for place in range(len(heads)) if place not in columns.values() and heads[place].strip()]
        for number, cells in enumerate(rows[1:], 2):
            row = Row(
                {field: _cell(cells, at) for field, at in columns.items()},
                [(heads[at], _cell(cells, at)) for at in others],
                f"row {number}",
            )
            changes = [note] if note else []
            if number == 2:
                changes += [f"The columns were read as: {named}.", *([CHOSEN_BEFORE] if is_chosen else [])]
            draft = draft_of_row(row, file, options, f"{self.key} 1", "text/csv", changes)
            yield draft or ReportItem(f"{file.name}, row {number}", Outcome.SKIPPED, "The row has no text.")


def _cell(row: Sequence[str], at: int) -> str:
    return row[at].strip() if at < len(row) else ""


_DAMAGE = (
    zipfile.BadZipFile, zlib.error, SyntaxError, LookupError, ValueError, TypeError, AttributeError, EOFError, OSError,
    ArithmeticError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What the reader of workbooks raises on damaged ones; a syntax error is one of XML."""


def _rows_of_book(file: SourceFile) -> list[list[str]]:
    """The rows of the first sheet that has any; dates as ISO 8601."""
    from clipdesk.formats.documents.package import Package

    package = Package(file.data, file.name)
    for part in package.names:
        package.read(part)  # within the limits, or refused
    for sheet in _sheets(file):
        rows = [[_written(cell) for cell in row] for row in sheet]
        rows = [row for row in rows if any(row)]
        if len(rows) > 1:
            return rows
    return []


def _sheets(file: SourceFile) -> Iterator[list[tuple[object, ...]]]:
    """The values of one sheet after the other, as the library reads them."""
    import openpyxl

    try:
        with _unwarned():
            book = openpyxl.load_workbook(io.BytesIO(file.data), read_only=True, data_only=True)
            sheets = iter(book.worksheets)
    except _DAMAGE as error:
        raise _damaged(file.name) from error
    for sheet in sheets:
        try:
            with _unwarned():
                values = list(sheet.iter_rows(values_only=True))
        except _DAMAGE as error:
            raise _damaged(file.name) from error
        yield values


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
