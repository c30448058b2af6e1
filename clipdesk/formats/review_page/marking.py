"""An article's text as HTML with its passages marked; the text content stays the text, character for character.

Crossing passages are split where they must be. Names stand in attributes, from which the style
sheet and screen readers take them, so that the element holds nothing but the article.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from html import escape

from clipdesk.domain.span import Span
from clipdesk.formats.review_page.words import isolated

DEEPEST = 12
"""So many marks are drawn one inside another; what lies deeper is named in the margin and in the list only."""
LEVELS = 6
"""So many underlines are stacked below one another before they share the last place."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is drawn for one annotation.

    `spans` are its pieces; `css` the classes of its label and annotator; `anchor` a name fit
    for ids; `label` what a reader calls it; `leads_to` the words to which its relations lead.
    """

    spans: tuple[Span, ...]
    css: str
    anchor: str
    label: str
    leads_to: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, order=True)
class _Piece:
    """A piece of a mark; sorts as pieces nest: by start, the longer first, then by the order of the marks."""

    start: int
    minus_end: int
    rank: int
    number: int
    level: int

    @property
    def end(self) -> int:
        return -self.minus_end


def marked_text(text: str, marks: Sequence[Mark]) -> str:
    """`text` in HTML with `marks` around their passages, which fit the text."""
    return "".join(_Drawing(text, marks).html())


class _Drawing:
    """Walks along the borders of all pieces and keeps a stack of open elements."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._text = text
        self._marks = marks
        self._pieces = _leveled(marks)
        self._anchored: set[int] = set()

    def html(self) -> Iterator[str]:
        """The HTML in pieces."""
        starting: dict[int, list[_Piece]] = {}
        ending: dict[int, list[_Piece]] = {}
        for piece in self._pieces:
            starting.setdefault(piece.start, []).append(piece)
            ending.setdefault(piece.end, []).append(piece)
        active: list[_Piece] = []
        opened: list[_Piece] = []
        last = 0
        for border in sorted({*starting, *ending}):
            yield escape(self._text[last:border], quote=False)
            last = border
            for piece in ending.get(border, ()):
                del active[bisect_left(active, piece)]
            for piece in starting.get(border, ()):
                insort(active, piece)
            wanted = active[:DEEPEST]
            kept = _common(opened, wanted)
            yield "</mark>" * (len(opened) - kept)
            yield from (self._end(piece) for piece in ending.get(border, ()))
            yield from (self._margin(piece, piece in wanted) for piece in starting.get(border, ()))
            yield from (self._open(piece) for piece in wanted[kept:])
            opened = wanted
        yield escape(self._text[last:], quote=False)

    def _open(self, piece: _Piece) -> str:
        mark = self._marks[piece.rank]
        level = f" v{piece.level}" if piece.level else ""
        return f'<mark{self._anchor(piece)} class="{mark.css}{level}">'

    def _margin(self, piece: _Piece, is_drawn: bool) -> str:
        """What stands in the margin: label, which piece, relations, and the note beside the first piece."""
        mark = self._marks[piece.rank]
        count = len(mark.spans)
        part = f" {piece.number}/{count}" if count > 1 else ""
        name = " › ".join((isolated(mark.label) + part, *map(isolated, mark.leads_to)))
        note = f' data-note="{escape(mark.note)}"' if mark.note and piece.number == 1 else ""
        anchor = "" if is_drawn else self._anchor(piece)
        label = f'data-label="{escape(mark.label)}" aria-label="{escape(name)}"{note}'
        return f'<a{anchor} class="side {mark.css}" href="#n-{mark.anchor}" {label}></a>'

    def _anchor(self, piece: _Piece) -> str:
        """The id to which links lead, on the first element that is drawn for an annotation."""
        if piece.rank in self._anchored:
            return ""
        self._anchored.add(piece.rank)
        return f' id="p-{self._marks[piece.rank].anchor}"'

    def _end(self, piece: _Piece) -> str:
        mark = self._marks[piece.rank]
        is_last = piece.number == len(mark.spans)
        said = f"end of {mark.label}" if is_last else f"{mark.label} goes on below"
        joint = "" if is_last else " joint"
        return f'<span class="end{joint} {mark.css}" data-end="{escape(said)}"></span>'


def _leveled(marks: Sequence[Mark]) -> list[_Piece]:
    """All pieces in the order in which they nest, each with the highest underline that is free along it."""
    bare = sorted(
        (start, -end, rank, number)
        for rank, mark in enumerate(marks)
        for number, (start, end) in enumerate(mark.spans, 1)
    )
    taken: list[tuple[int, int]] = []
    free: list[int] = []
    count = 0
    pieces: list[_Piece] = []
    for start, minus_end, rank, number in bare:
        while taken and taken[0][0] <= start:
            heappush(free, heappop(taken)[1])
        if free:
            level = heappop(free)
        else:
            level, count = count, count + 1
        heappush(taken, (-minus_end, level))
        pieces.append(_Piece(start, minus_end, rank, number, min(level, LEVELS - 1)))
    return pieces


def _common(left: Sequence[_Piece], right: Sequence[_Piece]) -> int:
    """How many pieces the two stacks have in common from below."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one is not other:
            break
        count += 1
    return count
