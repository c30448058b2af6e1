"""The article that stands in a page's scripts alone, as in pages that are put together in the browser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from clipdesk.formats.web.blocks import Block, blocks_of
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.script_values import records_of, script_values, walk
from clipdesk.formats.web.tree import Page, parse_page
from clipdesk.formats.web.words import SURELY_NOT

_ENOUGH = 300
"""Code points of paragraphs from which a text is taken for an article."""
_PARAGRAPH, _OPENING = 60, 40
_DEEPEST = 12
_MOST_RECORDS = 20
_MOST_READ, _A_PART = 40_000_000, 20
"""Code points that are read of a page's scripts; a part counts as so many more. Records may name each other in circles."""
_MARKUP = re.compile(r"<p\b", re.IGNORECASE)
_TEXT = ("content", "text", "html", "value", "body", "paragraph", "children", "data", "attributes", "fields")
"""Keys under which a paragraph of an article holds its words, the likeliest first."""
_NO_TEXT = re.compile(
    r"(?:^|[_-])(?:ads?|advert|image|photo|picture|video|audio|gallery|embed|caption|promo|related|newsletter|divider|link[_-]?list)",
    re.IGNORECASE,
)
"""Kinds of parts of an article that are none of its paragraphs."""


def text_of_scripts(page: Page, blocks: Sequence[Block], body: str, headline: str) -> str:
    """The paragraphs of the article as HTML, where a reader of the saved page sees nothing of them; else empty.

    `blocks` is what the reader sees, `body` the article's text as JSON-LD gives it, empty when it does not.
    A record with `headline` tells which text of several is the page's.
    """
    shown = sum(len(block.text) for block in blocks if _is_prose(block))
    found = [[body], *(_found(page, headline) if shown < _ENOUGH else ())]
    best = max(map(_markup, found), key=len)
    if len(best) < _ENOUGH or shown >= max(_ENOUGH, len(best) // 2):
        return ""
    seen = plain(" ".join(block.text for block in blocks))
    words = [plain(block.text) for block in blocks_of(parse_page(best, "")) if len(block.text) >= _PARAGRAPH]
    return "" if any(text[:_OPENING] in seen for text in words) else best


def _is_prose(block: Block) -> bool:
    """Whether a block is a paragraph, and not of a window that asks for consent or the like."""
    if len(block.text) < _PARAGRAPH or block.link_share >= 0.5:
        return False
    return not any(SURELY_NOT.search(one.marks) for one in block.node.with_ancestors() if one.tag != "body")


def _found(page: Page, headline: str) -> Iterator[list[str]]:
    """The paragraphs of each value in the page's scripts that reads like an article, of its record alone where there is one."""
    reading = _Reading()
    for values in script_values(page, shortest=_ENOUGH):
        records = (list(_articles(record, reading)) for record in records_of(values, headline)[:_MOST_RECORDS])
        yield from next(filter(None, records), None) or _articles(values, reading)


def _articles(value: Any, reading: _Reading) -> Iterator[list[str]]:
    for inner in walk(value):
        if isinstance(inner, dict):
            continue
        parts = [text for part in inner if (text := reading.text(part))] if isinstance(inner, list) else [inner]
        prose = [text for text in parts if len(text) >= _PARAGRAPH and " " in text]
        is_whole = isinstance(inner, str) and (len(_MARKUP.findall(inner)) > 1 or "\n\n" in inner)
        if (is_whole or len(prose) > 1) and sum(map(len, prose)) >= _ENOUGH:
            yield parts


class _Reading:
    """Reads parts of articles, and no more of them than a page may hold."""

    def __init__(self) -> None:
        self._left = _MOST_READ

    def text(self, part: Any, depth: int = 0) -> str:
        """The words of one part of an article: a text, or an object or list that holds it deeper down."""
        self._left -= _A_PART + (len(part) if isinstance(part, str) else 0)
        if self._left < 0:
            return ""
        if isinstance(part, str):
            return part
        if isinstance(part, list) and depth < _DEEPEST:
            return "".join(self.text(one, depth + 1) for one in part)
        if not isinstance(part, dict) or depth >= _DEEPEST:
            return ""
        kinds = [part.get(key) for key in ("type", "_type", "__typename", "kind")]
        if any(isinstance(kind, str) and _NO_TEXT.search(kind) for kind in kinds):
            return ""
        return next((text for key in _TEXT if (text := self.text(part.get(key), depth + 1)).strip()), "")


def _markup(parts: Sequence[str]) -> str:
    """The parts of an article as HTML, a paragraph each where they are not marked up."""
    lines = (line for part in parts for line in ([part] if _MARKUP.search(part) else part.split("\n")) if line.strip())
    return "".join(line if _MARKUP.search(line) else f"<p>{line}</p>" for line in lines)
