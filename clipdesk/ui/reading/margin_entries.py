"""What the margin says beside each line: names of the labels that begin there, and to whom a quote belongs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from clipdesk.domain.annotation import Annotation
from clipdesk.ui.reading.line_geometry import LineGeometry
from clipdesk.ui.reading.marks import Marks, Piece

_NAME_END = re.compile(r"[,;:(–—]")
_LONGEST = 40


class MarginEntry(NamedTuple):
    """One name in the margin. `said_by` is the short name of whom it is linked to, or empty.

    `goes_on` marks the second and later pieces of a split passage.
    """

    piece: Piece
    said_by: str
    goes_on: bool


class MarginRow(NamedTuple):
    """The names beside one line whose text has its baseline at `baseline`, in pixels of the viewport."""

    baseline: float
    entries: tuple[MarginEntry, ...]


def margin_rows(geometry: LineGeometry, marks: Marks, top: float, bottom: float) -> Iterator[MarginRow]:
    """A row for every line between two heights of the viewport on which a passage begins."""
    for block in geometry.blocks(top, bottom):
        pieces = marks.pieces(block.span)
        if not pieces:
            continue
        starts = [line.start for line in block.lines]
        entries: list[list[MarginEntry]] = [[] for _ in block.lines]
        for piece in pieces:
            position, _ = geometry.display_range(piece.span)
            line = bisect_right(starts, position) - 1
            if line >= 0 and position < max(block.lines[line].end, starts[line] + 1):
                entries[line].append(MarginEntry(piece, said_by(marks, piece.annotation), piece.number > 0))
        for line, found in enumerate(entries):
            if found:
                yield MarginRow(block.lines[line].baseline, tuple(found))


def said_by(marks: Marks, annotation: Annotation) -> str:
    """The short name of what `annotation` is linked to: the first words of the child's quote."""
    for link in marks.links.get(annotation.id, ()):
        child = marks.annotations.get(link.child) if link.head == annotation.id else None
        if child is not None:
            return short_name(child.anchor.quote)
    return ""


def short_name(words: str) -> str:
    """The words up to the first comma or dash, on one line.

    >>> short_name("Mairi Kell, the board’s chair")
    'Mairi Kell'
    """
    name = " ".join(_NAME_END.split(words, maxsplit=1)[0].split()) or " ".join(words.split())
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
