"""`GoldCorpus`: a project's articles with the gold of two annotators in place of annotations, for an export."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.decision import Decision
from clipdesk.domain.filters import CorpusFilter, GoldOf
from clipdesk.review.gold import gold, gold_id
from clipdesk.store.corpus import StoreCorpus
from clipdesk.store.store import Store

GOLD = "gold"
"""The key and the name of who has made the gold, in every export."""


class GoldCorpus:
    """The corpus that an export of gold takes; belongs to the thread of its store, and is made anew at every iteration."""

    def __init__(self, store: Store, name: str, chosen: CorpusFilter, of: GoldOf) -> None:
        self._of = of
        self._labels = frozenset(chosen.label_ids)
        self._decisions: dict[str, list[Decision]] = {}
        for one in store.decisions.every():
            self._decisions.setdefault(one.article_id, []).append(one)
        self._maker = Annotator(gold_id(of.a, of.b), GOLD, GOLD)
        every = replace(chosen, label_ids=(), annotator_ids=(), only_annotated=False)
        self._corpus = StoreCorpus(store, name, every, with_suggestions=False)
        self.open = 0
        """How many cases are not ruled on in the articles that the last iteration went through, and are left out."""
        if chosen.only_annotated:
            ids = tuple(item.article.id for item in self if item.annotations)
            # An empty tuple would choose every article.
            every = replace(every, article_ids=ids or ("",))
            self._corpus = StoreCorpus(store, name, every, with_suggestions=False)

    @property
    def name(self) -> str:
        """The name of the project."""
        return self._corpus.name

    @property
    def codebook(self) -> Codebook:
        """All labels, also those the filter leaves out."""
        return self._corpus.codebook

    @property
    def annotators(self) -> tuple[Annotator, ...]:
        """Who has made the gold."""
        return (self._maker,)

    def __len__(self) -> int:
        return len(self._corpus)

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        self.open = 0
        for item in self._corpus:
            found = gold(item, self._of[:2], self._decisions.get(item.article.id, ()), self._maker.id)
            cases, annotations, relations = found.open, found.annotations, found.relations
            if self._labels:
                cases = tuple(one for one in cases if any(two.label_id in self._labels for two in one.annotations))
                annotations = tuple(one for one in annotations if one.label_id in self._labels)
                kept = {one.id for one in annotations}
                relations = tuple(one for one in relations if one.head in kept and one.child in kept)
            self.open += len(cases)
            yield AnnotatedArticle(item.article, annotations, relations)


def corpus_of(store: Store, name: str, chosen: CorpusFilter) -> StoreCorpus | GoldCorpus:
    """What an export takes: annotations as they are, or gold where the filter asks for it."""
    return GoldCorpus(store, name, chosen, chosen.gold) if chosen.gold else StoreCorpus(store, name, chosen)
