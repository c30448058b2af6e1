"""`Corpus`: the read-only bundle of articles, codebook and annotations that formats take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.suggestion import Suggestion


class AnnotatedArticle(NamedTuple):
    """One article with its annotations in reading order, its relations, and, apart from both, what waits to be decided."""

    article: Article
    annotations: tuple[Annotation, ...] = ()
    relations: tuple[Relation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


class Corpus(Protocol):
    """What an exporter reads. Iterating may read from disk: one article at a time, in import order.

    Every iteration gives the same articles; `len()` is their number.
    """

    @property
    def name(self) -> str:
        """The name of the project."""

    @property
    def codebook(self) -> Codebook:
        """The labels."""

    @property
    def annotators(self) -> tuple[Annotator, ...]:
        """Everybody who annotated, ordered by key."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[AnnotatedArticle]: ...


def annotator_keys(annotators: Iterable[Annotator]) -> dict[str, str]:
    """Short names by annotator id."""
    return {annotator.id: annotator.key for annotator in annotators}
