"""Running heads, page numbers and the like: lines at the edge of a page that come back on the next one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.pdf.segments import Segment

_EDGE = 3
"""Rows from the top and the bottom of a page that may be furniture."""
_LEVEL = 4.0
_NEAR = 30.0
_MOST_NUMBERS, _LONGEST = 4, 70
"""Numbers and characters of a head that changes with the page."""
_NUMBER = re.compile(
    r"\W{0,3}(?:(?:Page|Seite|Página|Pagina|S\.|p\.)\s*)?\d{1,5}(?:\s*(?:of|von|de|sur|/|di)\s*\d{1,5})?\W{0,3}",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


def furniture_of(pages: Sequence[Sequence[Segment]]) -> list[dict[Segment, str]]:
    """For each page its segments that are no text, with the reason: "page number" or "running head"."""
    edges = [_edge(page) for page in pages]
    tops = [_top(page) for page in pages]
    found: list[dict[Segment, str]] = [{} for _ in pages]
    for number, edge in enumerate(edges):
        beside = [*(edges[number - 1] if number else ()), *(edges[number + 1] if number + 1 < len(edges) else ())]
        for one in edge:
            if any(_comes_back(one, other) for other in beside) and (one in tops[number] or _is_usual(one, edges)):
                found[number][one] = "page number" if _NUMBER.fullmatch(one.text) else "running head"
        numbers = [one for one in found[number] if one in tops[number] and _NUMBER.fullmatch(one.text)]
        if number and numbers:
            # The title of a story that goes on stands beside the number of its second page alone.
            titles = {_folded(one.text) for one in pages[number - 1]}
            found[number] |= {
                one: "running head"
                for one in tops[number]
                if _folded(one.text) in titles and one not in numbers and numbers[0].bottom - one.bottom < _NEAR
            }
    return found


def _edge(page: Sequence[Segment]) -> list[Segment]:
    rows = sorted({round(one.bottom) for one in page})
    outer = {*rows[:_EDGE], *rows[-_EDGE:]}
    return [one for one in page if round(one.bottom) in outer]


def _top(page: Sequence[Segment]) -> list[Segment]:
    rows = sorted({round(one.bottom) for one in page})[-_EDGE:]
    return [one for one in page if round(one.bottom) in rows]


def _comes_back(one: Segment, other: Segment) -> bool:
    if abs(one.bottom - other.bottom) > _LEVEL:
        return False
    if one.text == other.text and any(map(str.isalpha, one.text)):
        return True
    masked = _DIGITS.sub("#", one.text)
    if masked != _DIGITS.sub("#", other.text) or not 0 < masked.count("#") <= _MOST_NUMBERS:
        return False
    return bool(_NUMBER.fullmatch(one.text)) or 4 <= len(masked) <= _LONGEST


def _is_usual(one: Segment, edges: Sequence[Sequence[Segment]]) -> bool:
    """Whether a line at the foot stands on most pages: the last words of two stories may be the same by chance."""
    pages = sum(any(other is one or _comes_back(one, other) for other in edge) for edge in edges)
    return bool(_NUMBER.fullmatch(one.text)) or pages > len(edges) / 2


def _folded(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
