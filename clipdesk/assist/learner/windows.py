"""`Window`: what a rule proposes, as it is seen by the learner that mends rules: its words, a few around it, their traits."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.assist.learner.sheets import Sheet
from clipdesk.assist.learner.traits import shape
from clipdesk.assist.proposal import Proposal
from clipdesk.domain.span import Span

AROUND = 4
"""Words before and after a piece, in its paragraph, to which it may be widened."""
_SHORT = 12
"""Code points of a value up to which it is a trait itself."""
_SIZES = ((1, "1"), (2, "2"), (4, "3-4"), (10, "5-10"))
Place = tuple[int, int]
"""Number of a paragraph, number of a word in it."""


class Window(NamedTuple):
    """One piece of a rule's proposal. `places` are those of its words and of a few around it, `traits` theirs."""

    rule: Proposal
    piece: Span
    places: tuple[Place, ...]
    traits: tuple[tuple[str, ...], ...]


class Windows:
    """Finds the windows of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self._rules, self._classes = sheet.rules, sheet.classes
        self._words = [word for block in sheet.blocks for word in block.words]
        self._places = [(number, at) for number, block in enumerate(sheet.blocks) for at in range(len(block.words))]
        self._starts = [word.start for word in self._words]

    def of(self, label: str) -> list[Window]:
        """Those of what rules propose for a label, piece by piece. Pieces without words have none."""
        found = (self._window(rule, piece) for rule in self._rules if rule.label == label for piece in rule.spans)
        return [one for one in found if one is not None]

    def _window(self, rule: Proposal, piece: Span) -> Window | None:
        words, places = self._words, self._places
        first = max(0, bisect_right(self._starts, piece.start) - 1)
        while first < len(words) and words[first].end <= piece.start:
            first += 1
        last = first
        while last < len(words) and words[last].start < piece.end:
            last += 1
        if first == last:
            return None
        begin, end = first, last
        while begin and first - begin < AROUND and places[begin - 1][0] == places[first][0]:
            begin -= 1
        while end < len(words) and end - last < AROUND and places[end][0] == places[last - 1][0]:
            end += 1
        common, parts = _common(rule, last - first), _parts(rule)
        traits = (self._traits(at, first, last, rule.reason, common, parts) for at in range(begin, end))
        return Window(rule, piece, tuple(places[begin:end]), tuple(traits))

    def _traits(
        self, at: int, first: int, last: int, reason: str, common: Sequence[str], parts: dict[str, str]
    ) -> tuple[str, ...]:
        words, word = self._words, self._words[at]
        where, part = _where(at, first, last), parts.get(word.folded, "")
        side = "before" if at < first else "after" if at >= last else "inside"
        return (
            f"w:{word.folded}", f"w-1:{words[at - 1].folded if at else '^'}",
            f"w+1:{words[at + 1].folded if at + 1 < len(words) else '$'}", f"form:{shape(word.text)}",
            *(f"list:{one}" for one in self._classes.of(word.folded)),
            f"at:{where}", f"at:{where}|{reason}", f"part:{part}", f"part:{part} {side}",
            *(f"{one} {side}" for one in common),
        )  # fmt: skip


def _where(at: int, first: int, last: int) -> str:
    if at < first:
        return f"before {first - at}"
    if at >= last:
        return f"after {at - last + 1}"
    if at == first:
        return "only" if last - first == 1 else "first"
    return "last" if at == last - 1 else "inside"


def _common(rule: Proposal, count: int) -> list[str]:
    """What is true of the whole piece, which has `count` words."""
    size = next((name for most, name in _SIZES if count <= most), "more")
    found = [f"size:{size}", f"reason:{rule.reason}", f"score:{rule.score:.2f}"]
    for name, value in rule.attributes.items():
        if value:
            found.append(f"has:{name}")
            if len(value) < _SHORT:
                found.append(f"has:{name}={value}")
    if rule.said_by is not None:
        found.append("has:said_by")
    return found


def _parts(rule: Proposal) -> dict[str, str]:
    """Of which value of the rule each word is."""
    found: dict[str, str] = {}
    for name, value in rule.attributes.items():
        for word in value.casefold().split():
            found.setdefault(word, name)
    return found
