"""Rows ↔ domain objects, and records ↔ the JSON in which the history keeps them. Touches no database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.annotation import NO_ATTRIBUTES, Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article, Cut, Source, Status
from clipdesk.domain.change import ArticleBody, ArticleState, Kind, Record, RecordChange
from clipdesk.domain.label import Attribute, AttributeKind, Label, RelationType
from clipdesk.domain.mapping import NOTHING, read_only
from clipdesk.domain.person import Person
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Ruling, Suggestion, Verdict

Json = dict[str, Any]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""`json.dumps` would make an encoder for each value."""
_quoted = json.encoder.encode_basestring
"""A text as JSON writes it where not all must be ASCII."""


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
        dumps(dict(sorted(source.provenance.items()))) if source.provenance else "{}",
    )


def source_from(row: Sequence[Any]) -> Source:
    """A source from the values of `SOURCE_COLUMNS`."""
    byline = tuple(json.loads(row[1])) if row[1] != "[]" else ()
    provenance = read_only(json.loads(row[10])) if row[10] != "{}" else NOTHING
    return Source(row[0], byline, row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], provenance)


ARTICLE_COLUMNS = (
    "article.number, article.id, status, flagged, note, source_file, original, text_hash, added_at, " + SOURCE_COLUMNS
)


def article_from(row: Sequence[Any], text: str, cuts: tuple[Cut, ...]) -> Article:
    """An article from the values of `ARTICLE_COLUMNS`."""
    number, article_id, status, flagged, note, source_file, original, text_hash, added_at = row[:9]
    return Article(
        id=article_id,
        text=text,
        source=source_from(row[9:]),
        status=Status(status),
        flagged=bool(flagged),
        cuts=cuts,
        text_hash=text_hash,
        source_file=source_file,
        original_hash=original,
        added_at=added_at,
        number=number,
        note=note,
    )


def label_from(row: Sequence[Any]) -> Label:
    """A label from id, name, color, shortcut, definition, include, exclude, attributes, parent, place, whole."""
    attributes = label_attributes_from(row[7])
    return Label(row[0], row[1], row[2], row[3], row[4], row[5], row[6], attributes, row[8], row[9], bool(row[10]))


# ------------------------------------------------------------------ records as JSON


def _state_json(state: ArticleState, source: Sequence[str]) -> Json:
    return {
        "id": state.id, "source": list(source), "status": state.status.value,
        "flagged": state.flagged, "note": state.note, "removed": state.removed,
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
            return _state_json(record, source_values(record.source))
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


def record_from(kind: Kind, data: Json) -> Record:
    """A record from its JSON. Raises KeyError or ValueError where the JSON is not one of ours."""
    match kind:
        case Kind.ANNOTATION:
            spans = tuple(Span(start, end) for start, end in data["spans"])
            found = Anchor(spans, data["quote"], data["prefix"], data["suffix"])
            attributes = read_only(data["attributes"]) if data["attributes"] else NO_ATTRIBUTES
            return Annotation(
                data["id"], data["article"], data["label"], data["annotator"], found, data["note"], attributes,
                data["origin"], data["created_at"], data["modified_at"],
            )  # fmt: skip
        case Kind.ARTICLE:
            source = source_from(data["source"])
            status = Status(data["status"])
            return ArticleState(data["id"], source, status, data["flagged"], data["note"], data["removed"])
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


def changes_text(changes: Iterable[RecordChange]) -> str:
    """Record changes as the history keeps them: a JSON list of `[kind, before, after]`."""
    writer = _AnnotationWriter()
    texts: list[str] = []
    for change in changes:
        before, after = change
        if before is None and isinstance(after, Annotation):
            texts.append(f'["annotation",null,{writer.text(after)}]')
        else:
            texts.append(dumps([change.kind.value, *_both(before, after)]))
    return f"[{','.join(texts)}]"


class _AnnotationWriter:
    """Writes annotations out as `dumps(record_json(one))`, in a fifth of its time: an import brings thousands.

    What many of them share is written once and kept.
    """

    def __init__(self) -> None:
        self._heads: dict[tuple[str, str, str], str] = {}
        self._ends: dict[tuple[str, str, str], str] = {}

    def text(self, one: Annotation) -> str:
        own_id, article, label, annotator, (spans, quote, prefix, suffix), note, attributes, origin, made, changed = one
        head = self._heads.get((article, label, annotator)) or self._head(article, label, annotator)
        end = self._ends.get((origin, made, changed)) or self._end(origin, made, changed)
        if len(spans) == 1:
            ((first, behind),) = spans
            places = f"[{first:d},{behind:d}]"
        else:
            places = ",".join([f"[{first:d},{behind:d}]" for first, behind in spans])
        return (
            f'{{"id":{_quoted(own_id)}{head}"spans":[{places}],"quote":{_quoted(quote)},"prefix":{_quoted(prefix)},'
            f'"suffix":{_quoted(suffix)},"note":{_quoted(note)},'
            f'"attributes":{dumps(dict(attributes)) if attributes else "{}"}{end}'
        )

    def _head(self, article: str, label: str, annotator: str) -> str:
        made = f',"article":{_quoted(article)},"label":{_quoted(label)},"annotator":{_quoted(annotator)},'
        self._heads[article, label, annotator] = made
        return made

    def _end(self, origin: str, created: str, modified: str) -> str:
        made = f',"origin":{_quoted(origin)},"created_at":{_quoted(created)},"modified_at":{_quoted(modified)}}}'
        self._ends[origin, created, modified] = made
        return made


def _both(before: Record | None, after: Record | None) -> tuple[Json | None, Json | None]:
    first = record_json(before) if before is not None else None
    if isinstance(before, ArticleState) and isinstance(after, ArticleState) and after.source is before.source:
        assert first is not None
        return first, _state_json(after, first["source"])  # an import brings thousands
    return first, record_json(after) if after is not None else None


def changes_from(data: Sequence[Sequence[Any]]) -> list[RecordChange]:
    """Record changes from their JSON."""
    return [
        RecordChange(
            record_from(Kind(kind), before) if before is not None else None,
            record_from(Kind(kind), after) if after is not None else None,
        )
        for kind, before, after in data
    ]
