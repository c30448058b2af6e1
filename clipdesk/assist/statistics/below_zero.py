"""Amounts below zero in words: “minus 20 degrees”, “40 degrees below zero”, “minus 1.3 per cent”."""

from __future__ import annotations

import re
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.statistics.patterns import GAP


class Sign(NamedTuple):
    """How much farther an amount reaches at both ends, in code points, because it is below zero."""

    in_front: int
    behind: int


class BelowZero:
    """Reads in one language what makes degrees and shares negative."""

    def __init__(self, lexicon: Lexicon) -> None:
        def listed(name: str) -> str:
            return any_of(lexicon.phrases("statistics", name))

        qualifiers = any_of(lexicon.phrases("statistics", "qualifiers"))  # “au moins 20 degrés”
        self._minus = re.compile(rf"(?<!\w)(?:(?:{qualifiers})|({listed('minus')})){GAP}$", re.IGNORECASE)
        self._below = re.compile(rf"{GAP}(?:{listed('below_zero')})(?!\w)", re.IGNORECASE)
        self._percent = re.compile(rf"(?:{listed('percent')})(?!\w)", re.IGNORECASE)
        self._degrees = re.compile(rf"(?:{listed('degrees')})(?!\w)|°", re.IGNORECASE)

    def sign(self, text: str, before: str, end: int, unit: str) -> Sign | None:
        """What says that an amount of `unit` is below zero; it ends at `end`, and `before` stands in front of its number."""
        is_share = self._percent.match(unit) is not None
        if not is_share and not self._degrees.match(unit):
            return None
        minus, below = self._minus.search(before), None if is_share else self._below.match(text, end)
        in_front = len(before) - minus.start() if minus and minus[1] else 0
        if not in_front and below is None:
            return None
        return Sign(in_front, below.end() - end if below else 0)
