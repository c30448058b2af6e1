"""A BioC document told as a training record."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from clipdesk.formats.bioc.building import Node
from clipdesk.formats.bioc.chunks import Placed, chunks, infons, lay, locations, string
from clipdesk.formats.bioc.names import (
    ANNOTATOR,
    BYLINE,
    CHILD,
    HEAD,
    NOTE,
    RESERVED,
    TYPE,
    WHOLE,
    attribute_name,
)
from clipdesk.formats.exchange.foreign import SOURCE_NAMES, local_id, own_id, source_meta
from clipdesk.formats.exchange.layers import label_of
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import dicts_in, storable

_TITLES = ("title", "front")
_STRUCTURE = frozenset(("type", "section_type", "section"))
"""What passages say of their place in the document."""
_LABELS = ("label", "type", "relation", "relation type")
_LAYER = re.compile(r"[a-z]\w*(?:\.\w+)+")
_UNNAMED = "annotation"
NO_PASSAGES = "What the file says of its passages was left out."
NO_RELATION_INFONS = "What else the file says of relations was left out."


class DocumentRecord(NamedTuple):
    """The record, what of the document was not taken, and whole sentences on the rest."""

    record: dict[str, Any]
    refused: list[Refusal]
    remarks: list[str]


def tell(document: Node, *, is_ours: bool) -> DocumentRecord:
    """The record of a document; `is_ours` when Clipdesk wrote it."""
    laid = lay(chunks(document))
    told = _Document(document, laid.text, is_ours=is_ours)
    for one in laid.placed:
        told.take(one)
    told.take_relations()
    return DocumentRecord(told.record(), told.refused, laid.remarks + told.remarks)


class _Document:
    def __init__(self, document: Node, text: str, *, is_ours: bool) -> None:
        self._document = document
        self._text = text
        self._is_ours = is_ours
        self._prefix = "" if is_ours else f"{local_id(text, 0)}-"
        self._spans: list[dict[str, Any]] = []
        self._topics: list[dict[str, Any]] = []
        self._relations: list[dict[str, Any]] = []
        self.refused: list[Refusal] = []
        self.remarks: list[str] = []

    def record(self) -> dict[str, Any]:
        """The record of all that was taken."""
        meta = self._meta()
        return {
            "id": own_id(self._document.get("id"), meta) if self._is_ours else "",
            "text": self._text, "spans": self._spans, "relations": self._relations,
            "article_annotations": self._topics, "meta": meta,
        }  # fmt: skip

    def take(self, one: Placed) -> None:
        """An annotation: of a passage, or of the whole article where no place is named."""
        said = infons(one.node)
        label, read = self._label(said)
        entry = {
            "id": self._id(one.node.get("id")), "label": label, "annotator": said.get(ANNOTATOR), "note": said.get(NOTE),
            "attributes": {
                attribute_name(key) if self._is_ours else key: value
                for key, value in said.items()
                if key not in {*read, ANNOTATOR, NOTE} and not (self._is_ours and key in RESERVED)
            },
        }  # fmt: skip
        if (self._is_ours and WHOLE in said) or not dicts_in(one.node.get("locations")):
            self._topics.append(entry)
        elif not one.spans:
            name = storable(one.node.get("id"))
            places = " ".join(f"{start}–{end}" for start, end in locations(one.node)[:3])
            what = " ".join(part for part in ("annotation", name[:40], label[:40], places) if part)
            self.refused.append(Refusal(what, f"It was left out: {one.reason}."))
        else:
            start, end = one.spans[0].start, one.spans[-1].end
            pieces = [list(span) for span in one.spans]
            self._spans.append(entry | {"start": start, "end": end, "fragments": pieces, "text": one.quote})

    def take_relations(self) -> None:
        """Relations lead from their head, or the first of their nodes, to each other one."""
        inner = [self._document, *dicts_in(self._document.get("passages"))]
        inner += [sentence for passage in inner[1:] for sentence in dicts_in(passage.get("sentences"))]
        for one in (one for node in inner for one in dicts_in(node.get("relations"))):
            self._take_relation(one)

    def _take_relation(self, one: Node) -> None:
        said = infons(one)
        label, read = self._label(said)
        nodes = sorted(dicts_in(one.get("nodes")), key=_role)
        ends = [self._id(node.get("refid")) for node in nodes]
        if len(ends) < 2:
            name = " ".join(part for part in ("relation", storable(one.get("id"))[:40], label[:40]) if part)
            self.refused.append(Refusal(name, "It was left out: it does not link two annotations."))
            return
        if said.keys() - {*read, ANNOTATOR} and NO_RELATION_INFONS not in self.remarks:
            self.remarks.append(NO_RELATION_INFONS)
        for place, end in enumerate(ends[1:]):
            self._relations.append({
                "id": self._id(one.get("id")) if not place else "", "head": ends[0], "child": end, "label": label,
                "annotator": said.get(ANNOTATOR),
            })  # fmt: skip

    def _label(self, said: dict[str, str]) -> tuple[str, set[str]]:
        """The label, and the keys that are read with it: `type` as a rule, of layers of INCEpTION what they say."""
        type_ = said.get(TYPE, "")
        if self._is_ours:
            return type_, {TYPE}
        if _LAYER.fullmatch(type_):
            label, key = label_of(type_, lambda name: said.get(name, ""))
            return label, {TYPE, key}
        if type_.strip():
            return type_, {TYPE}
        others = [key for key in said if key not in {ANNOTATOR, NOTE} and said[key].strip()]
        key = next((one for one in (*_LABELS, *others) if said.get(one, "").strip()), "")
        return (said[key] if key else _UNNAMED), {key}

    def _id(self, value: Any) -> str:
        """The identity of an annotation or relation; the numbers of other programs are unlike those of other texts."""
        given = storable(value)
        return self._prefix + given if given else ""

    def _meta(self) -> dict[str, Any]:
        """What is known of the source. What has no place there becomes lines of the note."""
        said = infons(self._document)
        bylines = [value for key, value in said.items() if key.partition(" ")[0] == BYLINE]
        if self._is_ours:
            return {**source_meta(said), BYLINE: bylines, NOTE: said.get(NOTE)}
        passages = dicts_in(self._document.get("passages"))
        first = infons(passages[0]) if passages else {}
        is_title = first.get(TYPE, "").strip().casefold() in _TITLES
        meta = source_meta(said, first if is_title else {})
        meta |= {BYLINE: bylines} if bylines else {}
        if is_title and "headline" not in meta and "title" not in meta:
            meta["headline"] = " ".join(string(passages[0].get("text")).split())
        used = SOURCE_NAMES if is_title else frozenset[str]()
        left = [infons(passage).keys() - _STRUCTURE for passage in passages]
        if any(left[1:]) or any(key not in used for key in (left[0] if left else ())):
            self.remarks.append(NO_PASSAGES)
        lines = {"id": storable(self._document.get("id")), **said}
        kept = [f"{key}: {value}" for key, value in lines.items() if value and key not in SOURCE_NAMES and key != NOTE]
        meta[NOTE] = "\n".join([*([said[NOTE]] if said.get(NOTE) else []), *kept])
        return meta


def _role(node: Node) -> int:
    return {HEAD: 0, CHILD: 2}.get(string(node.get("role")).strip().casefold(), 1)
