"""The deck of an article, the sentence set between headline and text, where an element is named after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.source.heading_place import heading_of, place_of
from clipdesk.formats.web.tree import Node, Page

_DECK = re.compile(
    r"(?:^|[\s_-])(?:dec?k|stand-?first|sub-?_?(?:title|head|heading|headline|hed)|strap-?line|vorspann|chap[oô]|chapeau"
    r"|catenaccio|(?:article|story|post|entry)[-_]{0,2}summary|anons)(?:$|[\s_-])"
)
"""Names of elements that hold a deck; those of opening paragraphs ("lead", "intro") are left out."""
_SUMMARY = re.compile(r"(?:^|[\s_-])(?:summary|excerpt|abstract|preface|sommario)(?:$|[\s_-])")
"""Names of elements that hold a deck where they stand apart from the paragraphs; among these it is the first one."""
_HEAD = 12
_LONGEST = 400
_LONGEST_LINE = 80
_FEWEST_LINES = 2
_BESIDE = 20
_FEWEST = 3
_PARAGRAPH = 100


def deck_places(blocks: Sequence[Block], out: dict[int, str]) -> list[int]:
    """The places of decks among the first blocks that are not `out`, as long as several paragraphs stand below."""
    left = [place for place in range(len(blocks)) if place not in out][:_HEAD]
    first = next(
        (place for place in left if len(blocks[place].text) >= _PARAGRAPH and not _is_deck(blocks[place])), len(blocks)
    )
    head = [place for place in left if place < first]
    found = [place for place in head if _is_deck(blocks[place])]
    below = sum(len(block.text) >= _PARAGRAPH for block in blocks[found[-1] + 1 :]) if found else 0
    return found if below >= _FEWEST else []


def lines_above_headline(page: Page, blocks: Sequence[Block], main: Sequence[Block], headline: str) -> dict[int, str]:
    """A reason for each line of the article, `main`, by the id of its block, that stands before the headline.

    Sentences stay, a single line, which may be the topic, and all lines where a paragraph stands among them.
    """
    heading = heading_of(page, headline)
    shown = place_of(heading, blocks)
    if heading is None or plain(heading.text) != plain(headline):
        return {}
    kept = {id(block) for block in main}
    above = [block for block in blocks[:shown] if id(block) in kept]
    if not _FEWEST_LINES <= len(above) < len(main) or any(len(block.text) > _LONGEST_LINE for block in above):
        return {}
    return {id(block): "furniture" for block in above if not is_sentence(block.text)}


def _is_deck(block: Block) -> bool:
    limit = len(block.text) + _BESIDE
    if len(block.text) > _LONGEST:
        return False
    around = [one for one in block.node.with_ancestors(2) if one.is_short(limit)]
    return any(_DECK.search(one.marks) for one in around) or any(
        _SUMMARY.search(one.marks) and _is_apart(one) for one in around
    )


def _is_apart(node: Node) -> bool:
    """Whether no paragraph stands beside an element."""
    beside = node.parent.elements if node.parent is not None else []
    return not any(one.tag == "p" and one is not node and one.size >= _PARAGRAPH for one in beside)
