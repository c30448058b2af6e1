"""`Piece`: a piece of what a rule proposes, as words of its article, and the traits that tell it from others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from clipdesk.assist.learner.sheets import Sheet
from clipdesk.assist.learner.traits import shape
from clipdesk.assist.proposal import Proposal
from clipdesk.domain.span import Span

ANY = "any-piece"
"""The trait of every piece."""
_SIZES = ((1, "1"), (2, "2"), (5, "3-5"))


class Piece(NamedTuple):
    """One piece of a rule's proposal. Words are counted over the whole article; `first` and `last` are its own.

    `low` and `high` are the words between which edges may move: the first of its paragraph, the one behind the last.
    `from_rule` are the first and the last word as the rule has them.
    """

    rule: Proposal
    span: Span
    first: int
    last: int
    low: int
    high: int
    from_rule: tuple[int, int]

    @property
    def edges(self) -> tuple[int, int]:
        """Its first and its last word."""
        return self.first, self.last


class Words:
    """The words and signs of a sheet, one after the other."""

    def __init__(self, sheet: Sheet) -> None:
        self._rules, self._classes = sheet.rules, sheet.classes
        self.all = [word for block in sheet.blocks for word in block.words]
        self._starts = [word.start for word in self.all]
        self._bounds: list[tuple[int, int]] = []
        for block in sheet.blocks:
            begin = len(self._bounds)
            self._bounds += [(begin, begin + len(block.words))] * len(block.words)

    def edges_of(self, span: Span) -> tuple[int, int] | None:
        """The first and the last word in a span, no signs; None where there is none."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        while first < len(self.all) and (self.all[first].end <= span.start or not self.all[first].is_word):
            first += 1
        last = bisect_right(self._starts, span.end - 1) - 1
        while last >= first and not self.all[last].is_word:
            last -= 1
        return (first, last) if last >= first else None

    def pieces(self, label: str) -> list[Piece]:
        """Those of what rules propose for a label, in its order. Pieces without words are left out."""
        found = []
        for rule in self._rules:
            for span in rule.spans if rule.label == label else ():
                edges = self.edges_of(span)
                if edges is not None:
                    low, high = self._bounds[edges[0]][0], self._bounds[edges[1]][1]
                    found.append(Piece(rule, span, *edges, low, high, edges))
        return found

    def span_of(self, piece: Piece) -> Span:
        """Where a piece is now. An edge that stays is as the rule has it, signs and parts of words included."""
        first, last = piece.from_rule
        start = piece.span.start if piece.first == first else self.all[piece.first].start
        return Span(start, piece.span.end if piece.last == last else self.all[piece.last].end)

    def traits(self, piece: Piece) -> tuple[str, ...]:
        """What is true of a piece: its rule, its words at the edges and those beside them, its size, its values."""
        return (*self._general(piece), *self._at_edges(piece))

    def _general(self, piece: Piece) -> Iterator[str]:
        rule = piece.rule
        yield ANY
        yield f"reason:{rule.reason}"
        yield f"scored:{rule.reason}, {rule.score:.2f}"
        count = piece.last - piece.first + 1
        yield f"size:{next((name for most, name in _SIZES if count <= most), 'more')}"
        for name, value in rule.attributes.items():
            if value:
                yield f"has:{name}={value}" if name == "kind" else f"has:{name}"
        if rule.said_by is not None:
            yield "has:said_by"

    def _at_edges(self, piece: Piece) -> Iterator[str]:
        for where, at in (
            ("first", piece.first),
            ("last", piece.last),
            ("ahead", piece.first - 1),
            ("behind", piece.last + 1),
        ):
            if not piece.low <= at < piece.high:
                yield f"{where}:"
                continue
            word = self.all[at]
            yield f"{where}:{word.folded}"
            yield f"{where} form:{shape(word.text)}"
            for one in self._classes.of(word.folded):
                yield f"{where} list:{one}"
