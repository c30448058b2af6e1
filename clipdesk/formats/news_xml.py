"""News items as agencies send them: NITF, NewsML-G2 with plain text, XHTML or NITF inside, and NewsML 1 (IPTC standards)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.containers.news_item import draft_of_item, paragraphs_of, text_of
from clipdesk.formats.documents.package import attribute, local_name, xml_root
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile

_HEAD = 4096
_NITF = re.compile(rb"<nitf[\s>]")
_NEWSML = re.compile(rb"<(?:newsItem|newsMessage|packageItem|NewsML)[\s>]")
_DOCTYPE = re.compile(rb"<!DOCTYPE\s{1,100}nitf\b[^\[>]{0,1000}>", re.IGNORECASE)
_LINES_COUNTED = 65_535
"""Up to which libxml2 knows the lines of elements."""
_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})(Z|[+-]\d{2}:?\d{2})?)?")


class NewsXmlImporter:
    """Reads NITF and NewsML-G2 files; a message may hold many items."""

    key = "newsml"
    name = "News item (NITF, NewsML-G2)"
    suffixes = (".nitf", ".newsml")
    is_foreign = True
    carries = frozenset({Feature.SOURCE})

    def sniff(self, file: SourceFile) -> float:
        """By the root element."""
        head = file.data[:_HEAD]
        return 0.95 if _NEWSML.search(head) or _NITF.search(head) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The items in order; one without text gets a line of the report. Raises `ImportFailedError` for broken XML."""
        # The document type of NITF names a DTD elsewhere; nothing of it is needed, and nothing is fetched.
        root = xml_root(_DOCTYPE.sub(_only_line_ends, file.data, count=1), file.name)
        items = [one for one in root.iter() if local_name(one) in {"newsItem", "NewsItem"}] or [root]
        for number, one in enumerate(items, 1):
            item = _Item()
            item.take(one)
            headline = item.known.get("headline", "")
            place = file.name if len(items) == 1 else f"{file.name}: {headline or number}"
            draft = draft_of_item(
                item.paragraphs, item.known, item.byline, SourceFile(place, file.data, file.path),
                origin="NITF" if local_name(one) == "nitf" else "NewsML-G2", media_type="text/xml",
            )  # fmt: skip
            if draft is None and len(items) == 1:
                raise ImportFailedError(f"There is no text in “{file.name}”.", "Choose a file that holds an article.")
            at = f"{file.name}, {_position(one, number)}"
            if draft is not None:
                yield replace(draft, place=at)
            else:
                yield ReportItem(f"{at}: {headline}" if headline else at, Outcome.SKIPPED, "The item has no text.")


def _only_line_ends(match: re.Match[bytes]) -> bytes:
    return b"\n" * match[0].count(b"\n")


def _position(element: Any, number: int) -> str:
    """Where an item begins: its line, or which it is, where the library counts no further."""
    line = element.sourceline
    return f"line {line}" if line and line < _LINES_COUNTED else f"item {number}"


_TEXTS = {"headline": "headline", "hl1": "headline", "dateline": "dateline", "copyrightNotice": "copyright",
          "copyrightHolder": "copyright", "distributor": "agency", "HeadLine": "headline", "DateLine": "dateline",
          "CopyrightLine": "copyright"}  # fmt: skip
"""Elements whose words fill a field of the source."""
_MOMENTS = (
    "contentCreated",
    "date.issue",
    "story.date",
    "date.release",
    "firstCreated",
    "versionCreated",
    "FirstCreated",
)
"""Elements that say when, the best first."""


_WHOLE, _PAGES, _ITEMS = {"body.content", "inlineData"}, {"inlineXML", "DataContent"}, {"body.content", "newsItem"}
_CONTENTS = _WHOLE | _PAGES
"""Elements that hold the text: as it is, as a page or another item, and what tells such an item from a page."""


@dataclass
class _Item:
    """What was read of one item."""

    known: dict[str, str] = field(default_factory=dict)
    byline: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    creators: list[str] = field(default_factory=list)
    moments: dict[str, str] = field(default_factory=dict)
    read: set[Any] = field(default_factory=set)
    """Elements whose text was taken with that of one around them."""
    holders: set[Any] = field(default_factory=set)
    """Elements with a whole item, or the text of one, in them."""

    def take(self, root: Any) -> None:
        """Read the item below an element."""
        self._put("language", attribute(root, "lang"))
        self.holders = _holders(root)
        for one in root.iter():
            if isinstance(one.tag, str):
                self._take_one(one, local_name(one))
        best = next((self.moments[name] for name in _MOMENTS if self.moments.get(name)), "")
        self._put("published", best)
        names = self.byline or self.creators
        self.byline = [
            re.sub(r"^(?:by|von|por|par)\s+", "", one, flags=re.IGNORECASE).partition(",")[0] for one in names
        ]

    def _take_one(self, one: Any, name: str) -> None:
        if name in _TEXTS:
            self._put(_TEXTS[name], text_of(one))
        elif name in _MOMENTS:
            self.moments.setdefault(name, _moment(text_of(one) or attribute(one, "norm")))
        elif name in {"by", "byline", "ByLine"} and one not in self.read:
            self.read.update(one.iter())
            # What is normalized ("Ruiz, Ana") repeats the line as it was printed.
            if attribute(one, "class") != "normalized_byline" or not self.byline:
                self.byline.append(text_of(_person(one)))
        elif name in {"creator", "provider"}:
            self._take_party(one, name)
        elif name == "language":
            self._put("language", attribute(one, "tag"))
        elif name == "doc.copyright":
            self._put("copyright", attribute(one, "holder"))
        elif name == "pubdata":
            self._put("outlet", attribute(one, "name"))
            self._put("section", attribute(one, "position.section"))
            self.moments.setdefault("date.issue", _moment(attribute(one, "date.publication")))
        elif name in _CONTENTS and one not in self.read:
            self._take_content(one, name)

    def _take_party(self, one: Any, name: str) -> None:
        """Who made the item, or the agency that hands it out."""
        names = [text_of(sub) for sub in one if local_name(sub) == "name"][:1]
        if name == "creator":
            self.creators += names
        else:
            self._put("agency", names[0] if names else attribute(one, "literal"))

    def _take_content(self, one: Any, name: str) -> None:
        """The text, and XHTML within; NITF within is met element by element."""
        if name in _PAGES and one in self.holders:
            return
        elements = [sub for sub in one.iter() if isinstance(sub.tag, str)]
        body = next((sub for sub in elements if local_name(sub) == "body"), one)
        parts = _whole_text(one) if name in _WHOLE else [body]
        self.read.update(elements)
        for part in parts:
            self.paragraphs += paragraphs_of(part)

    def _put(self, name: str, value: str) -> None:
        if value and not self.known.get(name):
            self.known[name] = value


def _holders(root: Any) -> set[Any]:
    found: set[Any] = set()
    for one in root.iter():
        if isinstance(one.tag, str) and local_name(one) in _ITEMS:
            for above in one.iterancestors():
                if above in found:
                    break
                found.add(above)
    return found


def _whole_text(content: Any) -> list[Any]:
    """The blocks that hold the text, where others repeat its beginning or sum it up, as in the archive of The New York Times."""
    blocks = [one for one in content.iter() if isinstance(one.tag, str) and local_name(one) == "block"]
    return [one for one in blocks if attribute(one, "class") == "full_text"] or [content]


def _person(one: Any) -> Any:
    """The person in a byline of NITF, beside whom a title may stand."""
    return next((sub for sub in one.iter() if isinstance(sub.tag, str) and local_name(sub) == "person"), one)


def _moment(value: str) -> str:
    """A date or moment in the forms of ISO 8601, with separators; empty for anything else.

    >>> _moment("20250612T083000Z"), _moment("2025-06-12"), _moment("yesterday")
    ('2025-06-12T08:30:00+00:00', '2025-06-12', '')
    """
    found = _DATE.match(value.strip())
    if not found:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    if hour is None:
        return f"{year}-{month}-{day}"
    zone = "+00:00" if zone in {None, "Z"} else zone
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}"
