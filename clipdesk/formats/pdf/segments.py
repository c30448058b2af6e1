"""Lines of a page, and the stretches of them that lie in one column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clipdesk.domain.text import canonical
from clipdesk.formats.pdf.right_to_left import as_written, plain_letters
from clipdesk.formats.pdf.words import Word, joined

_LEVEL = 0.25
"""How far apart, in ems, the lines on which words of one line stand may be."""


class Segment(NamedTuple):
    """Words that stand in one line, with their box in points (1/72 inch), counted from the lower left of the page.

    `bottom` is the line on which letters stand and `top` the size of the type above it. On pages that are read from right
    to left, lengths are counted from the right edge. `first` is how wide the first word is. `is_row` says that the line is
    one of a table or a list.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    first: float = 0.0
    is_row: bool = False

    @property
    def height(self) -> float:
        """The size of the type."""
        return self.top - self.bottom


class Line(NamedTuple):
    """The words of a line, in the direction of reading."""

    words: tuple[Word, ...]

    @property
    def base(self) -> float:
        """The line on which most of them stand."""
        return self.words[0].base


def mirrored(words: Iterable[Word]) -> list[Word]:
    """Words with their places counted from the right."""
    return [word._replace(left=-word.right, right=-word.left) for word in words]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Words that stand on one line over the whole width of the page, from the top to the bottom."""
    lines: list[Line] = []
    row: list[Word] = []
    for word in sorted(words, key=lambda one: (-one.base, one.left)):
        if row and row[0].base - word.base > _LEVEL * min(row[0].size, word.size):
            lines.append(_line(row))
            row = []
        row.append(word)
    if row:
        lines.append(_line(row))
    return lines


def _line(row: list[Word]) -> Line:
    row.sort(key=lambda one: (one.left, one.right))
    kept: list[Word] = []
    for word in row:
        if kept and kept[-1].text == word.text and word.left - kept[-1].left < 0.1 * word.size:
            continue  # Printed twice, to look bold.
        kept.append(word)
    return Line(tuple(kept))


def body_size(words: Iterable[Word]) -> float:
    """The size of type in which most letters are set, in points; 0 where there are none."""
    counts: Counter[float] = Counter()
    for word in words:
        counts[round(word.size, 1)] += len(word.text)
    return max(counts, key=lambda size: (counts[size], size), default=0.0)


def segment_of(words: Sequence[Word], from_right: bool, *, is_row: bool = False) -> Segment:
    """Words that follow each other in a line."""
    seen = joined(mirrored(words[::-1]) if from_right else words)
    text = as_written(seen, from_right)
    text = " ".join(canonical(plain_letters(text)).text.split())
    size = Counter({word.size: 0 for word in words})
    for word in words:
        size[word.size] += len(word.text)
    ((most, _),) = size.most_common(1)
    begins = words[0].left
    end = max(word.right for word in words)
    stop = next((i for i in range(1, len(words)) if words[i].left - words[i - 1].right > 0.1 * most), len(words))
    return Segment(text, begins, words[0].base, end, words[0].base + most, words[stop - 1].right - begins, is_row)
