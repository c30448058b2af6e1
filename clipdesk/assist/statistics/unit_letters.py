"""Units that are a letter or two tied to figures, and may be something else: “104F”, “3.1p”, “3.2in”, “4x”."""

from __future__ import annotations

import re

from clipdesk.assist.lexicon import Lexicon, any_of

_AROUND = 200
"""Code points around degrees among which a word has to tell that it is about heat: “Gate 24C” is not."""
_GAP = "[ \u00a0\u202f]?"
_SIZES = frozenset(("144", "240", "360", "480", "576", "720", "1080", "1440", "2160", "4320"))
"""Lines of a picture: “1080p”."""


class UnitLetters:
    """Reads such units of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        def listed(name: str) -> str:
            return any_of(lexicon.phrases("statistics", name))

        self._degrees = re.compile(rf"{_GAP}({listed('degree_letters')})(?![\w’'-])")
        self._heat = re.compile(rf"(?<!\w)(?:{listed('heat_words')})", re.IGNORECASE)
        self._coins = re.compile(rf"({listed('coin_letters')})(?!\w)")
        self._others = re.compile(rf"({listed('tied_units')})(?![\w-])")

    def read(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The unit of the number at `[start, end)`, in group 1; None where there is none of these."""
        degrees = self._degrees.match(text, end)
        if degrees:
            around = self._heat.search(text, max(0, start - _AROUND), min(len(text), degrees.end() + _AROUND))
            return degrees if around else None
        coins = self._coins.match(text, end)
        if coins:
            return None if text[start:end] in _SIZES else coins
        return self._others.match(text, end)
