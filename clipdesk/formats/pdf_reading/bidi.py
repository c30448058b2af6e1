"""Which way the words of a paragraph run, by the Unicode Bidirectional Algorithm (UAX #9).

Implemented are the rules for plain text: P2, P3, W1 to W7, N1, N2, I1, I2, L1 and L2. Marks that set the direction
by force (embeddings, overrides, isolates) are taken for what they are to most texts, nothing; brackets are
neutral (no N0).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

FORCED = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that set the direction by force."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_UNDECIDED = frozenset(("ES", "ET", "CS", "ON"))
_NUMBERS = ("EN", "AN")


def levels_of(paragraph: str) -> tuple[int, list[int]] | None:
    """The level of the paragraph and of each of its code points; odd ones run from right to left.

    None where everything runs from left to right.
    """
    if not _RIGHT_TO_LEFT.search(paragraph):
        return None
    classes = [unicodedata.bidirectional(char) or "L" for char in paragraph]
    base = next((int(one != "L") for one in classes if one in {"L", "R", "AL"}), 0)
    sor = "R" if base else "L"
    kinds = _neutral(_weak(classes, sor), sor)
    levels = [_level(kind, base) for kind in kinds]
    is_open = True
    for place in reversed(range(len(classes))):
        is_space = classes[place] in {"WS", "S", "B", "BN"}
        if classes[place] == "S" or (is_open and is_space):
            levels[place] = base
        is_open = is_open and is_space
    return base, levels


def is_undecided(char: str) -> bool:
    """Whether a character has no direction of its own: readers guess it, and a mark beside it tells it."""
    return unicodedata.bidirectional(char) in _UNDECIDED


def visual_order(parts: Sequence[T], levels: Sequence[int]) -> list[T]:
    """`parts` of one line, of which each has one level, from left to right (L2)."""
    ordered = list(zip(levels, parts, strict=True))
    odd = [level for level in levels if level % 2]
    for at_least in range(max(levels, default=0), min(odd, default=1) - 1, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end][0] >= at_least:
                end += 1
            ordered[start:end] = ordered[start:end][::-1]
            start = max(end, start + 1)
    return [part for _, part in ordered]


def _weak(classes: Sequence[str], sor: str) -> list[str]:
    """W1 to W7. What is forced, and what is no character to be seen, goes with what stands before it (W1, 5.2)."""
    kinds: list[str] = []
    before, strong = sor, sor
    for kind in classes:
        if kind in {"NSM", "BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}:
            kind = before
        elif kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        kinds.append(kind)
        before = kind
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    _separators(kinds)
    strong = sor
    for place, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
        elif kind in {"ES", "ET", "CS"}:
            kinds[place] = "ON"
    return kinds


def _separators(kinds: list[str]) -> None:
    """W4 and W5: one separator between two numbers, and signs beside a number, belong to it."""
    for place in range(1, len(kinds) - 1):
        one, (before, after) = kinds[place], (kinds[place - 1], kinds[place + 1])
        if before == after and ((one == "ES" and before == "EN") or (one == "CS" and before in _NUMBERS)):
            kinds[place] = before
    place = 0
    while place < len(kinds):
        end = place
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > place and "EN" in {kinds[place - 1] if place else "", kinds[end] if end < len(kinds) else ""}:
            kinds[place:end] = ["EN"] * (end - place)
        place = max(end, place + 1)


def _neutral(kinds: list[str], sor: str) -> list[str]:
    """N1 and N2: what has no direction takes that of both its sides, else that of the paragraph."""
    place = 0
    while place < len(kinds):
        end = place
        while end < len(kinds) and kinds[end] not in {"L", "R", *_NUMBERS}:
            end += 1
        if end > place:
            before = _side(kinds[place - 1]) if place else sor
            after = _side(kinds[end]) if end < len(kinds) else sor
            kinds[place:end] = [before if before == after else sor] * (end - place)
        place = max(end, place + 1)
    return kinds


def _side(kind: str) -> str:
    return "R" if kind in _NUMBERS else kind


def _level(kind: str, base: int) -> int:
    """I1 and I2."""
    if base:
        return base if kind == "R" else base + 1
    return {"L": 0, "R": 1}.get(kind, 2)
