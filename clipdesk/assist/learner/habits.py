"""Habits: how this researcher draws edges otherwise than the rules, as short sentences that a few cases teach.

Brill's transformation-based learning (1995): of all moves that put a wrong edge right somewhere, the one that mends most
and spoils least is taken, then the next one on what it leaves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clipdesk.assist.learner.evidence import disjoint
from clipdesk.assist.learner.manners import KEY, REASON_MOVED, Habit, Move
from clipdesk.assist.learner.moves import TO_PARTS, moved, moves_to
from clipdesk.assist.learner.pieces import ANY, Piece, Words
from clipdesk.assist.learner.sheets import Sheet
from clipdesk.assist.proposal import Proposal
from clipdesk.domain.span import Span

_MOST = 12
LEAST_TIMES, LEAST_ARTICLES = 3, 2
"""How often a habit must put an edge right, and in how many articles."""
_LEAST_OF_MANY = 5
"""The same for lists and forms of words: there are so many that one fits a few cases by chance."""
LEAST_SHARE = 0.75
"""The share of the edges it puts right among those that it puts right or wrong, drawn to one half of them by 1.5 cases."""
_RIGHT, _WRONG = 0.5, 1.0
_ORDER = (ANY, "reason", "has", "first", "last", "ahead", "behind", "size", "scored")
"""Kinds of traits, the more general ones first; lists and forms of words come behind them."""


class CorrectedPiece(NamedTuple):
    """A piece of an article (a key), with the edges that it should have; None where nothing is tagged there."""

    article: str
    words: Words
    piece: Piece
    edges: tuple[int, int] | None


def cases_of(article: str, sheet: Sheet, label: str, known: Sequence[Span]) -> list[CorrectedPiece]:
    """The pieces of what rules propose for a label on an article of which everything is known."""
    words = Words(sheet)
    found = []
    for one in words.pieces(label):
        best = max(known, key=lambda span: span.shared(one.span), default=None)
        is_on = best is not None and best.overlaps(one.span)
        found.append(CorrectedPiece(article, words, one, words.edges_of(best) if best is not None and is_on else None))
    return found


def habits_of(cases: Sequence[CorrectedPiece], fewer: int = 0) -> tuple[Habit, ...]:
    """The habits that these cases teach, in the order in which they are to be used.

    `fewer`: so many cases less are enough, and count as if they were there: where others are held out, which would be of them.
    """
    left = [one for one in cases if one.edges is not None]
    traits = [one.words.traits(one.piece) for one in left]
    found: list[Habit] = []
    while len(found) < _MOST:
        best = _best(left, traits, fewer)
        if best is None:
            break
        found.append(best)
        for number, one in enumerate(left):
            piece = moved(one.words.all, one.piece, best.move) if best.trait in traits[number] else None
            if piece is not None:
                left[number] = one._replace(piece=piece)
                traits[number] = one.words.traits(piece)
    return tuple(found)


def share_right(right: int, wrong: int) -> float:
    """The share of the edges that are put right, 0 to 1, drawn to one half by a few cases."""
    return (right + _RIGHT) / (right + wrong + _RIGHT + _WRONG)


def with_habits(sheet: Sheet, label: str, habits: Sequence[Habit]) -> Sheet:
    """The sheet with the edges of what is proposed for a label as the habits have them.

    No two proposals are on the same pieces.
    """
    if not habits:
        return sheet
    words = Words(sheet)
    pieces: dict[int, list[Span]] = {}
    for one in words.pieces(label):
        pieces.setdefault(id(one.rule), []).append(words.span_of(_used(words, one, habits)))
    seen = set[tuple[Span, ...]]()
    rules: list[Proposal] = []
    for rule in sheet.rules:
        spans = tuple(disjoint(pieces.get(id(rule), ())))
        if rule.label != label or not spans:
            rules.append(rule)
        elif spans not in seen:
            seen.add(spans)
            rules.append(rule if spans == rule.spans else _changed(rule, spans))
    return sheet if tuple(rules) == sheet.rules else sheet._replace(rules=tuple(rules))


def _changed(rule: Proposal, spans: tuple[Span, ...]) -> Proposal:
    return rule._replace(spans=spans, reason=REASON_MOVED.format(rule.reason), assistant=KEY)


def _used(words: Words, piece: Piece, habits: Iterable[Habit]) -> Piece:
    traits = frozenset(words.traits(piece))
    for one in habits:
        changed = moved(words.all, piece, one.move) if one.trait in traits else None
        if changed is not None:
            piece, traits = changed, frozenset(words.traits(changed))
    return piece


def _best(cases: Sequence[CorrectedPiece], traits: Sequence[tuple[str, ...]], fewer: int) -> Habit | None:
    """The habit that mends most and spoils least; of equal ones that of the more general trait."""
    mends: dict[tuple[Move, str], list[int]] = {}
    by_trait: dict[str, list[int]] = {}
    for number, (case, own) in enumerate(zip(cases, traits, strict=True)):
        for trait in own:
            by_trait.setdefault(trait, []).append(number)
        for move in moves_to(case.words.all, case.piece, case.edges or case.piece.edges):
            for trait in own:
                mends.setdefault((move, trait), []).append(number)
    best: tuple[tuple[float, float, int, int], Habit] | None = None
    told: dict[Move, dict[int, int]] = {}
    often = ((key, own) for key, own in mends.items() if len(own) >= LEAST_TIMES - fewer)
    for (move, trait), own_cases in sorted(often, key=lambda one: (-len(one[1]), one[0])):
        if best is not None and len(own_cases) < best[0][0]:
            break
        if len(own_cases) < _LEAST_OF_MANY - fewer and _rank(trait) == len(_ORDER):
            continue
        if len({cases[at].article for at in own_cases}) < LEAST_ARTICLES - fewer:
            continue
        known = told.setdefault(move, {})
        effects = [
            known[at] if at in known else known.setdefault(at, _effect(cases[at], move)) for at in by_trait[trait]
        ]
        right, wrong = effects.count(1), effects.count(-1)
        share = share_right(right + fewer, wrong)
        worth = (right - 2 * wrong, share, -_rank(trait), _generality(move))
        if share >= LEAST_SHARE and (best is None or worth > best[0]):
            best = (worth, Habit(move, trait, right, wrong))
    return best[1] if best else None


def _rank(trait: str) -> int:
    kind = trait.partition(":")[0]
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)


def _generality(move: Move) -> int:
    """To a part of a proposal before a number of words, and that before a word."""
    return 2 if move.how in TO_PARTS else int(move.what.isdigit())


def _effect(case: CorrectedPiece, move: Move) -> int:
    """1 where a move puts an edge right, -1 where it spoils one."""
    one = moved(case.words.all, case.piece, move)
    if one is None or case.edges is None:
        return 0
    at = 0 if move.edge == "begin" else 1
    return (one.edges[at] == case.edges[at]) - (case.piece.edges[at] == case.edges[at])
