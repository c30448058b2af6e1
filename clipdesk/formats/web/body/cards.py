"""Cards of other stories in and below an article: a linked title, a picture and a summary in a box of their own."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.formats.news import furniture
from clipdesk.formats.web.blocks import Block

_LINKED = 0.8
_WHOLLY = 0.95
_CARDS = 24
"""Blocks at the foot that are looked at as cards."""
_BOXES = 3
_LEVELS = 5
_LONGEST_SUMMARY = 300
_LONGEST = 500
_MOST = 3
_SHARE = 0.25
"""Code points of a card within an article, how many of them it has at most, and their share of its text."""
_TITLE = 15
_HEADINGS = ("h2", "h3", "h4", "h5")


def cards_within(blocks: Sequence[Block]) -> list[int]:
    """The places of the blocks in `article` elements between paragraphs that head a few lines with a link to another page.

    What has many of these is a list, and they are its entries.
    """
    cards: dict[int, list[int]] = {}
    for place, block in enumerate(blocks):
        around = block.node.with_ancestors(_LEVELS)
        if (card := next((one for one in around if one.tag == "article"), None)) is not None and card.size <= _LONGEST:
            cards.setdefault(id(card), []).append(place)
    found = [places for places in cards.values() if any(_is_title(blocks[place]) for place in places)]
    taken = sum(len(blocks[place].text) for places in found for place in places)
    if len(found) > _MOST or taken > _SHARE * sum(len(block.text) for block in blocks):
        return []
    return [place for places in found for place in places]


def _is_title(block: Block) -> bool:
    """Whether a block is a heading that leads to another page."""
    if len(block.text) < _TITLE or block.link_share < _WHOLLY:
        return False
    heading = next((one for one in block.node.with_ancestors(1) if one.tag in _HEADINGS), None)
    if heading is None:
        return False
    links = [one for one in (*heading.walk(), *heading.ancestors(1)) if one.tag == "a"]
    return bool(links) and not any("#" in link.get("href") for link in links)


def cards_at_foot(blocks: Sequence[Block]) -> range:
    """The places of cards at the end, links with a summary each, in boxes of their own with the heading of a list."""
    start = end = len(blocks)
    for place in range(len(blocks) - 1, max(0, len(blocks) - _CARDS), -1):
        block = blocks[place]
        if len(block.text) > _LONGEST_SUMMARY:
            break
        phrase = furniture.match(block.text)
        if phrase is None or phrase.role != "list":
            continue
        if not _is_boxed(blocks[place:end], blocks[place - 1]):
            break
        start = end = place
    return range(start, len(blocks))


def _is_boxed(blocks: Sequence[Block], before: Block) -> bool:
    """Whether the heading of a list and all blocks below it stand in a box without the block before."""
    for box in blocks[0].node.ancestors(_BOXES):
        if any(around is box for around in before.node.with_ancestors()):
            return False
        if all(any(around is box for around in block.node.ancestors()) for block in blocks):
            return sum(block.link_share > _LINKED for block in blocks) * 2 >= len(blocks) - 1
    return False
