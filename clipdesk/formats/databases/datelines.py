"""Several articles in one file without field lines: known by a headline and a line with a day, again and again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from clipdesk.formats.databases.found import Divided, Found
from clipdesk.formats.databases.heads import (
    LONGEST_HEAD,
    announced,
    is_border,
    is_dated,
    is_foot,
    label_of,
    read_foot,
    read_head,
)
from clipdesk.formats.databases.signs import AMERICAN, database_of
from clipdesk.formats.documents.document import Document, Line
from clipdesk.formats.news.source.byline import read_byline

_PARTS = re.compile(r"\s+([·|•–—-])\s+")
_SENTENCE_END = re.compile(r"[^.]\.[\"”’)]*$")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Jr|Sr|St|Dr|Inc|Corp|Co|a\.m|p\.m)\.$")
_FIGURES = re.compile(r"\d{4}|\d[./-]\d\d")
_LONGEST_DATE = 160
_MOST_ABOVE, _MOST_BELOW = 5, 3
_FEWEST_WORDS = 40
_PARAGRAPH, _FEWEST_PARAGRAPHS = 140, 3
"""Code points and number of the paragraphs before the first headline from which they are an article with a dated list in it."""


class _Block(NamedTuple):
    """Where an article begins, where its text does, and the shape of its line with the day."""

    first: int
    body: int
    shape: tuple[str, ...]


def recognize(document: Document) -> Divided | None:
    """The articles that begin with a headline and a day; None where there are not two of one shape."""
    lines = document.lines()
    likely = [index for index in range(1, len(lines)) if _has_figures(lines[index].text)]
    if len(likely) < 2:
        return None
    blocks = [block for index in likely if (block := _block(lines, index)) is not None]
    if len(blocks) < 2:
        return None
    shapes = {block.shape for block in blocks}
    name = database_of(document.text)
    best: list[_Block] = []
    for shape in sorted(shapes):
        chosen = _full(lines, [block for block in blocks if block.shape == shape])
        if len(chosen) > len(best):
            best = chosen
    if len(best) < 2:
        return None
    found = [_article(lines, block, last, name) for block, last in _stretches(best, len(lines))]
    is_prefaced = _paragraphs(lines[: found[0].first]) >= _FEWEST_PARAGRAPHS
    found[0].cut(range(found[0].first), "furniture")
    found[0].first = 0
    count = max(map(announced, (line.text for line in lines)), default=0)
    is_bare = best[0].shape[0] == ""
    is_divided = any(is_border(lines[block.first].text) for block in best[1:])
    why = "" if name else "A headline and a date are repeated in it."
    return Divided(
        name, lines, tuple(found), count, why=why, is_offered=not name and (is_prefaced or (is_bare and not is_divided))
    )


def _paragraphs(lines: Sequence[Line]) -> int:
    return sum(len(line.text) >= _PARAGRAPH and _ends_sentence(line.text) for line in lines)


def _stretches(blocks: Sequence[_Block], end: int) -> list[tuple[_Block, int]]:
    return [(one, after.first) for one, after in pairwise(blocks)] + [(blocks[-1], end)]


def _full(lines: Sequence[Line], blocks: Sequence[_Block]) -> list[_Block]:
    """The blocks, where nearly all of them have a text below; none where they do not."""
    if not blocks:
        return []
    full = [
        block
        for block, last in _stretches(blocks, len(lines))
        if sum(len(lines[index].text.split()) for index in range(block.body, last)) >= _FEWEST_WORDS
    ]
    return full if len(full) * 5 >= len(blocks) * 4 else []


def _block(lines: Sequence[Line], dated: int) -> _Block | None:
    """The head of an article around its line with the day; None where that is a line of a text."""
    text = lines[dated].text
    if _ends_sentence(text) or not is_dated(text):
        return None
    marks = _PARTS.findall(text)
    parts = [part for part in _PARTS.split(text) if part not in marks]
    shape = (marks[0] if marks else "", str(next((i for i, part in enumerate(parts) if is_dated(part)), 0)))
    if not marks and len(text.split()) > 8:
        return None
    first = _first(lines, dated)
    if first is None:
        return None
    body = dated + 1
    while body < len(lines) and body - dated <= _MOST_BELOW and _is_of_head(lines[body]):
        body += 1
    if first > 0 and is_border(lines[first - 1].text):
        first -= 1
    return _Block(first, body, shape if marks else ("", str(lines[dated].gap)))


def _has_figures(text: str) -> bool:
    return len(text) <= _LONGEST_DATE and _FIGURES.search(text) is not None


def _first(lines: Sequence[Line], dated: int) -> int | None:
    """Index of the headline above a line with a day: the first line of its paragraph, else of the one above."""
    first = dated
    while first > 0 and not lines[first].gap and dated - first < _MOST_ABOVE:
        first -= 1
    if first == dated:
        first -= 1
        while (
            first > 0
            and dated - first < _MOST_ABOVE
            and (not lines[first].gap or _may_be_of_head(lines[first - 1].text))
        ):
            first -= 1
    above = [lines[index].text for index in range(first, dated)]
    if any(len(line) > LONGEST_HEAD or _ends_sentence(line) or is_dated(line) for line in above):
        return None
    is_headline = len(above[0].split()) > 1 and not is_border(above[0]) and not label_of(above[0])[0]
    return first if is_headline else None


def _may_be_of_head(text: str) -> bool:
    """Whether a paragraph above the head of an article may be the first of it: short, no sentence, no foot of the one before."""
    return len(text) <= LONGEST_HEAD // 2 and not (_ends_sentence(text) or is_border(text) or is_foot(text))


def _is_of_head(line: Line) -> bool:
    """Whether a line right below the day still belongs to the head: a byline, a page, a paper, words in all."""
    if is_border(line.text) or (not line.gap and len(line.text) <= 60 and not _ends_sentence(line.text)):
        return True
    return len(line.text) <= 80 and read_byline(line.text) is not None


def _ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) and not _ABBREVIATED.search(text)


def _article(lines: Sequence[Line], block: _Block, last: int, name: str) -> Found:
    found = Found(block.first, last)
    read_head(lines, range(block.first, block.body), found)
    body = block.body
    while body < last and is_foot(lines[body].text):
        found.cut([body], "furniture")
        body += 1
    read_foot(lines, body, last, found, american=name in AMERICAN)
    return found
