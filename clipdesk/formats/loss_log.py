"""For exporters: a log of what their format cannot carry, and the common ways of doing without it.

The log is exact: what is not in it is read back, or seen, by the consumer of the format.
"""

from __future__ import annotations

from collections.abc import Iterator

from clipdesk.domain.annotation import NO_ATTRIBUTES, Annotation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article, Source, Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import Feature, Loss, LossKind

NO_CODEBOOK = "Labels go by their names; their definitions, colors and keys stay in the project."
NO_TEXT = "The text of articles is not kept to the letter in this format."
NO_SOURCE = "Headline, outlet, date and the like have no place in this format."
NO_STATUS = "That an article is done or flagged has no place in this format."
NO_ARTICLE_NOTES = "Notes on articles have no place in this format."
NO_ANNOTATORS = "Who annotated has no place in this format."
NO_ROW = "Articles without annotations have no row in this table."
NO_TOKENS = "Articles without any words have no place in this format."
CODEBOOK_ALONE = frozenset({Feature.CODEBOOK})
"""What a format carries that is for no articles."""
NOT_WRITTEN = frozenset({NO_ROW, NO_TOKENS})
"""Why an article stands nowhere in the file."""


class LossLog:
    """Collects losses in the order in which they are met."""

    def __init__(self) -> None:
        self._losses: list[Loss] = []

    def drop(self, reason: str, id_: str, article_id: str = "") -> None:
        """Note that something is not written."""
        self._losses.append(Loss(LossKind.DROPPED, reason, id_, article_id))

    def merge(self, reason: str, id_: str, article_id: str = "") -> None:
        """Note that something became one with another thing."""
        self._losses.append(Loss(LossKind.MERGED, reason, id_, article_id))

    def trim(self, reason: str, id_: str, article_id: str = "") -> None:
        """Note that something is written in part, or with other bounds."""
        self._losses.append(Loss(LossKind.TRIMMED, reason, id_, article_id))

    def losses(self) -> tuple[Loss, ...]:
        """What was noted."""
        return tuple(self._losses)


def carried(item: AnnotatedArticle, carries: frozenset[Feature], log: LossLog) -> AnnotatedArticle:
    """The article with what a format carries of notes, attributes, relations and labels of the whole article.

    Each of them that is taken away is noted; suggestions are left out silently: they are not the researcher's work.
    Overlaps, doubles and split passages are the exporter's own business.
    """
    article_id = item.article.id
    annotations: list[Annotation] = []
    for one in item.annotations:
        if one.is_whole_article and Feature.WHOLE_ARTICLE not in carries:
            log.drop("Labels of whole articles have no place in this format.", one.id, article_id)
            continue
        if one.note and Feature.NOTES not in carries:
            log.trim("Notes have no place in this format.", one.id, article_id)
            one = one._replace(note="")
        if one.attributes and Feature.ATTRIBUTES not in carries:
            log.trim("Attributes have no place in this format.", one.id, article_id)
            one = one._replace(attributes=NO_ATTRIBUTES)
        annotations.append(one)
    kept = {one.id for one in annotations}
    relations = []
    for link in item.relations:
        if Feature.RELATIONS not in carries:
            log.drop("Relations have no place in this format.", link.id, article_id)
        elif link.head in kept and link.child in kept:
            relations.append(link)
        else:
            log.drop("Relations need both of their ends.", link.id, article_id)
    suggestions = item.suggestions if Feature.SUGGESTIONS in carries else ()
    return AnnotatedArticle(item.article, tuple(annotations), tuple(relations), suggestions)


class WatchedCorpus:
    """A corpus that, while an exporter goes through it, notes what of articles, people and codebook a format loses.

    So an exporter need not do it: this follows from what it `carries`. It notes only the losses of passages itself.
    A file for a codebook loses nothing of articles and people: it is for none.
    """

    def __init__(self, corpus: Corpus, carries: frozenset[Feature]) -> None:
        self._corpus = corpus
        self._carries = carries
        self._log = LossLog()
        self._people: set[str] = set()
        self.name: str = corpus.name
        self.codebook: Codebook = corpus.codebook
        self.annotators: tuple[Annotator, ...] = corpus.annotators

    def __len__(self) -> int:
        return len(self._corpus)

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        """The articles. Some exporters go through them twice; what counts is the last time."""
        self._log, self._people = LossLog(), set()
        if self._carries == CODEBOOK_ALONE:
            yield from self._corpus
            return
        for item in self._corpus:
            self._note(item.article)
            self._people.update(one.annotator_id for one in item.annotations)
            self._people.update(one.annotator_id for one in item.relations)
            yield item

    def losses(self) -> tuple[Loss, ...]:
        """What was noted: codebook, people, then articles in their order."""
        log = LossLog()
        if Feature.CODEBOOK not in self._carries:
            for label in self.codebook:
                log.trim(NO_CODEBOOK, label.id)
        if Feature.ANNOTATORS not in self._carries:
            for one in self.annotators:
                if one.id in self._people:
                    log.drop(NO_ANNOTATORS, one.id)
        return (*log.losses(), *self._log.losses())

    def _note(self, article: Article) -> None:
        lost = {
            Feature.TEXT: (NO_TEXT, bool(article.text)),
            Feature.SOURCE: (NO_SOURCE, article.source != Source(provenance=article.source.provenance)),
            Feature.STATUS: (NO_STATUS, article.status is not Status.TODO or article.flagged),
            Feature.NOTES: (NO_ARTICLE_NOTES, bool(article.note)),
        }
        for feature, (reason, is_there) in lost.items():
            if is_there and feature not in self._carries:
                self._log.trim(reason, article.id, article.id)
