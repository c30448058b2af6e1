"""The paragraphs of a text and their tokens, read once for all assistants that ask one after another."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from clipdesk.assist.tokens import Token, paragraphs, tokens
from clipdesk.domain.span import Span


class Blocks(NamedTuple):
    """A text with the places of its paragraphs in code points, and the tokens of each."""

    text: str
    spans: tuple[Span, ...]
    tokens: tuple[tuple[Token, ...], ...]

    def within(self, number: int, span: Span) -> list[Token]:
        """The tokens of paragraph `number` that lie within `span`; one that its edge cuts is read anew."""
        items = self.tokens[number]
        first = bisect_left(items, (span.start,))
        last = bisect_left(items, (span.end,))
        is_cut = (first and items[first - 1].end > span.start) or (last > first and items[last - 1].end > span.end)
        return tokens(self.text, span) if is_cut else list(items[first:last])


def read_blocks(text: str) -> Blocks:
    """Read a text."""
    spans = paragraphs(text)
    return Blocks(text, tuple(spans), tuple(tuple(tokens(text, span)) for span in spans))


class BlockReader:
    """Reads texts, and keeps the last one: the assistants of one article come one after another."""

    def __init__(self) -> None:
        self._last = Blocks("", (), ())

    def of(self, text: str) -> Blocks:
        """The paragraphs and tokens of `text`. Linear in its length the first time."""
        found = self._last
        if found.text != text:
            found = self._last = read_blocks(text)
        return found
