"""Writes JSONL for doccano, one of its kinds of project for each dialect."""

from __future__ import annotations

from typing import Any, BinaryIO

from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import TransferReport
from clipdesk.domain.span import Span
from clipdesk.formats.exchange.sending import Piece, Sending, source_record
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.training.record import encode

SPANS, FLAT, RELATIONS, TOPICS = "spans", "flat", "relations", "topics"
_BASE = frozenset((Feature.TEXT, Feature.PLACES, Feature.SOURCE))
_CARRIES = {
    SPANS: _BASE | {Feature.OVERLAPS, Feature.DOUBLES},
    FLAT: _BASE,
    RELATIONS: _BASE | {Feature.OVERLAPS, Feature.DOUBLES, Feature.RELATIONS},
    TOPICS: (_BASE - {Feature.PLACES}) | {Feature.WHOLE_ARTICLE},
}
_ENDS = "Relations lead from one passage to another in doccano."
_NO_PASSAGES = "Passages have no place in a project of doccano that classifies whole texts."


class DoccanoExporter:
    """Writes one line for each article; offsets count code points.

    doccano keeps only the first of passages that overlap, and says nothing, unless the project there allows
    overlaps: the dialect `flat` is for those that do not. What is known of the source becomes doccano's meta data.
    """

    key = "doccano"
    name = "doccano JSONL"
    suffixes = (".doccano.jsonl",)
    carries = _CARRIES[SPANS]
    dialects = (
        (SPANS, "Spans; the project in doccano must allow overlapping ones"),
        (FLAT, "Spans without overlaps: of those that overlap, the longest"),
        (RELATIONS, "Spans and relations"),
        (TOPICS, "Labels of whole articles, for classification"),
    )

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        dialect = options.dialect if options.dialect in _CARRIES else SPANS
        sending = Sending(corpus, _CARRIES[dialect], progress)
        for item in sending:
            record: dict[str, Any] = {"text": item.article.text}
            if dialect == TOPICS:
                record["label"] = _topics(item, sending)
            elif dialect == RELATIONS:
                record |= _linked(item, sending)
            else:
                passages = sending.without_doubles(item, sending.pieces(item))
                kept = sending.flat(item, passages) if dialect == FLAT else passages
                record["label"] = [[*one.span, sending.names.label(one.annotation)] for one in kept]
            record |= {"article_id": item.article.id, **source_record(item.article.source)}
            target.write(encode(record) + b"\n")
        return sending.report()


def _topics(item: AnnotatedArticle, sending: Sending) -> list[str]:
    found: dict[str, None] = {}
    for one in item.annotations:
        name = sending.names.label(one)
        if one.spans:
            sending.log.drop(_NO_PASSAGES, one.id, item.article.id)
        elif name in found:
            sending.log.merge("Labels that an article has twice become one.", one.id, item.article.id)
        else:
            found[name] = None
    return list(found)


def _linked(item: AnnotatedArticle, sending: Sending) -> dict[str, Any]:
    """Entities, numbered in reading order, and the relations between them; a relation holds at the first piece."""
    numbers: dict[str, int] = {}
    entities: list[dict[str, Any]] = []
    by_place: dict[tuple[Span, str], int] = {}
    passages = sending.pieces(item)
    for span, label, number in _numbered(sending.without_doubles(item, passages), sending):
        by_place[span, label] = number
        entities.append({"id": number, "start_offset": span.start, "end_offset": span.end, "label": label})
    for span, one in passages:
        numbers.setdefault(one.id, by_place[span, sending.names.label(one)])
    relations: list[dict[str, Any]] = []
    for link, head, child in sending.links(item, numbers, _ENDS):
        relations.append({"id": len(relations), "from_id": head, "to_id": child, "type": sending.names.kind(link)})
    return {"entities": entities, "relations": relations}


def _numbered(passages: list[Piece], sending: Sending) -> list[tuple[Span, str, int]]:
    return [(one.span, sending.names.label(one.annotation), number) for number, one in enumerate(passages)]
