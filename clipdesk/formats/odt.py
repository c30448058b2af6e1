"""OpenDocument texts (.odt): the words of the body, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.document_importer import DocumentImporter
from clipdesk.formats.documents.document import Block, Document, composed, left_out
from clipdesk.formats.documents.package import Package, attribute, local_name, locked, xml_root
from clipdesk.formats.documents.paragraphs import OpenParagraphs
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.signatures import kind_of

_SKIPPED = frozenset(
    ("annotation", "annotation-end", "note", "tracked-changes", "forms", "automatic-styles", "font-face-decls", "scripts",
     "table-of-content", "sequence-decls"),
)  # fmt: skip
_PARAGRAPHS = frozenset(("p", "h"))
_MOST_SPACES = 1_000


class OdtImporter(DocumentImporter):
    """Reads an OpenDocument text."""

    key = "odt"
    name = "OpenDocument text"
    suffixes = (".odt", ".ott", ".fodt")
    media_type = "application/vnd.oasis.opendocument.text"

    def sniff(self, file: SourceFile) -> float:
        """By the type that its package names first, or by the root of a flat file."""
        if kind_of(file.data) == "an OpenDocument text":
            return 0.9
        head = file.data[:2048]
        return 0.9 if b"<office:document" in head and b"opendocument:xmlns:office" in head else 0.0

    def document(self, file: SourceFile, options: ImportOptions) -> Document:
        """The paragraphs and headings of the body."""
        if kind_of(file.data):
            package = Package(file.data, file.name)
            if b"encryption-data" in package.read("META-INF/manifest.xml"):
                raise locked(file.name)
            data = package.read("content.xml")
        else:
            data = file.data
        if not data:
            raise ImportFailedError(f"“{file.name}” is not an OpenDocument text.", "Choose an .odt file.")
        root = xml_root(data, file.name)
        footnotes, comments = (next(root.iter(f"{{*}}{name}"), None) is not None for name in ("note", "annotation"))
        return composed(_blocks(root), left_out(footnotes=footnotes, comments=comments))


def _blocks(root: Any) -> Iterator[Block]:
    from lxml import etree

    paragraphs = OpenParagraphs()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        name = local_name(element)
        if event == "end":
            if name in _PARAGRAPHS:
                yield from paragraphs.end()
            if element.tail:
                paragraphs.add(_folded(element.tail))
            continue
        if name in _SKIPPED:
            walker.skip_subtree()
            continue
        if name in _PARAGRAPHS:
            yield from paragraphs.begin("heading" if name == "h" else attribute(element, "style-name"))
        paragraphs.add(_words(element, name))


def _words(element: Any, name: str) -> str:
    """What an element says before its children."""
    if name == "s":
        count = attribute(element, "c")
        return " " * min(_MOST_SPACES, int(count) if count.isdecimal() else 1)
    if name == "tab":
        return "\t"
    if name == "line-break":
        return "\n"
    return _folded(element.text or "")


def _folded(text: str) -> str:
    """White space as OpenDocument means it: a run of it in the file is one space."""
    if not text.strip("\t\n\r "):
        return " " if text else ""
    words = text.replace("\t", " ").replace("\n", " ").replace("\r", " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words
