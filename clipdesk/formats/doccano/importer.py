"""Reads what doccano writes and takes: JSONL or JSON with labels, entities and relations, categories; CSV of categories."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clipdesk.domain.loss import Feature
from clipdesk.domain.report import ReportItem
from clipdesk.formats.doccano.table import is_table, rows
from clipdesk.formats.exchange.foreign import (
    FROM_ANNOTATION_PROGRAMS,
    SOURCE_NAMES,
    foreign_readings,
    local_id,
    own_id,
    source_meta,
)
from clipdesk.formats.exchange.values import first_record, values
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import storable
from clipdesk.formats.training.unread import UnreadFields, unread_in

_TEXT = ("text", "data", "column_data")
_LABELS = ("label", "labels", "column_label")
_READ = SOURCE_NAMES | {
    *_TEXT,
    *_LABELS,
    "id",
    "article_id",
    "entities",
    "relations",
    "cats",
    "annotations",
    "annotation_approver",
    "Comments",
    "comments",
    "meta",
}
_READ_OF_ENTITY = frozenset(("id", "start_offset", "end_offset", "start", "end", "label", "user"))


class DoccanoImporter:
    """Reads every kind of doccano's text projects, and what its first versions wrote, in which labels are numbers.

    doccano quotes no words, so that positions can only be checked against the length of the text.
    """

    key = "doccano"
    name = "doccano JSONL"
    suffixes = (".doccano.jsonl",)
    is_foreign = False
    carries = FROM_ANNOTATION_PROGRAMS - {Feature.ATTRIBUTES, Feature.ANNOTATORS}

    def sniff(self, file: SourceFile) -> float:
        """How much the first record looks like one of doccano's."""
        if is_table(file):
            return 0.9
        record = first_record(file)
        if not any(isinstance(record.get(name), str) for name in _TEXT) or "spans" in record:
            return 0.0
        entities, labels = record.get("entities"), next((record[name] for name in _LABELS if name in record), None)
        if isinstance(entities, list) and all(_is_entity(one) for one in entities):
            return 0.9
        if isinstance(labels, list) and labels:
            return 0.9 if all(_is_triple(one) for one in labels) else 0.7 * all(isinstance(one, str) for one in labels)
        if isinstance(record.get("annotations"), list) and "annotation_approver" in record:
            return 0.9
        return 0.5 if labels == [] else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles, one after the other; a record that cannot be read is reported with its line."""
        unread = UnreadFields(file.name)
        for one in rows(file, options) if is_table(file) else values(file, options):
            if isinstance(one, ReportItem):
                yield one
                continue
            refused: list[Refusal] = []
            record = _told(one.value, refused) if isinstance(one.value, dict) else {}
            unread.add(record.pop("unread", ()))
            yield from foreign_readings(record, file.name, one.place, refused)
        yield from unread.told()


def _told(record: dict[str, Any], refused: list[Refusal]) -> dict[str, Any]:
    """The record as a training record."""
    text = next((record[name] for name in _TEXT if isinstance(record.get(name), str)), "")
    meta = source_meta(record, record.get("meta"))
    labels: Any = next((record[name] for name in _LABELS if record.get(name)), [])
    spans: list[dict[str, Any]] = []
    whole: list[Any] = []
    for entry in labels if isinstance(labels, list) else [labels]:
        if isinstance(entry, (str, int)):
            whole.append(entry)
        else:
            spans.append(_span(entry, text))
    spans += [_span(entry, text) for entry in _list(record, "entities", refused)]
    for entry in _list(record, "annotations", refused):
        if isinstance(entry, dict) and "start_offset" not in entry:
            whole.append(entry.get("label", entry.get("text")))
        else:
            spans.append(_span(entry, text))
    whole += _list(record, "cats", refused)
    comments = record.get("Comments") or record.get("comments")
    meta["note"] = "\n".join(map(_comment, comments)) if isinstance(comments, list) else ""
    return {
        "id": own_id(record.get("article_id"), meta),
        "text": text,
        "spans": spans,
        "labels": whole,
        "relations": [_relation(entry, text) for entry in _list(record, "relations", refused)],
        "meta": meta,
        "unread": [
            *unread_in(record, _READ),
            *unread_in(record.get("meta"), SOURCE_NAMES, "meta."),
            *unread_in(record.get("entities"), _READ_OF_ENTITY, "entities."),
        ],
    }


def _list(record: dict[str, Any], name: str, refused: list[Refusal]) -> list[Any]:
    value = record.get(name)
    if value is not None and not isinstance(value, list):
        refused.append(Refusal(name, "They are not a list and were left out."))
        return []
    return value or []


def _span(entry: Any, text: str) -> Any:
    if isinstance(entry, list) and len(entry) == 3:
        return {"start": entry[0], "end": entry[1], "label": entry[2]}
    if isinstance(entry, dict):
        start, end = entry.get("start_offset", entry.get("start")), entry.get("end_offset", entry.get("end"))
        told = {"id": local_id(text, entry.get("id")), "start": start, "end": end, "label": entry.get("label")}
        return told | ({"annotator": f"user {storable(entry['user'])}"} if storable(entry.get("user")) else {})
    return entry


def _relation(entry: Any, text: str) -> Any:
    if not isinstance(entry, dict):
        return entry
    head, child = local_id(text, entry.get("from_id")), local_id(text, entry.get("to_id"))
    return {"head": head, "child": child, "label": entry.get("type")}


def _comment(entry: Any) -> str:
    return storable(entry.get("text") if isinstance(entry, dict) else entry)


def _is_triple(one: Any) -> bool:
    return isinstance(one, list) and len(one) == 3 and [type(part) for part in one] == [int, int, str]


def _is_entity(one: Any) -> bool:
    return _is_triple(one) or (isinstance(one, dict) and "start_offset" in one and "end_offset" in one)
