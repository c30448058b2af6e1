"""Articles as training records: plain values ready for JSON, and the one way to encode them.

The shape is a public contract (`resources/schema/clipdesk-record.schema.json`); it knows no files.
"""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from clipdesk.domain.annotation import Annotation, Relation, reading_key
from clipdesk.domain.article import Article
from clipdesk.domain.corpus import AnnotatedArticle, Corpus, annotator_keys
from clipdesk.domain.suggestion import Suggestion

OFFSET_UNIT = "code point"
"""What `start`, `end` and `fragments` count, half open, over `text`."""

Record: TypeAlias = dict[str, Any]

_encoder = json.JSONEncoder(ensure_ascii=False, check_circular=False, allow_nan=False)


class Names:
    """Ids of one corpus become the names of labels, relations and people."""

    def __init__(self, corpus: Corpus) -> None:
        self._labels = {label.id: label.name for label in corpus.codebook}
        self._kinds = {kind.id: kind.name for kind in corpus.codebook.relation_types}
        self._people = annotator_keys(corpus.annotators)

    def label(self, one: Annotation | Suggestion) -> str:
        """The name of its label."""
        return self._labels.get(one.label_id, one.label_id)

    def kind(self, one: Relation) -> str:
        """The name of its type."""
        return self._kinds.get(one.type_id, one.type_id)

    def person(self, one: Annotation | Relation) -> str:
        """The key of who made it."""
        return self._people.get(one.annotator_id, one.annotator_id)


class RecordMaker:
    """Makes records of the articles of one corpus: ids become the names of labels, relations and people.

    `labels` of a record are the names of the labels of the whole article, each once;
    `article_annotations` says the same without loss, with ids, annotators and notes.
    """

    def __init__(self, corpus: Corpus) -> None:
        self.names = Names(corpus)

    def record(self, item: AnnotatedArticle) -> Record:
        """The record of one article, its annotations in reading order."""
        text = item.article.text
        spans = [self.span(one, text) for one in sorted(item.annotations, key=reading_key) if one.anchor.spans]
        return {"id": item.article.id, "text": text, "spans": spans, **self.rest(item)}

    def rest(self, item: AnnotatedArticle) -> Record:
        """What follows the spans in the record of an article."""
        annotations = sorted((one for one in item.annotations if not one.anchor.spans), key=reading_key)
        whole = [self._article_annotation(one) for one in annotations]
        return {
            "relations": [self._relation(one) for one in sorted(item.relations, key=lambda one: one.id)],
            "labels": list(dict.fromkeys([one["label"] for one in whole])),
            "article_annotations": whole,
            "meta": _meta(item.article),
        }

    def span(self, one: Annotation, text: str) -> Record:
        """The record of a passage in an article of this text."""
        pieces = one.anchor.spans
        start, end = pieces[0][0], pieces[-1][1]
        record: Record = {
            "id": one.id,
            "start": start,
            "end": end,
            "label": self.names.label(one),
            "text": text[start:end] if len(pieces) == 1 else one.anchor.quote,
        }
        if len(pieces) > 1:
            record["fragments"] = pieces
        self._describe(record, one)
        return record

    def _article_annotation(self, one: Annotation) -> Record:
        record: Record = {"id": one.id, "label": self.names.label(one)}
        self._describe(record, one)
        return record

    def _describe(self, record: Record, one: Annotation) -> None:
        record["annotator"] = self.names.person(one)
        record["note"] = one.note
        record["attributes"] = dict(sorted(one.attributes.items())) if one.attributes else {}
        record["origin"] = one.origin
        record["created"] = one.created_at or None
        record["modified"] = one.modified_at or None

    def _relation(self, one: Relation) -> Record:
        return {
            "id": one.id,
            "head": one.head,
            "child": one.child,
            "label": self.names.kind(one),
            "annotator": self.names.person(one),
            "created": one.created_at or None,
        }


def _meta(article: Article) -> Record:
    source = article.source
    return {
        "headline": source.headline or None,
        "byline": source.byline,
        "outlet": source.outlet or None,
        "published": source.published or None,
        "url": source.url or None,
        "section": source.section or None,
        "dateline": source.dateline or None,
        "language": source.language or None,
        "status": article.status,
        "flagged": article.flagged,
        "source_file": article.source_file or None,
        "sha256": article.text_hash or None,
        "offset_unit": OFFSET_UNIT,
        "copyright": source.copyright or None,
        "agency": source.agency or None,
        "note": article.note,
        "added": article.added_at or None,
        "original_sha256": article.original_hash or None,
        "provenance": dict(sorted(source.provenance.items())),
        "cuts": [{"offset": cut.offset, "text": cut.text, "reason": cut.reason} for cut in article.cuts],
    }


def to_json(value: object) -> str:
    """The JSON of a value as all records have it."""
    return _encoder.encode(value)


def encode(value: Record) -> bytes:
    r"""One line of JSON in UTF-8, without a line end.

    U+2028 and U+2029 are escaped, because JavaScript and many splitters take them for line ends.
    """
    return in_one_line(to_json(value))


def in_one_line(line: str) -> bytes:
    """JSON in UTF-8 that has no line end wherever somebody splits it."""
    if "\u2028" in line or "\u2029" in line:
        line = line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return line.encode("utf-8")
