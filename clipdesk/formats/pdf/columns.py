"""Reading order of a page: columns one after the other, lines across them where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.formats.pdf.segments import Segment, is_level

_FEWEST_ROWS = 4
"""Rows that must stand beside each other before a gap between them is one between columns."""
_MARGIN = 2.0
_LEVEL = 3.0
_MOST_COLUMNS = 6
_NEAR = 4
"""So many lines back the beginning of a line is looked for."""
_NARROWEST = 0.15
"""Mean width of a column as a share of the page's text."""


def in_order(segments: Sequence[Segment], columns: int = _MOST_COLUMNS) -> list[list[Segment]]:
    """The segments of a page in reading order, one list for each run of lines below each other.

    >>> page = [Segment(t, x, y, x + 90, y + 9) for y in range(90, 40, -10) for x, t in ((0, "l"), (120, "r"))]
    >>> ["".join(one.text for one in run) for run in in_order(page)]
    ['lllll', 'rrrrr']
    """
    ordered = sorted(segments, key=lambda one: (-one.top, one.left))
    gutter = _gutter(ordered) if columns > 1 else None
    if gutter is None:
        return [ordered] if ordered else []
    runs: list[list[Segment]] = []
    band: list[Segment] = []
    for one in ordered:
        if one.left < gutter - _MARGIN and one.right > gutter + _MARGIN:
            runs += _beside(band, gutter, columns)
            band = []
            runs.append([one])
        else:
            band.append(one)
    runs += _beside(band, gutter, columns)
    return _merged(runs, gutter)


def in_rows(run: Sequence[Segment]) -> list[Segment]:
    """The lines of a run, each as one segment: in lines that are stretched words stand far apart.

    >>> in_rows([Segment("words", 60, 1, 90, 9), Segment("far", 0, 0, 20, 8), Segment("below", 0, -12, 30, -4)])[0].text
    'far words'
    """
    rows: list[list[Segment]] = []
    for one in run:
        row = next((row for row in reversed(rows[-_NEAR:]) if is_level(row[0], one)), None)
        if row is None:
            rows.append([one])
        else:
            row.append(one)
    return [_row(sorted(row, key=lambda one: one.left)) for row in rows]


def _row(row: Sequence[Segment]) -> Segment:
    if len(row) == 1:
        return row[0]
    return Segment(
        " ".join(one.text for one in row),
        row[0].left,
        min(one.bottom for one in row),
        max(one.right for one in row),
        max(one.top for one in row),
    )


def _beside(band: Sequence[Segment], gutter: float, columns: int) -> list[list[Segment]]:
    """The columns left of the gutter, then those right of it."""
    left = [one for one in band if one.right <= gutter + _MARGIN]
    right = [one for one in band if one.right > gutter + _MARGIN]
    return [*in_order(left, columns - 1), *in_order(right, columns - 1)]


def _merged(runs: Sequence[list[Segment]], gutter: float) -> list[list[Segment]]:
    """Lines across the columns that follow each other as one run."""
    merged: list[list[Segment]] = []
    for run in runs:
        crosses = all(one.left < gutter - _MARGIN and one.right > gutter + _MARGIN for one in run)
        before = merged[-1] if merged else None
        if before and crosses and all(one.left < gutter < one.right for one in before):
            before += run
        else:
            merged.append(list(run))
    return merged


def _gutter(ordered: Sequence[Segment]) -> float | None:
    """The place (points from the left) of the gap that most rows leave between two segments; None without one."""
    gaps: list[tuple[float, float]] = []
    row: list[Segment] = []
    for one in [*ordered, None]:
        if one is not None and row and abs(one.bottom - row[0].bottom) <= _LEVEL:
            row.append(one)
            continue
        row.sort(key=lambda each: each.left)
        gaps += [(row[i].right, row[i + 1].left) for i in range(len(row) - 1) if row[i + 1].left > row[i].right]
        row = [one] if one is not None else []
    if len(gaps) < _FEWEST_ROWS:
        return None
    width = max(one.right for one in ordered) - min(one.left for one in ordered)
    best: tuple[int, float, float] | None = None
    for left, right in gaps:
        middle = (left + right) / 2
        rows = sum(start < middle < end for start, end in gaps)
        crossing = sum(one.left < middle - _MARGIN and one.right > middle + _MARGIN for one in ordered)
        is_wide = _mean([one for one in ordered if one.right <= middle]) > _NARROWEST * width
        is_wide = is_wide and _mean([one for one in ordered if one.left >= middle]) > _NARROWEST * width
        if rows >= _FEWEST_ROWS and rows > crossing / 3 and is_wide:
            best = max(best or (0, 0.0, 0.0), (rows, right - left, middle))
    return best[2] if best else None


def _mean(segments: Sequence[Segment]) -> float:
    return sum(one.right - one.left for one in segments) / len(segments) if segments else 0.0
