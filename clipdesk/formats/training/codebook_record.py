"""Codebooks and annotators as plain values ready for JSON, and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import LABEL_COLORS, Codebook, reading_order
from clipdesk.domain.ids import new_id
from clipdesk.domain.label import Attribute, AttributeKind, Label, RelationType
from clipdesk.formats.training.json_values import as_list, dicts_in, storable


def codebook_record(codebook: Codebook) -> dict[str, Any]:
    """The codebook with everything it holds. `parent`, `heads` and `children` are ids of labels."""
    return {
        "version": codebook.version,
        "labels": [
            {
                "id": label.id,
                "name": label.name,
                "color": label.color,
                "shortcut": label.shortcut or None,
                "definition": label.definition,
                "include": label.include,
                "exclude": label.exclude,
                "attributes": [
                    {"name": one.name, "kind": one.kind, "choices": list(one.choices)} for one in label.attributes
                ],
                "parent": label.parent or None,
                "order": label.order,
                "whole_article": label.whole_article,
            }
            for label in codebook.labels
        ],
        "relation_types": [
            {"id": kind.id, "name": kind.name, "heads": list(kind.heads), "children": list(kind.children)}
            for kind in codebook.relation_types
        ],
    }


def annotator_records(annotators: Sequence[Annotator]) -> list[dict[str, Any]]:
    """The people and assistants, ordered by key."""
    return [
        {"id": one.id, "key": one.key, "name": one.name, "is_assistant": one.is_assistant}
        for one in sorted(annotators, key=lambda one: (one.key, one.id))
    ]


def read_codebook(record: Any) -> Codebook | None:
    """The codebook in a file; None when there is none that can be used.

    What is missing gets its usual value; labels without a name, and names that come twice, are left out.
    """
    if not isinstance(record, dict):
        return None
    labels: dict[str, Label] = {}
    for entry in dicts_in(record.get("labels")):
        label = _label(entry, len(labels))
        if label.name and label.name.casefold() not in labels:
            labels[label.name.casefold()] = label
    kinds = [
        RelationType(_id(entry), name, _strings(entry.get("heads")), _strings(entry.get("children")))
        for entry in dicts_in(record.get("relation_types"))
        if (name := storable(entry.get("name")).strip())
    ]
    version = record.get("version")
    return Codebook(reading_order(labels.values()), tuple(kinds), version if type(version) is int else 1)


def read_annotators(value: Any) -> tuple[Annotator, ...]:
    """The people in a file; those without a key are left out, and who has no id gets one."""
    return tuple(
        Annotator(
            storable(entry.get("id")).strip() or new_id(),
            key,
            storable(entry.get("name")),
            entry.get("is_assistant") is True,
        )
        for entry in dicts_in(value)
        if (key := storable(entry.get("key")).strip())
    )


def _label(entry: dict[str, Any], order: int) -> Label:
    color = storable(entry.get("color"))
    given_order = entry.get("order")
    return Label(
        _id(entry),
        storable(entry.get("name")).strip(),
        color if color in LABEL_COLORS else LABEL_COLORS[order % len(LABEL_COLORS)],
        storable(entry.get("shortcut"))[:1],
        storable(entry.get("definition")),
        storable(entry.get("include")),
        storable(entry.get("exclude")),
        tuple(_attribute(one) for one in dicts_in(entry.get("attributes")) if storable(one.get("name"))),
        storable(entry.get("parent")),
        given_order if type(given_order) is int else order,
        entry.get("whole_article") is True,
    )


def _attribute(entry: dict[str, Any]) -> Attribute:
    kind = storable(entry.get("kind"))
    known = AttributeKind(kind) if kind in AttributeKind.__members__.values() else AttributeKind.TEXT
    return Attribute(storable(entry.get("name")), known, _strings(entry.get("choices")))


def _id(entry: dict[str, Any]) -> str:
    """The entry's id, else its name, which is unique in its list as well."""
    return storable(entry.get("id")) or storable(entry.get("name")).strip()


def _strings(value: Any) -> tuple[str, ...]:
    return tuple(map(storable, as_list(value)))
