"""Units of position: code points ↔ UTF-16 units ↔ UTF-8 bytes.

The only module that converts positions; the program counts Unicode code points. Qt, Java and
JavaScript count UTF-16 units, Taguette counts UTF-8 bytes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts positions in one text between code points and UTF-16 units.

    Costs one pass over the text, O(log n) a look-up, nothing at all for a text without
    characters beyond U+FFFF.

    >>> m = Utf16Map("a😀b")
    >>> m.to_utf16(2), m.to_code_point(3)
    (3, 2)
    """

    __slots__ = ("_astral", "_astral_units")

    def __init__(self, text: str) -> None:
        # Whether there are any is asked in C first: looking at each character takes 80 ms in a text of 1 MB.
        has_astral = not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
        astral = [match.start() for match in _ASTRAL.finditer(text)] if has_astral else []
        self._astral = astral
        self._astral_units = [code_point + before for before, code_point in enumerate(astral)]

    def to_utf16(self, offset: int) -> int:
        """UTF-16 position of the code point offset `offset`."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def to_code_point(self, units: int) -> int:
        """Code point offset of the UTF-16 position `units`; the middle of a pair counts as its start."""
        return units - bisect_left(self._astral_units, units) if self._astral else units

    def splits_pair(self, units: int) -> bool:
        """Whether the UTF-16 position `units` lies inside a surrogate pair."""
        before = bisect_left(self._astral_units, units)
        return bool(before) and self._astral_units[before - 1] + 1 == units


class Utf8Map:
    """Converts positions in one text between code points and UTF-8 bytes.

    Positions outside the text stay outside by as many units, so that a caller who checks bounds sees them.

    >>> m = Utf8Map("é1")
    >>> m.to_utf8(1), m.to_code_point(2)
    (2, 1)
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        sizes = (1 if c < "\x80" else 2 if c < "\u0800" else 3 if c <= "\uffff" else 4 for c in text)
        self._starts = None if text.isascii() else [0, *accumulate(sizes)]

    def to_utf8(self, offset: int) -> int:
        """Byte position of the code point offset `offset`."""
        starts = self._starts
        if not starts or offset < 0:
            return offset
        beyond = max(0, offset - len(starts) + 1)
        return starts[offset - beyond] + beyond

    def to_code_point(self, position: int) -> int:
        """Code point offset of the byte `position`; the middle of a character counts as its start."""
        starts = self._starts
        if not starts or position < 0:
            return position
        return bisect_right(starts, position) - 1 + max(0, position - starts[-1])
