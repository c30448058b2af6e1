"""Where the underlines of passages that overlap stand below one another, so that each stays legible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from clipdesk.domain.span import Span

LEVELS = 6
"""So many underlines are stacked below one another before they share the last place."""


@dataclass(frozen=True, slots=True, order=True)
class LeveledPiece:
    """A piece of a passage; sorts as pieces nest: by start, the longer first, then by the order of the passages.

    `rank` is the place of its passage among those given, `number` that of the piece in it, from 1;
    `level` counts underlines from the words down, from 0.
    """

    start: int
    minus_end: int
    rank: int
    number: int
    level: int

    @property
    def end(self) -> int:
        """Offset behind the last code point covered."""
        return -self.minus_end


def leveled(passages: Sequence[Sequence[Span]]) -> list[LeveledPiece]:
    """All pieces in the order in which they nest, each with the highest underline that is free along it."""
    bare = sorted(
        (start, -end, rank, number)
        for rank, spans in enumerate(passages)
        for number, (start, end) in enumerate(spans, 1)
    )
    taken: list[tuple[int, int]] = []
    free: list[int] = []
    count = 0
    pieces: list[LeveledPiece] = []
    for start, minus_end, rank, number in bare:
        while taken and taken[0][0] <= start:
            heappush(free, heappop(taken)[1])
        if free:
            level = heappop(free)
        else:
            level, count = count, count + 1
        heappush(taken, (-minus_end, level))
        pieces.append(LeveledPiece(start, minus_end, rank, number, min(level, LEVELS - 1)))
    return pieces
