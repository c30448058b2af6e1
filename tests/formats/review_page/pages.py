"""Reads review pages the way a browser does, for tests."""

from __future__ import annotations

import io
from html.parser import HTMLParser

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.report import TransferReport
from clipdesk.formats.registry import ExportOptions
from clipdesk.formats.review_page.exporter import HtmlReviewExporter

VOID = frozenset({"meta", "input"})


def exported(corpus: Corpus) -> tuple[str, TransferReport]:
    """The page of a corpus, and the report."""
    target = io.BytesIO()
    report = HtmlReviewExporter().write(corpus, target, ExportOptions(), lambda done, total: None)
    return target.getvalue().decode("utf-8"), report


class Page(HTMLParser):
    """What a page holds: its elements in order, and the text content of each.

    Parsing fails on an end tag that does not close what is open.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._texts: list[list[str]] = []
        self._open: list[int] = []
        self.feed(html)
        self.close()
        assert not self._open, "an element is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), "an attribute comes twice"
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._texts.append([])
        if tag not in VOID:
            self._open.append(len(self.elements) - 1)

    def handle_endtag(self, tag: str) -> None:
        assert self.elements[self._open.pop()][0] == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        for place in self._open:
            self._texts[place].append(data)

    def texts(self, tag: str, css: str = "") -> list[str]:
        """Text content of all elements of this name and class."""
        return ["".join(self._texts[place]) for place in self._places(tag, css)]

    def attributes(self, tag: str, css: str = "") -> list[dict[str, str]]:
        """Attributes of all elements of this name and class."""
        return [self.elements[place][1] for place in self._places(tag, css)]

    def _places(self, tag: str, css: str) -> list[int]:
        return [
            place
            for place, (name, attributes) in enumerate(self.elements)
            if name == tag and (not css or css in attributes.get("class", "").split())
        ]
