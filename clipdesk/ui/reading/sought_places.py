"""`SoughtPlaces`: where the words of the search over all articles stand in the open one. No Qt."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from clipdesk.domain.sought import Sought, tokens_of
from clipdesk.domain.span import Span
from clipdesk.ui.reading.text_search import SearchableText

PORTION = 16_000
"""Code points that are searched at once: what a screen shows lies in one or two of them."""
_BETWEEN = re.compile(r"[\s、。！，．：；？]")
"""A place between words, also in scripts without spaces."""


class SoughtPlaces:
    """The places in one text, in order and disjoint, found a portion at a time when they are asked for.

    So the search does not delay the opening of a long article: only what is in view is searched.
    """

    def __init__(self, text: str, sought: Sought, portion: int = PORTION) -> None:
        self._text = text
        self._sought = sought
        self._edges = _edges(text, portion)
        self._has_phrase = bool(sought.unspaced) or any(len(tokens_of(part)) > 1 for part in sought.parts)
        self._found: dict[int, list[Span]] = {}

    def within(self, span: Span) -> list[Span]:
        """Those that overlap `span`."""
        if not self._text:
            return []
        first, last = self._number(span.start), self._number(max(span.start, span.end - 1))
        if self._has_phrase and first:
            first -= 1
        found: list[Span] = []
        for number in range(first, last + 1):
            places = self._places(number)
            found += places[bisect_right(places, span.start, key=_end) : bisect_left(places, span.end, key=_start)]
        return found

    def at_or_behind(self, offset: int) -> Span | None:
        """The first that does not start before `offset`; None behind the last."""
        for number in range(self._number(offset), len(self._edges) - 1):
            places = self._places(number)
            place = bisect_left(places, offset, key=_start)
            if place < len(places):
                return places[place]
        return None

    def before(self, offset: int) -> Span | None:
        """The last that starts before `offset`; None before the first."""
        for number in range(self._number(offset), -1, -1):
            places = self._places(number)
            place = bisect_left(places, offset, key=_start)
            if place:
                return places[place - 1]
        return None

    def _number(self, offset: int) -> int:
        """The portion in which a code point lies, the nearest for one beyond the text."""
        return min(max(bisect_right(self._edges, offset) - 1, 0), max(len(self._edges) - 2, 0))

    def _places(self, number: int) -> list[Span]:
        """The hits that begin in a portion, except those overlapped by a phrase that began in the one before."""
        found = self._begun(number)
        before = self._begun(number - 1) if self._has_phrase and number else []
        if not before or not found or before[-1].end <= found[0].start:
            return found
        return [place for place in found if place.start >= before[-1].end]

    def _begun(self, number: int) -> list[Span]:
        """What begins in a portion, searched by itself. A phrase may end in the next one."""
        found = self._found.get(number)
        if found is None:
            start, end = self._edges[number : number + 2]
            read_to = self._edges[min(number + 2, len(self._edges) - 1)] if self._has_phrase else end
            hits = SearchableText(self._text[start:read_to]).find_each(self._sought)
            found = [Span(start + hit.start, start + hit.end) for hit in hits if start + hit.start < end]
            self._found[number] = found
        return found


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _edges(text: str, portion: int) -> list[int]:
    """Where portions begin, behind white space or a sign, so that no word is divided; the end of the text is the last."""
    edges = [0]
    while len(text) - edges[-1] > portion and (found := _BETWEEN.search(text, edges[-1] + portion)):
        edges.append(found.end())
    return edges if edges[-1] == len(text) and len(edges) > 1 else [*edges, len(text)]
