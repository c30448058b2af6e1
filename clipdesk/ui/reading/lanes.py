"""Which underline stands in which lane, so that those of overlapping passages stand below one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.domain.span import Span

LANES = 4
"""Underlines that fit between two lines of text; further ones share the last lane."""
OVER = 4
"""The most underlines that are painted over one another in the last lane."""


class Lane(NamedTuple):
    """Where an underline stands: its lane, 0 on top, and the code point from which it is seen.

    In the last lane, which is shared, a passage within another is painted over it, so that both are seen. Any other
    begins where those before it end: however many passages overlap, no place is painted more than `OVER` times.
    """

    number: int
    seen_from: int


def assign_lanes(spans: Sequence[Span]) -> list[Lane]:
    """A lane for each span; `spans` are ordered by start, the longer first.

    Spans that overlap have different lanes as long as there are lanes.

    >>> [lane.number for lane in assign_lanes([Span(0, 9), Span(2, 4), Span(4, 6), Span(9, 12)])]
    [0, 1, 1, 0]
    """
    free_from = [0] * LANES
    shared: list[Span] = []
    lanes: list[Lane] = []
    for span in spans:
        start, end = span
        number = next((number for number, free in enumerate(free_from) if free <= start), LANES - 1)
        seen_from = start
        if number == LANES - 1:
            shared = [one for one in shared if one.end > start]
            if shared and not (len(shared) < OVER and end <= shared[-1].end and span != shared[-1]):
                seen_from = max(start, free_from[number])
            if seen_from < end:
                shared.append(span)
        lanes.append(Lane(number, seen_from))
        free_from[number] = max(free_from[number], end)
    return lanes
