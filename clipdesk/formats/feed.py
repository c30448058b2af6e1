"""RSS and Atom feeds saved as files: each entry becomes an article. Nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import escape
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile

_BEFORE_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*>)*", re.IGNORECASE | re.DOTALL
)
"""What may stand before the first element of XML."""
_HEAD = 2048
_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_VAST_TAG = re.compile(rb"<[A-Za-z][^<>]{100000}")
"""The library takes the square of the number of attributes."""
_ENTITY = re.compile(
    rb"<!\s*ENTITY(?!\s+\w+\s+(?:\"(?:&#\w{1,8};|[^&%\"]{0,20})\"|'(?:&#\w{1,8};|[^&%']{0,20})')\s*>)", re.IGNORECASE
)
"""A declaration of an entity that is not a single character: the library would expand it without limit."""
_ENTRY = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_SUMMARY = "The feed holds only a summary of this article."


class FeedImporter:
    """Reads the entries of a feed."""

    key = "feed"
    name = "News feed (RSS, Atom)"
    suffixes = (".rss", ".atom")
    is_foreign = True
    carries = frozenset({Feature.SOURCE})

    def sniff(self, file: SourceFile) -> float:
        """By the root element: PDF documents and pages hold RDF of their own."""
        head = file.data[:_HEAD]
        before = _BEFORE_ROOT.match(head)
        return 0.95 if _ROOT.match(head, before.end() if before else 0) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The entries in order; an entry that is a mere summary is taken and said to be one.

        Raises `ImportFailedError` when the file is no feed.
        """
        if _VAST_TAG.search(file.data):
            raise ImportFailedError(f"An element of “{file.name}” has too many attributes.", "Save the feed once more.")
        if _ENTITY.search(file.data.replace(b"\x00", b"")):
            raise ImportFailedError(
                f"“{file.name}” declares entities, which no feed needs.", "Save the feed once more."
            )
        feed = _parsed(file)
        if not feed.entries:
            raise ImportFailedError(f"There is no entry in “{file.name}”.", "Choose a saved RSS or Atom feed.")
        of_feed = {"outlet": str(feed.feed.get("title", "")), "language": str(feed.feed.get("language", ""))}
        lines = _lines(file.data, len(feed.entries))
        for number, (entry, line) in enumerate(zip(feed.entries, lines, strict=True), 1):
            place = f"{file.name}, line {line}" if line else f"{file.name}, entry {number}"
            yield _reading(entry, number, of_feed, file, place)


def _parsed(file: SourceFile) -> Any:
    import feedparser

    try:
        # Always bytes: an address would be fetched.
        return feedparser.parse(file.data)
    except (LookupError, AttributeError, TypeError, ValueError) as error:
        # What the library raises where elements stand within others that cannot hold them, as a feed in a category.
        raise ImportFailedError(
            f"The elements of “{file.name}” are nested as in no feed.",
            "Save the feed once more.",
        ) from error


def _lines(data: bytes, count: int) -> list[int]:
    """The line, from 1, on which each of `count` entries begins; zeros where the file does not show it plainly."""
    starts = [match.start() for match in _ENTRY.finditer(data)]
    if len(starts) != count:
        return [0] * count
    lines, line, before = list[int](), 1, 0
    for start in starts:
        line += data.count(b"\n", before, start)
        before = start
        lines.append(line)
    return lines


def _reading(entry: Any, number: int, of_feed: Mapping[str, str], file: SourceFile, at: str) -> Reading:
    """One entry; `at` is where it stands, for the report."""
    from dataclasses import replace

    from clipdesk.formats.containers.news_item import draft_of_item
    from clipdesk.formats.web.reading import read_page

    contents = [str(one.get("value", "")) for one in entry.get("content", ())]
    words = max(contents, key=len, default="")
    summary = str(entry.get("summary", ""))
    # An entry that has a content and no summary is given the content as its summary.
    is_summary = not words or len(words) < len(summary)
    title = str(entry.get("title", ""))
    name = f"{at}: {title}" if title else at
    if not words.strip() and not summary.strip():
        return ReportItem(name, Outcome.SKIPPED, "The entry has no text.")
    place = f"{file.name}: {title or f'entry {number}'}"
    html = (
        f"<html><head><title>{escape(title)}</title></head><body>{words if not is_summary else summary}</body></html>"
    )
    try:
        text = read_page(html, file.name, whole_page=True).text
    except ImportFailedError:
        return ReportItem(name, Outcome.SKIPPED, "The entry has no text.")
    known = {
        "headline": title,
        "url": str(entry.get("link", "")),
        "published": _published(entry),
        "outlet": str(entry.get("source", {}).get("title", "")) or of_feed["outlet"],
        "language": of_feed["language"],
        "section": str(next((tag.get("term", "") for tag in entry.get("tags", ())), "") or ""),
    }
    authors = [str(one.get("name", "")) for one in entry.get("authors", ())]
    one = SourceFile(place, (words or summary).encode("utf-8", "replace"))
    draft = draft_of_item(text.split("\n\n"), known, authors, one, origin="feed", media_type="text/html")
    if draft is None:
        return ReportItem(name, Outcome.SKIPPED, "The entry has no text.")
    changes = (*draft.changes, *((_SUMMARY,) if is_summary else ()))
    return replace(draft, encoding="utf-8", changes=changes, place=at)


def _published(entry: Any) -> str:
    """When it was published: as in the feed, or in UTC if only the library can read it."""
    said = str(entry.get("published") or ("updated" in entry and entry["updated"]) or "").strip()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", said):
        return said
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read(said).isoformat()
        except (ValueError, TypeError, OverflowError):  # written in another way
            continue
    # Asked for a time of change that is not there, feedparser warns and gives that of publication.
    parsed = entry.get("published_parsed") or ("updated_parsed" in entry and entry["updated_parsed"])
    if not parsed:
        return ""
    year, month, day, hour, minute, second = parsed[:6]
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+00:00"
