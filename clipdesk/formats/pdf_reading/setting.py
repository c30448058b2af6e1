"""Text becomes lines of a given width."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from clipdesk.formats.pdf_reading.bidi import is_undecided, levels_of, visual_order
from clipdesk.formats.pdf_reading.fonts import Fonts, Part, Role
from clipdesk.formats.pdf_reading.typeface import Shaped, Typeface

_IDEOGRAPHS = "\u2e80-\u2fff\u3001-\ua4cf\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
_CLOSING = "、。，．！？：；）］｝」』】〉》〕ー々”’"
_JOINING = "\u0300-\u036f\u064b-\u065f\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff"
_LONGEST = 160
_UNITS = re.compile(
    rf"[ \t\u2000-\u200a\u3000]+|[{_IDEOGRAPHS}][{_CLOSING}]*|[^\s{_IDEOGRAPHS}]{{1,{_LONGEST}}}[{_JOINING}]*|\s"
)
"""White space, one ideograph with what must not begin a line, or a word; longer words are cut, for no line holds them."""


_MARK = re.compile(f"[{_JOINING}]")
_LINE_END = 3.0
"""Points for a passage of which there is nothing to see."""


class Style(NamedTuple):
    """The font of a text and its size in points."""

    role: Role
    size: float


class Run(NamedTuple):
    """Characters `[start, end)` of a text in one font and one direction; none where a mark of direction is added."""

    start: int
    end: int
    face: Typeface
    glyphs: Shaped


class Line(NamedTuple):
    """One line of a text, which covers its characters `[start, end)`; a paragraph's last line also its line end.

    `runs` are ordered from left to right. `left` is where they begin and `right` where they end, in points from the
    left edge of the column.
    """

    start: int
    end: int
    runs: tuple[Run, ...] = ()
    left: float = 0.0
    right: float = 0.0

    def strips(self, start: int, end: int, size: float) -> list[tuple[float, float]]:
        """From where to where the characters `[start, end)` reach in type of this size.

        Several strips where directions mix; of a line end, a narrow one behind the words.
        """
        strips: list[tuple[float, float]] = []
        pen = self.left
        for run in self.runs:
            first, last = max(start, run.start), min(end, run.end)
            if first < last:
                one, other = run.glyphs.between(first - run.start, last - run.start)
                left, right = pen + one * size / 1000, pen + other * size / 1000
                if strips and abs(strips[-1][1] - left) < 0.01:
                    strips[-1] = (strips[-1][0], right)
                else:
                    strips.append((left, right))
            pen += run.glyphs.width * size / 1000
        if any(right > left for left, right in strips):
            return [one for one in strips if one[1] > one[0]]
        return [(pen, pen + _LINE_END)] if start < self.end and end > self.start else []

    def beginning(self, start: int, end: int, size: float) -> tuple[float, bool]:
        """Where the characters `[start, end)` begin for a reader, and whether they go from right to left there."""
        strips = self.strips(start, end, size)
        pen = self.left
        for run in self.runs:
            if run.start <= max(start, self.start) < run.end and run.glyphs.right_to_left:
                return pen + run.glyphs.between(max(start, self.start) - run.start, run.end - run.start)[
                    1
                ] * size / 1000, True
            pen += run.glyphs.width * size / 1000
        return (strips[0][0] if strips else self.left), False


class Setter:
    """Sets text with the fonts of one document."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts

    def lines(self, text: str, style: Style, width: float) -> Iterator[Line]:
        """The lines of `text` in a column `width` points wide. Every line feed ends a paragraph."""
        start = 0
        while start < len(text):
            found = text.find("\n", start)
            end = found if found >= 0 else len(text)
            yield from self._paragraph(text, start, end, found >= 0, style, width)
            start = end + 1

    def width(self, text: str, style: Style) -> float:
        """How wide `text`, a paragraph, is on one line, in points."""
        return max((line.right - line.left for line in self.lines(text, style, 1e9)), default=0.0)

    def _paragraph(self, text: str, start: int, end: int, has_end: bool, style: Style, width: float) -> Iterator[Line]:
        paragraph = text[start:end]
        found = levels_of(paragraph)
        base, levels = found or (0, [])
        most = width * 1000 / style.size
        line = _Filling(start, base)
        is_cut = False
        for unit in _UNITS.finditer(paragraph):
            room = most - line.width if is_cut else most
            is_cut = unit.end() - unit.start() >= _LONGEST
            for piece, wide in self._fitting(paragraph, unit.span(), levels, style.role, most, room):
                if line.runs and line.width + wide > most and not unit[0].isspace():
                    first = start + piece[0][0].start
                    yield line.line(first, style.size, width)
                    line = _Filling(first, base)
                line.add([(run._replace(start=run.start + start, end=run.end + start), level) for run, level in piece])
        yield line.line(end + has_end, style.size, width)

    def _fitting(
        self, text: str, span: tuple[int, int], levels: list[int], role: Role, most: float, room: float
    ) -> Iterator[tuple[list[tuple[Run, int]], float]]:
        """The runs of a word with their width; of a word that no line holds, of as many characters as one holds.

        `room` is what the line at hand has for the rest of a word that was cut.
        """
        start, end = span
        while start < end:
            runs = list(self._runs(text, start, end, levels, role))
            wide = sum(run.glyphs.width for run, _ in runs)
            stop = end if wide <= room or text[start].isspace() else _last_that_fits(runs, room)
            room = most
            while stop < end and stop > start + 1 and _MARK.match(text[stop]):
                stop -= 1
            if stop < end:
                runs = list(self._runs(text, start, stop, levels, role))
                wide = sum(run.glyphs.width for run, _ in runs)
            yield runs, wide
            start = stop

    def _runs(self, text: str, start: int, end: int, levels: list[int], role: Role) -> Iterator[tuple[Run, int]]:
        """The characters `[start, end)` in reading order, cut where direction or font changes; with their levels."""
        first = start
        while start < end:
            level = levels[start] if levels else 0
            stop = start + 1
            while stop < end and (not levels or levels[stop] == level):
                stop = end if not levels else stop + 1
            cuts = _undecided(text, start, stop, first, end) if level % 2 else set()
            for begin, until in pairwise((start, *sorted({start, *cuts, stop}))):
                for part in self._fonts.parts(text[begin:until], role, bool(level % 2)) if begin < until else ():
                    yield _run(part, begin), level
                if until in cuts:
                    face = self._fonts.parts(" ", role, True)[0].face
                    yield Run(until, until, face, face.mark()), level
            start = stop


def _undecided(text: str, start: int, stop: int, first: int, end: int) -> set[int]:
    """Where marks of direction belong in the characters `[start, stop)`, which run from right to left.

    Around each that has no direction of its own, from where the word `[first, end)` runs the other way on.
    """
    cuts: set[int] = set()
    for places, is_beside in ((range(start, stop), start > first), (range(stop - 1, start - 1, -1), stop < end)):
        for place in places if is_beside else ():
            if not is_undecided(text[place]):
                break
            cuts |= {place, place + 1}
    return cuts


class _Filling:
    """A line that is filled with runs in reading order."""

    def __init__(self, start: int, base: int) -> None:
        self._start = start
        self._base = base
        self.runs: list[tuple[Run, int]] = []
        self.width = 0.0

    def add(self, runs: list[tuple[Run, int]]) -> None:
        self.runs += runs
        self.width += sum(run.glyphs.width for run, _ in runs)

    def line(self, end: int, size: float, column: float) -> Line:
        """The finished line; from right to left it stands at the right edge of the column."""
        if not any(level for _, level in self.runs):
            return Line(self._start, end, tuple(run for run, _ in self.runs), 0.0, self.width * size / 1000)
        ordered = visual_order([run for run, _ in self.runs], [level for _, level in self.runs])
        wide = self.width * size / 1000
        left = column - wide if self._base else 0.0
        return Line(self._start, end, tuple(ordered), left, left + wide)


def _run(part: Part, shift: int) -> Run:
    return Run(part.start + shift, part.end + shift, part.face, part.glyphs)


def _last_that_fits(runs: list[tuple[Run, int]], most: float) -> int:
    """The end of the characters that a line `most` wide holds; at least one."""
    pen = 0.0
    for run, _ in runs:
        if pen + run.glyphs.width > most:
            return max(runs[0][0].start + 1, run.start + bisect_right(run.glyphs.edges, most - pen) - 1)
        pen += run.glyphs.width
    return runs[-1][0].end
