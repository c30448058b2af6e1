"""Writes a bdocjs document for each article; every annotator has an annotation set."""

from __future__ import annotations

from typing import Any

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.exchange.naming import file_stem
from clipdesk.formats.exchange.sending import Sending, source_record
from clipdesk.formats.registry import ExportOptions, FileSink, Progress
from clipdesk.formats.training.record import encode

CARRIES = frozenset((
    Feature.TEXT, Feature.PLACES, Feature.OVERLAPS, Feature.DOUBLES, Feature.NOTES, Feature.ATTRIBUTES,
    Feature.RELATIONS, Feature.WHOLE_ARTICLE, Feature.ANNOTATORS, Feature.SOURCE,
))  # fmt: skip
NOTE, HEAD, CHILD, PERSON = "clipdesk.note", "clipdesk.head", "clipdesk.child", "clipdesk.annotator"
TOPICS, ARTICLE, RELATIONS = "clipdesk.article_annotations", "clipdesk.article_id", "clipdesk.relations"
"""Features for what GATE has no place of its own for."""
_ENDS = "Relations lead from one passage to another in GATE."


class GateExporter:
    """Writes documents whose offsets count code points, and say so (`offset_type` p).

    Attributes are features. Links are features of the document: pairs of the set and id of an annotation.
    """

    key = "gate"
    name = "GATE bdocjs"
    suffixes = (".bdocjs.zip", ".bdocjs")
    carries = CARRIES

    def write_files(self, corpus: Corpus, sink: FileSink, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        sending = Sending(corpus, CARRIES, progress)
        for place, item in enumerate(sending, 1):
            stem = file_stem(item.article, place)
            data = encode(_document(item, stem, sending)) + b"\n"
            with sink.open(f"{stem}.bdocjs") as file:
                file.write(data)
        return sending.report()


def _document(item: AnnotatedArticle, stem: str, sending: Sending) -> dict[str, Any]:
    names = sending.names
    sets: dict[str, list[dict[str, Any]]] = {}
    first: dict[str, list[Any]] = {}
    for span, one in sending.pieces(item):
        person = names.person(one)
        annotations = sets.setdefault(person, [])
        id_ = len(annotations)
        first.setdefault(one.id, [person, id_])
        annotations.append({
            "type": names.label(one), "start": span.start, "end": span.end, "id": id_, "features": _features(one),
        })  # fmt: skip
    features: dict[str, Any] = {ARTICLE: item.article.id, **source_record(item.article.source)}
    if item.article.note:
        features[NOTE] = item.article.note
    topics = [
        {"label": names.label(one), "annotator": names.person(one), "note": one.note, "attributes": dict(sorted(one.attributes.items()))}
        for one in item.annotations if not one.spans
    ]  # fmt: skip
    links: list[dict[str, Any]] = []
    for link, head, child in sending.links(item, first, _ENDS):
        links.append({"type": names.kind(link), PERSON: names.person(link), HEAD: head, CHILD: child})
    features |= {name: value for name, value in ((TOPICS, topics), (RELATIONS, links)) if value}
    return {
        "annotation_sets": {
            name: {"name": name, "annotations": annotations, "next_annid": len(annotations)}
            for name, annotations in sorted(sets.items())
        },
        "text": item.article.text, "features": features, "offset_type": "p", "name": stem,
    }  # fmt: skip


def _features(one: Annotation) -> dict[str, str]:
    features = dict(sorted(one.attributes.items()))
    return features | {NOTE: one.note} if one.note else features
