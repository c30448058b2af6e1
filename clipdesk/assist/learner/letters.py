"""Passages as letters on words: B where one begins, I where it goes on, O outside; and back again.

A passage that runs over paragraphs goes on with an I at the first word of the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log

from clipdesk.assist.learner.sheets import Block
from clipdesk.domain.span import Span

LETTERS = ("B", "I", "O")
Odds = tuple[float, float, float]
"""How probable each letter is, in the order of LETTERS."""
_LEAST = 1e-9


def letters_of(block: Block, spans: Sequence[Span]) -> list[str]:
    """The letter of each word of a paragraph. `spans` are disjoint and in order; a word that one touches is in it."""
    found: list[str] = []
    at, last = 0, -1
    for word in block.words:
        while at < len(spans) and spans[at].end <= word.start:
            at += 1
        if at >= len(spans) or spans[at].start >= word.end:
            found.append("O")
        elif at == last or (spans[at].start < block.span.start):
            found.append("I")
        else:
            found.append("B")
        last = at if found[-1] != "O" else -1
    return found


def logarithms(odds: Sequence[Odds]) -> list[Odds]:
    """Natural logarithms of odds, of which none is nothing."""
    return [(log(max(b, _LEAST)), log(max(i, _LEAST)), log(max(o, _LEAST))) for b, i, o in odds]


def best_letters(logs: Sequence[Odds], lift: float) -> list[str]:
    """The letters of the greatest sum of logarithms of odds of which no I follows an O, except at the first word.

    `lift` (natural logarithm) is taken from the outside: the greater it is, the more is found.
    """
    if not logs:
        return []
    begins, inside, outside = logs[0]
    outside -= lift
    steps: list[tuple[int, int]] = []
    for b, i, o in logs[1:]:
        best = (0 if begins >= inside else 1) if begins >= outside or inside >= outside else 2
        before = 0 if begins >= inside else 1
        steps.append((best, before))
        sums = (begins, inside, outside)
        begins, inside, outside = sums[best] + b, sums[before] + i, sums[best] + o - lift
    at = max((begins, 0), (inside, -1), (outside, -2))[1] * -1
    found = [at]
    for best, before in reversed(steps):
        at = before if at == 1 else best
        found.append(at)
    return [LETTERS[one] for one in reversed(found)]


def spans_of(blocks: Sequence[Block], letters: Iterable[Sequence[str]]) -> list[tuple[Span, list[tuple[int, int]]]]:
    """The passages that letters say, in order, each with the places (paragraph, word) of its words."""
    found: list[tuple[Span, list[tuple[int, int]]]] = []
    before = "O"
    for number, (block, own) in enumerate(zip(blocks, letters, strict=True)):
        for at, (word, letter) in enumerate(zip(block.words, own, strict=True)):
            if letter == "B" or (letter == "I" and before == "O"):
                found.append((Span(word.start, word.end), [(number, at)]))
            elif letter == "I":
                found[-1][1].append((number, at))
                found[-1] = (Span(found[-1][0].start, word.end), found[-1][1])
            before = letter
    return found
