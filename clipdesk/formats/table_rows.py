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
from clipdesk.formats.exchange.csv_rows import DELIMITERS, CsvRows
from clipdesk.formats.field_mapping import CHOSEN_BEFORE, TEXT, Columns, columns_of, is_named_text, mapped, was_chosen
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.row_drafts import Row, draft_of_row
from clipdesk.formats.signatures import kind_of

_SAMPLE, _HEAD = 50, 65536
_GLANCE = 5
"""Rows of another sheet that are looked at, to see whether it holds something, and of this one for its headings."""
_LONGEST = 200
"""Letters of what is said of the rows above the headings."""
_MOST_ROWS, _MOST_CELLS = 1_048_576, 30_000_000
"""Of a sheet: what Excel takes, and what fits into memory."""
_OWN = "annotation id"
_TOO_MANY = (
    "The row has more cells than there are headings: the rest is in its note. Perhaps a text in which a delimiter "
    "stands is not in quotation marks."
)
_UNCLOSED = (
    "The file ends within quotation marks that this row opens. It is cut off there, or rows below are within this text: "
    "close the quotation marks in the file, and import it again."
)
_HIGHLIGHTS = {"id", "document", "tag", "content"}


class _Table(NamedTuple):
    """The rows, the headings first; what is to be said of each article, and the other sheets of the workbook.

    `sample` are the first of the rows, `above` those before the headings: a title of the whole.
    """

    rows: Iterator[list[str]]
    sample: Sequence[list[str]] = ()
    note: str = ""
    left_out: tuple[str, ...] = ()
    above: Sequence[list[str]] = ()
    lines: CsvRows | None = None
    """What reads the rows of a CSV file."""


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
            row = done + 1 + len(table.above)
            yield ReportItem(file.name, Outcome.SKIPPED, f"After row {row}, nothing more was read: {error.message}")

    def _table(self, file: SourceFile, options: ImportOptions) -> _Table:
        """The table, its first rows read. Raises `ImportFailedError` for what holds no articles."""
        if self._is_book:
            table = _table_of_book(file)
        else:
            lines, note = decoded_lines(file.data, options.encoding)
            every = CsvRows(lines, file.name)
            table = _Table(every, note=note, lines=every)
        sample = list(islice(table.rows, _SAMPLE + 1))
        first = _heads_at(sample)
        above, sample = sample[:first], sample[first:]
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
        return table._replace(rows=chain(sample, table.rows), sample=sample, above=above)

    def _articles(
        self, file: SourceFile, table: _Table, columns: Mapping[str, int], options: ImportOptions
    ) -> Iterator[Reading]:
        note = table.note
        heads = next(table.rows)
        told = list(_told(table, heads, columns, options))
        taken = frozenset(columns.values())
        for number, cells in enumerate(table.rows, 2 + len(table.above)):
            if cells == heads:
                yield ReportItem(f"{file.name}, row {number}", Outcome.SKIPPED, "The row repeats the headings.")
                continue
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
            if table.lines is not None and cells is table.lines.unclosed:
                changes.append(_UNCLOSED)
            draft = draft_of_row(row, file, options, f"{self.key} 1", "text/csv", [*changes, *told])
            told = [] if draft else told
            yield draft or ReportItem(f"{file.name}, row {number}", Outcome.SKIPPED, "The row has no text.")


def _heads_at(rows: Sequence[list[str]]) -> int:
    """How many of the first rows stand above the headings: titles in one cell, where headings that name the text follow."""
    is_titled = bool(rows) and not is_named_text(rows[0], rows[1:])
    for at, row in enumerate(rows[:_GLANCE] if is_titled else ()):
        if sum(map(bool, map(str.strip, row))) > 1:
            return at if is_named_text(row, rows[at + 1 :]) else 0
    return 0


def _told(table: _Table, heads: list[str], columns: Mapping[str, int], options: ImportOptions) -> Iterator[str]:
    """What is said of the table with its first article."""
    named = ", ".join(f"{heads[place]} → {field}" for field, place in columns.items())
    yield f"The columns were read as: {named}."
    if was_chosen(heads, options):
        yield CHOSEN_BEFORE
    if table.above:
        words = " ".join(" ".join(row) for row in table.above).split()
        yield f"What stands above the headings was left out: {' '.join(words)[:_LONGEST]}."
    if table.left_out:
        yield f"Other sheets of the workbook were left out: {', '.join(table.left_out)}."


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
    """The sheets of a workbook as the library has them, hidden ones last."""
    import openpyxl

    try:
        with _unwarned():
            book = openpyxl.load_workbook(io.BytesIO(file.data), read_only=True, data_only=True)
            return iter(sorted(book.worksheets, key=lambda sheet: str(sheet.sheet_state) != "visible"))
    except _DAMAGE as error:
        raise _damaged(file.name) from error


def _rows_of_sheet(sheet: Any, name: str, most: int | None) -> list[list[str]]:
    """The rows of a sheet that are not empty; of the first so many."""
    # Most cells of a row with something far out are empty.
    rows = (
        ["" if cell is None else _written(cell) for cell in row]
        for row in _values_of_sheet(sheet, name, most or _MOST_ROWS + 1)
    )
    return [row for row in rows if any(row)]


def _values_of_sheet(sheet: Any, name: str, most: int) -> Iterator[tuple[object, ...]]:
    """The rows of a sheet as the library has them, one of the empty ones that it makes up between two."""
    sheet.reset_dimensions()  # wrong where some programs write them: the library leaves out what lies beyond
    cells = 0
    former: tuple[object, ...] | None = None
    try:
        with _unwarned():
            for number, row in enumerate(sheet.iter_rows(max_row=most, values_only=True), 1):
                cells += len(row)
                if number > _MOST_ROWS:
                    raise _damaged(name)
                if cells > _MOST_CELLS:
                    raise ImportFailedError(
                        f"“{name}” has more than {_MOST_CELLS:,} cells.", "Divide it, or remove columns without words."
                    )
                if row is not former:
                    yield row
                former = row
    except _DAMAGE as error:
        raise _damaged(name) from error


@contextmanager
def _unwarned() -> Iterator[None]:
    """The library warns of missing styles and of what it does not keep when it writes: nothing that is read here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield


def _damaged(name: str) -> ImportFailedError:
    return ImportFailedError(f"“{name}” is damaged and cannot be read.", "Open it in Excel and save it again.")


def _written(cell: object) -> str:
    if hasattr(cell, "isoformat"):
        return str(cell.isoformat()).removesuffix("T00:00:00")
    return str(cell)
