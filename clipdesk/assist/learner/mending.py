"""Mends what rules propose: refuses what this researcher refuses, and draws edges as she does.

A conditional random field over the few words of each window learns it from a handful of articles: whether a proposal
stands, and where it begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from clipdesk.assist.learner.evidence import disjoint
from clipdesk.assist.learner.letters import Odds, best_letters, logarithms
from clipdesk.assist.learner.manners import Mending
from clipdesk.assist.learner.sheets import Block, Sheet
from clipdesk.assist.learner.weights import Weights, prepared_traits
from clipdesk.assist.learner.windows import Window, Windows
from clipdesk.assist.proposal import Proposal
from clipdesk.domain.span import Span

MENDINGS = (
    *(Mending(lift, stay) for stay in (2.0, 1.0, 0.0) for lift in (0.0, 1.0, 2.0)),
    *(Mending(0.0, stay, keeps_all=True) for stay in (1.0, 0.0)),
)
"""What is tried."""


class Mended(NamedTuple):
    """A rule's proposal, mended: its pieces now, how sure they are (0 to 1), the proposal as it was."""

    spans: tuple[Span, ...]
    odds: float
    rule: Proposal


def window_letters(blocks: Sequence[Block], window: Window, known: Sequence[Span]) -> list[str]:
    """The letters of a window's words: those of the passage of `known` that shares most with its piece, else O."""
    best = max(known, key=lambda one: one.shared(window.piece), default=None)
    found: list[str] = []
    is_in = False
    for number, at in window.places:
        word = blocks[number].words[at]
        if best is None or not best.overlaps(window.piece) or word.end <= best.start or best.end <= word.start:
            found.append("O")
            continue
        found.append("I" if is_in or (not found and best.start < word.start) else "B")
        is_in = True
    return found


class WindowOdds(NamedTuple):
    """A window with the odds of each of its words."""

    window: Window
    odds: Sequence[Odds]


def lines_of(sheet: Sheet, windows: Iterable[Window], known: Sequence[Span]) -> Iterator[tuple[Any, list[str]]]:
    """Windows to train on: their prepared words, with their letters."""
    for one in windows:
        yield prepared_traits(one.traits), window_letters(sheet.blocks, one, known)


def odds_of_windows(weights: Weights, windows: Iterable[Window]) -> list[WindowOdds]:
    """The odds in each window."""
    return [WindowOdds(one, weights.odds(prepared_traits(one.traits), len(one.places))) for one in windows]


def mended(blocks: Sequence[Block], windows: Sequence[WindowOdds], mending: Mending) -> list[Mended]:
    """What becomes of the proposals of these windows, in their order: those that stand, no two on the same pieces.

    `windows` has all pieces of a proposal one after another.
    """
    pieces: dict[int, tuple[Proposal, list[tuple[Span, float]]]] = {}
    for one in windows:
        kept = pieces.setdefault(id(one.window.rule), (one.window.rule, []))[1]
        kept += _mended_piece(blocks, one, mending)
    found: dict[tuple[Span, ...], Mended] = {}
    for rule, parts in pieces.values():
        spans = tuple(disjoint(span for span, _ in parts))
        if spans:
            made = Mended(spans, min(odds for _, odds in parts), rule)
            if spans not in found or found[spans].odds < made.odds:
                found[spans] = made
    return list(found.values())


def mend(sheet: Sheet, label: str, weights: Weights, mending: Mending) -> list[Mended]:
    """What becomes of all that rules propose for a label on an article."""
    return mended(sheet.blocks, odds_of_windows(weights, Windows(sheet).of(label)), mending)


def with_mended(sheet: Sheet, label: str, found: Iterable[Mended]) -> Sheet:
    """The sheet with what became of the proposals of a label in their place."""
    others = [one for one in sheet.rules if one.label != label]
    return sheet._replace(rules=(*others, *(one.rule._replace(spans=one.spans) for one in found)))


def _mended_piece(blocks: Sequence[Block], one: WindowOdds, mending: Mending) -> list[tuple[Span, float]]:
    """The piece as it is now and how sure it is; nothing where it is refused."""
    window, odds = one
    words = [blocks[number].words[at] for number, at in window.places]
    inside = [word.start < window.piece.end and window.piece.start < word.end for word in words]
    logs = logarithms(odds)
    if mending.stay:
        first = inside.index(True)
        logs = [
            _favored(log, ("B" if at == first else "I") if is_in else "O", mending.stay)
            for at, (log, is_in) in enumerate(zip(logs, inside, strict=True))
        ]
    runs: list[list[int]] = []
    before = "O"
    for at, letter in enumerate(best_letters(logs, mending.lift)):
        if letter == "B" or (letter == "I" and before == "O"):
            runs.append([])
        if letter != "O":
            runs[-1].append(at)
        before = letter
    runs = [run for run in runs if any(inside[at] for at in run)]
    best = max(runs, key=lambda run: sum(inside[at] for at in run), default=None)
    if best is None:
        kept = [odds[at] for at, is_in in enumerate(inside) if is_in]
        return [(window.piece, sum(1 - o for _, _, o in kept) / len(kept))] if mending.keeps_all else []
    return [(_span(window.piece, inside, best, words[best[0]].start, words[best[-1]].end), _sureness(odds, best))]


def _span(piece: Span, inside: Sequence[bool], run: Sequence[int], start: int, end: int) -> Span:
    """From word to word; where an edge stays, it stays as the rule has it, also within a word."""
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    return Span(piece.start if run[0] == first else start, piece.end if run[-1] == last else end)


def _favored(log: Odds, letter: str, stay: float) -> Odds:
    b, i, o = log
    return (b + stay, i, o) if letter == "B" else (b, i + stay, o) if letter == "I" else (b, i, o + stay)


def _sureness(odds: Sequence[Odds], run: Sequence[int]) -> float:
    """How sure a passage is: that it begins where it does, goes on on every word, and ends where it does."""
    first, last = run[0], run[-1]
    least = min([odds[first][0] + (odds[first][1] if first == 0 else 0.0), *(odds[at][1] for at in run[1:])])
    return min(least, 1 - odds[last + 1][1]) if last + 1 < len(odds) else least
