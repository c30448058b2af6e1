"""For exporters: a log of what their format cannot carry, and the common ways of doing without it.

The log is exact: what is not in it is read back, or seen, by the consumer of the format.
"""

from __future__ import annotations

from clipdesk.domain.annotation import NO_ATTRIBUTES, Annotation
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.loss import Feature, Loss, LossKind


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
