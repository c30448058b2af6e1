"""Pages: boxes, text and links as a reader finds them."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from clipdesk.formats.pdf_reading.fonts import Fonts, Role
from clipdesk.formats.pdf_reading.pdf_file import PdfFile
from clipdesk.formats.pdf_reading.setting import Setter, Style
from clipdesk.formats.pdf_reading.sheet import Binding, Sheet, destination
from tests.formats.pdf_reading.pages import Box, boxes, page_texts

STYLE = Style(Role.READING, 12)


def bound(*draw: str) -> bytes:
    """Pages that say these words, each with a box and a link to the last."""
    target = io.BytesIO()
    file, fonts = PdfFile(target), Fonts(())
    binding = Binding(file)
    sheets: list[Sheet] = [binding.sheet() for _ in draw]
    for sheet, words in zip(sheets, draw, strict=True):
        sheet.box(100, 200, 30, 1, "#2459C4")
        sheet.box(100, 200, 30, 10, "#9A5B00", pale=True)
        for line in Setter(fonts).lines("aside", STYLE, 300):
            sheet.text(line, 400, 700, STYLE, aside=True)
        for line in Setter(fonts).lines(words, STYLE, 300):
            sheet.text(line, 60, 700, STYLE)
        sheet.link(60, 690, 50, 20, "last")
        sheet.link(60, 90, 50, 20, "nowhere")
    for sheet in sheets:
        binding.bind(sheet, {"last": (sheets[-1].number, 300)})
    fonts.write(file, binding.resources)
    binding.close([sheet.number for sheet in sheets])
    file.finish(file.add(f"<< /Type /Catalog /Pages {binding.tree} 0 R >>"), file.add("<< >>"))
    return target.getvalue()


def test_words_come_in_order_and_what_is_aside_last() -> None:
    first, second = page_texts(bound("one two", "three"))
    assert first.split() == ["one", "two", "aside"]
    assert second.split() == ["three", "aside"]


def test_boxes_have_their_place_and_color() -> None:
    solid, pale = boxes(pdfium.PdfDocument(bound("x"))[0])
    assert solid == Box(100, 200, 130, 201, "#2459C4", False)
    assert pale == Box(100, 200, 130, 210, "#9A5B00", True)


def test_links_lead_to_their_page_and_those_to_nowhere_are_left_out() -> None:
    document = pdfium.PdfDocument(bound("one", "two"))
    page = document[0]
    link = pdfium_c.FPDFLink_GetLinkAtPoint(page.raw, 70, 700)
    assert pdfium_c.FPDFDest_GetDestPageIndex(document.raw, pdfium_c.FPDFLink_GetDest(document.raw, link)) == 1
    assert not pdfium_c.FPDFLink_GetLinkAtPoint(page.raw, 70, 100)


def test_a_place_is_written_as_readers_want_it() -> None:
    assert destination((7, 12.5)) == "[7 0 R /XYZ 0 12.50 0]"
