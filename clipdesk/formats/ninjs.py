"""ninjs: the news items of the IPTC in JSON, versions 1 to 3; one item, a list of them, or one a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.exchange.values import values
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile

_HEAD = 20_000
_BODIES = ("body_text", "body_xhtml", "body_html", "body")


class NinjsImporter:
    """Reads ninjs news items."""

    key = "ninjs"
    name = "News item (ninjs)"
    suffixes = (".ninjs",)
    is_foreign = True
    carries = frozenset({Feature.SOURCE})

    def sniff(self, file: SourceFile) -> float:
        """By the fields that every such item has, and a body."""
        head = file.data[:_HEAD]
        is_item = b'"uri"' in head and (b'"body_' in head or b'"bodies"' in head)
        return 0.96 if is_item and head.lstrip().startswith((b"{", b"[")) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The items in order; one without text gets a line of the report. Raises `ImportFailedError` for broken JSON."""
        found = list(_items(file, options))
        for number, item in enumerate(found, 1):
            yield item if isinstance(item, ReportItem) else _reading(item, number, len(found), file)


def _items(file: SourceFile, options: ImportOptions) -> Iterator[Any]:
    """The items, also those of an object that holds a list of them, and a line of the report for each that is not JSON."""
    for one in values(file, options):
        if isinstance(one, ReportItem):
            yield one
            continue
        items = one.value.get("items") if isinstance(one.value, dict) else None
        yield from items if isinstance(items, list) else [one.value]


def _reading(item: Any, number: int, count: int, file: SourceFile) -> Reading:
    from clipdesk.formats.containers.news_item import draft_of_item

    place = file.name if count == 1 else f"{file.name}: item {number}"
    if not isinstance(item, Mapping):
        return ReportItem(place, Outcome.SKIPPED, "This is not a news item.")
    kind, body = _body(item)
    paragraphs = _paragraphs(kind, body)
    known = {
        "headline": str(item.get("headline") or _first(item.get("headlines"), "value") or item.get("title") or ""),
        "published": str(item.get("contentcreated") or item.get("firstcreated") or item.get("versioncreated")
                         or item.get("contentCreated") or item.get("firstCreated") or item.get("versionCreated") or ""),
        "language": str(item.get("language") or ""),
        "url": str(item.get("uri") or "") if str(item.get("uri") or "").startswith("http") else "",
        "dateline": str(item.get("located") or "") if isinstance(item.get("located"), str) else "",
        "copyright": str(item.get("copyrightholder") or item.get("copyrightHolder") or ""),
        "agency": str(item.get("provider") or _first(item.get("infosource"), "name")
                      or _first(item.get("infoSources"), "name") or ""),
    }  # fmt: skip
    people = [str(one.get("name", "")) for one in _objects(item.get("people")) if "author" in str(one.get("rel", ""))]
    byline = [str(item.get("byline") or item.get("by") or "")] if item.get("byline") or item.get("by") else people
    draft = draft_of_item(
        paragraphs, known, [_without_by(one) for one in byline], SourceFile(place, file.data, file.path),
        origin="ninjs", media_type="application/json",
    )  # fmt: skip
    return draft or ReportItem(place, Outcome.SKIPPED, "The item has no text.")


def _without_by(name: str) -> str:
    return name[3:] if name[:3].casefold() == "by " else name


def _body(item: Mapping[str, Any]) -> tuple[str, str]:
    """The fullest body: its kind ("text", "html") and its words."""
    for body in _objects(item.get("bodies")):
        if body.get("value"):
            kind = str(body.get("contentType") or body.get("contenttype") or "")
            return ("html" if "html" in kind else "text"), str(body["value"])
    for name in (*_BODIES, *(key for key in item if key.startswith("body_"))):
        if isinstance(item.get(name), str) and item[name].strip():
            return ("html" if "html" in name else "text"), str(item[name])
    return "text", ""


def _paragraphs(kind: str, body: str) -> list[str]:
    if kind == "text":
        return [one for one in body.replace("\r\n", "\n").split("\n\n" if "\n\n" in body else "\n") if one.strip()]
    from clipdesk.formats.web.reading import read_page

    try:
        return read_page(f"<html><body>{body}</body></html>", "item", whole_page=True).text.split("\n\n")
    except ImportFailedError:
        return []


def _objects(value: Any) -> list[Mapping[str, Any]]:
    """The objects of a list; nothing of anything else."""
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _first(value: Any, name: str) -> str:
    one = value[0] if isinstance(value, list) and value else None
    return str(one.get(name) or "") if isinstance(one, Mapping) else ""
