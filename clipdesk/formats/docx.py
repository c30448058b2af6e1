"""Word documents (.docx): the words of the body, in reading order; headers, footers and deleted words stay out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.document_importer import DocumentImporter
from clipdesk.formats.documents.document import Block, Document, composed, left_out
from clipdesk.formats.documents.package import Package, attribute, local_name, xml_root
from clipdesk.formats.documents.paragraphs import OpenParagraphs
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.signatures import READING_WORD_MARK, kind_of, refuse_for_reading

_MAIN = re.compile(r"word/document\d*\.xml")
_PROPERTIES = "docProps/app.xml"
_SKIPPED = frozenset(
    ("del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "sectPr", "fldData", "tblPr", "tcPr", "trPr",
     "footnoteReference", "endnoteReference", "commentReference"),
)  # fmt: skip
_CHARACTERS = {"tab": "\t", "cr": "\n", "br": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


class DocxImporter(DocumentImporter):
    """Reads a Word document."""

    key = "docx"
    name = "Word document"
    suffixes = (".docx", ".docm", ".dotx")
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def sniff(self, file: SourceFile) -> float:
        """By the parts that its package names."""
        return 0.9 if kind_of(file.data) == "a Word document" else 0.0

    def document(self, file: SourceFile, options: ImportOptions) -> Document:
        """The paragraphs of the body, tables and text boxes."""
        package = Package(file.data, file.name)
        main = next((name for name in package.names if _MAIN.fullmatch(name)), "")
        if not main:
            raise ImportFailedError(f"“{file.name}” is not a Word document.", "Choose a .docx file.")
        refuse_for_reading(_properties(package), file.name, READING_WORD_MARK)
        root = xml_root(package.read(main), file.name)
        notes = [_has(package, f"{one}s", one, file.name) for one in ("footnote", "endnote")]
        comments = _has(package, "comments", "comment", file.name)
        return composed(_blocks(root), left_out(footnotes=any(notes), comments=comments))


def _properties(package: Package) -> bytes:
    """What a program says of the document; empty where it says nothing or is damaged, beside which the text may be whole."""
    try:
        return package.read(_PROPERTIES) if _PROPERTIES in package.names else b""
    except ImportFailedError:
        return b""


def _blocks(root: Any) -> Iterator[Block]:
    """The paragraphs in document order."""
    from lxml import etree

    paragraphs = OpenParagraphs()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        name = local_name(element)
        if event == "end":
            if name == "p":
                yield from paragraphs.end()
        elif name in _SKIPPED:
            walker.skip_subtree()
        elif name == "p":
            yield from paragraphs.begin(_style(element))
        else:
            paragraphs.add(_words(element, name))


def _words(element: Any, name: str) -> str:
    if name == "t":
        return element.text or ""
    if name == "sym":
        code = attribute(element, "char")
        return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,5}", code) else ""
    return _CHARACTERS.get(name, "")


def _style(paragraph: Any) -> str:
    for child in paragraph:
        if local_name(child) == "pPr":
            for one in child:
                if local_name(one) == "pStyle":
                    return attribute(one, "val").replace(" ", "")
    return ""


def _has(package: Package, part: str, element: str, name: str) -> bool:
    """Whether a part of the package has one of these elements, besides those that draw the line above notes.

    So it is taken for one that cannot be read: the text is whole without it.
    """
    try:
        data = package.read(f"word/{part}.xml")
        root = xml_root(data, name) if data else ()
    except ImportFailedError:
        return True
    return any(local_name(one) == element and not attribute(one, "type") for one in root)
