"""What two sequences have in common at their ends: only what lies between differs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_STEP = 1024


class CommonEnds(NamedTuple):
    """With how many equal items two sequences begin, and with how many of the others they end."""

    first: int
    last: int


def common_ends(one: Sequence[object], other: Sequence[object]) -> CommonEnds:
    """What both have in common; no item counts twice.

    >>> common_ends("harbor", "harbour"), common_ends("aa", "aaa")
    (CommonEnds(first=5, last=1), CommonEnds(first=2, last=0))
    """
    first = common_start(one, other)
    return CommonEnds(first, common_start(one[first:][::-1], other[first:][::-1]))


def common_start(one: Sequence[object], other: Sequence[object]) -> int:
    """With how many equal items both begin; whole stretches are compared first, at the speed of C.

    >>> common_start("harbor", "harbour")
    5
    """
    length, place = min(len(one), len(other)), 0
    while place < length and one[place : place + _STEP] == other[place : place + _STEP]:
        place += _STEP
    place = min(place, length)
    while place < length and one[place] == other[place]:
        place += 1
    return place
