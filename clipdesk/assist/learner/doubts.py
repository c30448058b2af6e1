"""Doubts: which of the rules' proposals this researcher refuses, learned from few of them.

A logistic regression over traits of a proposal. It begins with the rule's own score and is drawn back to it, so that
much must be refused before a sure rule is doubted, and little before one that is unsure itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, log
from typing import NamedTuple

from clipdesk.assist.learner.manners import Doubt
from clipdesk.assist.learner.pieces import ANY, Words
from clipdesk.assist.learner.sheets import Sheet
from clipdesk.domain.span import Span

_PULL = 1.0
"""How strongly the weight of a trait is drawn to 0: the precision of the belief that it tells nothing."""
_LEAST = 0.4
"""Proposals less probable than this are left out: a refusal is one action, a passage that is missed one more than accepting."""
_LEAST_TIMES = 2
_ROUNDS, _STEP, _TOO_LITTLE, _ENOUGH = 10, 1.0, 0.002, 0.02
_FAR = 500.0
_SURE = (0.3, 0.97)
"""Scores of rules are taken as if they were within these."""


class DecidedPiece(NamedTuple):
    """A piece that somebody decided on: the logit of its rule's score, its traits, whether it is on something tagged."""

    logit: float
    traits: tuple[str, ...]
    is_right: bool


def cases_of(sheet: Sheet, label: str, known: Sequence[Span]) -> list[DecidedPiece]:
    """The pieces of what rules propose for a label on an article of which everything is known."""
    words = Words(sheet)
    return [
        DecidedPiece(
            _logit(one.rule.score), _telling(words.traits(one)), any(one.span.overlaps(span) for span in known)
        )
        for one in words.pieces(label)
    ]


def doubts_of(cases: Sequence[DecidedPiece]) -> tuple[Doubt, ...]:
    """The weights of traits, sorted by trait; Newton's method, one trait after the other."""
    if sum(not case.is_right for case in cases) < _LEAST_TIMES:
        return ()
    places: dict[str, list[int]] = {}
    for number, case in enumerate(cases):
        for trait in case.traits:
            places.setdefault(trait, []).append(number)
    places = {trait: places[trait] for trait in sorted(places) if len(places[trait]) >= _LEAST_TIMES}
    weights = dict.fromkeys(places, 0.0)
    right = [float(case.is_right) for case in cases]
    logits = [case.logit for case in cases]
    odds = [_odds(one) for one in logits]
    for _ in range(_ROUNDS):
        most = 0.0
        for trait, own in places.items():
            slope, curve = -_PULL * weights[trait], _PULL
            for number in own:
                p = odds[number]
                slope += right[number] - p
                curve += p * (1 - p)
            step = max(-_STEP, min(_STEP, slope / curve))
            if abs(step) < _TOO_LITTLE:
                continue
            weights[trait] += step
            most = max(most, abs(step))
            for number in own:
                logits[number] += step
                odds[number] = _odds(logits[number])
        if most < _ENOUGH:
            break
    return tuple(Doubt(trait, round(weight, 4)) for trait, weight in weights.items() if round(weight, 4))


def without_doubtful(sheet: Sheet, label: str, doubts: Iterable[Doubt]) -> Sheet:
    """The sheet without the proposals for a label of which every piece is improbable."""
    words, weights = Words(sheet), dict(doubts)
    best: dict[int, float] = {}
    for one in words.pieces(label):
        logit = _logit(one.rule.score) + sum(weights.get(trait, 0.0) for trait in _telling(words.traits(one)))
        best[id(one.rule)] = max(best.get(id(one.rule), 0.0), _odds(logit))
    if min(best.values(), default=1.0) >= _LEAST:
        return sheet
    return sheet._replace(rules=tuple(one for one in sheet.rules if best.get(id(one), 1.0) >= _LEAST))


def _telling(traits: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in traits if one != ANY)


def _logit(score: float) -> float:
    least, most = _SURE
    score = min(max(score, least), most)
    return log(score / (1 - score))


def _odds(logit: float) -> float:
    return 1 / (1 + exp(-logit)) if logit > -_FAR else 0.0
