"""Learns: one lesson a label, judged on articles that were held out. The same evidence gives the same lessons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from clipdesk.assist.learner import doubts, habits, signs
from clipdesk.assist.learner.evidence import Evidence, disjoint, labels_in
from clipdesk.assist.learner.lessons import (
    LEAST_ARTICLES,
    LEAST_DONE,
    LEAST_PASSAGES,
    Lack,
    Learned,
    Lesson,
)
from clipdesk.assist.learner.pages import Page, mends_for, names_of, page_of, phrases_of, weights_for
from clipdesk.assist.learner.scores import Measure, Scores, chance_of_gain, exact_gain, gain, summed
from clipdesk.assist.learner.sheets import Reader, Sheet
from clipdesk.assist.learner.trials import (
    rule_scores,
    try_doubts,
    try_habits,
    try_manners,
    try_memory,
    try_mending,
    try_signs,
)
from clipdesk.assist.learner.weights import Weight, Weights, prepared
from clipdesk.assist.proposal import Assistant
from clipdesk.assist.registry import builtin_assistants

_LEAST_PRECISION = 0.4
"""By overlap, on held-out articles: below it more is refused than accepted."""


class _Bar(NamedTuple):
    """What must be reached: a gain, and the share of the draws of articles in which there is one."""

    gain: float
    sure: float


_TO_DOUBT, _TO_MOVE = _Bar(0.001, 0.5), _Bar(0.001, 0.6)
_TO_MEND, _TO_REMEMBER, _TO_FIND = _Bar(0.02, 0.8), _Bar(0.002, 0.8), _Bar(0.03, 0.98)
"""The more may go wrong, the higher: a gain that is less is within what the choice of articles makes.

A gain in one of ten articles is in 65 of 100 draws. That is enough for a habit, which two other articles must teach.
"""
_STRONGEST = 24
_So = tuple[Lesson, Sequence[Page], Sequence[Scores]]
"""What was learned so far, the pages as it leaves them where they are held out, and their scores."""


class Learner:
    """Reads evidence once, then learns label by label. `assistants` are those whose proposals it builds on."""

    def __init__(self, evidence: Iterable[Evidence], assistants: Sequence[Assistant] | None = None) -> None:
        self._evidence = tuple(evidence)
        self._reader = Reader(builtin_assistants() if assistants is None else assistants)
        self._read: dict[str, tuple[Sheet, Sequence[Any]]] = {}

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels there is something to learn of."""
        return labels_in(self._evidence)

    def learn(self, label: str) -> Lesson:
        """The lesson of one label; without weights, and with the reason, where there is too little."""
        evidence = [one for one in self._evidence if one.speaks_of(label)]
        lesson = Lesson(
            label,
            sum(len(disjoint(one.tagged.get(label, ()))) for one in evidence),
            sum(bool(one.tagged.get(label)) for one in evidence),
            sum(label in one.whole for one in evidence),
            sum(len(one.refused.get(label, ())) for one in evidence),
        )
        lack = _lack(lesson)
        if lack is not None:
            return replace(lesson, lack=lack)
        lesson = _taught(lesson, [self._page(one, label) for one in evidence])
        return replace(lesson, lack=Lack.WEAK) if lesson.own.overlap.precision < _LEAST_PRECISION else lesson

    def _page(self, one: Evidence, label: str) -> Page:
        if one.article not in self._read:
            sheet = self._reader.read(one.reading)
            self._read[one.article] = (sheet, prepared(sheet.blocks))
        return page_of(one, label, *self._read[one.article])


def _taught(lesson: Lesson, pages: Sequence[Page]) -> Lesson:
    """The lesson with what pays: to mend what rules propose, to remember phrases, to find passages anew beside it.

    What is simpler stays until something else is surely worth more on articles that were held out.
    """
    label = lesson.label
    rules = rule_scores(pages, label)
    before: Sequence[Scores] = rules
    if any(page.windows for page in pages):
        ways = [_corrected(lesson, pages, before), _mended(lesson, pages, before)]
        lesson, pages, before = max(ways, key=lambda way: gain(summed(way[2]), summed(rules)))
    if summed(before).overlap.proposed:
        lesson, pages, before = _remembered(lesson, pages, before)
    found = try_manners(pages, label)
    weights = weights_for(pages, label)
    is_surer = not summed(before).overlap.proposed or _pays(found.scores, before, _TO_FIND)
    if is_surer:
        lesson = replace(lesson, manner=found.way, curve=found.curve, weights=weights)
        pages, before = found.pages, found.scores
    lesson, pages, before = _signed(lesson, pages, before)
    if not lesson.weights and not lesson.is_corrected:
        lesson, before = replace(lesson, lack=Lack.BETTER), found.scores
    if is_surer or lesson.lack or not (lesson.words or lesson.signs):
        lesson = replace(lesson, words=_telling(Weights(weights).strongest()))
    return replace(lesson, words=(*_said_of_signs(lesson), *lesson.words), own=summed(before), rules=summed(rules))


def _remembered(lesson: Lesson, pages: Sequence[Page], before: Sequence[Scores]) -> _So:
    """The lesson with phrases where they pay; else with names that are tagged everywhere, where they lose nothing."""
    more, scores = try_memory(pages, lesson.label)
    if _pays(scores, before, _TO_REMEMBER):
        return replace(lesson, phrases=phrases_of(pages)), more, scores
    more, scores = try_memory(pages, lesson.label, names_of)
    names = names_of(pages)
    if not names or gain(summed(scores), summed(before)) < 0:
        return lesson, pages, before
    return replace(lesson, phrases=names), more, scores


def _signed(lesson: Lesson, pages: Sequence[Page], before: Sequence[Scores]) -> _So:
    """The lesson with the signs that belong to its passages, where that pays and is not known yet."""
    label = lesson.label
    if lesson.signs:
        return lesson, pages, before
    left = try_signs(pages, label)
    if not _pays(left.scores, rule_scores(pages, label), _TO_MOVE, exact_gain):
        return lesson, pages, before
    cases = [one for page in pages for one in signs.cases_of(page.article, page.text, page.sheet, label, page.known)]
    return replace(lesson, signs=signs.sign_habits_of(cases)), left.pages, left.scores


def _mended(lesson: Lesson, pages: Sequence[Page], before: Sequence[Scores]) -> _So:
    """The lesson with weights that mend what is proposed on these pages, where that pays."""
    mending = try_mending(pages, lesson.label)
    if not _pays(mending.scores, before, _TO_MEND):
        return lesson, pages, before
    mends = mends_for(pages)
    words = _telling(Weights(mends).strongest())
    lesson = replace(lesson, mending=mending.way, mends=mends, curve=mending.curve, words=words)
    return lesson, mending.pages, mending.scores


def _corrected(lesson: Lesson, pages: Sequence[Page], before: Sequence[Scores]) -> _So:
    """The lesson with what a few cases teach of the rules' proposals: which are left out, and how edges are moved."""
    label = lesson.label
    left = try_doubts(pages, label)
    if _pays(left.scores, before, _TO_DOUBT):
        cases = [one for page in pages for one in doubts.cases_of(page.sheet, label, page.known)]
        lesson = replace(lesson, doubts=doubts.doubts_of(cases))
        pages, before = left.pages, left.scores
    left = try_habits(pages, label)
    if _pays(left.scores, before, _TO_MOVE):
        own = [one for page in pages for one in habits.cases_of(page.article, page.sheet, label, page.known)]
        lesson = replace(lesson, habits=habits.habits_of(own))
        pages, before = left.pages, left.scores
    lesson, pages, before = _signed(lesson, pages, before)
    return replace(lesson, words=_said(lesson)), pages, before


def _said(lesson: Lesson) -> tuple[tuple[str, str, float], ...]:
    """The habits, then the strongest doubts, as traits."""
    moves = [
        (f"move:{move.edge}-{move.how}|{move.what}|{trait}", "B", float(right - wrong))
        for move, trait, right, wrong in lesson.habits
    ]
    against = sorted((one.weight, one.trait) for one in lesson.doubts if one.weight < 0)
    return (*moves, *((f"doubt:{trait}", "B", weight) for weight, trait in against[: _STRONGEST // 2]))


def _said_of_signs(lesson: Lesson) -> tuple[tuple[str, str, float], ...]:
    return tuple(
        (f"sign:{sign}|{'in' if is_in else 'out'}", "B", float(right - wrong))
        for sign, is_in, right, wrong in lesson.signs
    )


def _pays(own: Sequence[Scores], before: Sequence[Scores], bar: _Bar, measure: Measure = gain) -> bool:
    if measure(summed(own), summed(before)) < bar.gain:
        return False
    return chance_of_gain(list(zip(own, before, strict=True)), measure) >= bar.sure


def learn(
    evidence: Iterable[Evidence],
    assistants: Sequence[Assistant] | None = None,
    *,
    labels: Sequence[str] = (),
    progress: Callable[[int, int, str], None] | None = None,
) -> Learned:
    """Learn all labels that occur, or these, in this process: about a second for 30 articles and a label.

    `assistants`: those whose proposals it builds on and is measured against; all built-in ones where none are given.
    `progress` is called with (labels done, labels, the label at hand). Too little evidence gives a lesson that says so.
    """
    learner = Learner(evidence, assistants)
    chosen = tuple(labels) or learner.labels
    lessons = []
    for number, label in enumerate(chosen):
        if progress is not None:
            progress(number, len(chosen), label)
        lessons.append(learner.learn(label))
    return Learned(tuple(lessons))


def _lack(lesson: Lesson) -> Lack | None:
    if lesson.passages < LEAST_PASSAGES:
        return Lack.PASSAGES
    if lesson.articles < LEAST_ARTICLES:
        return Lack.ARTICLES
    return Lack.DONE if lesson.done < LEAST_DONE else None


def _telling(strongest: Iterable[Weight]) -> tuple[tuple[str, str, float], ...]:
    """The traits that speak most for a passage: one entry for each trait."""
    found: dict[str, tuple[str, str, float]] = {}
    for one in strongest:
        if one.letter != "O" and one.value > 0 and one.trait not in found:
            found[one.trait] = (one.trait, one.letter, round(one.value, 3))
        if len(found) >= _STRONGEST:
            break
    return tuple(found.values())
