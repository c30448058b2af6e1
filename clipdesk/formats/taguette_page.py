"""Reads a document as Taguette exports it to HTML: highlights are spans, their tags stand in brackets behind them.

Where highlights overlap, Taguette ends one where the other ends and gives the tags to the wrong words, or to none: such
highlights touch each other in the page. They are told in the report and left out; the project file has them whole.
https://gitlab.com/remram44/taguette
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.text import canonical
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.foreign import foreign_readings
from clipdesk.formats.html_events import BLOCKS, HtmlEvents
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of
from clipdesk.formats.training.drafts import Refusal

_HEAD = 1 << 16
_MARK = re.compile(rb"<span class=\"highlight\">")
_TAGS = re.compile(rb"<span class=\"taglist\"> ?\[")
_STYLE = re.compile(rb"\.taglist\s*\{")
_OVERLAPS = "It overlaps another one, and Taguette's HTML does not say where each is: it was left out."
_WHOLE = "Overlapping highlights are whole in Taguette's project file (.sqlite3): import that."


class TaguettePageImporter:
    """Reads one document with its highlights, but those that overlap."""

    key = "taguette-html"
    name = "Taguette document (HTML)"
    suffixes: tuple[str, ...] = (".taguette.html",)
    is_foreign = True
    carries = frozenset((Feature.TEXT, Feature.PLACES, Feature.SOURCE))

    def sniff(self, file: SourceFile) -> float:
        """By the names of its styles, and by a highlight with tags behind it."""
        if kind_of(file.data) or not _STYLE.search(file.data[:_HEAD]):
            return 0.0
        return 0.95 if _MARK.search(file.data) and _TAGS.search(file.data) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The document, and a line of the report for each highlight that overlaps another."""
        page = _Page()
        decoded = decode(file.data, options.encoding, "utf-8")
        page.feed(canonical(decoded.text).text)
        page.close()
        lead = len(page.text) - len(page.text.lstrip())
        text = page.text.strip()
        spans: list[dict[str, Any]] = []
        refused: list[Refusal] = []
        for number, one in enumerate(page.highlights, 1):
            start, end = max(0, one.start - lead), min(len(text), one.end - lead)
            quote = text[start:end]
            if _touches(page.highlights, number - 1):
                refused.append(Refusal(f"highlight {number}, “{quote[:40]}”", _OVERLAPS))
            elif quote.strip():
                spans += [{"start": start, "end": end, "label": name, "text": quote} for name in one.tags]
        record = {"text": text, "spans": spans, "meta": {"headline": page.title}}
        notes = (decoded.note,) if decoded.note else ()
        yield from foreign_readings(
            record, file.name, "document", refused, notes, original=file.data, media_type="text/html",
            extractor="taguette-html 1",
        )  # fmt: skip
        if refused:
            yield ReportItem(file.name, Outcome.REMARK, _WHOLE)


class _Highlight(NamedTuple):
    start: int
    end: int
    tags: tuple[str, ...]


def _touches(highlights: Sequence[_Highlight], place: int) -> bool:
    """Whether a highlight has no words, or ends or begins where another one begins or ends."""
    one = highlights[place]
    before = highlights[place - 1].end if place else -1
    after = highlights[place + 1].start if place + 1 < len(highlights) else -1
    return one.start in (one.end, before) or after == one.end


class _Page(HtmlEvents):
    """Collects the text of the body, a line for each block, and the highlights in it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.title = ""
        self.highlights: list[_Highlight] = []
        self._parts: list[str] = []
        self._length = 0
        self._within: list[str] = []
        self._start = -1
        self._open = (0, 0)
        self._tags = ""
        self._is_name = False  # in the heading that Taguette puts above a document: its name

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = (dict(attrs).get("class") or "").split()
        if tag == "span":
            self._within.append(next((name for name in names if name in {"highlight", "taglist"}), "span"))
            if self._within[-1] == "highlight":
                self._start = self._length
        elif tag in {"title", "style", "script", "head"}:
            self._within.append(tag)
        elif tag in BLOCKS:
            self._is_name = tag == "h1" and not self._parts
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._is_name = False
            self._break()
        elif self._within and tag in {"span", "title", "style", "script", "head"}:
            closed = self._within.pop()
            if closed == "highlight":
                self._open = (self._start, self._length)
            elif closed == "taglist":
                self._close_highlight()

    def handle_data(self, data: str) -> None:
        within = self._within[-1] if self._within else ""
        if within == "title":
            self.title += data.strip()
        elif within == "taglist":
            self._tags += data
        elif within not in {"style", "script", "head"} and not (self._is_name and data.strip() == self.title):
            self._add(data if self._parts and not self._at_break() else data.lstrip("\n "))

    def close(self) -> None:
        super().close()
        self.text = "".join(self._parts)

    def _close_highlight(self) -> None:
        """Take the highlight that stood before a list of tags."""
        names = (name.strip() for name in self._tags.strip().removeprefix("[").removesuffix("]").split(","))
        self.highlights.append(_Highlight(*self._open, tuple(name for name in names if name)))
        self._tags = ""

    def _break(self) -> None:
        if self._parts and not self._at_break():
            self._add("\n")

    def _at_break(self) -> bool:
        return self._parts[-1].endswith("\n")

    def _add(self, words: str) -> None:
        if words:
            self._parts.append(words)
            self._length += len(words)
