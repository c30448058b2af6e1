"""The colors of the reading pane and how labels look in it. Values only; where they come from is not known here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QColor

from clipdesk.domain.common_ends import common_start

FILL = 0.13
"""Opacity of the fill behind annotated text."""
STRONG_FILL = 0.15
"""Opacity of the fill of the selected annotation."""
SELECTION = 0.22
"""Opacity of the user's selection, so that what is annotated shows through it."""


class LabelStyle(NamedTuple):
    """How one label looks: its name, its color (legible as text), and the key that applies it, if any.

    `short` are the first letters of the name that tell it from the others without a key, see `short_names`; `tight` is what
    stands for them where they are too wide, see `tight_names`.
    """

    name: str
    color: QColor
    key: str = ""
    short: str = ""
    tight: str = ""


def short_names(names: Sequence[str]) -> dict[str, str]:
    """The first letters of each name, at least two, that tell it from the others; the whole name if none do.

    >>> short_names(["claim", "court", "cost"])
    {'claim': 'cl', 'cost': 'cos', 'court': 'cou'}
    """
    ordered = sorted(set(names), key=str.lower)
    alike = [common_start(one.lower(), other.lower()) for one, other in pairwise(ordered)]
    neighbors = zip(ordered, (0, *alike), (*alike, 0), strict=False)
    return {name: name[: max(1, before, after) + 1] for name, before, after in neighbors}


def tight_names(short: Mapping[str, str]) -> dict[str, str]:
    """For each name, its first letters in `short` with less of the words before the last one, where that tells it apart.

    >>> tight_names(short_names(["actor name", "actor nation", "agent name", "agent nation", "claim"]))
    {'actor name': 'ac nam', 'actor nation': 'ac nat', 'agent name': 'ag nam', 'agent nation': 'ag nat', 'claim': 'cl'}
    """
    parts = {name: words.rstrip().rpartition(" ") for name, words in short.items()}
    before = list(dict.fromkeys(first for first, _, _ in parts.values() if first))
    initials = {one: "".join(word[0] for word in one.split()) for one in before}
    if len({one.casefold() for one in initials.values()}) < len(initials):
        initials = short_names(before)
    made = {name: f"{initials[first]} {last}" if first else last for name, (first, _, last) in parts.items()}
    times = Counter(one.casefold() for one in made.values())
    return {name: one if times[one.casefold()] == 1 else short[name] for name, one in made.items()}


class ReadingColors(NamedTuple):
    """The colors of the pane. `text`, `quiet` and `accent` are legible on `pane`; `line` is for hairlines."""

    pane: QColor
    text: QColor
    quiet: QColor
    line: QColor
    accent: QColor
    selection: QColor


def light_colors() -> ReadingColors:
    """The light colors of the pane, until it is given others."""
    codes = ("#FFFFFF", "#1E2227", "#626A73", "#E3E0DA", "#2459C4", "#E4ECFB")
    return ReadingColors(*(QColor(code) for code in codes))


def faded(color: QColor, opacity: float) -> QColor:
    """`color` with the opacity from 0 to 1."""
    made = QColor(color)
    made.setAlphaF(opacity)
    return made


def css(color: QColor) -> str:
    """`color` as a style sheet writes it, its opacity included."""
    return f"rgba({color.red()}, {color.green()}, {color.blue()}, {color.alpha()})"
