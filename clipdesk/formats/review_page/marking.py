"""An article's text as HTML with its passages marked; the text content stays the text, character for character.

Crossing passages are split where they must be. Names stand in attributes, from which the style
sheet and screen readers take them, so that the element holds nothing but the article.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from clipdesk.domain.span import Span
from clipdesk.formats.exchange.reading_language import ENGLISH, Wording
from clipdesk.formats.exchange.reading_words import isolated
from clipdesk.formats.exchange.underlines import LeveledPiece, leveled

DEEPEST = 12
"""So many marks are drawn one inside another; what lies deeper is named in the margin and in the list only."""


@dataclass(frozen=True, slots=True)
class DrawnAnnotation:
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


def marked_text(text: str, marks: Sequence[DrawnAnnotation], say: Wording = ENGLISH) -> str:
    """`text` in HTML with `marks` around their passages, which fit the text."""
    return "".join(_Drawing(text, marks, say).html())


class _Drawing:
    """Walks along the borders of all pieces and keeps a stack of open elements."""

    def __init__(self, text: str, marks: Sequence[DrawnAnnotation], say: Wording) -> None:
        self._say = say
        self._text = text
        self._marks = marks
        self._pieces = leveled([mark.spans for mark in marks])
        self._anchored: set[int] = set()

    def html(self) -> Iterator[str]:
        """The HTML in pieces."""
        starting: dict[int, list[LeveledPiece]] = {}
        ending: dict[int, list[LeveledPiece]] = {}
        for piece in self._pieces:
            starting.setdefault(piece.start, []).append(piece)
            ending.setdefault(piece.end, []).append(piece)
        active: list[LeveledPiece] = []
        opened: list[LeveledPiece] = []
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

    def _open(self, piece: LeveledPiece) -> str:
        mark = self._marks[piece.rank]
        level = f" v{piece.level}" if piece.level else ""
        return f'<mark{self._anchor(piece)} class="{mark.css}{level}">'

    def _margin(self, piece: LeveledPiece, is_drawn: bool) -> str:
        """What stands in the margin: label, which piece, relations, and the note beside the first piece."""
        mark = self._marks[piece.rank]
        count = len(mark.spans)
        part = f" {piece.number}/{count}" if count > 1 else ""
        name = " › ".join((isolated(mark.label) + part, *map(isolated, mark.leads_to)))
        note = f' data-note="{escape(mark.note)}"' if mark.note and piece.number == 1 else ""
        anchor = "" if is_drawn else self._anchor(piece)
        label = f'data-label="{escape(mark.label)}" aria-label="{escape(name)}"{note}'
        return f'<a{anchor} class="side {mark.css}" href="#n-{mark.anchor}" {label}></a>'

    def _anchor(self, piece: LeveledPiece) -> str:
        """The id to which links lead, on the first element that is drawn for an annotation."""
        if piece.rank in self._anchored:
            return ""
        self._anchored.add(piece.rank)
        return f' id="p-{self._marks[piece.rank].anchor}"'

    def _end(self, piece: LeveledPiece) -> str:
        mark = self._marks[piece.rank]
        is_last = piece.number == len(mark.spans)
        said = self._say("end of {0}" if is_last else "{0} goes on below", mark.label)
        joint = "" if is_last else " joint"
        return f'<span class="end{joint} {mark.css}" data-end="{escape(said)}"></span>'


def _common(left: Sequence[LeveledPiece], right: Sequence[LeveledPiece]) -> int:
    """How many pieces the two stacks have in common from below."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one is not other:
            break
        count += 1
    return count
