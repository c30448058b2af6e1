"""`Anchor`: where a passage stands and the words that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from clipdesk.domain.span import Span

CONTEXT = 32
"""Code points of text kept before and after a passage."""
_new: Any = tuple.__new__
"""Makes a named tuple without a call in Python."""


class Anchor(NamedTuple):
    """The spans of one passage, the exact words under them, and what stands around them.

    `spans` are ordered, disjoint code-point intervals, one for a plain passage and several
    for a split one; none at all for a label on the whole article. `quote` is the covered
    text, pieces joined by one space; `prefix` and `suffix` are up to `CONTEXT` code points
    before the first and after the last piece (W3C TextQuoteSelector).
    """

    spans: tuple[Span, ...]
    quote: str
    prefix: str
    suffix: str

    @property
    def start(self) -> int:
        """Offset of the first code point covered; 0 for the whole article."""
        return self.spans[0].start if self.spans else 0

    @property
    def end(self) -> int:
        """Offset behind the last code point covered; 0 for the whole article."""
        return self.spans[-1].end if self.spans else 0


def quote_of(text: str, spans: Sequence[Span]) -> str:
    """The words under `spans`, pieces joined by one space."""
    if len(spans) == 1:
        return text[spans[0][0] : spans[0][1]]
    return " ".join(text[start:end] for start, end in spans)


def anchor(text: str, spans: Sequence[Span]) -> Anchor:
    """Anchor `spans` in `text`.

    Raises ValueError when a span is empty, out of bounds, out of order or overlaps another.

    >>> anchor("Rates fell 3% today.", [Span(11, 13)]).quote
    '3%'
    """
    if len(spans) == 1:  # nearly all; an import brings thousands
        start, end = spans[0]
        if 0 <= start < end <= len(text):
            before = text[start - CONTEXT if start > CONTEXT else 0 : start]
            pieces = (_new(Span, (start, end)),)
            made: Anchor = _new(Anchor, (pieces, text[start:end], before, text[end : end + CONTEXT]))
            return made
    if not spans_fit(spans, len(text)):
        message = f"spans {tuple(spans)} do not fit a text of {len(text)} code points"
        raise ValueError(message)
    if not spans:
        return Anchor((), "", "", "")
    start, end = spans[0][0], spans[-1][1]
    several = tuple(Span(*span) for span in spans)
    return Anchor(several, quote_of(text, several), text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def spans_fit(spans: Sequence[Span], length: int) -> bool:
    """Whether `spans` are non-empty, ordered, disjoint and inside a text of `length` code points."""
    last = 0
    for start, end in spans:
        if not last <= start < end <= length:
            return False
        last = end
    return True
