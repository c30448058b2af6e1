"""Words and sentences of a text, as spans: for formats that think in tokens. The text is never changed.

Rules after Unicode categories, for every language that puts spaces between words. The words are not those of a
particular model: a program that needs other words finds them by the offsets.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from clipdesk.domain.span import Span

_CHUNK = re.compile(r"\S+")
_JOINER = "\u200d"
_APOSTROPHES = "'’ʼ"
_ENDS = frozenset(".!?…。！？؟।")
_CLOSING = frozenset("\"'”’»)]}›」』")
_TITLES = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt sgt capt rev hon st jr sr no vs etc inc corp co ltd jan feb mar apr jun "
    "jul aug sept sep oct nov dec".split()
)
_WORD, _MARK, _EXTENDING, _FLAG = range(4)


def words(text: str, borders: Iterable[int] = ()) -> list[Span]:
    """The words and signs of `text` in order; they hold no white space, and everything else is in one of them.

    A word is cut at each of `borders`, so that passages that begin or end there begin and end with a word.

    >>> [text[a:b] for text in ["Ana's 3.5% rise."] for a, b in words(text)]
    ["Ana's", '3.5', '%', 'rise', '.']
    """
    found: list[Span] = []
    for chunk in _CHUNK.finditer(text):
        if chunk[0].isalnum():
            found.append(Span(chunk.start(), chunk.end()))
        else:
            found += _in_chunk(text, chunk.start(), chunk.end())
    return _cut(found, sorted(set(borders)))


def sentences(text: str, tokens: Sequence[Span], unbroken: Iterable[Span] = ()) -> Iterator[Sequence[Span]]:
    """`tokens` of `text`, sentence by sentence; no sentence ends inside one of the spans of `unbroken`.

    A sentence ends with a blank line or a sign that ends one, unless an abbreviation stands before it.
    """
    held = sorted(unbroken)
    starts = [span.start for span in held]
    furthest = [0]
    for span in held:
        furthest.append(max(furthest[-1], span.end))
    first = 0
    for place in range(1, len(tokens)):
        start = tokens[place].start
        is_held = furthest[bisect_left(starts, start)] > start
        if not is_held and _ends_before(text, tokens, place):
            yield tokens[first:place]
            first = place
    if tokens:
        yield tokens[first:]


def _ends_before(text: str, tokens: Sequence[Span], place: int) -> bool:
    """Whether a sentence ends between the token at `place` and the one before."""
    gap = text[tokens[place - 1].end : tokens[place].start]
    if "\n" in gap:
        return True
    if not gap and text[tokens[place - 1].start] not in "。！？":
        return False
    at = place - 1
    while at > 0 and text[tokens[at].start : tokens[at].end] in _CLOSING:
        at -= 1
    last = text[tokens[at].start : tokens[at].end]
    if last not in _ENDS or text[tokens[place].start] in _CLOSING - frozenset("\"'"):
        return False
    if last == "." and at > 0:
        before = text[tokens[at - 1].start : tokens[at - 1].end]
        is_short = before.casefold() in _TITLES or (len(before) == 1 and before.isalpha())
        return not is_short and not text[tokens[place].start].islower()
    return not text[tokens[place].start].islower()


def _in_chunk(text: str, start: int, end: int) -> Iterator[Span]:
    first = start
    for at in range(start + 1, end):
        if not _is_joined(text, first, at, end):
            yield Span(first, at)
            first = at
    yield Span(first, end)


def _is_joined(text: str, first: int, at: int, end: int) -> bool:
    """Whether the character at `at` belongs to the token that began at `first`."""
    before, here = text[at - 1], text[at]
    kind = _kind(here)
    if kind == _EXTENDING or before == _JOINER:
        return True
    known = _kind(before) if _kind(before) != _EXTENDING else _kind(text[first])
    if kind == _FLAG:
        return known == _FLAG and (at - first) % 2 == 1
    if kind == _WORD:
        return known in (_WORD, _EXTENDING) or (at - 1 > first and _is_inner(text, at - 1, at + 1))
    return at + 1 < end and known == _WORD and _is_inner(text, at, end)


def _is_inner(text: str, at: int, end: int) -> bool:
    """Whether the sign at `at` stands inside a word: the apostrophe of “don't”, the point of “3.5”."""
    if at + 1 >= end or at == 0:
        return False
    before, sign, after = text[at - 1], text[at], text[at + 1]
    if sign in _APOSTROPHES:
        return _kind(before) in (_WORD, _EXTENDING) and _kind(after) == _WORD
    return sign in ".,:" and before.isdigit() and after.isdigit()


@lru_cache(4096)
def _kind(character: str) -> int:
    if "\U0001f1e6" <= character <= "\U0001f1ff":
        return _FLAG
    category = unicodedata.category(character)
    if category[0] == "M" or category == "Cf" or "\U0001f3fb" <= character <= "\U0001f3ff":
        return _EXTENDING
    return _WORD if category[0] in "LN" else _MARK


def _cut(tokens: list[Span], borders: list[int]) -> list[Span]:
    if not borders:
        return tokens
    found: list[Span] = []
    for token in tokens:
        inner = borders[bisect_right(borders, token.start) : bisect_left(borders, token.end)]
        edges = (token.start, *inner, token.end)
        found += [Span(*edge) for edge in itertools.pairwise(edges)]
    return found
