"""`StoreCorpus`: a project's articles and annotations, read one article at a time for an export."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.suggestion import Suggestion
from clipdesk.store.store import Store

_CHUNK = 200


class StoreCorpus:
    """The corpus that an export takes. Belongs to the thread of its store; reads `_CHUNK` articles at once.

    Reading suggestions takes longer than all the rest: `with_suggestions=False` leaves them out.
    """

    def __init__(self, store: Store, name: str, chosen: CorpusFilter, *, with_suggestions: bool = True) -> None:
        self._store = store
        self._name = name
        self._labels = frozenset(chosen.label_ids)
        self._people = frozenset(chosen.annotator_ids)
        self._numbers = store.lists.corpus_numbers(chosen)
        self._with_suggestions = with_suggestions
        self._codebook = store.codebooks.codebook()
        self._annotators = store.codebooks.annotators()

    @property
    def name(self) -> str:
        """The name of the project."""
        return self._name

    @property
    def codebook(self) -> Codebook:
        """All labels, also those the filter leaves out."""
        return self._codebook

    @property
    def annotators(self) -> tuple[Annotator, ...]:
        """Everybody who annotated, ordered by key."""
        return self._annotators

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        for first in range(0, len(self._numbers), _CHUNK):
            yield from self._chunk(list(self._numbers[first : first + _CHUNK]))

    def _chunk(self, numbers: list[int]) -> Iterator[AnnotatedArticle]:
        annotations = self._store.annotations
        by_article: dict[str, list[Annotation]] = {
            article_id: list(group)
            for article_id, group in groupby(annotations.of_numbers(numbers), key=lambda one: one.article_id)
        }
        relations: dict[str, list[Relation]] = {}
        for relation in annotations.relations_of_numbers(numbers):
            relations.setdefault(relation.article_id, []).append(relation)
        suggestions: dict[str, list[Suggestion]] = {}
        for one in self._store.suggestions.of_numbers(numbers) if self._with_suggestions else ():
            if not self._labels or one.label_id in self._labels:
                suggestions.setdefault(one.article_id, []).append(one)
        for article in self._store.articles.of_numbers(numbers):
            chosen = tuple(by_article.get(article.id, ()))
            if self._labels or self._people:
                chosen = tuple(one for one in chosen if self._is_chosen(one))
            links = tuple(relations.get(article.id, ()))
            if links:
                kept = {one.id for one in chosen}
                links = tuple(one for one in links if one.head in kept and one.child in kept)
            yield AnnotatedArticle(article, chosen, links, tuple(suggestions.get(article.id, ())))

    def _is_chosen(self, annotation: Annotation) -> bool:
        if self._labels and annotation.label_id not in self._labels:
            return False
        return not self._people or annotation.annotator_id in self._people
