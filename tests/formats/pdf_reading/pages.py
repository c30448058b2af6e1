"""Reads PDF files for reading the way a reader does (pypdfium2), for tests."""

from __future__ import annotations

import ctypes
import io
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.report import TransferReport
from clipdesk.formats.pdf_reading.exporter import PdfReadingExporter
from clipdesk.formats.pdf_reading.marked_text import READING
from clipdesk.formats.registry import ExportOptions


def exported(corpus: Corpus) -> tuple[bytes, TransferReport]:
    """The file of a corpus, and the report."""
    target = io.BytesIO()
    report = PdfReadingExporter().write(corpus, target, ExportOptions(), lambda done, total: None)
    return target.getvalue(), report


def page_texts(data: bytes) -> list[str]:
    """The text of each page, with line feeds."""
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in pdfium.PdfDocument(data)]


def bookmarks(data: bytes) -> list[tuple[str, int]]:
    """Title and page, from 0, of each bookmark."""
    found = []
    for one in pdfium.PdfDocument(data).get_toc():
        place = one.get_dest()
        assert place is not None
        found.append((one.get_title(), place.get_index()))
    return found


def links(data: bytes) -> list[tuple[int, int]]:
    """The page, from 0, on which each link stands and that to which it leads."""
    document = pdfium.PdfDocument(data)
    found = []
    for number, page in enumerate(document):
        place, link = ctypes.c_int(0), pdfium_c.FPDF_LINK()
        while pdfium_c.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
            target = pdfium_c.FPDFLink_GetDest(document.raw, link)
            found.append((number, pdfium_c.FPDFDest_GetDestPageIndex(document.raw, target)))
    return found


class Box(NamedTuple):
    """A filled box: edges in points from the lower left corner, color like #2459C4, and whether one sees through it."""

    left: float
    low: float
    right: float
    high: float
    color: str
    is_pale: bool


def boxes(page: pdfium.PdfPage) -> list[Box]:
    """All boxes of a page."""
    found = []
    for one in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH]):
        parts = [ctypes.c_uint() for _ in range(4)]
        assert pdfium_c.FPDFPageObj_GetFillColor(one.raw, *map(ctypes.byref, parts))
        red, green, blue, opacity = (part.value for part in parts)
        left, low, right, high = one.get_bounds()
        found.append(Box(left, low, right, high, f"#{red:02X}{green:02X}{blue:02X}", opacity < 255))
    return found


def words_under(data: bytes, color: str) -> str:
    """What is underlined in a color in the texts of articles, in the order of the file and without white space."""
    found: list[str] = []
    for page in pdfium.PdfDocument(data):
        lines = [box for box in boxes(page) if box.color == color and not box.is_pale and box.high - box.low < 1.1]
        found += [char for char, x, y in _letters(page) if any(_is_over(line, x, y) for line in lines)]
    return bare("".join(found))


def bare(words: str) -> str:
    """`words` without white space and characters that are not to be seen."""
    return "".join(char for char in words if not char.isspace() and unicodedata.category(char) != "Cf")


def _is_over(line: Box, x: float, y: float) -> bool:
    """Whether a letter that stands on the height `y` is underlined: 16 points is less than from one line to the next."""
    return line.left <= x <= line.right and line.low < y <= line.low + 16


def _letters(page: pdfium.PdfPage) -> Iterator[tuple[str, float, float]]:
    """The characters in the type of texts: where their middle is, and on which height they stand."""
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for place in range(text.count_chars()):
        if abs(pdfium_c.FPDFText_GetFontSize(text.raw, place) - READING.size) < 0.01:
            left, _, right, _ = text.get_charbox(place)
            pdfium_c.FPDFText_GetCharOrigin(text.raw, place, ctypes.byref(x), ctypes.byref(y))
            yield chr(pdfium_c.FPDFText_GetUnicode(text.raw, place)), (left + right) / 2, y.value
