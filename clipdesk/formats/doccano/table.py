"""The tables that doccano takes and writes: a text and a label a row, several labels of one text divided by "#".

Source: `backend/data_import` and `backend/data_export` of doccano/doccano.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.csv_rows import csv_rows
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.signatures import kind_of

_HEAD = 4096
_IMPORTED = frozenset(("column_data", "column_label"))
_EXPORTED = frozenset(("text", "label"))
_BESIDE = frozenset(("id", "comments", "metadata", "column_label"))


class TableRow(NamedTuple):
    """A row as a record of JSON Lines would be, and where it stands."""

    value: dict[str, Any]
    place: str


def is_table(file: SourceFile) -> bool:
    """Whether a file has the headings of doccano's tables, and no others."""
    if not file.name.lower().endswith((".csv", ".doccano")) or kind_of(file.data):
        return False
    first = file.data[:_HEAD].removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("utf-8", "replace")
    heads = {head.strip().strip('"').casefold() for head in first.split(",")}
    return bool(heads >= {"column_data"} and heads <= _IMPORTED | _BESIDE) or (
        heads >= _EXPORTED and heads <= _EXPORTED | _BESIDE
    )


def rows(file: SourceFile, options: ImportOptions) -> Iterator[TableRow]:
    """The rows as records. Raises `ImportFailedError` for what is no table."""
    heads, *table = csv_rows(decode(file.data, options.encoding).text, file.name) or [[]]
    if not table:
        raise ImportFailedError(f"“{file.name}” has no row below its headings.", "Choose a table with one text a row.")
    for number, row in enumerate(table, 2):
        told: dict[str, Any] = {head.strip(): cell for head, cell in zip(heads, row, strict=False) if cell}
        for name in ("label", "column_label"):
            if name in told:
                told[name] = [one.strip() for one in told[name].split("#") if one.strip()]
        yield TableRow(told, f"row {number}")
