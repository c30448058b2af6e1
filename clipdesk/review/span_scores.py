"""F1 of annotations: how many of one annotator's the other has as well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.review.columns import Column, Weights


class MatchCount(NamedTuple):
    """Annotations of one article: of either annotator, and how many of them are paired."""

    a: int
    b: int
    matched: int


class SpanF1:
    """F1 = 2 · matched / (a + b): the harmonic mean of precision and recall, the same in both directions."""

    def __init__(self, articles: Sequence[MatchCount]) -> None:
        self._annotations = Column([one.a + one.b for one in articles])
        self._matched = Column([one.matched for one in articles])
        self.columns = (self._annotations, self._matched)

    def at(self, weights: Weights) -> float | None:
        """The figure; None where there are no annotations."""
        annotations = self._annotations.total(weights)
        return 2 * self._matched.total(weights) / annotations if annotations else None


def share(part: int, whole: int) -> float | None:
    """The part of a whole; None where there is no whole."""
    return part / whole if whole else None
