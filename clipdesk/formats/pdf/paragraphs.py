"""Lines of a PDF as paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.documents.document import Document
from clipdesk.formats.pdf.line_joining import JoinedLines, Vocabulary
from clipdesk.formats.pdf.segments import Segment

_ENDS = re.compile(r"[.!?:…؟۔][\"”“’»«)\]]*\d{0,2}$")
_FIELD = latin_pattern(r"[^\W\d_a-zß-ÿ][\w()/' -]{1,30}:(?:\s|$)")
_ADDRESS = re.compile(r"https?://|www\.")
_LOOSE = 1.25
"""Distance of two lines, in usual distances, from which a new paragraph begins."""
_LEADING = 1.4
"""Distance of two lines, in sizes of their type, where a page does not say."""
_INDENT = 0.6
_SPACE, _ROOM = 0.3, 0.3
"""The space before a word, and what must be left behind it that it would have fitted, in ems."""
_SAME_SIZE = 0.06
_EVEN = 1.5
_LONG, _FULL = 25, 0.7
"""Characters of a word that fills a line, and what it leaves of it, in ems: it may have been cut there."""
_AROUND = 4
"""So many lines above and below tell how far a line may reach."""


class PageText(NamedTuple):
    """The lines of a page in reading order, one list for each run of lines below each other.

    `head` and `foot` are what stands above and below them and is no text, with the reason why it is not.
    """

    runs: Sequence[Sequence[Segment]]
    head: Sequence[tuple[str, str]] = ()
    foot: Sequence[tuple[str, str]] = ()


class _Item(NamedTuple):
    """A line in its run, whose column begins at `left`; where it is, it may reach as far as `reach`."""

    line: Segment
    run: int
    left: float
    reach: float


def document_of(pages: Sequence[PageText], notes: Sequence[str] = ()) -> Document:
    """The text of pages: their paragraphs, with hyphens and what is no text as cuts."""
    items: list[_Item] = []
    furniture: dict[int, list[tuple[str, str]]] = {}
    runs = 0
    for page in pages:
        furniture.setdefault(len(items), []).extend(page.head)
        for run in page.runs:
            items += _placed(run, runs)
            runs += 1
        furniture.setdefault(len(items), []).extend(page.foot)
    joined = JoinedLines(Vocabulary(item.line.text for item in items))
    pending: list[tuple[str, str]] = []
    last: _Item | None = None
    for place, goes_on in [*_Flow(items).order(), (len(items), False)]:
        for text, reason in pending if not goes_on else ():
            joined.cut(f"\n{text}", reason)
        pending = pending if goes_on else []
        pending += furniture.pop(place, [])
        if place == len(items):
            break
        line = items[place].line.text
        if goes_on:
            joined.go_on(line, is_cut=last is not None and _is_filled(last))
        else:
            joined.begin(line)
        last = items[place]
    for text, reason in (*pending, *(one for rest in furniture.values() for one in rest)):
        joined.cut(f"\n{text}", reason)
    return Document(
        joined.text, tuple(joined.cuts), tuple(joined.starts), ("",) * len(joined.starts), notes=tuple(notes)
    )


def _placed(run: Sequence[Segment], number: int) -> Iterator[_Item]:
    left = min((one.left for one in run), default=0.0)
    for place, line in enumerate(run):
        around = run[max(0, place - _AROUND) : place + _AROUND + 1]
        alike = [one for one in around if _are_alike(one, line)]
        yield _Item(line, number, left, _reach(alike))


def _is_filled(item: _Item) -> bool:
    """Whether one word fills a line."""
    line = item.line
    is_long = len(line.text) >= _LONG or _ADDRESS.match(line.text) is not None
    return is_long and " " not in line.text and abs(item.reach - line.right) < _FULL * line.height


def _reach(lines: Sequence[Segment]) -> float:
    """How far these lines reach: as the longest does, unless it is one word too long, or alone among even ones."""
    ends = sorted((line.right for line in lines if " " in line.text), reverse=True)
    ends = ends or sorted((line.right for line in lines), reverse=True)
    even = next((far for far, near in pairwise(ends) if far - near < _EVEN), ends[0])
    is_even = sum(abs(end - even) < _EVEN for end in ends) * 2 > len(ends)
    return even if is_even else ends[0]


def _are_alike(one: Segment, other: Segment) -> bool:
    high, low = one.top - one.bottom, other.top - other.bottom
    return abs(high - low) <= _SAME_SIZE * max(high, low)


class _Flow:
    """Lines that are paragraphs together, also where a caption or a footnote stands between them."""

    def __init__(self, items: Sequence[_Item]) -> None:
        self._items = items
        self._usual = _usual_distances(items)
        letters: Counter[float] = Counter()
        for item in items:
            letters[round(item.line.height, 1)] += len(item.line.text)
        self._body = max(letters, key=lambda size: letters[size], default=0.0)

    def order(self) -> Iterator[tuple[int, bool]]:
        """The number of each line in order, and whether it goes on with the paragraph of the one before."""
        held: list[int] = []
        above: int | None = None
        place = 0
        while place < len(self._items):
            end = self._end_of_aside(place) if above is not None else place
            if above is not None and place < end < len(self._items) and self._goes_on(above, end):
                held += range(place, end)
                place = end
            goes_on = above is not None and self._goes_on(above, place)
            if not goes_on:
                yield from self._beside(held)
                held = []
            yield place, goes_on
            above = place
            place += 1
        yield from self._beside(held)

    def _beside(self, held: Sequence[int]) -> Iterator[tuple[int, bool]]:
        for number, place in enumerate(held):
            yield place, bool(number) and self._goes_on(held[number - 1], place)

    def _end_of_aside(self, start: int) -> int:
        """The end of the lines that are set in another size than the body, beginning with `start`."""
        if start and self._is_aside(start - 1):
            return start
        end = start
        while end < len(self._items) and self._is_aside(end):
            end += 1
        return end

    def _is_aside(self, place: int) -> bool:
        size = self._items[place].line.height
        return abs(size - self._body) > 0.5 * _SAME_SIZE * self._body

    def _is_field(self, place: int) -> bool:
        """Whether a line and the one above or below begin with a name and a colon: "Author: …", "Section: …"."""
        beside = self._items[max(0, place - 1) : place + 2]
        named = [bool(_FIELD.match(item.line.text)) for item in beside]
        return bool(_FIELD.match(self._items[place].line.text)) and sum(named) > 1

    def _goes_on(self, before: int, place: int) -> bool:
        """Whether a line goes on with the paragraph of the one before it."""
        last, this = self._items[before], self._items[place]
        above, line = last.line, this.line
        if line.is_row or not _are_alike(above, line):
            return False
        em = line.height
        could_fit = last.reach - above.right > line.first + (_SPACE + _ROOM) * em
        is_whole = bool(_ENDS.search(above.text)) or not line.text[:1].islower()
        if (could_fit and is_whole) or self._is_field(place):
            return False
        if this.run != last.run:
            return line.left - this.left < _INDENT * em
        distance = above.bottom - line.bottom
        if not 0 < distance <= _LOOSE * self._usual.get(round(em), _LEADING * em):
            return False
        is_indented = line.left - max(above.left, this.left) > _INDENT * em
        return not is_indented


def _usual_distances(items: Sequence[_Item]) -> dict[int, float]:
    """The commonest distance of two lines below each other, in points, for each size of type."""
    counts: dict[int, Counter[float]] = {}
    for above, item in pairwise(items):
        distance = above.line.bottom - item.line.bottom
        if above.run == item.run and _are_alike(above.line, item.line) and 0 < distance < 3 * item.line.height:
            counts.setdefault(round(item.line.height), Counter())[round(distance, 1)] += 1
    # Among lines and paragraphs the lines are closest; a few closer ones (an index, a picture) do not count.
    usual: dict[int, float] = {}
    for size, found in counts.items():
        total = sum(found.values())
        often = [one for one, count in found.items() if count >= max(2, total / 50)]
        usual[size] = min(often, default=min(found))
    return usual
