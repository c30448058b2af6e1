"""Reads BioC collections: XML, with or without a document type, and all kinds of JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.formats.bioc.building import Node
from clipdesk.formats.bioc.chunks import infons
from clipdesk.formats.bioc.names import CARRIES, GENERATOR, OURS
from clipdesk.formats.documents.package import local_name, xml_root
from clipdesk.formats.exchange.foreign import foreign_readings
from clipdesk.formats.exchange.values import first_record, values
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.json_values import dicts_in, storable

_HEAD = 4096
_ROOT = re.compile(rb"<collection[\s>]")
_INSIDE = re.compile(rb"<(?:document|passage)[\s>]|BioC\.dtd")
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+collection\b[^\[>]*>", re.IGNORECASE)
_AGAIN = "Export it once more from its program."


class BiocXmlImporter:
    """Reads documents as articles. The unit of offsets is found by the words that annotations quote."""

    key = "bioc"
    name = "BioC XML"
    suffixes: tuple[str, ...] = (".bioc.xml",)
    is_foreign = True
    carries = CARRIES

    def sniff(self, file: SourceFile) -> float:
        """By the root element and what is in it."""
        head = file.data[:_HEAD].replace(b"\x00", b"")
        return 0.95 if _ROOT.search(head) and _INSIDE.search(head) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The documents in order; one without a text gets a line of the report.

        Raises `ImportFailedError` when there is no collection in the file.
        """
        from clipdesk.formats.bioc.xml import read_collection

        # The document type refers to an external DTD, which is not needed and not fetched.
        root = xml_root(_DOCTYPE.sub(b"", file.data, count=1), file.name)
        collection = read_collection(root)
        if local_name(root) != "collection" or not collection["documents"]:
            raise ImportFailedError(f"“{file.name}” holds no documents of BioC.", _AGAIN)
        yield from _readings(collection, file.name)


class BiocJsonImporter:
    """Reads collections, and documents that stand alone, in a list or one a line."""

    key = "bioc-json"
    name = "BioC JSON"
    suffixes: tuple[str, ...] = (".bioc.json",)
    is_foreign = True
    carries = CARRIES

    def sniff(self, file: SourceFile) -> float:
        """By the first value of the file, if it has members that only BioC has."""
        record = first_record(file)
        if isinstance(record.get("passages"), list):
            return 0.95
        listed = record.get("documents")
        if isinstance(listed, list):
            documents = dicts_in(listed)
            is_told = "passages" in documents[0] if documents else "infons" in record
            return 0.95 if is_told else 0.0
        name = next(iter(record), "").casefold()
        return 0.9 if len(record) == 1 and (name.startswith("pubtator") or _documents(record)) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The documents in order. Raises `ImportFailedError` when there are none in the file."""
        is_any = False
        for one in values(file, options):
            if isinstance(one, ReportItem):
                yield one
                continue
            collection = _collection(one.value)
            is_any = is_any or bool(collection["documents"])
            yield from _readings(collection, file.name)
        if not is_any:
            raise ImportFailedError(f"“{file.name}” holds no documents of BioC.", _AGAIN)


def _collection(value: Any) -> Node:
    if not isinstance(value, dict):
        return {"documents": []}
    if isinstance(value.get("passages"), list):
        return {"documents": [value]}
    return {**value, "documents": dicts_in(value.get("documents")) or _documents(value)}


def _documents(value: dict[str, Any]) -> list[Node]:
    """The documents of a list under whatever name, as PubTator gives them."""
    return [one for told in value.values() for one in dicts_in(told) if isinstance(one.get("passages"), list)]


def _readings(collection: Node, file_name: str) -> Iterator[Reading]:
    from clipdesk.formats.bioc.to_record import tell

    is_ours = infons(collection).get(GENERATOR) == OURS
    for number, document in enumerate(collection["documents"], 1):
        told = tell(document, is_ours=is_ours)
        name = storable(document.get("id"))[:80]
        place = f"document {name or number}" if len(collection["documents"]) > 1 else ""
        yield from foreign_readings(told.record, file_name, place, told.refused, told.remarks)
