"""The deck of an article, the sentence set between headline and text, where an element is named after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from clipdesk.formats.web.blocks import Block

_DECK = re.compile(
    r"(?:^|[\s_-])(?:deck?|stand-?first|sub-?_?(?:title|head|heading|headline|hed)|strap-?line|vorspann|chap[oô]|chapeau"
    r"|catenaccio|(?:article|story|post)-?summary)(?:$|[\s_-])"
)
"""Names of elements that hold a deck; those of opening paragraphs ("lead", "intro") are left out."""
_HEAD = 4
_LONGEST = 400
_BESIDE = 20
_FEWEST = 3
_PARAGRAPH = 100


def deck_places(blocks: Sequence[Block], out: dict[int, str]) -> list[int]:
    """The places of decks among the first blocks that are not `out`, as long as several paragraphs stand below."""
    head = [place for place in range(len(blocks)) if place not in out][:_HEAD]
    found = [place for place in head if _is_deck(blocks[place])]
    below = sum(len(block.text) >= _PARAGRAPH for block in blocks[found[-1] + 1 :]) if found else 0
    return found if below >= _FEWEST else []


def _is_deck(block: Block) -> bool:
    limit = len(block.text) + _BESIDE
    around = (block.node, *islice(block.node.ancestors(), 2))
    return len(block.text) <= _LONGEST and any(one.is_short(limit) and _DECK.search(one.marks) for one in around)
