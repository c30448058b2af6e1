"""Articles as BioC documents: plain values in the shape of BioC JSON, which XML repeats."""

from __future__ import annotations

from typing import Any, TypeAlias

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.formats.bioc.names import (
    ANNOTATOR,
    BYLINE,
    CHILD,
    GENERATOR,
    HEAD,
    NOTE,
    OURS,
    TYPE,
    UNIT,
    WHOLE,
    YES,
    attribute_key,
)
from clipdesk.formats.exchange.sending import source_record
from clipdesk.formats.positions import CODE_POINTS
from clipdesk.formats.training.record import Names

Node: TypeAlias = dict[str, Any]


def collection(corpus: Corpus) -> Node:
    """What is said of a collection; its documents come later."""
    return {"source": corpus.name, "date": "", "key": "", "infons": {GENERATOR: OURS, UNIT: CODE_POINTS}}


def document(item: AnnotatedArticle, names: Names) -> Node:
    """An article as a document of one passage, which is the whole text; offsets count code points."""
    text = item.article.text
    passage = {
        "offset": 0,
        "infons": {},
        "text": text,
        "sentences": [],
        "annotations": [_annotation(one, text, names) for one in item.annotations],
        "relations": [_relation(one, names) for one in item.relations],
    }
    return {
        "id": item.article.id, "infons": _infons(item), "passages": [passage], "annotations": [], "relations": [],
    }  # fmt: skip


def _infons(item: AnnotatedArticle) -> dict[str, str]:
    """The source. Each person in the byline has a separate key, since a key may come only once."""
    found: dict[str, str] = {}
    for name, value in source_record(item.article.source).items():
        if isinstance(value, list):
            found |= {f"{BYLINE} {place}" if place > 1 else BYLINE: str(one) for place, one in enumerate(value, 1)}
        else:
            found[name] = str(value)
    return found | ({NOTE: item.article.note} if item.article.note else {})


def _annotation(one: Annotation, text: str, names: Names) -> Node:
    """An annotation. Its text is what stands from its first to its last location, as readers of BioC expect."""
    infons = {TYPE: names.label(one), ANNOTATOR: names.person(one)}
    if one.note:
        infons[NOTE] = one.note
    if one.is_whole_article:
        infons[WHOLE] = YES
    infons |= {attribute_key(name): value for name, value in sorted(one.attributes.items())}
    places = [{"offset": start, "length": end - start} for start, end in one.spans]
    return {
        "id": one.id, "infons": infons, "text": text[one.spans[0].start : one.spans[-1].end] if one.spans else "",
        "locations": places or [{"offset": 0, "length": 0}],
    }  # fmt: skip


def _relation(one: Relation, names: Names) -> Node:
    nodes = [{"refid": one.head, "role": HEAD}, {"refid": one.child, "role": CHILD}]
    return {"id": one.id, "infons": {TYPE: names.kind(one), ANNOTATOR: names.person(one)}, "nodes": nodes}
