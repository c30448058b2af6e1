"""Tries ways of proposing on articles that were held out, and says which is worth most.

The scores of a way are those of one half of the articles by the way that is best on the other: the best of many would
seem better than it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from clipdesk.assist.learner import doubts, habits, signs
from clipdesk.assist.learner.evidence import folds_of
from clipdesk.assist.learner.manners import KEY, Doubt, Habit, Manner, Mending, Phrase, SignHabit
from clipdesk.assist.learner.memory import Memory
from clipdesk.assist.learner.mending import MENDINGS, mended, odds_of_windows, with_mended
from clipdesk.assist.learner.pages import Page, mends_for, phrases_of, weights_for, with_sheet
from clipdesk.assist.learner.proposing import found_in, lettered, odds_of, with_proposals, with_remembered
from clipdesk.assist.learner.scores import Curve, Scores, compared, fitted, gain, summed, trimmed
from clipdesk.assist.learner.sheets import Sheet
from clipdesk.assist.learner.weights import Weights
from clipdesk.assist.proposal import Proposal
from clipdesk.domain.span import Span

_LIFTS = (-0.5, 0.0, 0.5, 1.0, 1.5)
_BESIDE_RULES, _ALONE = ((True, False), (True, True)), ((False, False),)
"""Whether edges of rules and whether all that rules propose is kept. Edges of rules are mended; here they stay."""
_FOLDS, _MANY, _FOLDS_OF_MANY = 5, 60, 3
"""Parts for cross-validation; above `_MANY` articles fewer of them."""
_CHEAP_FOLDS, _CHEAP_FOLDS_OF_MANY = 10, 3
"""The same for what is learned in no time: the less is held out at a time, the less it seems worse than it is."""
_HELD_OUT = 1
"""Cases of a habit that are held out with an article: what three cases teach must not be asked of the two that are left."""
_Way = TypeVar("_Way", Mending, Manner)


class Passage(Protocol):
    """What is proposed on a place: its pieces, and raw odds (0 to 1)."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its pieces, in order."""

    @property
    def odds(self) -> float:
        """How sure it is."""


_P = TypeVar("_P", bound=Passage)
_T = TypeVar("_T")


class Trial(NamedTuple, Generic[_Way]):
    """The way that is worth most, the pages as it leaves them, honest scores by article, how sure its proposals are."""

    way: _Way
    pages: Sequence[Page]
    scores: Sequence[Scores]
    curve: Curve


class Left(NamedTuple):
    """Pages as something leaves them that was learned from others of them, and honest scores by article."""

    pages: Sequence[Page]
    scores: Sequence[Scores]


class _Tried(NamedTuple, Generic[_Way, _P]):
    """A way, what comes of it on held-out articles, and its scores, article by article."""

    way: _Way
    found: Sequence[Sequence[_P]]
    scores: Sequence[Scores]


def rule_scores(pages: Sequence[Page], label: str) -> list[Scores]:
    """The scores of what rules propose on each page, as it is there."""
    scores = []
    for page in pages:
        spans = dict.fromkeys(span for one in page.sheet.rules if one.label == label for span in one.spans)
        scores.append(compared(page.text, page.known, list(spans)))
    return scores


def try_mending(pages: Sequence[Page], label: str) -> Trial[Mending]:
    """The best way to mend what rules propose; the pages with what becomes of it where they are held out."""
    held_out = [
        odds_of_windows(weights, page.windows) if weights else [] for page, weights in _held_out(pages, mends_for)
    ]
    tried = [
        _scored(pages, mending, [mended(page.sheet.blocks, odds, mending) for page, odds in zip(pages, held_out, strict=True)])
        for mending in MENDINGS
    ]  # fmt: skip
    best, scores = _best(pages, tried, rule_scores(pages, label))
    left = [
        with_sheet(page, label, with_mended(page.sheet, label, found))
        for page, found in zip(pages, best.found, strict=True)
    ]
    return Trial(best.way, left, scores, _curve(pages, best.found))


def try_doubts(pages: Sequence[Page], label: str) -> Left:
    """The pages without what is doubted by what others of them teach."""
    cases = {page.article: doubts.cases_of(page.sheet, label, page.known) for page in pages}

    def teach(others: Sequence[Page]) -> tuple[Doubt, ...]:
        return doubts.doubts_of([one for page in others for one in cases[page.article]])

    return _left(pages, label, teach, lambda page, own: doubts.without_doubtful(page.sheet, label, own), _fine(pages))


def try_habits(pages: Sequence[Page], label: str) -> Left:
    """The pages with edges as others of them teach."""
    cases = {page.article: habits.cases_of(page.article, page.sheet, label, page.known) for page in pages}

    def teach(others: Sequence[Page]) -> tuple[Habit, ...]:
        return habits.habits_of([one for page in others for one in cases[page.article]], _HELD_OUT)

    return _left(pages, label, teach, lambda page, own: habits.with_habits(page.sheet, label, own), _fine(pages))


def try_signs(pages: Sequence[Page], label: str) -> Left:
    """The pages with signs at the edges as others of them teach."""
    cases = {one.article: signs.cases_of(one.article, one.text, one.sheet, label, one.known) for one in pages}

    def teach(others: Sequence[Page]) -> tuple[SignHabit, ...]:
        return signs.sign_habits_of([one for page in others for one in cases[page.article]])

    return _left(
        pages, label, teach, lambda page, own: signs.with_signs(page.text, page.sheet, label, own), _fine(pages)
    )


def try_memory(
    pages: Sequence[Page], label: str, phrases: Callable[[Sequence[Page]], Sequence[Phrase]] = phrases_of
) -> Left:
    """The pages with what is remembered from others of them beside what rules propose."""

    def teach(others: Sequence[Page]) -> Memory:
        return Memory(phrases(others))

    return _left(pages, label, teach, lambda page, own: with_remembered(page.sheet, label, own), _folds(pages))


def _left(
    pages: Sequence[Page],
    label: str,
    teach: Callable[[Sequence[Page]], _T],
    use: Callable[[Page, _T], Sheet],
    parts: tuple[int, list[int]],
) -> Left:
    """Each page as what the pages of other parts teach leaves it, with its scores."""
    count, folds = parts
    taught = [teach([page for page, own in zip(pages, folds, strict=True) if own != fold]) for fold in range(count)]
    left = [with_sheet(page, label, use(page, taught[fold])) for page, fold in zip(pages, folds, strict=True)]
    return Left(left, rule_scores(left, label))


def try_manners(pages: Sequence[Page], label: str) -> Trial[Manner]:
    """The best manner to find passages anew, beside what rules propose on these pages; the pages with what it finds."""
    held_out = [
        odds_of(weights, page.sheet.blocks, page.items) if weights else []
        for page, weights in _held_out(pages, lambda others: weights_for(others, label))
    ]
    before = rule_scores(pages, label)
    keeping = _BESIDE_RULES if summed(before).overlap.proposed else _ALONE
    tried = []
    for lift in _LIFTS:
        letters = [lettered(odds, lift) for odds in held_out]
        for keeps in keeping:
            manner = Manner(lift, *keeps)
            found = [
                found_in(label, page.sheet, odds, own, manner)
                for page, odds, own in zip(pages, held_out, letters, strict=True)
            ]
            tried.append(_scored(pages, manner, found))
    best, scores = _best(pages, tried, before)
    left = [
        page._replace(
            sheet=with_proposals(page.sheet, label, [Proposal(one.spans, label, one.odds, "", KEY) for one in found])
        )
        for page, found in zip(pages, best.found, strict=True)
    ]
    return Trial(best.way, left, scores, _curve(pages, best.found))


def _held_out(pages: Sequence[Page], teach: Callable[[Sequence[Page]], bytes]) -> Iterator[tuple[Page, Weights | None]]:
    """Each page with the weights that were trained without it, None where there was nothing to train on."""
    count, folds = _folds(pages)
    trained = []
    for fold in range(count):
        data = teach([page for page, own in zip(pages, folds, strict=True) if own != fold])
        trained.append(Weights(data) if data else None)
    for page, fold in zip(pages, folds, strict=True):
        yield page, trained[fold]


def _fine(pages: Sequence[Page]) -> tuple[int, list[int]]:
    return _folds(pages, _CHEAP_FOLDS, _CHEAP_FOLDS_OF_MANY)


def _folds(pages: Sequence[Page], few: int = _FOLDS, many: int = _FOLDS_OF_MANY) -> tuple[int, list[int]]:
    """How many parts there are, and in which each page is."""
    count = min(few if len(pages) <= _MANY else many, len(pages))
    return count, folds_of([page.article for page in pages], count)


def _scored(pages: Sequence[Page], way: _Way, found: Sequence[Sequence[_P]]) -> _Tried[_Way, _P]:
    scores = [
        compared(page.text, page.known, list(dict.fromkeys(span for one in passages for span in one.spans)))
        for page, passages in zip(pages, found, strict=True)
    ]
    return _Tried(way, found, scores)


def _best(
    pages: Sequence[Page], tried: Sequence[_Tried[_Way, _P]], before: Sequence[Scores]
) -> tuple[_Tried[_Way, _P], list[Scores]]:
    """What gains most over the scores before, and scores by halves."""

    def best(articles: Sequence[int]) -> _Tried[_Way, _P]:
        without = summed(before[at] for at in articles)
        return max(tried, key=lambda one: gain(summed(one.scores[at] for at in articles), without))

    halves = folds_of([page.article for page in pages], 2)
    chosen = [best([at for at, own in enumerate(halves) if own != half]) for half in (0, 1)]
    return best(range(len(pages))), [chosen[half].scores[at] for at, half in enumerate(halves)]


def _curve(pages: Sequence[Page], found: Sequence[Sequence[Passage]]) -> Curve:
    cases = []
    for page, passages in zip(pages, found, strict=True):
        known = {trimmed(page.text, one) for one in page.known}
        cases += [(one.odds, all(trimmed(page.text, span) in known for span in one.spans)) for one in passages]
    return fitted(cases)
