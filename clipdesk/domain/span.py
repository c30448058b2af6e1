"""`Span`: a half-open interval of code points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open `[start, end)` in Unicode code points over an article's stored text.

    >>> Span(0, 5).overlaps(Span(4, 9)), Span(0, 5).overlaps(Span(5, 9))
    (True, False)
    >>> Span(0, 9).contains(Span(2, 4))
    True
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points covered."""
        return self.end - self.start

    @property
    def is_valid(self) -> bool:
        """Whether the span covers at least one code point and does not start below zero."""
        return 0 <= self.start < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shared(self, other: Span) -> int:
        """Number of code points that both spans cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: Span) -> bool:
        """Whether every code point of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same span, moved by `by` code points."""
        return Span(self.start + by, self.end + by)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans ordered, with those that overlap or touch joined: disjoint pieces.

    >>> merged([Span(8, 9), Span(0, 3), Span(3, 5)])
    (Span(start=0, end=5), Span(start=8, end=9))
    """
    if type(spans) is tuple and len(spans) == 1 and type(spans[0]) is Span:
        return spans
    ordered = sorted(spans)
    pieces: list[Span] = []
    for span in ordered:
        if pieces and span.start <= pieces[-1].end:
            pieces[-1] = Span(pieces[-1].start, max(pieces[-1].end, span.end))
        else:
            pieces.append(Span(*span))
    return tuple(pieces)
