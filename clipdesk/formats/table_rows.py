"""Tables of articles, one row each: CSV, TSV and Excel workbooks. Which column is what is told from its name.

Where no column is named like a text, the one with the longest cells is the text; columns with no place in an
article become lines of its note, so that nothing is lost. The report names the columns that were taken.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from clipdesk.domain.article import Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.text import canonical
from clipdesk.formats.encoding import decode
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of

_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": (
            "text",
            "body",
            "content",
            "fulltext",
            "full text",
            "article",
            "article text",
            "story",
            "texto",
            "texte",
            "inhalt",
        ),
        "headline": ("headline", "title", "heading", "titel", "titre", "titulo", "título", "schlagzeile", "subject"),
        "outlet": (
            "outlet",
            "source",
            "publication",
            "newspaper",
            "paper",
            "medium",
            "media",
            "quelle",
            "journal",
            "fuente",
            "medio",
        ),
        "published": (
            "published",
            "date",
            "publication date",
            "pubdate",
            "datum",
            "fecha",
            "publish date",
            "published at",
        ),
        "byline": ("byline", "author", "authors", "autor", "auteur", "autores", "writer", "by"),
        "url": ("url", "link", "address", "web address", "permalink"),
        "section": ("section", "ressort", "rubrik", "rubrique", "sección", "category", "desk"),
        "language": ("language", "lang", "sprache", "langue", "idioma"),
        "dateline": ("dateline", "place", "location", "ort"),
        "copyright": ("copyright", "rights"),
        "agency": ("agency", "wire", "agentur"),
    }
)
_SAMPLE, _LONG, _HEAD = 50, 80, 65536
_CELL_LIMIT = 1 << 24
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?.*)?$")
_OWN = "annotation id"
_DELIMITERS = ",;\t|"


class TableImporter:
    """Reads a table whose rows are articles. Made for one kind: "csv" (any delimiter) or "xlsx"."""

    reads_several = True
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
        return 0.7 if any(delimiter.encode() in line for delimiter in _DELIMITERS) else 0.3

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The rows in order; a row without text gets a line of the report.

        Raises `ImportFailedError` when the file is no table, or no column in it can be a text.
        """
        note = ""
        if self._is_book:
            rows = _rows_of_book(file)
        else:
            decoded = decode(file.data, options.encoding)
            rows, note = _rows_of_text(decoded.text, file.name), decoded.note
        if len(rows) < 2:
            raise ImportFailedError(
                f"“{file.name}” has no row below its headings.", "Choose a table with one article a row."
            )
        if _OWN in {head.strip().casefold() for head in rows[0]}:
            raise ImportFailedError(
                f"“{file.name}” is a table of annotations, one row each.", "Export the project as JSON and import that."
            )
        columns = columns_of(rows)
        if "text" not in columns:
            raise ImportFailedError(
                f"No column of “{file.name}” holds a text.", "Name the column with the articles “text”."
            )
        yield from self._articles(file, rows, columns, note)

    def _articles(
        self, file: SourceFile, rows: Sequence[Sequence[str]], columns: Mapping[str, int], note: str
    ) -> Iterator[Reading]:
        heads = rows[0]
        named = ", ".join(f"{heads[place]} → {field}" for field, place in columns.items())
        others = [place for place in range(len(heads)) if place not in columns.values() and heads[place].strip()]
        for number, row in enumerate(rows[1:], 2):
            place = f"{file.name}, row {number}"
            cells = {field: _cell(row, at) for field, at in columns.items()}
            text = canonical(cells.pop("text"))
            if not text.text.strip():
                yield ReportItem(place, Outcome.SKIPPED, "The row has no text.")
                continue
            kept = [f"{heads[at]}: {_cell(row, at)}" for at in others if _cell(row, at)]
            changes = [note] if note else []
            changes += [f"The columns were read as: {named}."] if number == 2 else []
            yield ArticleDraft(
                text.text, _source(cells), original=file.data, media_type="text/csv", source_file=place,
                note="\n".join(kept), extractor=f"{self.key} 1", changes=tuple(changes),
            )  # fmt: skip


def columns_of(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Which column is which field: by its name, and for the text, where no name tells, by the length of its cells.

    >>> columns_of([["Title", "Full text", "Pages"], ["A", "B", "3"]])
    {'text': 1, 'headline': 0}
    """
    heads = [" ".join(head.strip().casefold().replace("_", " ").split()) for head in rows[0]]
    found: dict[str, int] = {}
    for field, names in _NAMES.items():
        place = next((heads.index(name) for name in names if name in heads), None)
        if place is not None and place not in found.values():
            found[field] = place
    if "text" not in found:
        lengths = {
            at: sum(len(_cell(row, at)) for row in rows[1 : _SAMPLE + 1]) / max(1, len(rows[1 : _SAMPLE + 1]))
            for at in range(len(heads))
            if at not in found.values()
        }
        longest = max(lengths, key=lambda at: lengths[at], default=-1)
        if longest >= 0 and lengths[longest] >= _LONG:
            found = {"text": longest, **found}
    return found


def _cell(row: Sequence[str], at: int) -> str:
    return row[at].strip() if at < len(row) else ""


def _source(cells: Mapping[str, str]) -> Source:
    values = {field: " ".join(value.split()) for field, value in cells.items() if value}
    byline = tuple(one.strip() for one in re.split(r";|\band\b|\n", values.pop("byline", "")) if one.strip())
    published = _ISO.match(values.get("published", ""))
    if values.get("published") and not published:
        from clipdesk.formats.news.dates import read_dates

        found = read_dates(values["published"], values.get("language", ""))
        values["published"] = found.published if found is not None else ""
    values = {field: value for field, value in values.items() if value}
    provenance = dict.fromkeys((*values, *(("byline",) if byline else ())), "column")
    return Source(byline=byline, provenance=MappingProxyType(provenance), **values)


def _rows_of_text(text: str, name: str) -> list[list[str]]:
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    before = csv.field_size_limit(_CELL_LIMIT)
    try:
        rows = [
            row
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
            if any(cell.strip() for cell in row)
        ]
    except csv.Error as error:
        raise ImportFailedError(f"“{name}” is no table: {error}.", "Save it as CSV again.") from error
    finally:
        csv.field_size_limit(before)
    return rows


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
        book = openpyxl.load_workbook(io.BytesIO(file.data), read_only=True, data_only=True)
        sheets = iter(book.worksheets)
    except _DAMAGE as error:
        raise _damaged(file.name) from error
    for sheet in sheets:
        try:
            values = list(sheet.iter_rows(values_only=True))
        except _DAMAGE as error:
            raise _damaged(file.name) from error
        yield values


def _damaged(name: str) -> ImportFailedError:
    return ImportFailedError(f"“{name}” is damaged and cannot be read.", "Open it in Excel and save it again.")


def _written(cell: object) -> str:
    if cell is None:
        return ""
    if hasattr(cell, "isoformat"):
        return str(cell.isoformat()).removesuffix("T00:00:00")
    return str(cell)
