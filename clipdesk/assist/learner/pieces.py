"""`Piece`: a piece of what a rule proposes, as words of its article, and the traits that tell it from others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from clipdesk.assist.learner.sheets import Sheet
from clipdesk.assist.learner.traits import shape
from clipdesk.assist.proposal import Proposal
from clipdesk.assist.tokens import tokens
from clipdesk.domain.span import Span

ANY = "any-piece"
"""The trait of every piece."""
_SIZES = ((1, "1"), (2, "2"), (5, "3-5"))
SPEAKER, IN_FRONT, BEHIND = "said_by", "ahead", "behind"
"""Parts that are no values: who says it, and the proposals next to it with nothing but a sign between."""


class Part(NamedTuple):
    """A part of a piece or something beside it: what it is, its first and its last word."""

    what: str
    first: int
    last: int


class Piece(NamedTuple):
    """One piece of a rule's proposal. Words are counted over the whole article; `first` and `last` are its own.

    `low` and `high` are the words between which edges may move: the first of its paragraph, the one behind the last.
    `from_rule` are the first and the last word as the rule has them. `parts` are the first and the last word of what
    the rule says of it (`name`, `role`, `unit`, …), of who says it, and of the proposals beside it (IN_FRONT, BEHIND).
    """

    rule: Proposal
    span: Span
    first: int
    last: int
    low: int
    high: int
    from_rule: tuple[int, int]
    parts: tuple[Part, ...] = ()

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
        self._values: dict[Span, dict[str, str]] = {}
        for rule in sheet.rules:
            for span in rule.spans:
                self._values[span] = {**rule.attributes, **self._values.get(span, {})}
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
        by_first, by_last = {one.first: one for one in found}, {one.last: one for one in found}
        return [
            one._replace(
                parts=(
                    *self._parts(one),
                    *self._beside(one, by_last.get(one.first - 2), IN_FRONT),
                    *self._beside(one, by_first.get(one.last + 2), BEHIND),
                )
            )
            for one in found
        ]

    def _parts(self, piece: Piece) -> Iterator[Part]:
        """The values that stand in a piece, word for word, and who says it where it is in its paragraph.

        Values of other proposals on the same place count too, such as the name of an official who is a speaker.
        """
        own = [word.folded for word in self.all[piece.first : piece.last + 1]]
        values = {**self._values.get(piece.span, {}), **piece.rule.attributes}
        for name, value in values.items():
            if name == "kind":
                continue
            sought = [word.folded for word in tokens(value)]
            at = next((at for at in range(len(own)) if sought and own[at : at + len(sought)] == sought), None)
            if at is not None:
                yield Part(name, piece.first + at, piece.first + at + len(sought) - 1)
        edges = self.edges_of(piece.rule.said_by) if piece.rule.said_by is not None else None
        if edges is not None and piece.low <= edges[0] and edges[1] < piece.high:
            yield Part(SPEAKER, *edges)

    def _beside(self, piece: Piece, other: Piece | None, what: str) -> Iterator[Part]:
        """A piece of the same label and paragraph that nothing but one sign keeps apart from this one."""
        if other is not None and other.low == piece.low:
            between = self.all[piece.first - 1 if what == IN_FRONT else piece.last + 1]
            if not between.is_word:
                yield Part(what, *other.edges)

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
