"""`Tally`: gathers what two annotators did, article by article, and makes the figures of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from clipdesk.domain.agreement import (
    Among,
    ArticleAgreement,
    Disagreement,
    Figure,
    Matching,
    PassageAgreement,
    Undefined,
)
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.label import Label
from clipdesk.domain.span import Span
from clipdesk.review.agreement import CohenKappa, NominalAlpha, PercentAgreement, Table
from clipdesk.review.alignment import Alignment, align
from clipdesk.review.characters import CharacterTable, LabelSet, character_table, of_label
from clipdesk.review.disagreements import disagreements
from clipdesk.review.resampling import Measure, figures
from clipdesk.review.span_scores import MatchCount, SpanF1, share
from clipdesk.review.unitizing import Continuum, JointUnitizingAlpha, UnitizingAlpha, units_of

Tell = Callable[[int], None]
_ALL = ""
"""Stands for all labels together."""
_NOTHING = MatchCount(0, 0, 0)
_UNUSED = Figure(None, why=Undefined.UNUSED)


class _Passages(NamedTuple):
    """What both have of one label in one article."""

    place: int
    exact: MatchCount
    overlapping: MatchCount
    units: tuple[list[Span], list[Span]]


class Tally:
    """Of every compared article it keeps counts, and the annotations only where the two differ."""

    def __init__(self, a: str, b: str, labels: Sequence[Label], among: Among) -> None:
        """Compare annotators `a` and `b`, given by id, on these labels, in the order of the codebook."""
        self._sides = (a, b)
        self._labels = labels
        self._label_ids = frozenset(one.id for one in labels)
        self._among = among
        self.lengths: list[int] = []
        """Code points of every compared article."""
        self.disagreements: list[Disagreement] = []
        """Where the two differ, in the order of articles and within them in reading order."""
        self.everybody: set[str] = set()
        """Who annotated any of the articles in `judged`, by id."""
        self.judged: list[list[LabelSet]] = []
        """The labels of the whole article by everybody who worked on it, for every article that several worked on."""
        self._tables: list[CharacterTable] = []
        self._passages: defaultdict[str, list[_Passages]] = defaultdict(list)
        self._whole: list[tuple[LabelSet, LabelSet]] = []
        self._alphas: dict[str, UnitizingAlpha] = {}

    # ------------------------------------------------------------ gathering

    def add(self, item: AnnotatedArticle) -> None:
        """Take an article in, if it is one that is compared."""
        by_annotator: defaultdict[str, list[Annotation]] = defaultdict(list)
        for one in item.annotations:
            by_annotator[one.annotator_id].append(one)
        at_work = set(by_annotator)
        if self._among is Among.DONE:
            at_work.update(self._sides)
        chosen = {key: [one for one in by_annotator[key] if one.label_id in self._label_ids] for key in sorted(at_work)}
        if len(chosen) > 1:
            self.everybody |= at_work
            self.judged.append([_whole_labels(annotations) for annotations in chosen.values()])
        if at_work.issuperset(self._sides):
            self._compare(item, *(chosen[key] for key in self._sides))

    def _compare(self, item: AnnotatedArticle, a: list[Annotation], b: list[Annotation]) -> None:
        place, length = len(self.lengths), len(item.article.text)
        self.lengths.append(length)
        self._tables.append(character_table(a, b, length))
        self._whole.append((_whole_labels(a), _whole_labels(b)))
        aligned = align(a, b)
        self.disagreements += disagreements(item.article, aligned)
        for label_id in sorted({one.label_id for one in (*a, *b) if one.spans}):
            self._passages[label_id].append(_passages(place, label_id, a, b, aligned))

    # ------------------------------------------------------------ figures

    def agreement(self, tell: Tell) -> tuple[tuple[PassageAgreement, ...], tuple[ArticleAgreement, ...]]:
        """The figures of passages and of whole articles, by label and last of all labels; empty where there are none.

        `tell` is called with the number of draws done, and may raise to stop.
        """
        whole = [one.id for one in self._labels if one.whole_article or self._is_on_articles(one.id)]
        labels = [one.id for one in self._labels if one.id in self._passages or one.id not in whole]
        measures = [one for label_id in (*labels, _ALL) for one in self._passage_measures(label_id)] if labels else []
        alphas = list[Measure]()
        for label_id in (*whole, _ALL) if whole else ():
            measures += self._article_measures(label_id)
            alphas.append(NominalAlpha([[_judgement(one, label_id) for one in given] for given in self.judged]))
        found = iter(figures(measures, len(self.lengths), tell))
        passages = [self._of_passages(one, list(islice(found, 5))) for one in (*labels, _ALL)] if labels else []
        everybody = figures(alphas, len(self.judged), tell) if whole else []
        articles = [
            self._of_articles(label_id, list(islice(found, 2)), alpha)
            for label_id, alpha in zip((*whole, _ALL), everybody, strict=False)
        ]
        return tuple(passages), tuple(articles)

    def _is_on_articles(self, label_id: str) -> bool:
        return any(label_id in one for given in self.judged for one in given)

    def _of_label(self, label_id: str) -> list[_Passages]:
        """What is known of a label, or of all, by article; those without any passage are left out."""
        if label_id:
            return self._passages.get(label_id, [])
        return [one for found in self._passages.values() for one in found]

    def _matches(self, label_id: str, *, exact: bool) -> list[MatchCount]:
        by_article = [_NOTHING] * len(self.lengths)
        for one in self._of_label(label_id):
            before, more = by_article[one.place], one.exact if exact else one.overlapping
            by_article[one.place] = MatchCount(before.a + more.a, before.b + more.b, before.matched + more.matched)
        return by_article

    def _unitizing(self, label_id: str) -> UnitizingAlpha:
        if label_id not in self._alphas:
            found = {one.place: one.units for one in self._passages.get(label_id, ())}
            self._alphas[label_id] = UnitizingAlpha(
                [Continuum(length, *found.get(place, ((), ()))) for place, length in enumerate(self.lengths)]
            )
        return self._alphas[label_id]

    def _passage_measures(self, label_id: str) -> list[Measure]:
        tables: list[Table] = [of_label(one, label_id) if label_id else one for one in self._tables]
        alpha: Measure = (
            self._unitizing(label_id)
            if label_id
            else JointUnitizingAlpha([self._unitizing(one) for one in self._passages])
        )
        return [
            SpanF1(self._matches(label_id, exact=True)), SpanF1(self._matches(label_id, exact=False)),
            PercentAgreement(tables), CohenKappa(tables), alpha,
        ]  # fmt: skip

    def _of_passages(self, label_id: str, found: list[Figure]) -> PassageAgreement:
        exact, overlapping = (_sum(self._matches(label_id, exact=is_exact)) for is_exact in (True, False))
        if not exact.a + exact.b:
            found = [_UNUSED] * len(found)
        f1_exact, f1_overlapping, percent, kappa, alpha = found
        return PassageAgreement(
            label_id, exact.a, exact.b, _matching(exact, f1_exact), _matching(overlapping, f1_overlapping),
            percent, kappa, alpha,
        )  # fmt: skip

    def _article_measures(self, label_id: str) -> list[Measure]:
        tables: list[Table] = [{(_judgement(a, label_id), _judgement(b, label_id)): 1} for a, b in self._whole]
        return [PercentAgreement(tables), CohenKappa(tables)]

    def _of_articles(self, label_id: str, found: list[Figure], alpha: Figure) -> ArticleAgreement:
        count_a, count_b = (
            sum(len(given[side]) if not label_id else label_id in given[side] for given in self._whole)
            for side in (0, 1)
        )
        percent, kappa = found if count_a + count_b else [_UNUSED, _UNUSED]
        is_used = self._is_on_articles(label_id) if label_id else any(one for given in self.judged for one in given)
        return ArticleAgreement(label_id, count_a, count_b, percent, kappa, alpha if is_used else _UNUSED)


def _whole_labels(annotations: Iterable[Annotation]) -> LabelSet:
    return frozenset(one.label_id for one in annotations if not one.spans)


def _judgement(labels: LabelSet, label_id: str) -> LabelSet | bool:
    """What is said of an article: whether it has the label, or which ones it has."""
    return label_id in labels if label_id else labels


def _passages(place: int, label_id: str, a: list[Annotation], b: list[Annotation], aligned: Alignment) -> _Passages:
    of_a, of_b = ([one for one in side if one.label_id == label_id and one.spans] for side in (a, b))
    exact = sum(one.a.label_id == label_id and bool(one.a.spans) for one in aligned.exact)
    overlapping = exact + sum(one.a.label_id == label_id for one in aligned.overlapping)
    units_a, units_b = (units_of(span for one in side for span in one.spans) for side in (of_a, of_b))
    count_a, count_b = len(of_a), len(of_b)
    return _Passages(
        place, MatchCount(count_a, count_b, exact), MatchCount(count_a, count_b, overlapping), (units_a, units_b)
    )


def _sum(counts: Sequence[MatchCount]) -> MatchCount:
    return MatchCount(*(sum(column) for column in zip(*counts, strict=True)))


def _matching(count: MatchCount, f1: Figure) -> Matching:
    return Matching(count.matched, f1, share(count.matched, count.b), share(count.matched, count.a))
