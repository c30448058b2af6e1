"""Lines of a poem in the body of a clipping, a word of which may be that of a button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clipdesk.formats.news.body.line_marks import Mark
from clipdesk.formats.news.units import Unit

_LONGEST, _FEWEST, _RUNNING = 64, 4, 2
"""Code points of the longest line of a poem, lines of the shortest that is one, and those of them that run on at least."""
_ON = frozenset(",;—–")


def in_verse(units: Sequence[Unit], start: int, marks: Mapping[int, Mark]) -> frozenset[int]:
    """Indexes from `start` on of the lines of poems: close short lines, some of which run on in small letters or at a comma.

    No menu does so, and most lines of a poem are in no `marks`; none is a sure one.
    """
    found: set[int] = set()
    first = start
    for end in range(start + 1, len(units) + 1):
        if end < len(units) and not units[end].gap:
            continue
        block, first = range(first, end), end
        if len(block) >= _FEWEST and _is_verse(units, block, marks):
            found.update(block)
    return frozenset(found)


def _is_verse(units: Sequence[Unit], block: range, marks: Mapping[int, Mark]) -> bool:
    lines = [units[index].text for index in block]
    if max(map(len, lines)) > _LONGEST or any(index in marks and marks[index].weight >= 1 for index in block):
        return False
    running = sum(line[0].islower() or line[-1] in _ON for line in lines)
    return running >= max(_RUNNING, len(lines) / 3) and 2 * sum(index in marks for index in block) <= len(lines)
