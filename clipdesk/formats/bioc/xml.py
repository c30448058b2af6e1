"""BioC XML from values in the shape of BioC JSON, and such values from XML."""

from __future__ import annotations

from typing import Any

from clipdesk.formats.bioc.building import Node
from clipdesk.formats.documents.package import attributes
from clipdesk.formats.exchange.elements import children, escaped, start, text_element, text_in

MANY = " | "
"""Stands between the values of a key that comes several times, which XML allows."""


def collection_start(node: Node) -> str:
    """A collection up to its first document."""
    told = "".join(text_element(name, node[name]) or f"<{name}/>" for name in ("source", "date", "key"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<collection>{told}{_infons(node)}\n'


COLLECTION_END = "</collection>\n"


def document_element(node: Node) -> str:
    """A document."""
    passages = "".join(map(_passage, node["passages"]))
    return f"<document>{text_element('id', node['id'])}{_infons(node)}\n{passages}</document>\n"


def _passage(node: Node) -> str:
    below = [_annotation(one) for one in node["annotations"]]
    below += [_relation(one) for one in node["relations"]]
    head = f"<passage>{_infons(node)}<offset>{node['offset']}</offset>{text_element('text', node['text'])}\n"
    return f"{head}{''.join(below)}</passage>\n"


def _annotation(node: Node) -> str:
    places = "".join(
        start("location", {"offset": str(one["offset"]), "length": str(one["length"])}, "/>")
        for one in node["locations"]
    )
    text = text_element("text", node["text"]) or "<text/>"
    return f"{start('annotation', {'id': node['id']})}{_infons(node)}{places}{text}</annotation>\n"


def _relation(node: Node) -> str:
    nodes = "".join(start("node", one, "/>") for one in node["nodes"])
    return f"{start('relation', {'id': node['id']})}{_infons(node)}{nodes}</relation>\n"


def _infons(node: Node) -> str:
    return "".join(f"{start('infon', {'key': key})}{escaped(value)}</infon>" for key, value in node["infons"].items())


def read_collection(root: Any) -> Node:
    """A collection as values; what the file leaves out is missing in them, or empty."""
    documents = [_read_document(one) for one in children(root, "document")]
    return {"source": text_in(root, "source"), "infons": _read_infons(root), "documents": documents}


def _read_document(element: Any) -> Node:
    passages = [
        {**_read_piece(one), "sentences": [_read_piece(sentence) for sentence in children(one, "sentence")]}
        for one in children(element, "passage")
    ]
    return {"id": text_in(element, "id"), "passages": passages, **_read_piece(element)}


def _read_piece(element: Any) -> Node:
    """What passages, sentences and documents have alike."""
    return {
        "infons": _read_infons(element),
        "offset": text_in(element, "offset").strip(),
        "text": text_in(element, "text"),
        "annotations": [
            {
                "id": one.get("id", ""), "infons": _read_infons(one), "text": text_in(one, "text"),
                "locations": [attributes(place) for place in children(one, "location")],
            }
            for one in children(element, "annotation")
        ],
        "relations": [
            {"id": one.get("id", ""), "infons": _read_infons(one), "nodes": [attributes(end) for end in children(one, "node")]}
            for one in children(element, "relation")
        ],
    }  # fmt: skip


def _read_infons(element: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in children(element, "infon"):
        key, value = one.get("key", ""), str(one.text or "")
        found[key] = f"{found[key]}{MANY}{value}" if key in found else value
    return found
