"""Running heads, page numbers and the like: lines at the edge of a page that come back on others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from clipdesk.formats.pdf.segments import Line, Segment, segment_of
from clipdesk.formats.pdf.words import Word

HEAD, NUMBER = "running head", "page number"
_EDGE = 3
"""Rows from the top and the bottom of a page that may be furniture."""
_LEVEL = 4.0
_NEAR = 30.0
_APART = 1.3
"""White space between what stands in one line at an edge, in sizes of its type."""
_USUAL = 0.4
"""The share of pages on which a line at the foot stands: with two heads in turn, every second."""
_ISOLATED = 1.5
_WIDER = 1.3
_MOST = 60
"""Parts of lines at the edges of a page; where there are more, the rest is text."""
_SURE = 12
"""Lines with this many characters hardly repeat by chance; shorter ones must stand apart."""
_MOST_NUMBERS, _LONGEST = 4, 70
"""Numbers and characters of a head that changes with the page."""
_NUMBER = re.compile(
    r"\W{0,3}(?:(?:Page|Seite|Página|Pagina|Sida|Side|Sivu|S\.|p\.)\s*)?\d{1,5}(?:\s*(?:of|von|de|sur|av|af|/|di)\s*\d{1,5})?\W{0,3}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_BROWSER = re.compile(
    r"(?:https?|file)://\S+|\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AP]\.?M\.?)?",
    re.IGNORECASE,
)
"""What browsers print above and below a page."""


class Furniture(NamedTuple):
    """What of a page is no text: above it, below it, and all its words."""

    head: tuple[tuple[str, str], ...]
    foot: tuple[tuple[str, str], ...]
    words: frozenset[Word]


class _Part(NamedTuple):
    """Words at an edge of a page; `row` counts from the edge. `is_apart` says that white space is before the text."""

    segment: Segment
    words: tuple[Word, ...]
    row: int
    is_top: bool
    is_apart: bool

    @property
    def text(self) -> str:
        return self.segment.text


def furniture_of(pages: Sequence[Sequence[Line]], from_right: Sequence[bool]) -> list[Furniture]:
    """What is furniture on each page, of which some are read from right to left."""
    edges = [_edges(lines, turned) for lines, turned in zip(pages, from_right, strict=True)]
    found: list[dict[_Part, str]] = [{} for _ in pages]
    for number, edge in enumerate(edges):
        others = [edges[other] for other in range(max(0, number - 2), min(len(edges), number + 3)) if other != number]
        beside = [part for other in others for part in other]
        for part in edge:
            comes_back = any(_comes_back(part, other) for other in beside)
            if (comes_back and (part.is_top or _is_usual(part, edges))) or _is_of_browser(part, edge):
                found[number][part] = NUMBER if _NUMBER.fullmatch(part.text) else HEAD
    _add_numbers(edges, found)
    for number in range(1, len(pages)):
        _add_titles(edges[number], found[number], pages[number - 1], from_right[number - 1])
    for number, lines in enumerate(pages):
        _add_neighbors(edges[number], found[number], lines)
    return [_furniture(one) for one in found]


def _furniture(found: dict[_Part, str]) -> Furniture:
    head, foot = (
        tuple((part.text, why) for part, why in found.items() if part.is_top is is_top) for is_top in (True, False)
    )
    return Furniture(head, foot, frozenset(word for part in found for word in part.words))


def _edges(lines: Sequence[Line], from_right: bool) -> list[_Part]:
    parts = []
    top = min(_EDGE, (len(lines) + 1) // 2)
    apart = {is_top: _rows_apart(lines if is_top else lines[::-1]) for is_top in (True, False)}
    for place, line in enumerate(lines):
        is_top = place < top
        row = place if is_top else len(lines) - 1 - place
        if row >= _EDGE:
            continue
        part: list[Word] = []
        for word in line.words:
            if part and word.left - part[-1].right > _APART * max(word.size, part[-1].size):
                parts.append(_Part(segment_of(part, from_right), tuple(part), row, is_top, row < apart[is_top]))
                part = []
            part.append(word)
        parts.append(_Part(segment_of(part, from_right), tuple(part), row, is_top, row < apart[is_top]))
    return parts[:_MOST] if len(parts) > _MOST else parts


def _rows_apart(lines: Sequence[Line]) -> int:
    """How many of the first rows have more white space behind them than lines of the text have."""
    distances = [abs(one.base - other.base) for one, other in pairwise(lines)]
    if len(distances) < _EDGE:
        return 0
    usual = sorted(distances)[len(distances) // 2]
    return max((row + 1 for row in range(_EDGE) if distances[row] > _WIDER * usual), default=0)


def _comes_back(one: _Part, other: _Part) -> bool:
    if abs(one.segment.bottom - other.segment.bottom) > _LEVEL or one.is_top is not other.is_top:
        return False
    if not (one.is_apart or len(one.text) >= _SURE):
        return False
    if one.text == other.text and any(map(str.isalpha, one.text)):
        return True
    masked = _DIGITS.sub("#", one.text)
    if masked != _DIGITS.sub("#", other.text) or not 0 < masked.count("#") <= _MOST_NUMBERS:
        return False
    return bool(_NUMBER.fullmatch(one.text)) or 4 <= len(masked) <= _LONGEST


def _is_usual(one: _Part, edges: Sequence[Sequence[_Part]]) -> bool:
    """Whether a line at the foot stands on many pages: the last words of two stories may be the same by chance."""
    pages = sum(any(other is one or _comes_back(one, other) for other in edge) for edge in edges)
    return bool(_NUMBER.fullmatch(one.text)) or pages > len(edges) * _USUAL


def _is_of_browser(one: _Part, edge: Sequence[_Part]) -> bool:
    """Whether a line at the very edge holds what browsers print there, beside something else or away from the text."""
    row = [other for other in edge if (other.row, other.is_top) == (0, one.is_top)]
    return one.row == 0 and (len(row) > 1 or one.is_apart) and any(_BROWSER.fullmatch(other.text) for other in row)


def _add_numbers(edges: Sequence[Sequence[_Part]], found: Sequence[dict[_Part, str]]) -> None:
    """Numbers at the very edge that count the pages, alone or beside a few words."""
    counts: Counter[tuple[bool, int]] = Counter()
    for number, edge in enumerate(edges):
        counts.update({(part.is_top, value - number) for part in edge for value in _counting(part)})
    for number, edge in enumerate(edges):
        for part in edge:
            if any(counts[part.is_top, value - number] > max(1, len(edges) * _USUAL) for value in _counting(part)):
                found[number].setdefault(part, NUMBER if _NUMBER.fullmatch(part.text) else HEAD)


def _counting(part: _Part) -> list[int]:
    """The numbers that begin or end a short line at the very edge."""
    if part.row or len(part.text) > _LONGEST:
        return []
    words = part.text.strip("-–— ·|").split()
    return [int(word) for word in {*words[:1], *words[-1:]} if word.isdecimal() and len(word) < 5]


def _add_titles(edge: Sequence[_Part], found: dict[_Part, str], before: Sequence[Line], from_right: bool) -> None:
    """The title of a story that goes on stands beside the number of its second page alone."""
    numbers = [part for part in found if part.is_top and _NUMBER.fullmatch(part.text)]
    if numbers:
        titles = {_folded(segment_of(line.words, from_right).text) for line in before}
        titles |= {_folded(part.text) for part in _edges(before, from_right)}
        for part in edge:
            near = numbers[0].segment.bottom - part.segment.bottom < _NEAR
            if part.is_top and part not in numbers and near and _folded(part.text) in titles:
                found.setdefault(part, HEAD)


def _add_neighbors(edge: Sequence[_Part], found: dict[_Part, str], lines: Sequence[Line]) -> None:
    """What stands in one line with a head or a number, and away from the text."""
    for part in edge:
        mates = [other for other in found if (other.row, other.is_top) == (part.row, part.is_top)]
        if part in found or not mates or part.row or len(lines) < _EDGE:
            continue
        this, next_one = (lines[0], lines[1]) if part.is_top else (lines[-1], lines[-2])
        size = max(part.segment.height, next_one.words[0].size)
        if abs(this.base - next_one.base) > _ISOLATED * size:
            found[part] = HEAD


def _folded(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
