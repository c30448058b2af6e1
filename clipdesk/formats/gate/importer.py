"""Reads documents of GATE: bdocjs and archives of it, and GATE XML."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.documents.package import local_name, xml_root
from clipdesk.formats.exchange.archives import names_in, readings_in
from clipdesk.formats.exchange.foreign import foreign_readings, local_id, source_meta
from clipdesk.formats.exchange.values import first_record
from clipdesk.formats.gate.exporter import ARTICLE, CARRIES, CHILD, HEAD, NOTE, PERSON, RELATIONS, TOPICS
from clipdesk.formats.positions import CODE_POINTS, UTF16
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.json_values import as_dict, as_list, dicts_in, storable
from clipdesk.formats.training.strict_json import JsonError, parse, to_utf8

_SUFFIX = ".bdocjs"
_HEAD = 4096


class GateImporter:
    """Reads annotation sets: the name of a set is that of its annotator; the default set has none.

    The file names its unit of offsets; GATE XML has the positions in the text itself.
    """

    key = "gate"
    name = "GATE document"
    suffixes: tuple[str, ...] = (_SUFFIX,)
    is_foreign = True
    carries = CARRIES

    def sniff(self, file: SourceFile) -> float:
        """Whether the file is such a document, or the archive holds some."""
        if names := names_in(file.data):
            return 0.9 if any(name.lower().endswith(_SUFFIX) for name in names) else 0.0
        if b"<GateDocument" in file.data[:_HEAD].replace(b"\x00", b""):
            return 0.95
        record = first_record(file)
        return 0.95 if "annotation_sets" in record and "text" in record else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles; of an archive, a bad file costs its own line."""
        if not names_in(file.data):
            yield from _of_file(file.name, file.data)
            return
        yield from readings_in(file, _SUFFIX, _of_file)


def _of_file(name: str, data: bytes) -> Iterator[Reading]:
    if b"<GateDocument" in data[:_HEAD].replace(b"\x00", b""):
        yield from foreign_readings(_of_xml(xml_root(data, name)), name, "")
        return
    try:
        value = parse(to_utf8(data))
    except JsonError as error:
        raise ImportFailedError(f"“{name}” {error}.") from error
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise ImportFailedError(f"“{name}” is not a GATE document: it has no text.")
    features = as_dict(value.get("features"))
    yield from foreign_readings(_of_json(value, features), name, "", id=storable(features.get(ARTICLE)))


def _of_json(value: dict[str, Any], features: dict[str, Any]) -> dict[str, Any]:
    """A bdocjs document as a training record."""
    text = value["text"]
    spans: list[Any] = []
    for set_name, told in as_dict(value.get("annotation_sets")).items():
        listed = as_list(as_dict(told).get("annotations"))
        spans += [_span(text, set_name, one) if isinstance(one, dict) else one for one in listed]
    relations = []
    for link in dicts_in(features.get(RELATIONS)):
        ends = {"head": _id(text, link.get(HEAD)), "child": _id(text, link.get(CHILD))}
        relations.append({**ends, "label": link.get("type"), "annotator": link.get(PERSON)})
    meta = source_meta(features)
    meta["note"] = features.get(NOTE)
    meta["offset_unit"] = UTF16 if value.get("offset_type") == "j" else CODE_POINTS
    return {
        "text": text, "spans": spans, "relations": relations, "meta": meta,
        "article_annotations": as_list(features.get(TOPICS)),
    }  # fmt: skip


def _span(text: str, set_name: str, one: dict[str, Any]) -> dict[str, Any]:
    features = as_dict(one.get("features"))
    return {
        "id": _id(text, [set_name, one.get("id")]), "start": one.get("start"), "end": one.get("end"),
        "label": one.get("type"), "annotator": set_name, "note": features.get(NOTE),
        "attributes": {name: value for name, value in features.items() if name != NOTE},
    }  # fmt: skip


def _id(text: str, reference: Any) -> str:
    """An id for an annotation by its set and its number there."""
    return f"{local_id(text, 0)}-{json.dumps(reference)}"


def _of_xml(root: Any) -> dict[str, Any]:
    """A GATE XML document as a training record; the positions are where the nodes stand in the text."""
    parts: list[str] = []
    places: dict[str, int] = {}
    length = 0
    for element in root:
        if local_name(element) == "TextWithNodes":
            parts.append(element.text or "")
            length += len(parts[-1])
            for node in element:
                places[node.get("id", "")] = length
                parts.append(node.tail or "")
                length += len(parts[-1])
    text = "".join(parts)
    spans: list[dict[str, Any]] = []
    for group in root:
        if local_name(group) != "AnnotationSet":
            continue
        for one in group:
            start, end = places.get(one.get("StartNode", "")), places.get(one.get("EndNode", ""))
            spans.append({
                "id": _id(text, [group.get("Name", ""), one.get("Id")]), "start": start, "end": end,
                "label": one.get("Type"), "annotator": group.get("Name", ""), "attributes": _xml_features(one),
                "text": text[start:end] if start is not None and end is not None else "",
            })  # fmt: skip
    return {"text": text, "spans": spans}


def _xml_features(element: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for feature in element:
        said = {local_name(child): child.text or "" for child in feature}
        if said.get("Name"):
            found[said["Name"]] = said.get("Value", "")
    return found
