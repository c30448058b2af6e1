"""Cards of other stories in an article: a linked title, a picture and a summary in an element of their own."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.formats.web.blocks import Block

_WHOLLY = 0.95
_LEVELS = 5
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
