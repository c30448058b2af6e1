"""Training records as drafts: lenient about what is missing, strict about what is there.

Takes values that were decoded from JSON, from whatever program; knows no files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from clipdesk.domain.annotation import NO_ATTRIBUTES
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Cut, Source, Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, RelationDraft
from clipdesk.domain.span import Span
from clipdesk.domain.text import canonical, digest
from clipdesk.formats.encoding import replaced_words
from clipdesk.formats.news.source.dates import UnreadDate, told_date, unread_date
from clipdesk.formats.positions import CODE_POINTS, UTF8, UTF16, CanonicalMap, Claim, Placement, place
from clipdesk.formats.training.json_values import as_dict, as_list, attribute_value, storable, whole_number
from clipdesk.formats.training.unread import unread_in

KNOWN_FIELDS = frozenset(("id", "text", "spans", "relations", "labels", "article_annotations", "meta", "tokens"))
"""Fields of a record that are read, or that repeat what others say."""
SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "headline": ("headline", "title"),
    "byline": ("byline", "authors", "author"),
    "outlet": ("outlet", "source"),
    "published": ("published", "date"),
    "url": ("url", "link"),
    "section": ("section",),
    "dateline": ("dateline",),
    "language": ("language", "lang"),
    "copyright": ("copyright",),
    "agency": ("agency",),
}
"""Field of `Source`, and the names under which records give it, in `meta` or beside the text."""
_READ_BESIDE = frozenset(name for names in SYNONYMS.values() for name in names)
_READ = KNOWN_FIELDS | _READ_BESIDE
_META_FIELDS = _READ_BESIDE | {
    "offset_unit", "status", "flagged", "note", "source_file", "sha256", "original_sha256", "added", "provenance", "cuts",
}  # fmt: skip
_WHOLE_FIELDS = frozenset(("id", "label", "annotator", "note", "attributes", "origin", "created", "modified"))
_ENTRY_FIELDS: Mapping[str, frozenset[str]] = {
    "spans": _WHOLE_FIELDS | {"start", "end", "text", "fragments", "token_start", "token_end"},
    "article_annotations": _WHOLE_FIELDS,
    "relations": frozenset(("id", "head", "child", "label", "annotator", "created")),
}
_ORIGINS = frozenset(("manual", "import", "suggestion"))
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?")
_new: Any = tuple.__new__
"""Makes a named tuple without a call in Python: a file may hold thousands."""


class UnreadableRecordError(ValueError):
    """The record is no article; `str()` is a clause that goes on from “the line …”."""


class Refusal(NamedTuple):
    """A part of a record that was not taken, and why (a sentence)."""

    part: str
    reason: str


class RecordReading(NamedTuple):
    """The draft of one record, what of it was not taken, and the names of fields that nobody reads."""

    draft: ArticleDraft
    refused: tuple[Refusal, ...]
    unread: tuple[str, ...]


def read_record(
    record: Any,
    source_file: str,
    codebook: Codebook | None = None,
    annotators: tuple[Annotator, ...] = (),
    where: str = "",
) -> RecordReading:
    """Make a draft of one record. Raises `UnreadableRecordError` when there is no text in it.

    `source_file` is the name of the file read, used when the record does not name one, and `where` what the report calls its place.
    """
    if not isinstance(record, dict):
        raise UnreadableRecordError("is not an object with a text")
    raw = record.get("text")
    if not isinstance(raw, str) or not raw:
        raise UnreadableRecordError("has no text")
    meta = as_dict(record.get("meta"))
    refused, changes = list[Refusal](), list[str]()
    entries = _objects(record.get("spans"), "span", refused)
    unit = storable(meta.get("offset_unit")) or CODE_POINTS
    placed = Placement(canonical(raw), (), ())
    if not placed.text.text:
        raise UnreadableRecordError("has no text")
    tagged = _usual(entries, unit, raw, placed.text.text)
    if tagged is None:
        placed = place(raw, [_claim(entry) for entry in entries], unit)
        tagged = list(_span_annotations(entries, placed, refused))
    annotations = with_unique_ids((*tagged, *article_annotations(record, refused)))
    source, unread = source_of(record, meta)
    draft = ArticleDraft(
        text=placed.text.text,
        source=source,
        cuts=_cuts(meta.get("cuts"), raw, placed, changes),
        original=b"" if placed.text.text == raw else raw.encode("utf-8", "surrogatepass"),
        encoding="utf-8",
        source_file=storable(meta.get("source_file")) or source_file,
        place=where,
        id=storable(record.get("id")) if meta.get("offset_unit") == CODE_POINTS else "",
        status=_status(meta.get("status"), changes),
        flagged=meta.get("flagged") is True,
        note="\n".join(filter(None, (storable(meta.get("note")), unread.line))),
        annotations=annotations,
        relations=tuple(relation_drafts(record.get("relations"), annotations, refused)),
        codebook=codebook,
        changes=tuple(filter(None, (*changes, unread.sentence, *_text_changes(placed, meta)))),
        added_at=_time(meta.get("added")),
        annotators=annotators,
        original_hash=storable(meta.get("original_sha256")),
    )
    return RecordReading(draft, tuple(refused), tuple(_unread(record)))


def _unread(record: dict[str, Any]) -> Iterator[str]:
    """Where the fields of a record are that nobody reads."""
    yield from unread_in(record, _READ)
    yield from unread_in(record.get("meta"), _META_FIELDS, "meta.")
    for name, known in _ENTRY_FIELDS.items():
        yield from unread_in(record.get(name), known, f"{name}.")


def _objects(value: Any, what: str, refused: list[Refusal]) -> list[dict[str, Any]]:
    """The objects in a list; everything else in it is refused."""
    if value is None:
        return []
    if not isinstance(value, list):
        refused.append(Refusal(f"{what}s", "They are not a list."))
        return []
    refused += [
        Refusal(f"{what} {number}", "It is not an object.")
        for number, one in enumerate(value, 1)
        if not isinstance(one, dict)
    ]
    return [one for one in value if isinstance(one, dict)]


def _claim(entry: dict[str, Any]) -> Claim:
    """What a span says; without pieces when its positions are not whole numbers."""
    start, end = entry.get("start"), entry.get("end")
    if type(start) is int and type(end) is int and not entry.get("fragments"):
        return Claim(((start, end),), storable(entry.get("text")))
    given = entry.get("fragments") or [[start, end]]
    pieces: list[tuple[int, int]] = []
    for piece in given if isinstance(given, list) else [given]:
        start, end = (
            (whole_number(piece[0]), whole_number(piece[1]))
            if isinstance(piece, list) and len(piece) == 2
            else (None, None)
        )
        if start is None or end is None:
            return Claim((), "")
        pieces.append((start, end))
    return Claim(tuple(pieces), storable(entry.get("text")))


def _usual(entries: Sequence[dict[str, Any]], unit: str, raw: str, text: str) -> list[AnnotationDraft] | None:
    """What `place` and `_span_annotations` make of spans that all are as they nearly always are; None where one is not.

    They count code points of a text that is canonical as it is, and have a label and the words that stand there:
    there is nothing to convert, to refuse or to remark.
    """
    if entries and (unit in {UTF8, UTF16} or raw != text):
        return None
    length = len(raw)
    found: list[AnnotationDraft] = []
    for entry in entries:
        get = entry.get
        start, end, words, label = get("start"), get("end"), get("text"), storable(get("label")).strip()
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= length:
            return None
        if not label or raw[start:end] != words or get("fragments"):
            return None
        found.append(annotation_draft(entry, label, (_new(Span, (start, end)),), words))
    return found


def _span_annotations(
    entries: Sequence[dict[str, Any]], placed: Placement, refused: list[Refusal]
) -> Iterator[AnnotationDraft]:
    for number, (entry, spans, reason) in enumerate(zip(entries, placed.spans, placed.reasons, strict=True), 1):
        label = storable(entry.get("label")).strip()
        if not spans:
            if not _claim(entry).pieces:
                reason = "its start and end are not whole numbers"
            refused.append(Refusal(_span_name(entry, number), f"It was left out: {reason}."))
        elif not label:
            refused.append(Refusal(_span_name(entry, number), "It was left out: it has no label."))
        else:
            yield annotation_draft(entry, label, spans, storable(entry.get("text")))


def _span_name(entry: dict[str, Any], number: int) -> str:
    label = storable(entry.get("label")).strip() or f"number {number}"
    start, end = whole_number(entry.get("start")), whole_number(entry.get("end"))
    if start is None or end is None or max(abs(start), abs(end)) > 10**12:
        return f"span {label[:40]}"
    return f"span {label[:40]} {start}–{end}"


def article_annotations(record: dict[str, Any], refused: list[Refusal]) -> Iterator[AnnotationDraft]:
    """Labels on the whole article: those described, and those that `labels` merely names."""
    described: set[str] = set()
    for number, entry in enumerate(_objects(record.get("article_annotations"), "article annotation", refused), 1):
        if label := storable(entry.get("label")).strip():
            described.add(label)
            yield annotation_draft(entry, label, ())
        else:
            refused.append(Refusal(f"article annotation {number}", "It was left out: it has no label."))
    for name in as_list(record.get("labels")):
        label = storable(name).strip()
        if not label:
            refused.append(Refusal("labels", "One of them is not a name and was left out."))
        elif label not in described:
            described.add(label)
            yield AnnotationDraft((), label)


def annotation_draft(entry: dict[str, Any], label: str, spans: tuple[Span, ...], quote: str = "") -> AnnotationDraft:
    """The annotation that an entry of `spans` or `article_annotations` describes, with its label and place as read."""
    get = entry.get
    own_id, annotator, note, attributes = get("id"), get("annotator"), get("note"), get("attributes")
    origin, created, modified = get("origin"), get("created"), get("modified")
    made: AnnotationDraft = _new(
        AnnotationDraft,
        (
            spans,
            label,
            "" if own_id is None else storable(own_id),
            "" if annotator is None else storable(annotator),
            "" if note is None else storable(note),
            _attributes(attributes) if attributes else NO_ATTRIBUTES,
            "import" if origin is None or storable(origin) not in _ORIGINS else origin,
            quote,
            "" if created is None else _time(created),
            "" if modified is None else _time(modified),
        ),
    )
    return made


def _attributes(value: Any) -> Mapping[str, str]:
    if not isinstance(value, dict):
        return NO_ATTRIBUTES
    return {storable(name): attribute_value(one) for name, one in value.items()}


def with_unique_ids(annotations: tuple[AnnotationDraft, ...]) -> tuple[AnnotationDraft, ...]:
    """The annotations, where an id that comes twice counts for the first only."""
    seen: set[str] = set()
    if len({one.id for one in annotations}) == len(annotations):
        return annotations
    found: list[AnnotationDraft] = []
    for one in annotations:
        found.append(one._replace(id="") if one.id in seen else one)
        seen.add(one.id)
    return tuple(found)


def relation_drafts(
    value: Any, annotations: Sequence[AnnotationDraft], refused: list[Refusal]
) -> Iterator[RelationDraft]:
    """The links in a list of them; those whose ends are not among `annotations` are refused."""
    entries = _objects(value, "relation", refused)
    known = {one.id for one in annotations if one.id} if entries else set()
    for number, entry in enumerate(entries, 1):
        head, child, label = (storable(entry.get(name)) for name in ("head", "child", "label"))
        if not label.strip():
            refused.append(Refusal(f"relation {number}", "It was left out: it has no label."))
        elif head not in known or child not in known:
            refused.append(Refusal(f"relation {label[:40]}", "It was left out: an annotation it links is not there."))
        else:
            yield RelationDraft(
                head,
                child,
                label.strip(),
                storable(entry.get("id")),
                storable(entry.get("annotator")),
                _time(entry.get("created")),
            )


def source_of(record: dict[str, Any], meta: dict[str, Any]) -> tuple[Source, UnreadDate]:
    """What a record says of the source, in `meta` or beside the text, and what becomes of its date where that is unread."""
    found: dict[str, Any] = {}
    told = _READ_BESIDE.intersection((*meta, *record))
    for field, names in SYNONYMS.items():
        if told.isdisjoint(names):
            continue
        given = _first_of(names, meta) or _first_of(names, record)
        if not given:
            continue
        if field == "byline":
            people = given if isinstance(given, list) else [given]
            found[field] = tuple(name for name in map(storable, people) if name)
        else:
            found[field] = storable(given)
    unread = UnreadDate("", "")
    if (published := found.get("published", "")) and meta.get("offset_unit") != CODE_POINTS:
        found["published"] = told_date(published, found.get("language", ""))
        unread = unread if found["published"] else unread_date(published)
    provenance = meta.get("provenance")
    if isinstance(provenance, dict):
        found["provenance"] = {storable(name): said for name, how in provenance.items() if (said := storable(how))}
    else:
        found["provenance"] = {field: "record" for field, value in found.items() if value}
    return Source(**found), unread


def _first_of(names: Sequence[str], values: dict[str, Any]) -> Any:
    """The first of the values of these names that says something."""
    for name in names:
        if value := values.get(name):
            return value
    return None


def _cuts(value: Any, raw: str, placed: Placement, changes: list[str]) -> tuple[Cut, ...]:
    """What was cut from the text, or nothing when it does not fit the text."""
    if not value:
        return ()
    to_canonical = CanonicalMap(raw).to_canonical
    cuts: list[Cut] = []
    for entry in value if isinstance(value, list) else [value]:
        offset = whole_number(entry.get("offset")) if isinstance(entry, dict) else None
        if (
            offset is None
            or offset < 0
            or not (cuts[-1].offset if cuts else 0) <= to_canonical(offset) <= len(placed.text.text)
        ):
            changes.append("What the file says was cut from the text does not fit it and was left out.")
            return ()
        cuts.append(Cut(to_canonical(offset), storable(entry.get("text")), storable(entry.get("reason"))))
    return tuple(cuts)


def _text_changes(placed: Placement, meta: dict[str, Any]) -> Iterator[str]:
    if placed.remark:
        yield placed.remark
    if placed.text.replaced:
        yield replaced_words(placed.text.replaced)
    expected = meta.get("sha256")
    if isinstance(expected, str) and len(expected) == 64 and expected != digest(placed.text.text):
        yield "The text is not the one that was exported: its SHA-256 differs."


def _status(value: Any, changes: list[str]) -> Status:
    if isinstance(value, str) and value in Status.__members__.values():
        return Status(value)
    if value not in (None, ""):
        changes.append(f"The status “{storable(value)[:40]}” is not one of Clipdesk’s; the article counts as to do.")
    return Status.TODO


def _time(value: Any) -> str:
    return value if isinstance(value, str) and _is_time(value) else ""


@lru_cache(1024)
def _is_time(value: str) -> bool:
    return _DATE.fullmatch(value) is not None
