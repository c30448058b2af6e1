"""Judges the blocks of an article that was found once more by how they read: set phrases, bylines, trailing links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clipdesk.formats.news import furniture
from clipdesk.formats.news.dates import read_dates
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.bylines import author_names
from clipdesk.formats.web.likeness import likeness, plain

_HEAD = 6
"""Blocks at the head of an article in which headline, byline and date are looked for."""

_SHORT = 130
_LINKED = 0.8


def trimmed(blocks: Sequence[Block], headline: str, authors: Sequence[str], language: str) -> dict[int, str]:
    """The places of blocks that are not the article after all, with a reason each.

    `blocks` are those of the article in their order; never all of them are taken.
    """
    out: dict[int, str] = {}
    after_list = False
    for place, block in enumerate(blocks):
        text = block.text
        phrase = furniture.match(text)
        if phrase is not None and phrase.role != "end" and phrase.weight:
            out[place] = phrase.reason
            after_list = phrase.role == "list"
        elif after_list and block.link_share > _LINKED and len(text) < _SHORT:
            out[place] = "related"
        else:
            after_list = False
    _trim_head(blocks, headline, authors, language, out)
    _trim_links(blocks, range(len(blocks)), "menu", out)
    _trim_links(blocks, range(len(blocks) - 1, -1, -1), "related", out)
    return out if len(out) < len(blocks) else {}


def _trim_head(
    blocks: Sequence[Block], headline: str, authors: Sequence[str], language: str, out: dict[int, str]
) -> None:
    known = {plain(name) for name in authors}
    for place, block in enumerate(blocks[:_HEAD]):
        text = block.text
        if len(text) > _SHORT or place in out:
            continue
        if headline and likeness(headline, text) > 0.9 and likeness(text, headline) > 0.75:
            out[place] = "headline"
            continue
        dated = read_dates(text, language.split("-")[0])
        rest = dated.rest if dated else text
        names = {plain(name) for name in author_names(rest)}
        if dated and not plain(rest):
            out[place] = "date"
        elif names and names <= known and len(plain(rest)) <= sum(map(len, names)) + 30:
            out[place] = "byline"


def _trim_links(blocks: Sequence[Block], places: Iterable[int], reason: str, out: dict[int, str]) -> None:
    """Take off short blocks of links from one end."""
    for place in places:
        if place not in out:
            if blocks[place].link_share < _LINKED or len(blocks[place].text) > _SHORT:
                return
            out[place] = reason
