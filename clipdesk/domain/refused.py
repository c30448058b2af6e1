"""What was refused, and what counts as the same with other edges: one rule, which `store/waiting.py` asks SQLite for, too.

A suggestion that is nearly what was refused under its label does not come back; nor is the place listed as missed, and
the learner takes it as refused.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Ruling, Verdict

SHARED, OF = 2, 3
"""Two passages are nearly the same if they share two thirds (`SHARED` / `OF`) of what both cover."""


def is_refusal(verdict: Verdict, label_id: str) -> bool:
    """Whether a label was refused: also where it was accepted and the annotation has another label, since or at once.

    `label_id` is that of the annotation which the suggestion became; empty where there is none, or none any more.
    """
    return verdict.ruling is Ruling.REFUSED or label_id not in ("", verdict.suggestion.label_id)


def is_nearly(one: Span, other: Span) -> bool:
    """Whether two passages, by their outer bounds, are the same but for their edges.

    >>> is_nearly(Span(0, 9), Span(0, 10)), is_nearly(Span(0, 9), Span(5, 9))
    (True, False)
    """
    return OF * one.shared(other) >= SHARED * (max(one.end, other.end) - min(one.start, other.start))


class Refused:
    """The outer bounds (code points) of what was refused under one label in one article."""

    def __init__(self, bounds: Iterable[tuple[int, int]] = ()) -> None:
        self._bounds = sorted(bounds)

    def is_near(self, asked: Span) -> bool:
        """Whether one of them is nearly this passage. Looks only at those that begin near enough."""
        reach = asked.length // 2 + 1  # no further apart can starts be
        first = bisect_left(self._bounds, (asked.start - reach, 0))
        last = bisect_right(self._bounds, (asked.start + reach + 1, 0))
        return any(is_nearly(Span(*one), asked) for one in self._bounds[first:last])
