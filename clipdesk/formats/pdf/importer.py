"""PDF documents: the text layer, in reading order; pages that are only pictures are reported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.document_importer import DocumentImporter
from clipdesk.formats.documents.document import Document
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.signatures import refuse_for_reading

if TYPE_CHECKING:
    from clipdesk.formats.pdf.paragraphs import PageText
    from clipdesk.formats.pdf.words import Word

_HEAD = 1024
_BODY = 16 * _HEAD
"""Bytes within which the first object of a document begins."""
_MOST_NAMED = 12
"""So many pages without text are named each."""


class PdfImporter(DocumentImporter):
    """Reads a PDF document."""

    key = "pdf"
    name = "PDF document"
    suffixes = (".pdf",)
    media_type = "application/pdf"

    def sniff(self, file: SourceFile) -> float:
        """By its first bytes; some programs write a few others before them. A text may name them, an archive hold them."""
        place = file.data[:_HEAD].find(b"%PDF-")
        is_pdf = place == 0 or (place > 0 and not file.data.startswith(b"PK") and b" obj" in file.data[:_BODY])
        return 0.9 if is_pdf else 0.0

    def document(self, file: SourceFile, options: ImportOptions) -> Document:
        """The paragraphs of all pages, with running heads, page numbers and hyphens as cuts.

        Raises `ImportFailedError` for pages without letters, and for what Clipdesk made for reading.
        """
        from clipdesk.formats.pdf.letters import opened_pages
        from clipdesk.formats.pdf.paragraphs import document_of
        from clipdesk.formats.pdf.words import words_of

        refuse_for_reading(file.data, file.name)
        pages = [words_of(page) for page in opened_pages(file.data, file.name)]
        empty = [number for number, words in enumerate(pages, 1) if not words]
        if len(empty) == len(pages):
            raise ImportFailedError(
                f"“{file.name}” has no text layer: its pages are pictures.",
                "Run text recognition (OCR) over it in another program, or type the text.",
            )
        return document_of(read_pages(pages), [_unread(empty, len(pages))] if empty else ())


def read_pages(pages: Sequence[Sequence[Word]]) -> list[PageText]:
    """Words of pages as lines in reading order, without what is no text."""
    from clipdesk.formats.pdf.columns import in_order, segments_of
    from clipdesk.formats.pdf.drop_caps import lowered
    from clipdesk.formats.pdf.gutters import gutters_of
    from clipdesk.formats.pdf.paragraphs import PageText
    from clipdesk.formats.pdf.right_to_left import is_from_right
    from clipdesk.formats.pdf.running_heads import furniture_of
    from clipdesk.formats.pdf.segments import body_size, lines_of, mirrored

    turned = [is_from_right(word.text for word in words) for words in pages]
    placed = [mirrored(words) if one else list(words) for words, one in zip(pages, turned, strict=True)]
    lines = [lines_of(words) for words in placed]
    furniture = furniture_of(lines, turned)
    placed = [[w for w in words if w not in one.words] for words, one in zip(placed, furniture, strict=True)]
    size = body_size(word for words in placed for word in words)
    lines = [lines_of(words) for words in lowered(placed, size)]
    gutters = gutters_of(lines, size)
    return [
        PageText(
            in_order(segments_of(rows, stripes, one), [g for g in stripes if not g.is_table]), taken.head, taken.foot
        )
        for rows, stripes, one, taken in zip(lines, gutters, turned, furniture, strict=True)
    ]


def _unread(empty: Sequence[int], count: int) -> str:
    """A sentence on the pages that are pictures."""
    if len(empty) == 1:
        return f"Page {empty[0]} of {count} could not be read: it is a picture, without a text layer."
    ranges = _ranges(empty)
    named = ", ".join(ranges[:_MOST_NAMED]) + (" …" if len(ranges) > _MOST_NAMED else "")
    return f"Pages {named} of {count} could not be read: they are pictures, without a text layer."


def _ranges(numbers: Sequence[int]) -> list[str]:
    """Numbers in ascending order, those that follow each other as "3–5".

    >>> _ranges([1, 3, 4, 5, 9, 10])
    ['1', '3–5', '9–10']
    """
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and ranges[-1][-1] == number - 1:
            ranges[-1] = [ranges[-1][0], number]
        else:
            ranges.append([number])
    return [f"{one[0]}–{one[-1]}" if len(one) > 1 else str(one[0]) for one in ranges]
