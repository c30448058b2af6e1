"""Decides whether a file is one article or several, also by the user's choice."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from clipdesk.domain.text import pieces
from clipdesk.formats.databases import datelines, records
from clipdesk.formats.databases.found import Divided
from clipdesk.formats.databases.heads import label_of
from clipdesk.formats.databases.recognition import recognized
from clipdesk.formats.databases.signs import database_of
from clipdesk.formats.documents.document import Document
from clipdesk.formats.registry import Division, ImportOptions

_TAG = re.compile(r"<[/!A-Za-z][^<>]{0,2000}>")
_FIELD = re.compile(r"^[^\S\n]*([^\W\d_][^\n:<>]{1,30}):", re.MULTILINE)
_YEAR = re.compile(r"\d(?:(?:(?<=1)[89]|(?<=2)0)\d\d|[./-]\d\d(?!\d))")
_YEAR_IN_UTF8 = re.compile(_YEAR.pattern.encode())
_AS_ZERO = bytes(ord("0") if chr(byte).isdigit() and byte < 128 else byte for byte in range(256))
_OF_LATIN_TEXT = bytes((*range(0xD9), 0xE2))
"""Bytes of UTF-8 that occur in no digit beyond ASCII: those of letters up to Hebrew, quotation marks and dashes."""
_HEAD = 200_000


def divide(document: Document, options: ImportOptions, *, may_be_export: bool = True) -> Divided | None:
    """The articles that a document holds by the layout of a database, or by what repeats in it; None where it is one.

    Of a file that only looks like several, `options.division` decides whether they are taken. `may_be_export` is
    False where the bytes of the file had no sign of a database whose layout is known.
    """
    if not options.clean:
        return None
    known = recognized(document) if may_be_export else None
    if known is not None or not _may_be_dated_twice(document.text):
        return known
    found = [divided for one in (records.recognize, datelines.recognize) if (divided := one(document)) is not None]
    return max(found, key=lambda divided: (len(divided.found), bool(divided.database)), default=None)


def _may_be_dated_twice(text: str) -> bool:
    """Whether there are two years in a text, or a database has printed its name into it: articles have days."""
    years = 0
    for piece in pieces(text):
        years += _years_in(piece)
        if years > 1:
            return True
    return bool(database_of(text))


def _years_in(text: str) -> int:
    """How many years there are in a text, counted up to two.

    In UTF-8 without figures of other scripts they are looked for at the figures alone, which are few.
    """
    data = text.encode()
    if data.translate(None, _OF_LATIN_TEXT):
        return len(list(islice(_YEAR.finditer(text), 2)))
    figures, found = data.translate(_AS_ZERO), 0
    at = figures.find(b"0")
    while at >= 0 and found < 2:
        year = _YEAR_IN_UTF8.match(data, at)
        found += year is not None
        at = figures.find(b"0", at + 1 if year is None else year.end())
    return found


def is_taken(divided: Divided, options: ImportOptions) -> bool:
    """Whether the file is to be divided so."""
    if options.division is Division.FIND_OUT:
        return not divided.is_offered
    return options.division is Division.SEVERAL or len(divided.found) < 2


def may_hold_several(page: str) -> bool:
    """Whether the source of a web page may hold several articles. Cheap."""
    words = _TAG.sub("\n", page[:_HEAD])
    if database_of(words):
        return True
    names = Counter(name.strip().casefold() for name in _FIELD.findall(words))
    return sum(count > 1 and bool(label_of(f"{name}:")[0]) for name, count in names.items()) > 1
