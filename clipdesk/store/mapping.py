"""Rows ↔ domain objects, and records ↔ the JSON in which the history keeps them. Touches no database."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.annotation import NO_ATTRIBUTES, Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article, Cut, Source, Status
from clipdesk.domain.change import ArticleBody, ArticleState, Kind, Record
from clipdesk.domain.decision import Decision, OwnPassage, Side
from clipdesk.domain.label import Attribute, AttributeKind, Label, RelationType
from clipdesk.domain.mapping import NOTHING, read_only
from clipdesk.domain.person import Person
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Ruling, Suggestion, Verdict

Json = dict[str, Any]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""`json.dumps` would make an encoder for each value."""
_new: Any = tuple.__new__
"""Makes a named tuple without a call in Python."""


def dumps(value: object) -> str:
    """Compact JSON; the same value gives the same text."""
    return _encode(value)


# ------------------------------------------------------------------ small values


def attributes_text(attributes: Mapping[str, str]) -> str | None:
    """An annotation's attributes as stored: JSON sorted by name, NULL for none."""
    return dumps(dict(sorted(attributes.items()))) if attributes else None


def attributes_from(text: str | None) -> Mapping[str, str]:
    """An annotation's attributes from their stored form."""
    return read_only(json.loads(text)) if text else NO_ATTRIBUTES


def texts_from(value: object) -> dict[str, str]:
    """Texts by texts, as JSON holds them. Raises TypeError for anything else."""
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        raise TypeError("no texts by texts")
    return value


def pieces_text(spans: Sequence[Span]) -> str | None:
    """The pieces as stored: JSON where there are several, else NULL."""
    return dumps([list(span) for span in spans]) if len(spans) > 1 else None


def spans_from(start: int, stop: int, pieces: str | None) -> tuple[Span, ...]:
    """The pieces from outer bounds and stored form; none for a label on the whole article."""
    if pieces:
        return tuple(Span(first, last) for first, last in json.loads(pieces))
    return (Span(start, stop),) if stop else ()


def cuts_text(cuts: Sequence[Cut]) -> str:
    """Cuts as stored."""
    return dumps([list(cut) for cut in cuts]) if cuts else "[]"


def cuts_from(text: str) -> tuple[Cut, ...]:
    """Cuts from their stored form."""
    return tuple(Cut(*cut) for cut in json.loads(text)) if text != "[]" else ()


def label_attributes_text(attributes: Sequence[Attribute]) -> str:
    """A label's attributes as stored."""
    return dumps([{"name": a.name, "kind": a.kind.value, "choices": list(a.choices)} for a in attributes])


def label_attributes_from(text: str) -> tuple[Attribute, ...]:
    """A label's attributes from their stored form."""
    return tuple(Attribute(a["name"], AttributeKind(a["kind"]), tuple(a["choices"])) for a in json.loads(text))


# ------------------------------------------------------------------ rows

SOURCE_COLUMNS = "headline, byline, outlet, published, url, section, dateline, language, copyright, agency, provenance"


def source_values(source: Source) -> tuple[str, ...]:
    """The values for `SOURCE_COLUMNS`."""
    return (
        source.headline,
        dumps(list(source.byline)) if source.byline else "[]",
        source.outlet,
        source.published,
        source.url,
        source.section,
        source.dateline,
        source.language,
        source.copyright,
        source.agency,
        _provenance_text(tuple(source.provenance.items())) if source.provenance else "{}",
    )


@lru_cache(256)
def _provenance_text(provenance: tuple[tuple[str, str], ...]) -> str:
    """As stored. The articles of an import have few of them."""
    return dumps(dict(sorted(provenance)))


def source_from(row: Sequence[Any]) -> Source:
    """A source from the values of `SOURCE_COLUMNS`."""
    byline = tuple(json.loads(row[1])) if row[1] != "[]" else ()
    provenance = read_only(json.loads(row[10])) if row[10] != "{}" else NOTHING
    return Source(row[0], byline, row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], provenance)


ARTICLE_COLUMNS = (
    "article.number, article.id, status, flagged, note, source_file, original, text_hash, added_at, story, "
    + SOURCE_COLUMNS
)


def article_from(row: Sequence[Any], text: str, cuts: tuple[Cut, ...]) -> Article:
    """An article from the values of `ARTICLE_COLUMNS`."""
    number, article_id, status, flagged, note, source_file, original, text_hash, added_at, story = row[:10]
    return Article(
        id=article_id,
        text=text,
        source=source_from(row[10:]),
        status=Status(status),
        flagged=bool(flagged),
        cuts=cuts,
        text_hash=text_hash,
        source_file=source_file,
        original_hash=original,
        added_at=added_at,
        number=number,
        note=note,
        story=story,
    )


def label_from(row: Sequence[Any]) -> Label:
    """A label from id, name, color, shortcut, definition, include, exclude, attributes, parent, place, whole."""
    attributes = label_attributes_from(row[7])
    return Label(row[0], row[1], row[2], row[3], row[4], row[5], row[6], attributes, row[8], row[9], bool(row[10]))


# ------------------------------------------------------------------ records as JSON


def state_json(state: ArticleState, source: Sequence[str]) -> Json:
    """The state of an article as the history keeps it, with a source that was made ready."""
    return {
        "id": state.id, "source": list(source), "status": state.status.value,
        "flagged": state.flagged, "note": state.note, "removed": state.removed,
        **({"story": state.story} if state.story else {}),
    }  # fmt: skip


def record_json(record: Record) -> Json:
    """A record as the history keeps it."""
    match record:
        case Annotation():
            own_id, article, label, annotator, found, note, attributes, origin, created_at, modified_at = record
            spans, quote, prefix, suffix = found
            return {
                "id": own_id, "article": article, "label": label, "annotator": annotator, "spans": spans,
                "quote": quote, "prefix": prefix, "suffix": suffix, "note": note,
                "attributes": dict(attributes) if attributes else {}, "origin": origin,
                "created_at": created_at, "modified_at": modified_at,
            }  # fmt: skip
        case ArticleState():
            return state_json(record, source_values(record.source))
        case ArticleBody():
            return {"id": record.id, "text": record.text, "cuts": [list(cut) for cut in record.cuts]}
        case Relation():
            return record._asdict()
        case Label():
            return {
                "id": record.id, "name": record.name, "color": record.color, "shortcut": record.shortcut,
                "definition": record.definition, "include": record.include, "exclude": record.exclude,
                "attributes": label_attributes_text(record.attributes), "parent": record.parent,
                "order": record.order, "whole_article": record.whole_article,
            }  # fmt: skip
        case RelationType():
            heads, children = list(record.heads), list(record.children)
            return {"id": record.id, "name": record.name, "heads": heads, "children": children}
        case Annotator():
            return {"id": record.id, "key": record.key, "name": record.name, "is_assistant": record.is_assistant}
        case Verdict():
            return {
                "suggestion": _suggestion_json(record.suggestion), "ruling": record.ruling.value,
                "annotator": record.annotator_id, "annotation": record.annotation_id, "decided_at": record.decided_at,
            }  # fmt: skip
        case Person():
            return {
                "id": record.id, "name": record.name, "names": list(record.names),
                "mentions": list(record.mentions), "note": record.note,
            }  # fmt: skip
        case Decision():
            return _decision_json(record)


def _decision_json(one: Decision) -> Json:
    own = None
    if one.own is not None:
        spans, quote, prefix, suffix = one.own.anchor
        own = [one.own.label_id, [list(span) for span in spans], quote, prefix, suffix]
    return {
        "id": one.id, "article": one.article_id, "annotators": list(one.annotators),
        "sides": [list(side) for side in one.sides], "kept": list(one.kept), "own": own, "note": one.note,
        "annotator": one.annotator_id, "decided_at": one.decided_at,
    }  # fmt: skip


def _decision_from(data: Json) -> Decision:
    first, second = data["annotators"]
    own = None
    if data["own"]:
        label, spans, *words = data["own"]
        own = OwnPassage(label, Anchor(tuple(Span(*span) for span in spans), *words))
    return Decision(
        data["id"], data["article"], (first, second), tuple(Side(*side) for side in data["sides"]),
        tuple(data["kept"]), own, data["note"], data["annotator"], data["decided_at"],
    )  # fmt: skip


def _suggestion_json(one: Suggestion) -> Json:
    return {
        "id": one.id, "article": one.article_id, "label": one.label_id, "assistant": one.assistant,
        "spans": [list(span) for span in one.spans], "quote": one.anchor.quote, "prefix": one.anchor.prefix,
        "suffix": one.anchor.suffix, "score": one.score, "reason": one.reason, "attributes": dict(one.attributes),
        "said_by": one.said_by, "created_at": one.created_at,
    }  # fmt: skip


def _suggestion_from(data: Json) -> Suggestion:
    found = Anchor(tuple(Span(*span) for span in data["spans"]), data["quote"], data["prefix"], data["suffix"])
    attributes = read_only(data["attributes"]) if data["attributes"] else NOTHING
    return Suggestion(
        data["id"], data["article"], data["label"], data["assistant"], found, data["score"], data["reason"],
        attributes, data["said_by"], data["created_at"],
    )  # fmt: skip


def annotation_from(data: Json, passage: Anchor | None = None) -> Annotation:
    """An annotation from its JSON, with a `passage` that was read before. Raises KeyError or ValueError as below."""
    if passage is None:
        spans = tuple([_new(Span, (start, end)) for start, end in data["spans"]])
        passage = _new(Anchor, (spans, data["quote"], data["prefix"], data["suffix"]))
    made: Annotation = _new(
        Annotation,
        (
            data["id"], data["article"], data["label"], data["annotator"], passage, data["note"],
            read_only(data["attributes"]) if data["attributes"] else NO_ATTRIBUTES, data["origin"],
            data["created_at"], data["modified_at"],
        ),
    )  # fmt: skip
    return made


def record_from(kind: Kind, data: Json) -> Record:
    """A record from its JSON. Raises KeyError or ValueError where the JSON is not one of ours."""
    match kind:
        case Kind.ANNOTATION:
            return annotation_from(data)
        case Kind.ARTICLE:
            source = source_from(data["source"])
            status = Status(data["status"])
            return ArticleState(
                data["id"], source, status, data["flagged"], data["note"], data["removed"], data.get("story", "")
            )
        case Kind.BODY:
            return ArticleBody(data["id"], data["text"], tuple(Cut(*cut) for cut in data["cuts"]))
        case Kind.RELATION:
            return Relation(**data)
        case Kind.LABEL:
            return Label(**{**data, "attributes": label_attributes_from(data["attributes"])})
        case Kind.RELATION_TYPE:
            return RelationType(data["id"], data["name"], tuple(data["heads"]), tuple(data["children"]))
        case Kind.ANNOTATOR:
            return Annotator(data["id"], data["key"], data["name"], data["is_assistant"])
        case Kind.VERDICT:
            return Verdict(
                _suggestion_from(data["suggestion"]), Ruling(data["ruling"]), data["annotator"], data["annotation"],
                data["decided_at"],
            )  # fmt: skip
        case Kind.PERSON:
            return Person(data["id"], data["name"], tuple(data["names"]), tuple(data["mentions"]), data["note"])
        case Kind.DECISION:
            return _decision_from(data)
