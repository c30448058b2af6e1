"""Finds the white stripes between the columns of a page from all lines together.

A single line is not enough: in justified text, gaps between words may be wider than any gutter. In columns, many
lines begin at the same place, and nothing crosses it from one line to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.formats.pdf.segments import Line
from clipdesk.formats.pdf.words import Word

_NARROWEST = 0.7
"""The width of a gutter, in ems."""
_NEAR = 2.0
_LARGER = 1.15
_MOST = 60
"""Places, and stripes, that are looked at on one page: those where most lines begin, and the longest."""
_SAME = 0.9
"""Points by which the beginnings of lines in one column differ."""
_FEWEST_STARTS = 5
"""Lines that begin a column before it is one."""
_FEW_STARTS = 3
"""The same where the gutter is wider than the gaps between words, or stands on another page, too."""
_FEWEST = 2
_SHARE = 0.5
"""The share of its lines that may begin where no other line begins: the rest are those of the column, of boxes, or indented."""
_WIDER = 1.5
_FULL, _OFTEN = 0.66, 0.8
"""The mean width of the lines of a column, as a share of what a fifth of them reach."""
_CLEAN = 0.85
"""The share of lines that must leave a gutter white: long words may reach into it."""
_REACH = 4.0
"""So far, in ems, from where a column begins a line of it may begin."""
_NARROW = 0.1
"""The width of a column as a share of the page's text."""
_FIGURES = 0.5


class Gutter(NamedTuple):
    """A white stripe: where the column behind it begins, its width, and from which line to which it reaches."""

    right: float
    width: float
    top: float
    bottom: float
    is_table: bool = False

    def reaches(self, base: float) -> bool:
        """Whether a line that stands at `base` is divided by it."""
        return self.bottom - 0.1 <= base <= self.top + 0.1


def gutters_of(pages: Sequence[Sequence[Line]], size: float) -> list[list[Gutter]]:
    """The gutters of each page; `size` is that of the type of the body."""
    seen = [_Page(lines, size) for lines in pages if lines]
    found = [page.stripes(_FEW_STARTS, ()) for page in seen]
    known = [one.right for page in found for one, is_certain in page if is_certain and not one.is_table]
    confirmed = iter([_confirmed(stripes, page, known) for stripes, page in zip(found, seen, strict=True)])
    return [next(confirmed) if lines else [] for lines in pages]


def _confirmed(found: Sequence[tuple[Gutter, bool]], page: _Page, known: Sequence[float]) -> list[Gutter]:
    """Gutters that are certain, and those that others of the document bear out."""
    certain = [one for one, is_certain in found if is_certain]
    few = page.stripes(_FEWEST, known) if known else []
    return certain + [one for one, _ in few if not any(_is_within(one, other) for other in certain)]


def _is_within(one: Gutter, other: Gutter) -> bool:
    return abs(one.right - other.right) <= _SAME and one.bottom <= other.top and other.bottom <= one.top


class _Start(NamedTuple):
    """Where a word begins before which there is room for a gutter."""

    left: float
    row: int


def _starts(lines: Sequence[Line], size: float) -> list[_Start]:
    starts: list[_Start] = []
    for row, line in enumerate(lines):
        reached = float("-inf")
        for word in line.words:
            if word.left - reached >= _NARROWEST * min(size, word.size):
                starts.append(_Start(word.left, row))
            reached = max(reached, word.right)
    return sorted(starts)


class _Page:
    """The lines of a page, asked for what lies in the way of a stripe."""

    def __init__(self, lines: Sequence[Line], size: float) -> None:
        self.lines = lines
        self.size = size
        self.left = min(line.words[0].left for line in lines)
        self.right = max(word.right for line in lines for word in line.words)
        self._starts = _starts(lines, size)

    def stripes(self, fewest: int, known: Sequence[float]) -> list[tuple[Gutter, bool]]:
        """Stripes that may be gutters, before which so many lines begin, and whether they are certain to be.

        With places `known`, only stripes there.
        """
        places: list[tuple[float, set[int]]] = []
        first = 0
        while first < len(self._starts):
            last, left = first, self._starts[first].left
            while last + 1 < len(self._starts) and self._starts[last + 1].left - left <= _SAME:
                last += 1
            is_place = left > self.left + self.size and (not known or any(abs(one - left) < _NEAR for one in known))
            if is_place and last + 1 - first >= fewest:
                places.append((left, {one.row for one in self._starts[first : last + 1]}))
            first = last + 1
        places = sorted(sorted(places, key=lambda one: -len(one[1]))[:_MOST])
        found = [one for left, rows in places for one in self._stripes(left, rows, fewest)]
        found = sorted(found, key=lambda one: one[0].bottom - one[0].top)[:_MOST]
        certain = [one for one, is_certain in found if is_certain]
        return [(one._replace(is_table=not _divides_text(one, certain, self)), sure) for one, sure in found]

    def _stripes(self, right: float, beginning: set[int], fewest: int) -> list[tuple[Gutter, bool]]:
        """The stripes left of where words begin, each as far up and down as nothing lies in the way."""
        runs: list[list[_Row]] = [[]]
        for number, line in enumerate(self.lines):
            begins = number in beginning
            row = _row(line, right, begins)
            if row is None or (row.is_tight(right, self.size) and row.size > _LARGER * self.size):
                runs.append([])
            else:
                runs[-1].append(row)
        judged = (self._judged(run, right) for run in runs if sum(row.begins for row in run) >= fewest)
        return [one for one in judged if one is not None]

    def _judged(self, run: list[_Row], right: float) -> tuple[Gutter, bool] | None:
        while run[0].is_tight(right, self.size):
            run.pop(0)
        while run[-1].is_tight(right, self.size):
            run.pop()
        ends = sorted(row.end for row in run if row.end is not None)
        starts = sorted(row.start for row in run if row.start is not None and row.start < right + _REACH * self.size)
        astray = sum(
            not any(_is_same(one, other) for other in _beside(starts, place)) for place, one in enumerate(starts)
        )
        begun = sum(row.begins for row in run)
        gap = right - ends[int(_CLEAN * (len(ends) - 1))] if ends else 0.0
        if len(ends) < _FEWEST or begun < _FEWEST or astray > _SHARE * len(starts) or gap < _NARROWEST * self.size:
            return None
        gaps = [one for row in run for one in row.gaps]
        is_wide = len(gaps) >= len(run) and gap > _WIDER * max(gaps)
        return Gutter(right, gap, run[0].base, run[-1].base), begun >= (_FEW_STARTS if is_wide else _FEWEST_STARTS)


def _is_same(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME


def _beside(starts: Sequence[float], place: int) -> Sequence[float]:
    """The places before and behind one of a sorted list."""
    return (*starts[max(0, place - 1) : place], *starts[place + 1 : place + 2])


class _Row(NamedTuple):
    """A line at a stripe: where its words before the stripe end, where those behind it start, and other gaps in it."""

    base: float
    end: float | None
    start: float | None
    gaps: tuple[float, ...]
    size: float
    begins: bool

    def is_tight(self, right: float, size: float) -> bool:
        """Whether its words leave no gutter left of `right`, in type of this size."""
        return not self.begins and self.end is not None and right - self.end < _NARROWEST * size


def _row(line: Line, right: float, begins: bool) -> _Row | None:
    """A line at a stripe; None where a word lies across it."""
    end = start = None
    gaps = []
    last: Word | None = None
    for word in line.words:
        if word.left >= right - _SAME:
            if start is None:
                start = word.left
            elif last is not None:
                gaps.append(word.left - last.right)
        elif word.right > right + _SAME and not begins:
            return None
        else:
            if last is not None:
                gaps.append(word.left - last.right)
            end = word.right
        last = word
    return _Row(line.base, end, start, tuple(gaps), line.words[0].size, begins)


def _divides_text(one: Gutter, stripes: Sequence[Gutter], page: _Page) -> bool:
    before: list[Sequence[Word]] = []
    behind: list[Sequence[Word]] = []
    for line in page.lines:
        if one.reaches(line.base):
            edges = [other.right for other in stripes if other.reaches(line.base)]
            lower = max((edge for edge in edges if edge < one.right - _SAME), default=float("-inf"))
            upper = min((edge for edge in edges if edge > one.right + _SAME), default=float("inf"))
            for side, low, high in ((before, lower, one.right), (behind, one.right, upper)):
                words = [word for word in line.words if low - _SAME <= word.left < high - _SAME]
                if words:
                    side.append(words)
    return all(_is_text(side, page.right - page.left) for side in (before, behind))


def _is_text(side: Sequence[Sequence[Word]], width: float) -> bool:
    """Whether lines of one column are those of a text, which reach its right edge for the most part."""
    widths = sorted(words[-1].right - words[0].left for words in side)
    if not widths:
        return False
    full = widths[int(_OFTEN * (len(widths) - 1))]
    if full < _NARROW * width:
        return False
    figures = sum(not any(char.isalpha() for word in words for char in word.text) for words in side)
    return figures <= _FIGURES * len(side) and sum(min(wide, full) for wide in widths) >= _FULL * full * len(side)
