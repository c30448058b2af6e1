"""The codebook that a new project starts with, read from the shipped file."""

from __future__ import annotations

import json
import uuid

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Attribute, AttributeKind, Label, RelationType
from clipdesk.runtime.resources import read_resource_text

_NAMESPACE = uuid.UUID("6b1d3c0e-5a3c-4f6e-9d5e-2f5f6e0c7a11")


def starter_codebook() -> Codebook:
    """quote, statistic, policy, official and said_by. The same ids in every project, so that two can be merged."""
    data = json.loads(read_resource_text("codebooks/news.json"))
    labels = tuple(
        Label(
            id=_fixed_id("label", entry["name"]),
            name=entry["name"],
            color=entry["color"],
            shortcut=entry["shortcut"],
            definition=entry["definition"],
            include=entry["include"],
            exclude=entry["exclude"],
            attributes=tuple(
                Attribute(one["name"], AttributeKind(one["kind"]), tuple(one["choices"])) for one in entry["attributes"]
            ),
            order=order,
        )
        for order, entry in enumerate(data["labels"])
    )
    ids = {label.name: label.id for label in labels}
    types = tuple(
        RelationType(
            id=_fixed_id("relation", entry["name"]),
            name=entry["name"],
            heads=tuple(ids[name] for name in entry["heads"]),
            children=tuple(ids[name] for name in entry["children"]),
        )
        for entry in data["relation_types"]
    )
    return Codebook(labels, types)


def _fixed_id(kind: str, name: str) -> str:
    return uuid.uuid5(_NAMESPACE, f"{kind}:{name}").hex
