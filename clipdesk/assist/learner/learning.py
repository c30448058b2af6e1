"""Learns: one lesson a label, judged on articles that were held out. The same evidence gives the same lessons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import Any, NamedTuple

from clipdesk.assist.learner.evidence import Evidence, disjoint, folds_of, labels_in
from clipdesk.assist.learner.lessons import (
    LEAST_ARTICLES,
    LEAST_DONE,
    LEAST_PASSAGES,
    Lack,
    Learned,
    Lesson,
    Manner,
)
from clipdesk.assist.learner.letters import Odds, letters_of
from clipdesk.assist.learner.proposing import Found, found_in, lettered, odds_of
from clipdesk.assist.learner.scores import Curve, Scores, chance_of_gain, compared, fitted, summed, trimmed
from clipdesk.assist.learner.sheets import Block, Reader, Sheet
from clipdesk.assist.learner.weights import Weight, Weights, prepared, train
from clipdesk.assist.proposal import Assistant
from clipdesk.assist.registry import builtin_assistants
from clipdesk.domain.span import Span

_LEAST_PRECISION = 0.4
"""By overlap, on held-out articles: below it more is refused than accepted."""
_SURE = 0.95
"""In how many of the draws of articles what was learned must be worth more than the rules."""
_LIFTS = (-0.5, 0.0, 0.5, 1.0, 1.5)
_KEEPING = ((False, False), (True, False), (True, True))
"""Whether edges of rules and whether all that rules propose is kept."""
_FOLDS, _MANY, _FOLDS_OF_MANY = 5, 60, 3
"""Parts for cross-validation; above `_MANY` articles fewer of them."""
_MOST_WORDS = 25_000
"""Words on which one label is trained; of paragraphs in which there is nothing of it a part is left out above that."""
_STRONGEST = 24
_Odds = list[list[Odds]]


class _Page(NamedTuple):
    """An article read, for one label: what counts of it, the letters of its words, what is known there."""

    article: str
    text: str
    sheet: Sheet
    items: Sequence[Any]
    known: tuple[Span, ...]
    letters: tuple[list[str], ...]


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
        pages = [self._page(one, label) for one in evidence]
        manner, own, curve = _best_manner(pages, label)
        rules = _rule_scores(pages, label)
        weights = train(_lines(pages, label))
        lesson = replace(
            lesson, own=summed(own), rules=summed(rules), manner=manner, curve=curve, weights=weights,
            words=_telling(Weights(weights).strongest()),
        )  # fmt: skip
        if lesson.rules.overlap.proposed and chance_of_gain(list(zip(own, rules, strict=True))) < _SURE:
            return replace(lesson, lack=Lack.BETTER)
        return replace(lesson, lack=Lack.WEAK) if lesson.own.overlap.precision < _LEAST_PRECISION else lesson

    def _page(self, one: Evidence, label: str) -> _Page:
        if one.article not in self._read:
            sheet = self._reader.read(one.reading)
            self._read[one.article] = (sheet, prepared(sheet.blocks))
        sheet, items = self._read[one.article]
        counting = [one.counts(label, block.span) for block in sheet.blocks]
        blocks = tuple(block for block, counts in zip(sheet.blocks, counting, strict=True) if counts)
        rules = tuple(rule for rule in sheet.rules if any(_is_in(span, blocks) for span in rule.spans))
        known = disjoint(one.tagged.get(label, ()))
        return _Page(
            one.article, one.reading.text, Sheet(blocks, rules),
            [item for item, counts in zip(items, counting, strict=True) if counts], tuple(known),
            tuple(letters_of(block, known) for block in blocks),
        )  # fmt: skip


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


def _is_in(span: Span, blocks: Sequence[Block]) -> bool:
    return any(span.overlaps(block.span) for block in blocks)


def _lines(pages: Sequence[_Page], label: str) -> list[tuple[Any, list[str]]]:
    """Paragraphs to train on; of the empty ones, where there are too many words, those that a hash picks."""
    full, empty = list[tuple[Any, list[str]]](), list[tuple[bytes, int, tuple[Any, list[str]]]]()
    words = 0
    for page in pages:
        spans = [span for rule in page.sheet.rules if rule.label == label for span in rule.spans]
        for number, block in enumerate(page.sheet.blocks):
            line = (page.items[number], page.letters[number])
            if any(letter != "O" for letter in line[1]) or any(one.overlaps(block.span) for one in spans):
                full.append(line)
                words += len(block.words)
            else:
                digest = blake2b(f"{page.article} {number}".encode(), digest_size=8).digest()
                empty.append((digest, len(block.words), line))
    for _, count, line in sorted(empty, key=lambda one: one[0]):
        words += count
        if words > _MOST_WORDS:
            break
        full.append(line)
    return full


def _held_out(pages: Sequence[_Page], label: str) -> Iterator[_Odds]:
    """For each article the odds by weights that were trained without it."""
    count = min(_FOLDS if len(pages) <= _MANY else _FOLDS_OF_MANY, len(pages))
    folds = folds_of([page.article for page in pages], count)
    trained = [
        Weights(train(_lines([page for page, own in zip(pages, folds, strict=True) if own != fold], label)))
        for fold in range(count)
    ]
    for page, fold in zip(pages, folds, strict=True):
        yield odds_of(trained[fold], page.sheet.blocks, page.items)


class _Tried(NamedTuple):
    """A manner, what comes of it on held-out articles, and its scores, article by article."""

    manner: Manner
    found: list[list[Found]]
    scores: list[Scores]


def _best_manner(pages: Sequence[_Page], label: str) -> tuple[Manner, list[Scores], Curve]:
    """The manner that is worth most on held-out articles, scores article by article, and how sure it may be.

    The scores are those of one half of the articles by the manner that is best on the other: the best of many would
    seem better than it is.
    """
    tried = list(_tried(pages, label))
    best = _best(tried, range(len(pages)))
    halves = folds_of([page.article for page in pages], 2)
    chosen = [_best(tried, [at for at, own in enumerate(halves) if own != half]) for half in (0, 1)]
    scores = [chosen[half].scores[at] for at, half in enumerate(halves)]
    return best.manner, scores, _curve(pages, best.found)


def _best(tried: Sequence[_Tried], articles: Sequence[int]) -> _Tried:
    return max(tried, key=lambda one: summed(one.scores[at] for at in articles).worth)


def _tried(pages: Sequence[_Page], label: str) -> Iterator[_Tried]:
    held_out = list(_held_out(pages, label))
    for lift in _LIFTS:
        letters = [lettered(odds, lift) for odds in held_out]
        for keeps in _KEEPING:
            manner = Manner(lift, *keeps)
            found = [
                found_in(label, page.sheet, odds, own, manner)
                for page, odds, own in zip(pages, held_out, letters, strict=True)
            ]
            scores = [
                compared(page.text, page.known, [span for one in passages for span in one.spans])
                for page, passages in zip(pages, found, strict=True)
            ]
            yield _Tried(manner, found, scores)


def _rule_scores(pages: Sequence[_Page], label: str) -> list[Scores]:
    scores = []
    for page in pages:
        spans = dict.fromkeys(span for one in page.sheet.rules if one.label == label for span in one.spans)
        scores.append(compared(page.text, page.known, list(spans)))
    return scores


def _curve(pages: Sequence[_Page], found: Sequence[Sequence[Found]]) -> Curve:
    cases = []
    for page, passages in zip(pages, found, strict=True):
        known = {trimmed(page.text, one) for one in page.known}
        cases += [(one.odds, all(trimmed(page.text, span) in known for span in one.spans)) for one in passages]
    return fitted(cases)


def _telling(strongest: Iterable[Weight]) -> tuple[tuple[str, str, float], ...]:
    """The traits that speak most for a passage: one entry for each trait."""
    found: dict[str, tuple[str, str, float]] = {}
    for one in strongest:
        if one.letter != "O" and one.value > 0 and one.trait not in found:
            found[one.trait] = (one.trait, one.letter, round(one.value, 3))
        if len(found) >= _STRONGEST:
            break
    return tuple(found.values())
