"""Lines of a PDF as paragraphs: hyphens at line ends mended, what is no text cut, all of it reversible."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from clipdesk.domain.article import Cut
from clipdesk.formats.documents.document import Document
from clipdesk.formats.pdf.columns import in_rows
from clipdesk.formats.pdf.segments import Segment

HYPHEN = "hyphen"
_ENDS = re.compile(r"[.!?:…][\"”’»)\]]*$")
_HYPHENATED = re.compile(r"[^\W\d_][-‐]$")
_COMPOUND = re.compile(r"[^\W\d_]+[-‐][^\W\d_]+")
_LOOSE = 1.4
"""Distance of two lines, in usual distances, from which a new paragraph begins."""
_LEADING = 14.0
"""Distance of two lines in points where a page does not say."""
_INDENT = 0.7
_SHORT = 0.85


class _Text:
    """The text as it grows."""

    def __init__(self, compounds: frozenset[str]) -> None:
        self._compounds = compounds
        self._pieces: list[str] = []
        self._length = 0
        self._last = ""
        self.starts: list[int] = []
        self.cuts: list[Cut] = []

    @property
    def text(self) -> str:
        """What is kept."""
        return "".join(self._pieces)

    @property
    def last(self) -> str:
        """The line added last."""
        return self._last

    def begin(self, line: str) -> None:
        """A line that begins a paragraph."""
        if self._length:
            self._keep("\n\n")
        self.starts.append(self._length)
        self._keep(line)
        self._last = line

    def go_on(self, line: str) -> None:
        """A line that goes on with the paragraph."""
        if _HYPHENATED.search(self._last) and line[:1].islower():
            word = f"{self._last.split()[-1]}{line.split()[0]}".strip(".,;:!?“”\"'()").casefold()
            if word in self._compounds:
                self.cut("\n", HYPHEN)
            else:
                hyphen = self._pieces[-1][-1]
                self._pieces[-1] = self._pieces[-1][:-1]
                self._length -= 1
                self.cut(f"{hyphen}\n", HYPHEN)
        else:
            self._keep(" ")
        self._keep(line)
        self._last = line

    def cut(self, text: str, reason: str) -> None:
        """Something that is no text."""
        self.cuts.append(Cut(self._length, text, reason))

    def _keep(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def document_of(
    pages: Sequence[Sequence[Sequence[Segment]]], furniture: Sequence[Mapping[Segment, str]], notes: Sequence[str] = ()
) -> Document:
    """The text of pages whose runs of lines are in reading order; `furniture` says what of each page is no text."""
    lines = [line for page in pages for run in page for line in run]
    compounds = frozenset(
        match.casefold()
        for line in lines
        for match in _COMPOUND.findall(line.text[: -1 if line.text.endswith("-") else None])
    )
    usual = _usual_distance(pages)
    growing = _Text(compounds)
    above: Segment | None = None
    width = (0.0, 0.0)
    pending: list[tuple[str, str]] = []
    for page, marked in zip(pages, furniture, strict=True):
        for run in page:
            kept = in_rows([line for line in run if line not in marked])
            pending += [(line.text, marked[line]) for line in run if line in marked]
            is_first = True
            edges = (min((one.left for one in kept), default=0.0), max((one.right for one in kept), default=0.0))
            for line in kept:
                goes_on = above is not None and _goes_on(
                    above, line, width if is_first else edges, usual, is_first=is_first
                )
                if not goes_on:
                    _flush(growing, pending)
                    growing.begin(line.text)
                else:
                    growing.go_on(line.text)
                above, is_first = line, False
            width = edges if kept else width
    _flush(growing, pending)
    return Document(
        growing.text, tuple(growing.cuts), tuple(growing.starts), ("",) * len(growing.starts), notes=tuple(notes)
    )


def _flush(growing: _Text, pending: list[tuple[str, str]]) -> None:
    """Cut what stood between two paragraphs, or inside the one that has just ended."""
    for text, reason in pending:
        growing.cut(f"\n{text}", reason)
    pending.clear()


def _goes_on(above: Segment, line: Segment, edges: tuple[float, float], usual: float, *, is_first: bool) -> bool:
    """Whether a line goes on with the paragraph of the one above it."""
    if abs(above.height - line.height) > 0.25 * max(above.height, line.height) and not _is_same_size(above, line):
        return False
    left, right = edges
    is_short = above.right < left + _SHORT * (right - left)
    if is_first:
        # In the next column or on the next page nothing but the words can say.
        return not _ENDS.search(above.text) and (line.text[:1].islower() or not is_short) and not is_short
    distance = above.bottom - line.bottom
    if distance > _LOOSE * usual or line.left > above.left + _INDENT * line.height:
        return False
    return not (is_short and (_ENDS.search(above.text) or not line.text[:1].islower()))


def _is_same_size(above: Segment, line: Segment) -> bool:
    """Boxes of words without an ascender or descender are lower than others of the same size."""
    return abs(above.height - line.height) <= 0.45 * max(above.height, line.height) and line.text[:1].islower()


def _usual_distance(pages: Sequence[Sequence[Sequence[Segment]]]) -> float:
    """The commonest distance of two lines below each other, in points."""
    distances = [
        one.bottom - other.bottom
        for page in pages
        for run in page
        for one, other in pairwise(run)
        if 0 < one.bottom - other.bottom < 3 * max(one.height, other.height)
    ]
    if not distances:
        return _LEADING
    # Among lines and paragraphs the lines are closest; a few closer ones (an index, a picture) do not count.
    counts = Counter(round(one) for one in distances)
    usual = [one for one, count in counts.items() if count >= max(2, len(distances) / 50)]
    return float(min(usual, default=min(distances)))
