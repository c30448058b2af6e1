"""Links to other stories that a site sets between the paragraphs of an article without a word that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.tags import HEADINGS

_HALF = 0.5
_FEWEST_WORDS = 4
_LONGEST = 160
_PARAGRAPH = 80
"""Code points of the paragraphs before and behind such a link."""
_AMONG = 4
"""Paragraphs to one such link, at least: an article that lists links with a paragraph on each keeps them."""
_STORY = re.compile(r"/[^/?#]*(?:[a-z\d]+[-_]){3}[^/?#]*/?(?:[?#].*)?$|/\d{4,}(?:[/?#.]|$)", re.IGNORECASE)
"""How addresses of stories end: words with hyphens, or a number."""
_ELSEWHERE = ("li", "td", "th", "dd", "dt", "blockquote", "figcaption", "pre")
_END = (".", ":", "…", ",", ";")


def inserted_links(blocks: Sequence[Block], out: dict[int, str]) -> list[int]:
    """The places of such links among the blocks that are not `out`: the whole of a short line, between paragraphs."""
    left = [place for place in range(len(blocks)) if place not in out]
    paragraphs = sum(_is_paragraph(blocks[place]) for place in left)
    found = [
        place
        for before, place, behind in zip(left, left[1:], left[2:], strict=False)
        if _is_headline_of_other(blocks[place])
        and _is_paragraph(blocks[before])
        and _is_paragraph(blocks[behind])
        and not blocks[before].text.endswith(":")
    ]
    return found if len(found) * _AMONG <= paragraphs else []


def _is_paragraph(block: Block) -> bool:
    return len(block.text) >= _PARAGRAPH and block.link_share < _HALF


def _is_headline_of_other(block: Block) -> bool:
    """Whether a block is the headline of another story that leads there."""
    text = block.text
    beside = "".join(piece.text for piece in block.pieces if not piece.linked)
    if any(map(str.isalnum, beside)) or block.link_share < _HALF or len(text) > _LONGEST or "\n" in text:
        return False
    if len(text.split()) < _FEWEST_WORDS or text.endswith(_END):
        return False
    around = block.node.with_ancestors(2)
    if any(one.tag in HEADINGS or one.tag in _ELSEWHERE for one in around):
        return False
    links = [one for one in block.node.walk() if one.tag == "a"] or [one for one in around if one.tag == "a"]
    return bool(links) and all(_STORY.search(link.get("href")) for link in links)
