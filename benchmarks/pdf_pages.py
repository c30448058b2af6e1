"""Pages of PDF files with a known text, set by hand: columns, stretched lines, heads, captions, footnotes, tables."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tests.formats.pdf.files import Put, pdf

_LEFT, _RIGHT, _TOP, _BOTTOM = 50.0, 545.0, 760.0, 70.0
_WIDTHS = {
    **dict.fromkeys(" fIt.,:;!/", 278), **dict.fromkeys("ijl", 222), **dict.fromkeys("rs-()", 333), "s": 500,
    **dict.fromkeys("cJkvxyz", 500), "m": 833, "M": 833, "w": 722, "W": 944, "ß": 611, **dict.fromkeys("CDHNRUwÜ", 722),
    **dict.fromkeys("ABEKPSVXYÄ", 667), **dict.fromkeys("FTZ", 611), **dict.fromkeys("GOQÖ", 778),
}  # fmt: skip
"""Widths of Helvetica in thousandths of its size (Adobe's font metrics); all other characters are 556 wide."""
_PARTS = (
    "ver walt haus halt gericht hof stadt rat genehm igung bahn unter nehm sprech er in ung brücke hafen markt arbeit "
    "wirt schaft länder frage zu wander be grenz"
).split()
_SHORT = "the of and in der die das und mit on for gegen nach is was hat wird not am by from zwischen about".split()


@dataclass(frozen=True, slots=True)
class Layout:
    """How pages are set; lengths in points. `drawn` is the order of lines in the file: by columns, by rows, or at random."""

    name: str
    columns: int
    drawn: str = "columns"
    stretched: bool = True
    size: float = 9.0
    gutter: float = 14.0
    indent: float = 12.0
    paragraphs: int = 14
    long_words: float = 0.45
    divided: bool = False
    heads: bool = False
    caption: bool = False
    footnote: bool = False
    cap: bool = False
    table: bool = False


@dataclass(slots=True)
class Sample:
    """A file and what it says: the text that runs through, and what stands beside it."""

    layout: Layout
    data: bytes = b""
    flow: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)


LAYOUTS = (
    Layout("one column", 1),
    Layout("one narrow column, stretched", 1, long_words=0.8, size=14),
    Layout("two columns, stretched", 2),
    Layout("two columns, drawn by rows", 2, "rows", long_words=0.7),
    Layout("two columns, ragged", 2, stretched=False, indent=0),
    Layout("three columns, stretched", 3, long_words=0.7),
    Layout("three columns, drawn by rows", 3, "rows", long_words=0.7, gutter=9),
    Layout("three columns, drawn at random", 3, "random"),
    Layout("four columns, ragged", 4, stretched=False, size=7.5, gutter=11),
    Layout("divided words", 3, divided=True),
    Layout("heads on odd and even pages", 2, heads=True, paragraphs=50),
    Layout("caption in a column", 3, caption=True),
    Layout("footnotes", 2, footnote=True, paragraphs=40),
    Layout("drop cap", 2, cap=True),
    Layout("table", 1, table=True),
)


def samples(each: int) -> Iterator[Sample]:
    """So many files of each layout, the same ones at every run."""
    for layout in LAYOUTS:
        for number in range(each):
            yield _Setting(layout, random.Random(f"{layout.name} {number}")).sample()


def wide(text: str, size: float) -> float:
    """How wide a text in Helvetica is, in points."""
    return sum(_WIDTHS.get(char, 556) for char in text) * size / 1000


class _Setting:
    """Sets one file."""

    def __init__(self, layout: Layout, chance: random.Random) -> None:
        self._layout, self._chance = layout, chance
        self._sample = Sample(layout)
        self._pages: list[list[Put]] = [[]]
        self._leading = layout.size * 1.25

    def sample(self) -> Sample:
        layout = self._layout
        title = " ".join(self._words(7))
        self._sample.flow.append(title)
        y = _TOP
        for line in _broken(title.split(), _RIGHT - _LEFT, 20):
            self._put(" ".join(line), _LEFT, y, 20)
            y -= 25
        if layout.table:
            y = self._table(y)
        width = (_RIGHT - _LEFT - layout.gutter * (layout.columns - 1)) / layout.columns
        rows = [row for _ in range(layout.paragraphs) for row in self._paragraph(width)]
        self._columns(rows, width, y)
        self._sample.data = pdf([self._drawn(page) for page in self._furnished()])
        return self._sample

    def _columns(self, rows: list[_Row], width: float, y: float) -> None:
        layout = self._layout
        place = 0
        while place < len(rows):
            bottom = _BOTTOM
            if layout.footnote:
                bottom = self._footnote(width)
            room = int((y - bottom) / self._leading)
            each = min(room, -(-(len(rows) - place) // layout.columns))
            for column in range(layout.columns):
                left, base = _LEFT + column * (width + layout.gutter), y
                if layout.caption and column == 1 and len(self._pages) == 1:
                    base = self._caption(left, y, width)
                for row in rows[place : place + min(each, int((base - bottom) / self._leading))]:
                    self._row(row, left, base, width)
                    base -= self._leading
                    place += 1
            if place < len(rows):
                self._pages.append([])
                y = _TOP

    def _paragraph(self, width: float) -> list[_Row]:
        layout = self._layout
        text = " ".join(self._words(self._chance.randint(25, 70))).capitalize() + "."
        has_cap = layout.cap and len(self._sample.flow) == 1
        self._sample.flow.append(text)
        words = text.split()
        if has_cap:
            head, *rest = words
            rows = _filled([head[1:], *rest], [width - 30, width - 30, width], layout)
            return [
                _Row(words, 30 if number < 2 else 0, text[0] if number == 1 else "")
                for number, words in enumerate(rows)
            ]
        rows = _filled(words, [width - layout.indent, width], layout)
        return [
            _Row(row, 0 if number else layout.indent, "", number == len(rows) - 1) for number, row in enumerate(rows)
        ]

    def _row(self, row: _Row, left: float, base: float, width: float) -> None:
        size = self._layout.size
        if row.cap:
            self._put(row.cap, left, base, 2.9 * size)
        spare = width - row.left - wide(" ".join(row.words), size)
        if not self._layout.stretched or row.is_last or len(row.words) < 2:
            self._put(" ".join(row.words), left + row.left, base, size)
            return
        x = left + row.left
        for word in row.words:
            self._put(word + " ", x, base, size)
            x += wide(word + " ", size) + spare / (len(row.words) - 1)

    def _caption(self, left: float, y: float, width: float) -> float:
        text = " ".join(self._words(12)).capitalize() + "."
        self._sample.asides.append(text)
        base = y - 80
        for words in _broken(text.split(), width, 7):
            self._put(" ".join(words), left, base, 7)
            base -= 8.5
        return base - 8

    def _footnote(self, width: float) -> float:
        text = f"{len(self._pages)} " + " ".join(self._words(14)) + "."
        self._sample.asides.append(text)
        lines = _broken(text.split(), width, 7)
        for number, words in enumerate(lines):
            self._put(" ".join(words), _LEFT, _BOTTOM + 8.5 * (len(lines) - 1 - number), 7)
        return _BOTTOM + 8.5 * len(lines) + 8

    def _table(self, y: float) -> float:
        cells = [[self._words(1)[0], str(self._chance.randint(10, 99)), self._words(1)[0]] for _ in range(7)]
        for row in cells:
            for column, cell in enumerate(row):
                self._put(cell, _LEFT + 160 * column, y, self._layout.size)
            y -= 16
        self._sample.asides += [" ".join(row) for row in cells]
        return y - 12

    def _furnished(self) -> list[list[Put]]:
        if self._layout.heads:
            for number, page in enumerate(self._pages, 1):
                if number % 2:
                    page += [Put("The Vega Times", _LEFT, 800, 8), Put(str(number), _RIGHT - 10, 800, 8)]
                else:
                    page += [Put(str(number), _LEFT, 800, 8), Put("Politics and economy", _RIGHT - 90, 800, 8)]
        return self._pages

    def _drawn(self, page: list[Put]) -> list[Put]:
        if self._layout.drawn == "rows":
            return sorted(page, key=lambda put: (-put.y, put.x))
        if self._layout.drawn == "random":
            self._chance.shuffle(page)
        return page

    def _words(self, count: int) -> list[str]:
        return [self._word() for _ in range(count)]

    def _word(self) -> str:
        if self._chance.random() > self._layout.long_words:
            return self._chance.choice(_SHORT)
        return "".join(self._chance.choices(_PARTS, k=self._chance.randint(2, 4)))

    def _put(self, text: str, x: float, y: float, size: float) -> None:
        self._pages[-1].append(Put(text, round(x, 2), round(y, 2), size))


@dataclass(frozen=True, slots=True)
class _Row:
    """The words of a line, how far right it begins, and a large letter that stands before it."""

    words: list[str]
    left: float = 0.0
    cap: str = ""
    is_last: bool = False


def _broken(words: Iterable[str], width: float, size: float) -> list[list[str]]:
    return _filled(list(words), [width], Layout("", 1, size=size))


def _filled(words: Sequence[str], widths: Sequence[float], layout: Layout) -> list[list[str]]:
    """Words in lines as wide as `widths`, of which the last goes for all that follow."""
    rows: list[list[str]] = [[]]
    waiting = list(words)[::-1]
    while waiting:
        word = waiting.pop()
        room = widths[min(len(rows), len(widths)) - 1]
        if wide(" ".join([*rows[-1], word]), layout.size) <= room or not rows[-1]:
            rows[-1].append(word)
            continue
        half = len(word) // 2
        if layout.divided and half > 3 and wide(" ".join([*rows[-1], word[:half] + "-"]), layout.size) <= room:
            rows[-1].append(word[:half] + "-")
            word = word[half:]
        rows.append([])
        waiting.append(word)
    return rows
