"""Recognizes tables and lists that are codebooks, and which column is which."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.encoding import lines_of
from clipdesk.formats.exchange.csv_rows import DELIMITERS, CsvRows, csv_rows
from clipdesk.formats.registry import SourceFile
from clipdesk.formats.signatures import kind_of

_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "label": ("label", "code", "tag", "code name", "name", "etiqueta", "código", "codigo"),
    "color": ("color", "colour"),
    "key": ("key", "shortcut"),
    "definition": ("definition", "description", "memo", "guideline", "definición", "descripción"),
    "include": ("include", "inclusion", "inclusion criteria", "when to use"),
    "exclude": ("exclude", "exclusion", "exclusion criteria", "when not to use"),
    "parent": ("parent", "parent code", "category"),
    "attributes": ("attributes",),
    "whole article": ("whole article",),
    "kind": ("kind",),
    "from": ("from",),
    "to": ("to",),
})  # fmt: skip
"""Column, and the headings under which tables have it, the surest first."""
_GUIDING = ("definition", "include", "exclude", "parent", "color")
"""A table of labels has one of these besides; one whose labels are called names has two."""
_OF_ARTICLES = frozenset((
    "text", "body", "content", "full text", "fulltext", "article", "story", "headline", "title", "quote", "start", "end",
    "annotation id", "article id", "document", "url", "date", "published", "byline", "author", "outlet", "source",
))  # fmt: skip
"""Headings that no codebook has."""
SUFFIX = ".codebook.csv"
_HEAD = 65536
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LONGEST_NAME = 200
_SURE, _LIKELY, _LISTED = 0.95, 0.85, 0.75
PATH = ">>"
"""Stands between a category and a code of it in the lists of QualCoder; `>>>` between a code and one below it."""
STEP = re.compile(r">{2,}")
_PATH_LINE = re.compile(r"[^\s>][^>]*(?:>{2,}(?!>)[^>]*)*")
_GAP = re.compile(r"\t| {2,}")


def certainty(file: SourceFile) -> float:
    """How sure it is that a file is a codebook: by its headings and the labels below them, or as a list of codes.

    One that is called a codebook needs only a heading for its labels.
    """
    is_named = file.name.lower().endswith(SUFFIX)
    if kind_of(file.data) or not (is_named or _may_be_codebook(file.data[:_HEAD])):
        return 0.0
    text = _head(file.data)
    if "\x00" in text:
        return 0.0
    if is_named and columns_of(first_row(text), is_certain=True):
        return _SURE
    columns = columns_of(first_row(text)) if _may_be_table(text) else {}
    if "label" in columns:
        try:
            below = csv_rows(text, file.name)[1:]
        except ImportFailedError:
            return 0.0
        if len(file.data) > _HEAD:
            below = below[:-1]
        return _certainty_of_table(columns, below)
    return _LISTED if is_list(text) else 0.0


def _may_be_codebook(head: bytes) -> bool:
    """Whether the bytes have a character that all these files have; this rules most files out before decoding."""
    line = head.partition(b"\n")[0]
    return head.startswith(_WIDE) or b"," in line or b"\t" in line or b";" in line or b"|" in line or b">>" in head


def _may_be_table(text: str) -> bool:
    """Whether the first line has several cells: the headings of a codebook are two at least."""
    line = text.partition("\n")[0]
    return any(sign in line for sign in DELIMITERS)


def first_row(text: str) -> list[str]:
    """The cells of the first row, as `csv_rows` has it; none for what is no table."""
    try:
        return next(CsvRows(lines_of(text), ""), [])
    except ImportFailedError:
        return []


def columns_of(heads: Sequence[str], *, is_certain: bool = False) -> dict[str, int]:
    """Which column is which; nothing for a table that is no codebook by its headings, unless it `is_certain` to be one.

    >>> columns_of(["Tag", "Description", "number of highlights"]), columns_of(["text", "label"])
    ({'label': 0, 'definition': 1}, {})
    """
    told = [" ".join(head.strip().casefold().replace("_", " ").split()) for head in heads]
    found: dict[str, int] = {}
    for column, names in _NAMES.items():
        place = next((told.index(name) for name in names if name in told), None)
        if place is not None:
            found[column] = place
    guiding = sum(one in found for one in _GUIDING)
    needed = 2 if "label" in found and told[found["label"]] == "name" else 1
    is_codebook = is_certain or guiding >= needed
    return found if "label" in found and is_codebook and not _OF_ARTICLES.intersection(told) else {}


def _certainty_of_table(columns: Mapping[str, int], below: Sequence[Sequence[str]]) -> float:
    """In a codebook a label comes once; in a table of labeled articles, again and again."""
    kind = columns.get("kind", -1)
    labels = [(cell(row, columns["label"]).strip().casefold(), cell(row, kind).strip().casefold()) for row in below]
    if not labels or len(set(labels)) < len(labels) or any(len(name) > _LONGEST_NAME for name, _ in labels):
        return 0.0
    return _SURE if len(columns) > 2 else _LIKELY


def is_list(text: str) -> bool:
    """Whether most lines lead from a category to a code, and none is prose.

    >>> is_list("Politics>>policy\\nPolitics>>vote\\n"), is_list("> > quoted\\n>> so\\n")
    (True, False)
    """
    if PATH[0] not in text or PATH not in text:  # a single character is found ten times as fast
        return False
    lines = [_GAP.split(line.strip(), maxsplit=1)[0] for line in text.splitlines() if line.strip()]
    paths = [line for line in lines if PATH in line]
    if len(paths) * 2 < len(lines) or not paths:
        return False
    return all(len(line) <= _LONGEST_NAME and _PATH_LINE.fullmatch(line) for line in lines)


def listed(text: str, name: str) -> list[tuple[str, str]]:
    """The lines of a list of codes: path and memo.

    In a CSV file these are cells, else a tab or two spaces part them.
    """
    if name.lower().endswith(".csv") and "\t" not in text:
        return [(row[0], cell(row, 1)) for row in csv_rows(text, name)]
    found = []
    for line in text.splitlines():
        path, *memo = _GAP.split(line.strip(), maxsplit=1)
        found.append((path, memo[0] if memo else ""))
    return found


def cell(row: Sequence[str], at: int) -> str:
    """The cell in a place of a row; empty where the row is too short."""
    return row[at] if 0 <= at < len(row) else ""


def _head(data: bytes) -> str:
    head = data[:_HEAD]
    if head.startswith(_WIDE):
        return head.decode("utf-16", "replace")
    return head.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
