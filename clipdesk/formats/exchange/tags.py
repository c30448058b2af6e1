"""Tags that say which words a label covers: IOB2 and BILOU out; these, IOB1 and IOBES in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

IOB2, BILOU = "iob2", "bilou"
_TAG = re.compile(r"(?:([BIESLU])-(.+)|O)", re.DOTALL)


class Run(NamedTuple):
    """Words in a row under one label: places of the first and of the last one."""

    first: int
    last: int
    label: str


def tags(count: int, runs: Iterable[Run], scheme: str = IOB2) -> list[str]:
    """The tags of `count` words; `runs` do not overlap.

    >>> tags(4, [Run(0, 0, "A"), Run(1, 3, "B")], BILOU)
    ['U-A', 'B-B', 'I-B', 'L-B']
    """
    found = ["O"] * count
    for first, last, label in runs:
        found[first : last + 1] = [f"I-{label}"] * (last - first + 1)
        found[first] = f"B-{label}"
        if scheme == BILOU:
            found[last] = f"L-{label}" if last > first else f"U-{label}"
    return found


def runs(given: Sequence[str]) -> list[Run]:
    """What tags of any scheme say; a tag that continues nothing begins a run, as in the scheme IOB1.

    >>> runs(["I-A", "I-A", "B-A", "O", "E-C"])
    [Run(first=0, last=1, label='A'), Run(first=2, last=2, label='A'), Run(first=4, last=4, label='C')]
    """
    found: list[Run] = []
    is_open = False
    for place, tag in enumerate(given):
        match = _TAG.fullmatch(tag)
        if not match or not match[1]:
            is_open = False
            continue
        if is_open and match[1] in "IEL" and found[-1].label == match[2]:
            found[-1] = found[-1]._replace(last=place)
        else:
            found.append(Run(place, place, match[2]))
        is_open = match[1] in "BI"
    return found


def is_tag(value: str) -> bool:
    """Whether a value may be a tag."""
    return _TAG.fullmatch(value) is not None
