"""Boxes that ask readers for their support, and rows of other stories with their days, in or behind an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from clipdesk.formats.news.dates import read_dates
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.tree import Node

_APPEAL = re.compile(
    r"since you.?re here\b|.{0,40}\bsmall favou?r to ask\b|if you (?:value|like|enjoy) (?:our|this) (?:journalism|reporting|work)\b"
    r"|(?:help|please) (?:us )?support (?:our|independent|local|quality) (?:journalism|reporting|news)"
    r"|take us with you\b|(?:get|download) (?:the|our) (?:free )?(?:news )?app\b",
    re.IGNORECASE,
)
"""How a box opens that asks for money, or offers the paper's app."""
_LONGEST_OPENING = 160
_MOST = 0.3
"""Share of an article that such a box, or such rows, take up at most."""
_LEVELS = 4
_LONGEST_DATE = 50
_FEWEST_ROWS = 3
_LONGEST_ROW = 500
_TITLE = 15


def appeals(blocks: Sequence[Block]) -> list[int]:
    """The places of blocks in boxes of their own that open with an appeal to readers."""
    total = sum(len(block.text) for block in blocks)
    found: list[int] = []
    for place, block in enumerate(blocks):
        if len(block.text) > _LONGEST_OPENING or not _APPEAL.match(block.text.lstrip("… ")):
            continue
        before = _around(blocks[place - 1]) if place else set()
        box = block.node
        for around in islice(block.node.ancestors(), _LEVELS):
            if id(around) in before or around.size > _MOST * total:
                break
            box = around
        end = place
        while end < len(blocks) and id(box) in _around(blocks[end]):
            end += 1
        if end > place and box.size <= _MOST * total:
            found += range(place, end)
    return found


def rows_at_foot(blocks: Sequence[Block]) -> range:
    """The places of the rows at the end that each hold a link to another story, its day and at most a summary."""
    total = sum(len(block.text) for block in blocks)
    start = len(blocks)
    rows: dict[int, Node] = {}
    for place in range(len(blocks) - 1, 0, -1):
        row = _row_of(blocks[place])
        if row is None:
            break
        rows[id(row)] = row
        start = place
    parents = {id(row.parent) for row in rows.values()}
    if len(rows) < _FEWEST_ROWS or len(parents) > 1:
        return range(0)
    taken = sum(len(block.text) for block in blocks[start:])
    return range(start, len(blocks)) if taken <= _MOST * total * 2 else range(0)


def _row_of(block: Block) -> Node | None:
    """The row in which a block stands: an element that holds one link of a title's length and a day in one of its parts."""
    for around in islice((block.node, *block.node.ancestors()), _LEVELS):
        if not around.is_short(_LONGEST_ROW) or around.tag in ("body", "main", "article", "p"):
            continue
        links = [one for one in around.walk() if one.tag == "a" and one.size >= _TITLE]
        if len(links) == 1 and "#" not in links[0].get("href") and any(map(_is_day, around.elements)):
            return around
    return None


def _is_day(node: Node) -> bool:
    """Whether an element says a day and nothing else."""
    dated = read_dates(node.text) if node.is_short(_LONGEST_DATE) else None
    return dated is not None and not dated.rest.strip(" ,|·")


def _around(block: Block) -> set[int]:
    return {id(one) for one in (block.node, *islice(block.node.ancestors(), _LEVELS + 2))}
