"""The tables that Label Studio writes (CSV, TSV): its short form, JSON_MIN, a task a row, with lists as JSON in a cell.

Source: `label_studio_sdk/converter` of HumanSignal/label-studio-sdk.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.csv_rows import csv_rows
from clipdesk.formats.exchange.values import Value
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.signatures import kind_of
from clipdesk.formats.training.strict_json import JsonError, parse

_HEAD = 4096
_HEADS = frozenset(("annotation_id", "annotator", "lead_time"))
"""Columns that stand in every such table, and together in no other."""


def is_table(file: SourceFile) -> bool:
    """Whether a file has the headings of such a table."""
    if not file.name.lower().endswith((".csv", ".tsv")) or kind_of(file.data):
        return False
    first = file.data[:_HEAD].removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("utf-8", "replace")
    rows = csv_rows(first, file.name)
    return bool(rows) and set(rows[0]) >= _HEADS


def rows_as_tasks(file: SourceFile, options: ImportOptions) -> Iterator[Value]:
    """The rows as tasks in the short form. Raises `ImportFailedError` for what is no table."""
    heads, *table = csv_rows(decode(file.data, options.encoding).text, file.name) or [[]]
    if not table:
        raise ImportFailedError(f"“{file.name}” has no row below its headings.", "Choose a table with one text a row.")
    for number, row in enumerate(table, 2):
        yield Value({head: _value(cell) for head, cell in zip(heads, row, strict=False) if cell}, number)


def _value(cell: str) -> Any:
    """A list or an object that a cell holds as JSON; anything else is words."""
    if not cell.startswith(("[", "{")):
        return cell
    data = cell.encode("utf-8", "replace")
    try:
        return parse(data, 0, len(data))
    except JsonError:
        return cell
