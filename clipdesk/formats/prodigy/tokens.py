"""Tokens as Prodigy and spaCy have them: each with its words and whether one space follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from clipdesk.domain.span import Span
from clipdesk.formats.exchange.words import words


class Token(NamedTuple):
    """A token; `has_space` says that exactly one space, which belongs to no token, follows."""

    start: int
    end: int
    has_space: bool


def spaced_tokens(text: str, spans: Iterable[Span]) -> list[Token]:
    """Tokens that give the text when joined, cut so that every span begins and ends with one.

    White space other than the one space behind a token is a token of its own, and so is that
    space where a passage begins or ends with it.
    """
    given = list(spans)
    starts, ends = {span.start for span in given}, {span.end for span in given}
    borders = starts | ends
    found: list[Token] = []
    last = 0
    for token in [*words(text, borders), Span(len(text), len(text))]:
        gap = last
        if found and text[last : last + 1] == " " and last not in starts and last + 1 not in ends:
            found[-1] = found[-1]._replace(has_space=True)
            gap += 1
        found += _blank(gap, token.start, borders)
        if token.start < token.end:
            found.append(Token(token.start, token.end, has_space=False))
        last = token.end
    return found


def _blank(start: int, end: int, borders: set[int]) -> Iterator[Token]:
    """White space as tokens, cut at the borders inside."""
    first = start
    for at in range(start + 1, end + 1):
        if at == end or at in borders:
            yield Token(first, at, has_space=False)
            first = at
