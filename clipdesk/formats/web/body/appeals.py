"""Boxes that ask readers for their support, and rows of other stories with their days, in or behind an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from clipdesk.formats.news import furniture
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.tree import Node, Run

_APPEAL = re.compile(
    r"since you.?re here\b|.{0,40}\bsmall favou?r to ask\b|if you (?:value|like|enjoy) (?:our|this) (?:journalism|reporting|work)\b"
    r"|(?:(?:help|please) (?:us )?)?support (?:our|independent|local|quality|nonprofit) (?:journalism|reporting|news)"
    r"|(?:a )?(?:message|word) from (?:our|today['’]s) (?:sponsors?|advertisers?)\b|(?:presented|sponsored|brought to you) by [A-Z0-9]"
    r"|take us with you\b|(?:get|download) (?:the|our) (?:free )?(?:news )?app\b",
    re.IGNORECASE,
)
"""How a box opens that asks for money, is paid for, or offers the paper's app."""
_LATEST = frozenset(("top stories", "latest news", "latest stories", "top news"))
"""Keys of headings of such lists that name sections, too."""
_LONGEST_OPENING = 160
_MOST = 0.3
"""Share of an article that such a box takes up at most."""
_LEVELS = 4
_LONGEST_DATE = 50
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s?[A-Z]{2,4}\b)?", re.IGNORECASE)
_FEWEST_ROWS = 3
_LONGEST_ROW = 500
_MOST_ROWS = 40
_MOST_BEHIND = 12
_MOST_OF_ROWS = 0.6
"""Share of an article that rows take up at most."""
_TITLE = 15


def appeals(blocks: Sequence[Block]) -> list[int]:
    """The places of blocks in boxes of their own, of several lines each, that open with an appeal to readers."""
    return _in_boxes(blocks, _opens)


def listed_boxes(blocks: Sequence[Block]) -> list[int]:
    """The places of blocks in boxes of their own that open with the label of a list of other stories: "Top stories".

    A paragraph in the box shows that it is none.
    """
    found = _in_boxes(blocks, _heads_list)
    return (
        []
        if any(len(blocks[place].text) > _LONGEST_OPENING and not blocks[place].link_share for place in found)
        else found
    )


def _in_boxes(blocks: Sequence[Block], opens: Callable[[Block], bool]) -> list[int]:
    """The places of blocks in boxes that hold nothing of what stands before the block with which they open."""
    total = sum(len(block.text) for block in blocks)
    found: list[int] = []
    for place, block in enumerate(blocks):
        if len(block.text) > _LONGEST_OPENING or not opens(block):
            continue
        before = _around(blocks[place - 1]) if place else set()
        box = block.node
        for around in block.node.ancestors(_LEVELS):
            if id(around) in before or around.size > _MOST * total:
                break
            box = around
        end = place
        while end < len(blocks) and id(box) in _around(blocks[end]):
            end += 1
        if (end > place + 1 or "\n" in block.text) and box.size <= _MOST * total:
            found += range(place, end)
    return found


def _heads_list(block: Block) -> bool:
    """Whether a block is the label of a list of other stories."""
    phrase = furniture.match(block.text)
    return phrase is not None and phrase.weight == 1 and (phrase.role == "list" or furniture.key(block.text) in _LATEST)


def _opens(block: Block) -> bool:
    """Whether a block asks for support, or opens what is set before readers who have not paid, by the name of its box."""
    if _APPEAL.match(block.text.lstrip("… ")):
        return True
    phrase = furniture.match(block.text)
    around = block.node.with_ancestors(_LEVELS)
    return phrase is not None and phrase.weight == 1 and any("paywall" in one.marks for one in around)


def left_in_boxes(blocks: Sequence[Block], out: Mapping[int, str]) -> list[int]:
    """The places of short lines in boxes of their own of which all else is `out`, but for an advertisement: their titles."""
    held: dict[int, list[int]] = {}
    for place, block in enumerate(blocks):
        for box in _around(block):
            held.setdefault(box, []).append(place)
    found: list[int] = []
    for place, block in enumerate(blocks):
        if place in out or len(block.text) > _LONGEST_OPENING or is_sentence(block.text):
            continue
        around = next((one for one in islice(block.node.ancestors(), 2) if one.size > len(block.text)), None)
        if around is None or around.tag in ("body", "main", "article") or around.size > _LONGEST_ROW:
            continue
        reasons = [out.get(at, "advertisement") for at in held[id(around)] if at != place]
        if reasons and "advertisement" not in reasons:
            found.append(place)
    return found


def rows_at_foot(blocks: Sequence[Block]) -> range:
    """The places of the last rows that each hold a link to another story, its day and at most a summary.

    Only short lines stand behind them.
    """
    end = len(blocks)
    while end > 1 and len(blocks) - end < _MOST_BEHIND and len(blocks[end - 1].text) <= _LONGEST_OPENING:
        if _row_of(blocks[end - 1]) is not None:
            break
        end -= 1
    start = end
    rows: list[Node] = []
    while start > 1 and (row := _row_of(blocks[start - 1])) is not None:
        rows.append(row)
        start -= 1
    boxes = {id(row.parent): row.parent for row in rows if row.parent is not None}
    beside = [one for box in boxes.values() for one in islice(box.elements, _MOST_ROWS)]
    if len(boxes) != 1 or sum(map(_is_row, beside)) < _FEWEST_ROWS:
        return range(0)
    taken = sum(len(block.text) for block in blocks[start:end])
    return range(start, end) if taken <= _MOST_OF_ROWS * sum(len(block.text) for block in blocks) else range(0)


def _row_of(block: Block) -> Node | None:
    """The row in which a block stands: an element that holds one link of a title's length and a day in one of its parts."""
    for around in block.node.with_ancestors(_LEVELS - 1):
        if around.tag not in ("body", "main", "article", "p") and _is_row(around):
            return around
    return None


def _is_row(node: Node) -> bool:
    """Whether an element holds one link of a title's length and a day, each alone in its part, and no words beside these."""
    if not node.is_short(_LONGEST_ROW) or any(
        isinstance(one, Run) and len(one.text.strip()) > 1 for one in node.children
    ):
        return False
    parts = [
        one
        for one in node.elements
        if any(below.tag == "a" and below.size >= max(_TITLE, 0.9 * one.size) for below in one.walk())
    ]
    links = [one for one in node.walk() if one.tag == "a" and one.size >= _TITLE]
    return len(links) == len(parts) == 1 and "#" not in links[0].get("href") and any(map(_is_day, node.elements))


def _is_day(node: Node) -> bool:
    """Whether an element says a day and nothing else."""
    dated = read_dates(node.text) if node.is_short(_LONGEST_DATE) else None
    return dated is not None and not _CLOCK.sub("", dated.rest).strip(" ,|·")


def _around(block: Block) -> set[int]:
    return {id(one) for one in block.node.with_ancestors(_LEVELS + 2)}
