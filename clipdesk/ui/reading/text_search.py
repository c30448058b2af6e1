"""Finds words in one article whatever their case, accents, kind of quotation marks or of space. No Qt.

Works on stored text in code points: what it finds are spans of it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice

from clipdesk.domain.span import Span

MOST = 100_000
"""Hits after which the search stops: nobody walks through more."""
_ALIKE = str.maketrans(
    dict.fromkeys("‘’‚‛′ʼ", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"\u00ad": "", "\u200b": ""}
)


class SearchableText:
    """One text, made ready to be searched. Keeps one copy for searches that mind the case and one for the others."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._made: dict[bool, _Folded] = {}

    def find(self, words: str, *, match_case: bool = False, whole_words: bool = False) -> list[Span]:
        """Every place where `words` stand, in order and disjoint, at most `MOST`."""
        wanted = fold(words, match_case=match_case)
        if not wanted.strip():
            return []
        folded = self._made.get(match_case)
        if folded is None:
            folded = self._made[match_case] = _Folded(self._text, match_case=match_case)
        if folded.is_even:  # the usual case, in which a letter that stands everywhere must not take long
            starts = _apart(_places(folded.text, wanted, whole_words=whole_words), len(wanted))
            return [Span(start, start + len(wanted)) for start in islice(starts, MOST)]
        found: list[Span] = []
        for start in _places(folded.text, wanted, whole_words=whole_words):
            span = folded.span(start, start + len(wanted))
            if span is not None and (not found or span.start >= found[-1].end):
                found.append(span)
                if len(found) == MOST:
                    break
        return found


def fold(text: str, *, match_case: bool) -> str:
    """`text` without accents, with plain quotation marks, dashes and spaces, and in lower case unless it matters.

    >>> fold("Ça\\u00a0“Đ”", match_case=False)
    'ca "đ"'
    """
    return "".join(_fold_char(char, match_case) for char in text)


class _Folded:
    """A folded text that knows which code points of the original its own come from."""

    def __init__(self, text: str, *, match_case: bool) -> None:
        table = {ord(char): _fold_char(char, match_case) for char in set(text)}
        self.text = text.translate(table)
        uneven = "".join(chr(code) for code, folded in table.items() if len(folded) != 1)
        places = [match.start() for match in re.finditer(f"[{re.escape(uneven)}]", text)] if uneven else []
        grown = list(accumulate((len(table[ord(text[at])]) - 1 for at in places), initial=0))
        self.is_even = not places
        """Whether every character is folded to exactly one, so that offsets are the same in both."""
        self._behind = [at + 1 for at in places]
        """Offsets in the original behind each character that is not folded to exactly one."""
        self._behind_folded = [at + by for at, by in zip(self._behind, grown[1:], strict=True)]
        self._before_folded = [at + by for at, by in zip(places, grown[:-1], strict=True)]
        self._grown = grown

    def span(self, start: int, end: int) -> Span | None:
        """The original's span under `[start, end)`, marks that follow it included; None where it cuts a character."""
        first, last = self._original(start), self._original(end)
        return Span(first, last) if first is not None and last is not None and first < last else None

    def _original(self, place: int) -> int | None:
        """Where the original stands at `place`, behind all that was left out there; None inside one character."""
        passed = bisect_right(self._behind_folded, place)
        if passed < len(self._before_folded) and self._before_folded[passed] < place:
            return None
        return place - self._grown[passed]


def _fold_char(char: str, match_case: bool) -> str:
    if char.isascii():
        if char.isspace():
            return " "
        return char if match_case else char.lower()
    if char.isspace():
        return " "
    bare = "".join(one for one in unicodedata.normalize("NFD", char) if not unicodedata.combining(one))
    bare = bare.translate(_ALIKE)
    return bare if match_case else bare.casefold()


def _apart(starts: Iterator[int], length: int) -> Iterator[int]:
    """Those places that do not lie within the one before."""
    end = 0
    for start in starts:
        if start >= end:
            end = start + length
            yield start


def _places(text: str, wanted: str, *, whole_words: bool) -> Iterator[int]:
    if whole_words:
        for match in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", text):
            yield match.start()
        return
    start = text.find(wanted)
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)


def hit_at_or_behind(hits: list[Span], offset: int) -> int:
    """The number of the first hit that does not start before `offset`, the first of all behind the last; -1 without any."""
    if not hits:
        return -1
    number = bisect_left(hits, offset, key=lambda hit: hit.start)
    return number if number < len(hits) else 0
