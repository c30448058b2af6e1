"""Lines and words of pages, made for tests without a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clipdesk.formats.pdf.segments import Line, lines_of
from clipdesk.formats.pdf.words import Word

SIZE = 10.0
"""The type of these tests, in points."""
SPACE = 2.5


def width_of(text: str, size: float = SIZE) -> float:
    """How wide a word is: letters differ as in print."""
    return (
        sum({"i": 2.7, "j": 2.6, "l": 2.8, "t": 3.3, "r": 3.9, "f": 3.1, "m": 8.1, "w": 7.4}.get(c, 5.2) for c in text)
        * size
        / SIZE
    )


def set_words(
    texts: Sequence[str], left: float, base: float, width: float | None = None, size: float = SIZE
) -> list[Word]:
    """Words of one line that begins at `left`, stretched to a `width` where one is given."""
    wide = sum(width_of(text, size) for text in texts)
    space = (width - wide) / (len(texts) - 1) if width is not None and len(texts) > 1 else SPACE * size / SIZE
    words: list[Word] = []
    for text in texts:
        right = left + width_of(text, size)
        words.append(Word(text, left, right, base, size))
        left = right + space
    return words


def set_column(
    text: str,
    left: float,
    top: float,
    width: float,
    *,
    stretched: bool = True,
    leading: float = 12.0,
    indent: float = 0.0,
) -> list[Word]:
    """A text in lines of a column; the last is not stretched."""
    rows: list[list[str]] = [[]]
    for word in text.split():
        room = width - (indent if len(rows) == 1 else 0)
        if rows[-1] and sum(map(width_of, rows[-1])) + width_of(word) + len(rows[-1]) * SPACE > room:
            rows.append([])
        rows[-1].append(word)
    words: list[Word] = []
    for number, row in enumerate(rows):
        shift = 0.0 if number else indent
        is_full = stretched and number < len(rows) - 1
        words += set_words(row, left + shift, top - leading * number, width - shift if is_full else None)
    return words


def numbered(words: Iterable[Word]) -> list[Word]:
    """Words with their places in a file that holds them in this order."""
    return [word._replace(place=number) for number, word in enumerate(words)]


def lines(*parts: Iterable[Word]) -> list[Line]:
    """The lines of a page of these parts."""
    return lines_of(numbered(word for part in parts for word in part))
