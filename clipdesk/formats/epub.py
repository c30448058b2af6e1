"""E-books (.epub): the chapters in the order of the book's spine, and what the book says of itself."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.document_importer import DocumentImporter
from clipdesk.formats.documents.blocks_of_page import blocks_of
from clipdesk.formats.documents.document import Block, Document, composed
from clipdesk.formats.documents.package import Package, attribute, local_name, locked, xml_root
from clipdesk.formats.encoding import decode
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of

_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_DAY = 10


class EpubImporter(DocumentImporter):
    """Reads an e-book as one article."""

    key = "epub"
    name = "E-book (EPUB)"
    suffixes = (".epub",)
    media_type = "application/epub+zip"

    def sniff(self, file: SourceFile) -> float:
        """By the type that its package names first."""
        return 0.9 if kind_of(file.data) == "an e-book" else 0.0

    def document(self, file: SourceFile, options: ImportOptions) -> Document:
        """The paragraphs of all chapters."""
        package = Package(file.data, file.name)
        folder, root = _opf(package, file.name)
        if _is_locked(package, file.name):
            raise locked(file.name)
        return composed(_blocks(package, folder, root))

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The book, with the title, author and date from its own description where the text names none.

        Raises `ImportFailedError` when no text can be read.
        """
        _, root = _opf(Package(file.data, file.name), file.name)
        known = _described(root)
        for draft in super().read(file, options):
            if isinstance(draft, ArticleDraft):
                yield replace(draft, source=draft.source.completed(known, "document properties"))
            else:
                yield draft


def _opf(package: Package, name: str) -> tuple[str, Any]:
    """The description of the book, and the folder in the package to which it refers."""
    container = package.read("META-INF/container.xml")
    path = ""
    if container:
        roots = (one for one in xml_root(container, name).iter() if local_name(one) == "rootfile")
        path = next((attribute(one, "full-path") for one in roots), "")
    data = package.read(path) if path else b""
    if not data:
        raise ImportFailedError(f"“{name}” is not an e-book.", "Choose an .epub file.")
    return posixpath.dirname(path), xml_root(data, name)


def _is_locked(package: Package, name: str) -> bool:
    data = package.read("META-INF/encryption.xml")
    if not data:
        return False
    methods = [
        attribute(one, "Algorithm") for one in xml_root(data, name).iter() if local_name(one) == "EncryptionMethod"
    ]
    return any(method not in _FONTS for method in methods)


def _blocks(package: Package, folder: str, root: Any) -> Iterator[Block]:
    from clipdesk.formats.web.charset import declared_charset
    from clipdesk.formats.web.tree import parse_page

    items = {attribute(one, "id"): one for one in root.iter() if local_name(one) == "item"}
    for reference in root.iter():
        item = items.get(attribute(reference, "idref")) if local_name(reference) == "itemref" else None
        if (
            item is None
            or "html" not in attribute(item, "media-type")
            or "nav" in attribute(item, "properties").split()
        ):
            continue
        path = posixpath.normpath(posixpath.join(folder, unquote(attribute(item, "href").partition("#")[0])))
        data = package.read(path)
        if data.strip():
            yield from blocks_of(parse_page(decode(data, declared=declared_charset(data)).text, path))


def _described(root: Any) -> dict[str, str | tuple[str, ...]]:
    fields = {
        "title": "headline",
        "creator": "byline",
        "publisher": "outlet",
        "language": "language",
        "date": "published",
    }
    found: dict[str, str | tuple[str, ...]] = {}
    people: list[str] = []
    for one in root.iter():
        field = fields.get(local_name(one)) if isinstance(one.tag, str) and "purl.org/dc" in one.tag else None
        text = " ".join((one.text or "").split())
        if field == "published":
            text = text[:_DAY] if text[:4].isdecimal() and len(text) >= _DAY else ""
        if field == "byline" and text:
            people.append(text)
        elif field and text:
            found.setdefault(field, text)
    return {**found, "byline": tuple(dict.fromkeys(people))}
