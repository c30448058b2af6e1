"""Reading order of a page: columns one after the other, lines across them where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clipdesk.formats.pdf.gutters import Gutter
from clipdesk.formats.pdf.segments import Line, Segment, segment_of
from clipdesk.formats.pdf.words import Word

_LEVEL = 0.1
_NEAR = 1.2


def in_order(segments: Sequence[Segment], gutters: Sequence[Gutter] = ()) -> list[list[Segment]]:
    """The segments of a page in reading order, one list for each run of lines below each other.

    >>> page = [Segment(t, x, y, x + 90, y + 9) for y in range(90, 40, -10) for x, t in ((0, "l"), (120, "r"))]
    >>> ["".join(one.text for one in run) for run in in_order(page, [Gutter(120, 30, 90, 50)])]
    ['lllll', 'rrrrr']
    """
    best: tuple[float, list[list[Segment]]] | None = None
    for gutter in gutters:
        parts = _parts(segments, gutter)
        if parts[1] and parts[2]:
            bases = [one.bottom for one in (*parts[1], *parts[2])]
            height = max(bases) - min(bases)
            if best is None or height > best[0]:
                best = height, parts
    if best is None:
        return [sorted(segments, key=lambda one: (-one.bottom, one.left))] if segments else []
    return [run for part in best[1] for run in in_order(part, gutters)]


def _parts(segments: Iterable[Segment], gutter: Gutter) -> list[list[Segment]]:
    """What lies above a gutter, before it, behind it, and below it."""
    parts: list[list[Segment]] = [[], [], [], []]
    for one in segments:
        if one.bottom > gutter.top + _LEVEL:
            parts[0].append(one)
        elif one.bottom < gutter.bottom - _LEVEL:
            parts[3].append(one)
        else:
            parts[1 if one.left < gutter.right - _NEAR else 2].append(one)
    return parts


def segments_of(lines: Sequence[Line], gutters: Sequence[Gutter], from_right: bool) -> list[Segment]:
    """Lines divided where gutters are."""
    segments: list[Segment] = []
    for line in lines:
        here = [one for one in gutters if one.reaches(line.base)]
        edges = sorted(one.right for one in here if not one.is_table)
        tables = [one for one in here if one.is_table]
        part: list[Word] = []
        passed = 0
        for word in line.words:
            behind = sum(word.left >= edge - _NEAR for edge in edges)
            if part and behind != passed:
                segments.append(_segment(part, tables, from_right))
                part = []
            passed = behind
            part.append(word)
        if part:
            segments.append(_segment(part, tables, from_right))
    return segments


def _segment(part: Sequence[Word], tables: Sequence[Gutter], from_right: bool) -> Segment:
    is_row = any(abs(word.left - one.right) <= _NEAR for word in part[1:] for one in tables)
    return segment_of(part, from_right, is_row=is_row)
