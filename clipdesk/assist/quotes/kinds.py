"""The kind of a quote: direct, indirect or mixed, by how much of it stands between quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from clipdesk.assist.quotation_marks import Marked
from clipdesk.assist.quotes.dashed_talk import DASHED
from clipdesk.assist.quotes.pull_quotes import PULL_QUOTE
from clipdesk.assist.quotes.sentence import Attributed
from clipdesk.assist.quotes.statements import STATEMENT
from clipdesk.assist.quotes.transcripts import TURN
from clipdesk.domain.span import Span

_ALMOST = 0.95
"""Share of a quote within marks from which on it is a direct one."""
_WITHOUT_MARKS = frozenset({STATEMENT, PULL_QUOTE, TURN, DASHED})
"""Reasons for words that somebody said as they stand, though no marks tell so."""


class QuoteKinds:
    """Tells the kinds of the quotes of one text, from its marked stretches, which are disjoint and in reading order."""

    def __init__(self, marked: Sequence[Marked]) -> None:
        self._marked = marked

    def of(self, one: Attributed) -> str:
        """direct: all within marks, but for a word or two of a long one; mixed: in part; indirect: not at all."""
        if one.reason in _WITHOUT_MARKS:
            return "direct"
        total = sum(span.length for span in one.spans)
        inside = sum(map(self._marked_in, one.spans))
        return "direct" if inside >= min(total - 1, total * _ALMOST) else "mixed" if inside else "indirect"

    def _marked_in(self, span: Span) -> int:
        """How many code points of it stand within marks."""
        total = 0
        for at in range(bisect_right(self._marked, span.start, key=lambda one: one.outer.end), len(self._marked)):
            outer = self._marked[at].outer
            if outer.start >= span.end:
                break
            total += span.shared(outer)
        return total
