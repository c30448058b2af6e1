"""Which texts turn the direction of writing, and how to keep them from turning their neighbors."""

from __future__ import annotations

import re

_TURNING = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Characters written from right to left, and those that turn the direction of others."""


def turns_direction(text: str) -> bool:
    """Whether any of `text` is written from right to left, or turns the direction of the rest."""
    return not text.isascii() and _TURNING.search(text) is not None


def isolated(text: str) -> str:
    """`text` on one line, and kept from turning the direction of what stands beside it.

    >>> isolated("Kell,\\n chair")
    'Kell, chair'
    """
    line = " ".join(text.split())
    return f"\u2068{line}\u2069" if turns_direction(line) else line
