"""Which underline stands in which lane, so that those of overlapping passages stand below one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.domain.span import Span

LANES = 4
"""Underlines that fit between two lines of text; further ones share the last lane."""


class Lane(NamedTuple):
    """Where an underline stands: its lane, 0 on top, and the code point from which it is seen.

    In the last lane, which is shared, an underline begins where the one before ends: however many
    passages overlap, every lane is painted once.
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
    lanes: list[Lane] = []
    for start, end in spans:
        number = next((number for number, free in enumerate(free_from) if free <= start), LANES - 1)
        lanes.append(Lane(number, max(start, free_from[number])))
        free_from[number] = max(free_from[number], end)
    return lanes
