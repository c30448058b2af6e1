"""Which texts turn the direction of writing, and how to keep them from turning their neighbors."""

from __future__ import annotations

import re
from unicodedata import bidirectional

_TURNING = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Characters written from right to left, and those that turn the direction of others."""


def turns_direction(text: str) -> bool:
    """Whether any of `text` is written from right to left, or turns the direction of the rest."""
    return not text.isascii() and _TURNING.search(text) is not None


def begins_rtl(text: str) -> bool:
    """Whether the first letter of `text` is written from right to left.

    >>> begins_rtl("\u2068\u0645\u064a\u0646\u0627\u0621\u2069, 2025"), begins_rtl("12 May")
    (True, False)
    """
    strong = (bidirectional(one) for one in text)
    return next((one != "L" for one in strong if one in ("L", "R", "AL")), False)


def isolated(text: str) -> str:
    """`text` on one line, and kept from turning the direction of what stands beside it.

    >>> isolated("Kell,\\n chair")
    'Kell, chair'
    """
    line = " ".join(text.split())
    return f"\u2068{line}\u2069" if turns_direction(line) else line
