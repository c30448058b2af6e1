"""Documents of word processors, made from plain paragraphs at test time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


def zipped(parts: Mapping[str, str | bytes], *, compress: bool = True) -> bytes:
    """A ZIP file of these parts, in this order."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED) as package:
        for name, data in parts.items():
            # The types of e-books and OpenDocument files stand there to be read without unpacking.
            package.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return target.getvalue()


def word_paragraph(text: str, *, bold: bool = False) -> str:
    """A paragraph as Word and Nexis write it: runs, with breaks and tabs as elements."""
    runs = []
    for number, line in enumerate(text.split("\n")):
        runs.append("<w:br/>" if number else "")
        cells = ("<w:tab/>").join(f'<w:t xml:space="preserve">{escape(cell)}</w:t>' for cell in line.split("\t"))
        runs.append(cells)
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f"<w:p><w:pPr><w:pStyle w:val='Normal'/></w:pPr><w:r>{properties}{''.join(runs)}</w:r></w:p>"


def docx_of(body: str, **parts: str | bytes) -> bytes:
    """A Word document around the XML of its body."""
    document = f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": TYPES, "word/document.xml": document, **parts})


def docx(paragraphs: Iterable[str]) -> bytes:
    """A Word document of these paragraphs; a line break inside one is a break in it."""
    return docx_of("".join(word_paragraph(one) for one in paragraphs))


def odt_of(body: str, manifest: str = "") -> bytes:
    """An OpenDocument text around the XML of its body."""
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{OFFICE}office:1.0" xmlns:text="{OFFICE}text:1.0">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    return zipped({**parts, "META-INF/manifest.xml": manifest or "<manifest/>"}, compress=True)


def odt(paragraphs: Iterable[str]) -> bytes:
    """An OpenDocument text of these paragraphs."""
    return odt_of("".join(f"<text:p>{_odt_words(one)}</text:p>" for one in paragraphs))


def _odt_words(text: str) -> str:
    words = escape(text).replace("  ", " <text:s/>").replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
    return f"<text:s/>{words[1:]}" if words.startswith(" ") else words


def rtf_words(text: str) -> str:
    """Words in RTF: everything beyond ASCII as UTF-16 units, as Word and striving databases write it."""
    pieces = []
    for char in text:
        if char in "\\{}":
            pieces.append(f"\\{char}")
        elif char == "\n":
            pieces.append("\\line ")
        elif char == "\t":
            pieces.append("\\tab ")
        elif char < "\x80":
            pieces.append(char)
        else:
            units = char.encode("utf-16-le")
            codes = [
                int.from_bytes(units[place : place + 2], "little", signed=True) for place in range(0, len(units), 2)
            ]
            pieces += [f"\\u{code}?" for code in codes]
    return "".join(pieces)


def rtf_of(body: str) -> bytes:
    """An RTF document around its body."""
    fonts = r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial Cyr;}{\f2\fcharset2 Symbol;}}"
    head = rf"{{\rtf1\ansi\ansicpg1252\deff0{fonts}{{\stylesheet{{\s0 Normal;}}}}{{\*\generator X 1;}}{{\info{{\title T}}}}"
    return f"{head}\n{body}}}".encode("cp1252")


def rtf(paragraphs: Iterable[str], *, header: str = "") -> bytes:
    """An RTF document of these paragraphs, with a page header."""
    top = (
        rf"{{\header \pard {rtf_words(header)} Page {{\field{{\*\fldinst PAGE}}{{\fldrslt 1}}}}\par}}" if header else ""
    )
    return rtf_of(top + "\r\n".join(rf"\pard\plain\f0\fs20 {rtf_words(one)}\par" for one in paragraphs))


def epub(chapters: Mapping[str, str], *, metadata: str = "", **parts: str | bytes) -> bytes:
    """An e-book of these chapters: file names with the HTML of their bodies."""
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n, _ in enumerate(chapters))
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    pages = {
        f"OEBPS/{name}": f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>'
        for name, body in chapters.items()
    }
    mimetype = {"mimetype": "application/epub+zip"}
    return zipped({**mimetype, "META-INF/container.xml": container, "OEBPS/book.opf": opf, **pages, **parts})
