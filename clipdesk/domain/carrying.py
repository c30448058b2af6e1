"""Carries places from one text to another that is the same but for what was cut from it, or but for its white space.

Nothing is guessed: a place is carried where all its words stand in the other text, and not otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.domain.article import Cut, uncut
from clipdesk.domain.span import Span

_WORD = re.compile(r"\S+")


class Stretch(NamedTuple):
    """Words that both texts have: where they begin in each, and how many code points they are."""

    there: int
    here: int
    length: int


class Carrier(NamedTuple):
    """How places of the text `theirs` are carried to the text `ours`."""

    theirs: str
    ours: str
    stretches: tuple[Stretch, ...]
    joins: bool
    """Whether white space between two pieces belongs to them."""

    def carry(self, spans: Sequence[Span]) -> tuple[Span, ...] | None:
        """The same words in the other text, in more pieces where something stands between them there.

        None where some of the words are not in the other text.
        """
        found: list[Span] = []
        for span in spans:
            pieces = self._pieces(span)
            words = sum(_letters(self.ours, *piece) for piece in pieces)
            if not pieces or words != _letters(self.theirs, *span):
                return None
            found += pieces
        return tuple(found)

    def _pieces(self, span: Span) -> list[Span]:
        found: list[Span] = []
        for there, here, length in self.stretches:
            start, end = max(span.start, there), min(span.end, there + length)
            if start >= end:
                continue
            piece = Span(start - there + here, end - there + here)
            last = found[-1] if found else None
            between = self.ours[last.end : piece.start] if last else "-"
            if last and (not between or (self.joins and between.isspace())):
                found[-1] = Span(last.start, piece.end)
            else:
                found.append(piece)
        return found


def carrier(theirs: str, their_cuts: Sequence[Cut], ours: str, our_cuts: Sequence[Cut]) -> Carrier | None:
    """How places are carried; None where the texts differ by more than cuts or white space.

    >>> carrier("Body.", [Cut(0, "Menu ", "furniture")], "Menu Body.", []).carry([Span(0, 4)])
    (Span(start=5, end=9),)
    """
    if uncut(theirs, their_cuts) == uncut(ours, our_cuts):
        return Carrier(theirs, ours, _common(_kept(theirs, their_cuts), _kept(ours, our_cuts)), joins=False)
    there, here = list(_WORD.finditer(theirs)), list(_WORD.finditer(ours))
    if [one[0] for one in there] != [one[0] for one in here]:
        return None
    pairs = zip(there, here, strict=True)
    return Carrier(theirs, ours, tuple(Stretch(a.start(), b.start(), len(a[0])) for a, b in pairs), joins=True)


def _letters(text: str, start: int, end: int) -> int:
    """How many code points of a stretch are no white space."""
    return sum(map(len, text[start:end].split()))


def _kept(text: str, cuts: Sequence[Cut]) -> list[Stretch]:
    """What was not cut: where it stands in the whole (`there`) and in the text."""
    found: list[Stretch] = []
    gone = last = 0
    for cut in cuts:
        if cut.offset > last:
            found.append(Stretch(last + gone, last, cut.offset - last))
        gone, last = gone + len(cut.text), cut.offset
    if len(text) > last:
        found.append(Stretch(last + gone, last, len(text) - last))
    return found


def _common(theirs: Sequence[Stretch], ours: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """What neither text has cut."""
    found: list[Stretch] = []
    at = 0
    for one in theirs:
        while at < len(ours) and ours[at].there + ours[at].length <= one.there:
            at += 1
        for other in ours[at:]:
            start = max(one.there, other.there)
            if start >= one.there + one.length:
                break
            end = min(one.there + one.length, other.there + other.length)
            found.append(Stretch(start - one.there + one.here, start - other.there + other.here, end - start))
    return tuple(found)
