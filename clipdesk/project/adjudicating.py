"""Finds what two annotators differ on and what was ruled on it: of a whole project, or of one article. Never writes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from clipdesk.domain.adjudication import Adjudication, Case, CaseState
from clipdesk.domain.agreement import Among, Comparison
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Article
from clipdesk.domain.decision import Decision
from clipdesk.domain.filters import CorpusFilter
from clipdesk.project.comparing import OFTEN_ENOUGH, STATUSES, Asked, nothing_in_common
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.review.alignment import align
from clipdesk.review.disagreements import disagreements
from clipdesk.review.rulings import cases as ruled_cases
from clipdesk.store.corpus import StoreCorpus
from clipdesk.store.store import Store


def cases(store: Store, asked: Asked, progress: Progress = silent) -> Adjudication:
    """Every disagreement of two annotators with its state and decision. Safe in another thread, with its own store.

    Labels choose cases in which one of the two has such a label. The articles are those that are compared
    (`comparing.compare`). Raises NothingInCommonError when there are none.
    """
    corpus = StoreCorpus(store, "", CorpusFilter(statuses=STATUSES[asked.among]), with_suggestions=False)
    decisions = defaultdict[str, list[Decision]](list)
    for one in store.decisions.every():
        decisions[one.article_id].append(one)
    found: list[Case] = []
    articles = agreed = 0
    for number, item in enumerate(corpus):
        if number % OFTEN_ENOUGH == 0:
            progress(number, len(corpus), "")
        sides = _sides(item.annotations, asked)
        if not _is_compared(sides, asked.among):
            continue
        articles += 1
        more, same = _of_article(item.article, sides, asked, decisions.get(item.article.id, ()))
        found += more
        agreed += same
    if not articles:
        raise nothing_in_common(asked.among)
    people = {one.id: one for one in corpus.annotators}
    return Adjudication(people[asked.a], people[asked.b], asked.among, articles, agreed, tuple(found))


def cases_of_articles(reader: ProjectReader, asked: Asked, article_ids: Iterable[str]) -> dict[str, tuple[Case, ...]]:
    """The same of some articles, as after rulings in them; none of an article that is not compared."""
    with reader.open() as store:
        return {one: _cases_of_article(store, asked, one) for one in article_ids}


def _cases_of_article(store: Store, asked: Asked, article_id: str) -> tuple[Case, ...]:
    article = store.articles.get(article_id)
    if article is None or article.status not in STATUSES[asked.among]:
        return ()
    sides = _sides(store.annotations.of_article(article_id), asked)
    if not _is_compared(sides, asked.among):
        return ()
    return tuple(_of_article(article, sides, asked, store.decisions.of_article(article_id))[0])


def states(store: Store, found: Comparison) -> list[CaseState]:
    """The state of every disagreement of a comparison, in their order. Safe in another thread, with its own store.

    Where only some labels were compared, a disagreement is in the state of the case that it is a part of.
    """
    if not found.disagreements or not store.decisions.is_any():
        return [CaseState.OPEN] * len(found.disagreements)
    every = cases(store, Asked(found.a.id, found.b.id, (), found.among))
    known = {one.id: case.state for case in every.cases for one in case.annotations}
    return [
        next((known[side.id] for side in (one.a, one.b) if side is not None and side.id in known), CaseState.OPEN)
        for one in found.disagreements
    ]


_Sides = tuple[list[Annotation], list[Annotation]]


def _sides(annotations: Iterable[Annotation], asked: Asked) -> _Sides:
    sides: _Sides = ([], [])
    for one in annotations:
        if one.annotator_id in (asked.a, asked.b):
            sides[one.annotator_id == asked.b].append(one)
    return sides


def _is_compared(sides: _Sides, among: Among) -> bool:
    return among is Among.DONE or all(sides)


def _of_article(article: Article, sides: _Sides, asked: Asked, decisions: Iterable[Decision]) -> tuple[list[Case], int]:
    """The cases of an article, and on how many annotations the two agree."""
    aligned = align(*sides)
    found = ruled_cases(disagreements(article, aligned), (asked.a, asked.b), decisions)
    labels = set(asked.label_ids)
    if not labels:
        return found, len(aligned.exact)
    chosen = [one for one in found if any(annotation.label_id in labels for annotation in one.annotations)]
    return chosen, sum(one.a.label_id in labels for one in aligned.exact)
