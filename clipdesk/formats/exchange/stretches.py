"""An article's text in stretches over which nothing begins or ends: for documents that show passages by color."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span


class Shown(NamedTuple):
    """A piece of a passage; `number` is the place of its annotation in the list, `part` its own, both from 1."""

    span: Span
    annotation: Annotation
    number: int
    part: int


class Stretch(NamedTuple):
    """Words under the same passages. Offsets are code points, half open.

    `on` are the pieces over it, the shortest last; `ending` end where it starts, the innermost first, and `starting`
    start there, the outermost first. The last stretch may be empty.
    """

    start: int
    end: int
    on: tuple[Shown, ...]
    ending: tuple[Shown, ...]
    starting: tuple[Shown, ...]


def stretches(length: int, annotations: Sequence[Annotation]) -> Iterator[Stretch]:
    """A text of `length` code points cut where pieces of passages begin and end; together they are the text."""
    pieces = [
        Shown(span, one, number, part)
        for number, one in enumerate(annotations, 1)
        for part, span in enumerate(one.spans, 1)
    ]
    starting: dict[int, list[Shown]] = {}
    ending: dict[int, list[Shown]] = {}
    for piece in sorted(pieces, key=lambda one: (-one.span.length, one.number)):
        starting.setdefault(piece.span.start, []).append(piece)
        ending.setdefault(piece.span.end, []).insert(0, piece)
    on: list[Shown] = []
    borders = sorted({0, length, *starting, *ending})
    for place, start in enumerate(borders):
        gone, come = ending.get(start, []), starting.get(start, [])
        on = [*(one for one in on if one not in gone), *come]
        on.sort(key=lambda one: (-one.span.length, one.number))
        end = borders[place + 1] if place + 1 < len(borders) else length
        yield Stretch(start, end, tuple(on), tuple(gone), tuple(come))
