"""Matching by a few typed letters, as palettes do: pure arithmetic on strings, no Qt."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD_START = 8
_ADJACENT = 6
_PREFIX = 12
_MOST_GAP = 6


class Match(NamedTuple):
    """How well a text matches, and the code point offsets of the characters that did."""

    score: int
    offsets: tuple[int, ...]


def fuzzy_match(query: str, text: str) -> Match | None:
    """How `text` matches `query`, or None. Case and accents do not count.

    Every word of the query must be in the text: as it stands, or letter by letter in their
    order from the start of a word on. The order of the words is free. An empty query matches all.

    >>> fuzzy_match("mad", "Mark as done")
    Match(score=36, offsets=(0, 5, 8))
    >>> fuzzy_match("xyz", "Mark as done") is None
    True
    """
    letters, starts, places = _prepared(text)
    score, offsets = 0, set[int]()
    for word in query.split():
        wanted = [letter for letter in map(_folded, word) if letter]
        found = _match_word(wanted, letters, starts) if wanted else Match(0, ())
        if found is None:
            return None
        score += found.score
        offsets.update(places[place] for place in found.offsets)
    return Match(score - len(text) // 16, tuple(sorted(offsets)))


def words_begin(query: str, text: str) -> bool:
    """Whether each word of `query` begins a word of `text`, in any order. Case and accents do not count.

    >>> words_begin("tag fi", "find and tag"), words_begin("ind", "find and tag")
    (True, False)
    """
    letters, starts, _ = _prepared(text)
    folded = "".join(letters)
    places = [at for at, is_start in enumerate(starts) if is_start]
    wanted = ("".join(map(_folded, word)) for word in query.split())
    return all(any(folded.startswith(word, at) for at in places) for word in wanted)


def holds_words(query: str, text: str) -> bool:
    """Whether each word of `query` stands somewhere in `text`, in any order. Case and accents do not count.

    >>> holds_words("ferr sub", "Subsidies of ferries"), holds_words("fs", "ferry subsidy")
    (True, False)
    """
    folded = "".join(_prepared(text)[0])
    return all("".join(map(_folded, word)) in folded for word in query.split())


@lru_cache(maxsize=4096)
def _prepared(text: str) -> tuple[list[str], list[bool], list[int]]:
    """The folded letters of `text`, whether a word starts at each, and its offset: the same texts come with every key."""
    folded = [_folded(char) for char in text]
    starts = _word_starts(text)
    places = [offset for offset, letter in enumerate(folded) if letter]
    return [folded[offset] for offset in places], [starts[offset] for offset in places], places


def _folded(char: str) -> str:
    """The base letter in lower case; nothing for a combining mark."""
    base = unicodedata.normalize("NFD", char)[0]
    return "" if unicodedata.combining(base) else base.casefold()[:1]


def _word_starts(text: str) -> list[bool]:
    previous = " "
    starts = []
    for char in text:
        is_start = char.isalnum() and (not previous.isalnum() or (char.isupper() and previous.islower()))
        starts.append(is_start)
        previous = char
    return starts


def _match_word(word: list[str], folded: list[str], starts: list[bool]) -> Match | None:
    """The best match of one word: the same letters side by side before letters apart."""
    length = len(word)
    whole = [at for at in range(len(folded) - length + 1) if folded[at] == word[0] and folded[at : at + length] == word]
    if whole:
        best = max(whole, key=lambda at: (starts[at], -at))
        score = _first(best, starts) + sum(_step(at - 1, at, starts) for at in range(best + 1, best + length))
        return Match(score + 2 * length, tuple(range(best, best + length)))
    return _scattered(word, folded, starts)


def _scattered(word: list[str], folded: list[str], starts: list[bool]) -> Match | None:
    """The best way to find the letters in their order, the first of them at the start of a word."""
    paths = {at: Match(_first(at, starts), (at,)) for at, is_start in enumerate(starts) if is_start}
    paths = {at: path for at, path in paths.items() if folded[at] == word[0]}
    for letter in word[1:]:
        longer: dict[int, Match] = {}
        for at in (at for at, char in enumerate(folded) if char == letter):
            ways = [(path.score + _step(last, at, starts), path) for last, path in paths.items() if last < at]
            if ways:
                score, path = max(ways, key=lambda way: way[0])
                longer[at] = Match(score, (*path.offsets, at))
        paths = longer
    return max(paths.values(), default=None, key=lambda path: path.score)


def _first(at: int, starts: list[bool]) -> int:
    return (_PREFIX if at == 0 else 0) + (_WORD_START if starts[at] else 0)


def _step(last: int, at: int, starts: list[bool]) -> int:
    """What a letter at `at` is worth behind one at `last`."""
    if at == last + 1:
        return _ADJACENT
    return _WORD_START if starts[at] else -min(_MOST_GAP, at - last - 1)
