"""`Scores`: how well proposals fit what is known, counted exactly and by overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import exp, log
from random import Random
from typing import NamedTuple

from clipdesk.domain.span import Span

_LEAST = 1e-6
_ACTION = 0.05
"""What one action less for each known passage is worth, beside F1."""
_STEPS = 25
_DRAWS = 200
_PULL = 2.0
"""How many cases the belief weighs that odds are right as they are."""


class Ratio(NamedTuple):
    """How many of `proposed` passages are right, and how many of `known` ones are found."""

    right: int = 0
    proposed: int = 0
    found: int = 0
    known: int = 0

    @property
    def precision(self) -> float:
        """Share of the proposed that is right, 0 to 1; 0 where nothing is proposed."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """Share of the known that is found, 0 to 1; 0 where nothing is known."""
        return self.found / self.known if self.known else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Scores(NamedTuple):
    """How many passages are right and found, by three measures.

    `exact`: the same edges; `words`: the same but for signs at the edges; `overlap`: at least one code point shared.
    """

    exact: Ratio = Ratio()
    words: Ratio = Ratio()
    overlap: Ratio = Ratio()

    @property
    def worth(self) -> float:
        """One figure to compare by, 0 to 1: F1 by words and by overlap, and a little of the exact one."""
        return 0.49 * self.words.f1 + 0.49 * self.overlap.f1 + 0.02 * self.exact.f1

    @property
    def actions(self) -> float:
        """What is to be done for each known passage, one proposal after the other; 2 where all is tagged by hand.

        One action accepts or refuses, a second one moves an edge, two tag what is missed. 0 where nothing is known.
        """
        if not self.overlap.known:
            return 0.0
        near, missed = max(0, self.overlap.right - self.words.right), self.overlap.known - self.overlap.found
        return (self.overlap.proposed + near + 2 * missed) / self.overlap.known


NO_SCORES = Scores()
Measure = Callable[[Scores, Scores], float]
"""How much more the first scores are worth than the second."""


def compared(text: str, known: Sequence[Span], proposed: Sequence[Span]) -> Scores:
    """The scores of proposed passages of one article, both without repeats."""
    same = len(set(known) & set(proposed))
    alike = len({trimmed(text, one) for one in known} & {trimmed(text, one) for one in proposed})
    right = sum(any(one.overlaps(other) for other in known) for one in proposed)
    found = sum(any(one.overlaps(other) for other in proposed) for one in known)
    exact = Ratio(same, len(proposed), same, len(known))
    words = Ratio(alike, len(proposed), alike, len(known))
    return Scores(exact, words, Ratio(right, len(proposed), found, len(known)))


def trimmed(text: str, span: Span) -> Span:
    """A span without the spaces and signs at its ends; as it is where there is nothing else."""
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end) if start < end else span


def gain(one: Scores, other: Scores) -> float:
    """How much more `one` is worth than `other`; fewer places found than before (F1 by overlap) count twice.

    What is worth it is the better fit, and the work that it saves: F1 hardly tells 50 wrong proposals from 100.
    """
    fit = one.worth - other.worth - max(0.0, other.overlap.f1 - one.overlap.f1)
    return fit + _ACTION * (other.actions - one.actions)


def exact_gain(one: Scores, other: Scores) -> float:
    """How much more is exactly right: the difference of F1 to the code point."""
    return one.exact.f1 - other.exact.f1


def chance_of_gain(pairs: Sequence[tuple[Scores, Scores]], measure: Measure = gain) -> float:
    """How often the first of each pair are a gain over the second when articles are drawn anew, 0 to 1.

    Pairs are those of articles; drawn with repeats, as many as there are, 200 times, always the same draws.
    """
    dice = Random(len(pairs))
    won = 0
    for _ in range(_DRAWS):
        drawn = dice.choices(pairs, k=len(pairs))
        won += measure(summed(one for one, _ in drawn), summed(other for _, other in drawn)) > 0
    return won / _DRAWS


def summed(scores: Iterable[Scores]) -> Scores:
    """The counts of all."""
    columns = list(zip(*((*one.exact, *one.words, *one.overlap) for one in scores), strict=True))
    totals = [sum(column) for column in columns] or [0] * 12
    return Scores(Ratio(*totals[:4]), Ratio(*totals[4:8]), Ratio(*totals[8:]))


class Curve(NamedTuple):
    """Turns raw odds into the share that is right among such: 1 / (1 + exp(-(slope * logit + shift)))."""

    slope: float = 1.0
    shift: float = 0.0

    def __call__(self, odds: float) -> float:
        """A probability, 0 to 1."""
        return 1 / (1 + exp(-max(-30.0, min(30.0, self.slope * _logit(odds) + self.shift))))


AS_IS = Curve()


def fitted(cases: Sequence[tuple[float, bool]]) -> Curve:
    """The curve that fits (raw odds, whether it was right) best, by Newton's method (Platt, 1999).

    It is drawn towards the raw odds, the more so the fewer cases there are.
    """
    slope, shift = 1.0, 0.0
    points = [(_logit(odds), float(is_right)) for odds, is_right in cases]
    for _ in range(_STEPS):
        curve = Curve(slope, shift)
        g0, g1, h00, h01, h11 = _PULL * (slope - 1), _PULL * shift, _PULL, 0.0, _PULL
        for (x, y), (odds, _) in zip(points, cases, strict=True):
            p = curve(odds)
            g0, g1 = g0 + (p - y) * x, g1 + p - y
            spread = p * (1 - p)
            h00, h01, h11 = h00 + spread * x * x, h01 + spread * x, h11 + spread
        whole = h00 * h11 - h01 * h01
        step0, step1 = (h11 * g0 - h01 * g1) / whole, (h00 * g1 - h01 * g0) / whole
        slope, shift = max(0.05, slope - step0), shift - step1
        if abs(step0) + abs(step1) < 1e-6:
            break
    return Curve(round(slope, 6), round(shift, 6))


def _logit(odds: float) -> float:
    odds = min(max(odds, _LEAST), 1 - _LEAST)
    return log(odds / (1 - odds))
