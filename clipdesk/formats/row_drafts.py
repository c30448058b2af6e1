"""From the cells of one row, by field of an article, to a draft: for tables and for records of any shape."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from clipdesk.domain.article import Cut, Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.text import canonical
from clipdesk.formats.encoding import replaced_words
from clipdesk.formats.field_mapping import IDENTITY, TEXT
from clipdesk.formats.news.source.dates import told_date, unread_date
from clipdesk.formats.registry import ImportOptions, SourceFile

_TAG = re.compile(
    r"</?(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|blockquote|article|html|body|figure)\b[^<>]*>",
    re.IGNORECASE,
)
_BY = re.compile(r"^\s*by\s+", re.IGNORECASE)
_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)


class Row(NamedTuple):
    """One row: its cells by field, the cells that are none with their names, and where it stands ("row 3")."""

    cells: Mapping[str, str]
    others: Sequence[tuple[str, str]]
    place: str


def draft_of_row(
    row: Row, file: SourceFile, options: ImportOptions, extractor: str, media_type: str, changes: Sequence[str]
) -> ArticleDraft | None:
    """The article of a row, None where it has no text; cells with no place in an article are lines of its note.

    HTML in a cell is read as HTML: a whole page like a saved one, a part of one with all its text.
    """
    cells = dict(row.cells)
    raw = cells.pop(TEXT, "")
    identity = " ".join(cells.pop(IDENTITY, "").split())
    cuts: tuple[Cut, ...] = ()
    if len(_TAG.findall(raw)) > 1:
        text, cuts = _text_of_html(raw, file.name, options)
    else:
        text, replaced = canonical(raw)
        changes = [*changes, replaced_words(replaced)] if replaced else changes
    if not text.strip():
        return None
    place = f"{file.name}, {identity[:80] or row.place}"
    kept = [f"{name}: {value}" for name, value in row.others if value]
    source = _source({field: _plain(value) for field, value in cells.items()})
    if (date := cells.get("published", "")) and not source.published:
        unread = unread_date(date)
        kept.append(unread.line)
        changes = [*changes, unread.sentence]
    return ArticleDraft(
        text, source, cuts, original=file.data, media_type=media_type, source_file=place,
        note=canonical("\n".join(kept)).text, extractor=extractor, changes=tuple(changes),
    )  # fmt: skip


def _text_of_html(raw: str, name: str, options: ImportOptions) -> tuple[str, tuple[Cut, ...]]:
    from clipdesk.formats.web.reading import read_page

    is_page = bool(_PAGE.search(raw))
    whole = raw if is_page else f"<html><body>{raw}</body></html>"
    try:
        page = read_page(whole, name, whole_page=not is_page or options.whole_page or not options.clean)
    except ImportFailedError:  # tags around nothing
        return "", ()
    return page.text, page.cuts


def _plain(value: str) -> str:
    """A value without tags and entities."""
    bare = html.unescape(_TAG.sub("", value)) if "<" in value or "&" in value else value
    return canonical(bare).text


def _source(cells: Mapping[str, str]) -> Source:
    values = {field: " ".join(value.split()) for field, value in cells.items() if value and field != "byline"}
    names = re.split(r";|\band\b|\n", cells.get("byline", ""))
    byline = tuple(" ".join(_BY.sub("", one).split()) for one in names if any(map(str.isalpha, one)))
    if published := values.get("published", ""):
        values["published"] = told_date(published, values.get("language", ""))
    return Source().completed({**values, "byline": byline}, "column")
