"""Finds what stands between quotation marks: curly, straight, single, guillemets, German and other ones.

A stretch may run over paragraphs, each of which opens it anew and only the last of which closes it.
Linear in the length of the text. Apostrophes are told from single marks by what stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.domain.span import Span

_PAIRS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    "「": "」",
    "『": "』",
    '"': '"',
    "'": "'",
}
_ANY = re.compile(f"[{''.join(_PAIRS)}]")
_SINGLE = frozenset("‘‚‹'")
_LONGEST = 12
"""Paragraphs that one stretch may run over."""
_FAR = 1_000
"""Code points within which a single mark must be closed."""


class Marked(NamedTuple):
    """What stands between marks: the place with the marks, the place without, whether it was closed."""

    outer: Span
    inner: Span
    is_closed: bool


def find_marked(text: str, blocks: Sequence[Span]) -> list[Marked]:
    """The outermost marked stretches, in reading order and disjoint. `blocks` are the paragraphs."""
    found: list[Marked] = []
    number = 0
    at = blocks[0].start if blocks else 0
    while number < len(blocks):
        block = blocks[number]
        place = _opening(text, max(at, block.start), block)
        if place is None:
            number += 1
            continue
        last, end = _closing(text, place, blocks, number)
        if end is None:
            stop = blocks[last].end
            found.append(Marked(Span(place, stop), Span(place + 1, stop), is_closed=False))
            number, at = last + 1, stop
        elif end - place > 1:
            found.append(Marked(Span(place, end + 1), Span(place + 1, end), is_closed=True))
            number, at = last, end + 1
        else:
            at = end + 1
    return [one for one in found if not text[one.inner.start : one.inner.end].isspace() and _is_worth(text, one)]


def _is_worth(text: str, one: Marked) -> bool:
    """An opening mark that nothing closes may be a slip, a measure of inches, or an apostrophe."""
    return one.is_closed or (
        text[one.outer.start] not in "'‘‚" and any(c.isalpha() for c in text[one.inner.start : one.inner.end])
    )


def _opening(text: str, start: int, block: Span) -> int | None:
    """Where the next mark opens in this block, from `start` on."""
    for found in _ANY.finditer(text, start, block.end):
        if _may_open(text, found.start(), block):
            return found.start()
    return None


def _may_open(text: str, place: int, block: Span) -> bool:
    char = text[place]
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    if after.isspace() and char not in "«‹":
        return False
    if char in "'‘‚":
        # ’90s and 'tis: an apostrophe opens nothing; a single mark must be closed in the same paragraph.
        return not before.isalnum() and (after.isalpha() or after in '“"[…') and _closes_soon(text, place, block)
    if char in "»›":
        return not before.isalnum() and before not in ".,!?…" and not after.isspace()
    if char in '"“':
        return not before.isalnum() or char == "“"
    return True


def _closes_soon(text: str, place: int, block: Span) -> bool:
    ends = _PAIRS[text[place]]
    stop = min(block.end, place + _FAR)
    return any(text[at] in ends and _may_close(text, at, block) for at in range(place + 2, stop))


def _may_close(text: str, place: int, block: Span) -> bool:
    char = text[place]
    before = text[place - 1]
    after = text[place + 1] if place + 1 < block.end else " "
    if char in "'’‘":
        return not after.isalnum() and not (before == "s" and after == " " and _has_later(text, char, place, block))
    if char == '"':
        return not after.isalnum() and (not before.isspace() or place + 1 >= block.end)
    return True


def _has_later(text: str, char: str, place: int, block: Span) -> bool:
    """Whether a better closing mark comes later: what stands after an s is often a possessive."""
    later = text.find(char, place + 1, min(block.end, place + _FAR))
    return later > 0 and (later + 1 >= block.end or not text[later + 1].isalnum())


def _closing(text: str, place: int, blocks: Sequence[Span], number: int) -> tuple[int, int | None]:
    """The block in which the mark at `place` is closed, and where; or the last block that it runs over, and None."""
    opening = text[place]
    ends = _PAIRS[opening]
    start = place + 1
    for last in range(number, min(number + _LONGEST, len(blocks))):
        block = blocks[last]
        if last > number:
            if text[block.start] == opening or (opening == "„" and text[block.start] in "„“"):
                start = block.start + 1
            elif not _is_left_open(text, block, ends, opening):
                return last - 1, None
            else:
                start = block.start
        depth = 0
        for at in range(start, block.end):
            char = text[at]
            if char in ends and _may_close(text, at, block):
                if not depth:
                    return last, at
                depth -= 1
            elif char == opening and char not in ends and _may_open(text, at, block):
                depth += 1
        if opening in _SINGLE:
            return last, None
    return min(number + _LONGEST, len(blocks)) - 1, None


def _is_left_open(text: str, block: Span, ends: str, opening: str) -> bool:
    """Whether a paragraph that opens with no mark closes one that was opened before."""
    stretch = text[block.start : block.end]
    if opening in ends:
        first = text.find(opening, block.start, block.end)
        return first >= 0 and _may_close(text, first, block) and not _may_open(text, first, block)
    closing = sum(stretch.count(end) for end in ends)
    return closing > stretch.count(opening)
