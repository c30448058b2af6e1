"""Which underline stands in which lane, so that those of overlapping passages stand below one another."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.domain.span import Span

LANES = 4
"""Underlines that fit between two lines of text; further ones share the last lane."""


def assign_lanes(spans: Sequence[Span]) -> list[int]:
    """A lane for each span, 0 on top; `spans` are ordered by start, the longer first.

    Spans that overlap have different lanes as long as there are lanes.

    >>> assign_lanes([Span(0, 9), Span(2, 4), Span(4, 6), Span(9, 12)])
    [0, 1, 1, 0]
    """
    free_from = [0] * LANES
    lanes: list[int] = []
    for start, end in spans:
        lane = next((number for number, free in enumerate(free_from) if free <= start), LANES - 1)
        free_from[lane] = max(free_from[lane], end)
        lanes.append(lane)
    return lanes
