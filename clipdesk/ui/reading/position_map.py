"""Positions of one article: code points of the stored text ↔ UTF-16 units of what Qt displays.

The only module of the window that converts positions. Never reads text back from a widget.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right

from clipdesk.domain.offsets import Utf16Map
from clipdesk.domain.span import Span
from clipdesk.ui.reading.word_borders import grapheme_span

LONGEST = 20_000
"""Longer paragraphs, in code points, are broken for display, as Qt lays out paragraphs as a whole."""
PORTION = 5_000
"""About how many code points the parts of a broken paragraph have."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]* (?=\S)")


class PositionMap:
    """The displayed form of one text, and how positions in both correspond.

    In `display` very long paragraphs are broken: a space between two words becomes a line end, which moves no
    position; a line end is inserted only where there is no space for long. `text` is canonical (line ends are `\\n`),
    so that Qt keeps every other unit of it.
    """

    def __init__(self, text: str, longest: int = LONGEST, portion: int = PORTION) -> None:
        self.text = text
        self._units = Utf16Map(text)
        replaced, inserted = _soft_breaks(text, longest, portion)
        self._inserted = inserted
        self._inserted_units = [self._units.to_utf16(at) + before for before, at in enumerate(inserted)]
        self.display = _broken(text, replaced, inserted) if replaced or inserted else text
        self.display_length = self._units.to_utf16(len(text)) + len(inserted)
        """UTF-16 units displayed."""
        self.soft_breaks = tuple(sorted([*map(self.to_display, replaced), *self._inserted_units]))
        """Display positions of the line ends that the stored text does not have."""

    def to_display(self, offset: int) -> int:
        """Display position of the code point at `offset`; behind a line end that was inserted there."""
        return self._units.to_utf16(offset) + bisect_right(self._inserted, offset)

    def to_display_end(self, offset: int) -> int:
        """Display position where a span that ends at `offset` ends; before a line end that was inserted there."""
        return self._units.to_utf16(offset) + bisect_left(self._inserted, offset)

    def to_offset(self, position: int) -> int:
        """Code point offset of a display position; the middle of a surrogate pair counts as its start."""
        position = min(max(position, 0), self.display_length)
        return self._units.to_code_point(position - bisect_left(self._inserted_units, position))

    def display_range(self, span: Span) -> tuple[int, int]:
        """First display position of `span` and the one behind its last."""
        start, end = self.to_display(span.start), self.to_display_end(span.end)
        return start, max(start, end)

    def span_of(self, start: int, end: int) -> Span:
        """The span between two display positions, whichever comes first; halves of surrogate pairs count whole."""
        if start > end:
            start, end = end, start
        first, last = self.to_offset(start), self.to_offset(end)
        return Span(first, last + 1 if self._splits_pair(end) else last)

    def _splits_pair(self, position: int) -> bool:
        return self._units.splits_pair(position - bisect_left(self._inserted_units, position))


def _soft_breaks(text: str, longest: int, portion: int) -> tuple[list[int], list[int]]:
    """Offsets of the spaces to display as line ends, and offsets before which to put a line end in."""
    replaced: list[int] = []
    inserted: list[int] = []
    start = 0
    while len(text) - start > longest:
        end = text.rfind("\n", start, start + longest + 1)
        if end >= start:  # every paragraph up to here is short enough
            start = end + 1
            continue
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end - start > longest:
            space = _break_space(text, start, start + portion)
            if space is None:
                start = grapheme_span(text, Span(start, start + portion)).end
                inserted.append(start)
            else:
                replaced.append(space)
                start = space + 1
        start = end + 1
    return replaced, inserted


def _break_space(text: str, start: int, latest: int) -> int | None:
    """The best space to break at before `latest`: behind the last sentence, else between words; None without one."""
    earliest = start + (latest - start) // 2
    sentence_end = None
    for match in _SENTENCE_END.finditer(text, earliest, latest):
        sentence_end = match.end() - 1
    if sentence_end is not None:
        return sentence_end
    space = text.rfind(" ", earliest, latest)
    return space if space >= 0 and not unicodedata.combining(text[space + 1]) else None


def _broken(text: str, replaced: list[int], inserted: list[int]) -> str:
    pieces: list[str] = []
    last = 0
    spaces = set(replaced)
    for at in sorted([*replaced, *inserted]):
        pieces += (text[last:at], "\n")
        last = at + 1 if at in spaces else at
    pieces.append(text[last:])
    return "".join(pieces)
