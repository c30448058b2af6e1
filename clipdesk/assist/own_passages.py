"""What one text has that another lacks: its words outside of every run that both have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from clipdesk.assist.near_duplicates import RUN, words_with_places
from clipdesk.domain.span import Span

_WIDEST = 200
"""Words between two runs up to which they are compared one by one: that takes time by the square."""
_LEAST = 3
"""Words in a row that count as shared between two runs; at the edges, one is enough."""


def own_passages(text: str, other: str) -> list[Span]:
    """The passages of `text`, in code points, whose words `other` has nowhere in a run of `RUN` words.

    Case, signs and white space make no difference, nor does the order of paragraphs. What stands between two runs, in
    both texts, is compared word by word. A passage ends at a line's end. Linear in the length of both texts.
    """
    words = words_with_places(text)
    mine, theirs = [word for word, _ in words], [word for word, _ in words_with_places(other)]
    shared = _shared(mine, theirs)
    passages: list[Span] = []
    is_going_on = False
    for is_shared, (_, place) in zip(shared, words, strict=True):
        if is_shared:
            is_going_on = False
        elif is_going_on and "\n" not in text[passages[-1].end : place.start]:
            passages[-1] = Span(passages[-1].start, place.end)
        else:
            passages.append(place)
            is_going_on = True
    return passages


def shared_words(text: str, others: Sequence[str]) -> tuple[int, int]:
    """How many words a text has, and how many of them stand in any of the other texts."""
    mine = [word for word, _ in words_with_places(text)]
    found = bytearray(len(mine))
    for other in others:
        shared = _shared(mine, [word for word, _ in words_with_places(other)])
        found = bytearray(map(max, found, shared))
    return len(mine), sum(found)


def _runs(words: Sequence[int]) -> Iterator[tuple[int, ...]]:
    return zip(*(words[begin:] for begin in range(RUN)), strict=False)


def _shared(mine: Sequence[int], theirs: Sequence[int]) -> bytearray:
    """For each of my words, whether it is theirs, too."""
    runs = list(_runs(mine))
    place_of: dict[tuple[int, ...], int] = {}
    for at, run in enumerate(_runs(theirs)):
        place_of.setdefault(run, at)
    shared = bytearray(len(mine))
    for at, run in enumerate(runs):
        if run in place_of:
            shared[at : at + RUN] = b"\1" * RUN
    for start, end in list(_gaps(shared)):
        # What stands before and behind a gap are whole runs, by which the same place is found in the other text.
        first = place_of[runs[start - RUN]] + RUN if start else 0
        last = place_of[runs[end]] if end < len(mine) else len(theirs)
        if end - start <= _WIDEST and 0 < last - first <= _WIDEST:
            for begin, length in _common(mine[start:end], theirs[first:last]):
                shared[start + begin : start + begin + length] = b"\1" * length
    return shared


def _gaps(shared: bytearray) -> Iterator[tuple[int, int]]:
    """Where words that are not shared stand in a row."""
    end = 0
    while (start := shared.find(0, end)) >= 0:
        end = shared.find(1, start)
        end = len(shared) if end < 0 else end
        yield start, end


def _common(mine: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where in mine, and for how long, the same words stand in the same order."""
    for mine_at, their_at, length in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks():
        is_first = mine_at == their_at == 0
        is_last = mine_at + length == len(mine) and their_at + length == len(theirs)
        if length >= _LEAST or is_first or is_last:
            yield mine_at, length
