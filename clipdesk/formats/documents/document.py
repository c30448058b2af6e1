"""`Document`: the text of a file with what its container says of each paragraph, and what was cut while reading it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from clipdesk.domain.article import Cut
from clipdesk.domain.text import canonical
from clipdesk.formats.news.units import Unit

_KEPT = 1 << 16
"""Code points of the longest text whose lines are kept, and the text with them."""


class Block(NamedTuple):
    """A paragraph as a container holds it: its text, line breaks kept, and words that say what it is.

    `marks` are class names, styles and the like, separated by spaces; empty where the container says nothing.
    """

    text: str
    marks: str = ""


class Line(NamedTuple):
    """One line: its words without the white space around, where they stand (code points), and what is known of it.

    `gap` says whether a new paragraph begins with it.
    """

    text: str
    start: int
    end: int
    gap: bool
    marks: frozenset[str] = frozenset()

    @property
    def unit(self) -> Unit:
        """The line as the cleaning of news knows it."""
        return Unit(self.text, self.start, self.end, self.gap)


@dataclass(frozen=True, slots=True)
class Document:
    """The canonical text of a file.

    `uncut(text, cuts)` is everything that was read. `starts` and `marks` say for each block where it
    begins and what it is. `replaced` counts characters that could not be stored. `notes` are sentences for the user.
    """

    text: str
    cuts: tuple[Cut, ...] = ()
    starts: tuple[int, ...] = ()
    marks: tuple[str, ...] = ()
    replaced: int = 0
    notes: tuple[str, ...] = ()

    def lines(self) -> list[Line]:
        """The lines that are not blank."""
        lines = _lines if len(self.text) > _KEPT else _lines_again
        return list(lines(self.text, self.starts, self.marks))

    def part(self, start: int, end: int) -> Document:
        """The stretch from `start` to `end`, with the cuts inside it, without its marks."""
        last = len(self.text)
        cuts = tuple(
            Cut(cut.offset - start, cut.text, cut.reason)
            for cut in self.cuts
            if start <= cut.offset < end or (cut.offset == end == last)
        )
        return Document(self.text[start:end], cuts, replaced=self.replaced, notes=self.notes)


def composed(blocks: Iterable[Block], notes: Iterable[str] = ()) -> Document:
    """Blocks as one text, a blank line between them; blank blocks are passed over.

    >>> composed([Block("One.\\r\\nTwo."), Block(" "), Block("Three.")]).text
    'One.\\nTwo.\\n\\nThree.'
    """
    pieces: list[str] = []
    starts: list[int] = []
    marks: list[str] = []
    length = replaced = 0
    for block in blocks:
        stored = canonical(block.text)
        text = stored.text.strip("\n\t ")
        if not text:
            continue
        if pieces:
            length += 2
        pieces.append(text)
        starts.append(length)
        marks.append(block.marks)
        length += len(text)
        replaced += stored.replaced
    # A mark of byte order at the start of a text is none of its characters.
    whole = "\n\n".join(pieces)
    return Document(whole, (), tuple(starts), tuple(marks), replaced, tuple(notes))


def left_out(*, footnotes: bool, comments: bool) -> tuple[str, ...]:
    """What of a document is not in its text, in sentences."""
    said = (("Its footnotes were left out.", footnotes), ("Its comments were left out.", comments))
    return tuple(sentence for sentence, is_there in said if is_there)


def layered(below: Sequence[Cut], above: Sequence[Cut], text: str) -> tuple[Cut, ...]:
    """The cuts of two cleanings, one after the other, joined to one list.

    `above` was cut last and left `text`; `below` was cut before and left `uncut(text, above)`.
    `uncut(text, layered(below, above, text))` is what was there before both.

    >>> layered([Cut(4, "2", "page")], [Cut(0, "Menu", "furniture")], "Body.")
    (Cut(offset=0, text='Menu', reason='furniture'), Cut(offset=0, text='2', reason='page'))
    """
    if not below:
        return tuple(above)
    layering = _Layering(below)
    last = 0
    for cut in above:
        layering.keep(cut.offset - last)
        layering.cut(cut)
        last = cut.offset
    layering.keep(len(text) - last)
    layering.finish()
    return tuple(layering.cuts)


class _Layering:
    """Walks through the text between the two cleanings.

    `_place` is a position in it, `_offset` one in the final text.
    """

    def __init__(self, below: Sequence[Cut]) -> None:
        self._below = below
        self._next = 0
        self._place = 0
        self._offset = 0
        self.cuts: list[Cut] = []

    def keep(self, length: int) -> None:
        """Pass a stretch that stays."""
        end = self._place + length
        for cut in self._until(end):
            self.cuts.append(Cut(self._offset + cut.offset - self._place, cut.text, cut.reason))
        self._place, self._offset = end, self._offset + length

    def cut(self, above: Cut) -> None:
        """Pass a stretch that is cut, including what was cut from inside it before."""
        end = self._place + len(above.text)
        pieces: list[str] = []
        last = self._place
        for cut in self._until(end):
            if cut.offset == self._place:
                self.cuts.append(Cut(self._offset, cut.text, cut.reason))
                continue
            pieces += (above.text[last - self._place : cut.offset - self._place], cut.text)
            last = cut.offset
        pieces.append(above.text[last - self._place :])
        self.cuts.append(Cut(self._offset, "".join(pieces), above.reason))
        self._place = end

    def finish(self) -> None:
        """Pass what was cut at the very end."""
        self.cuts += [Cut(self._offset, cut.text, cut.reason) for cut in self._below[self._next :]]

    def _until(self, end: int) -> Sequence[Cut]:
        first = self._next
        while self._next < len(self._below) and self._below[self._next].offset < end:
            self._next += 1
        return self._below[first : self._next]


def _lines(text: str, starts: tuple[int, ...], each: tuple[str, ...]) -> tuple[Line, ...]:
    """The lines of a text that are not blank, with the marks of the block that each stands in."""
    lines: list[Line] = []
    sets, nothing = [frozenset(words.split()) for words in each], frozenset[str]()
    begins = frozenset(starts)
    start, gap = 0, True
    for raw in text.split("\n"):
        bare = raw.strip()
        gap = gap or start in begins
        if bare:
            first = start if bare[0] == raw[0] else start + raw.index(bare)
            block = bisect_right(starts, first) - 1
            lines.append(Line(bare, first, first + len(bare), gap, sets[block] if block >= 0 else nothing))
        gap = not bare
        start += len(raw) + 1
    return tuple(lines)


_lines_again = lru_cache(2)(_lines)
"""Whoever looks for several articles in a text asks for its lines one after the other."""
