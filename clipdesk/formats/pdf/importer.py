"""PDF documents: the text layer, in reading order; pages that are pictures are said to be pictures."""

from __future__ import annotations

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.document_importer import DocumentImporter
from clipdesk.formats.documents.document import Document
from clipdesk.formats.pdf.columns import in_order
from clipdesk.formats.pdf.paragraphs import document_of
from clipdesk.formats.pdf.running_heads import furniture_of
from clipdesk.formats.pdf.segments import pages_of
from clipdesk.formats.registry import ImportOptions, SourceFile

_HEAD = 1024


class PdfImporter(DocumentImporter):
    """Reads a PDF document."""

    key = "pdf"
    name = "PDF document"
    suffixes = (".pdf",)
    media_type = "application/pdf"

    def sniff(self, file: SourceFile) -> float:
        """By its first bytes; some programs write a few others before them."""
        return 0.9 if b"%PDF-" in file.data[:_HEAD] else 0.0

    def document(self, file: SourceFile, options: ImportOptions) -> Document:
        """The paragraphs of all pages, with running heads, page numbers and hyphens as cuts."""
        pages = pages_of(file.data, file.name)
        empty = sum(not page for page in pages)
        if empty == len(pages):
            raise ImportFailedError(
                f"“{file.name}” has no text layer: its pages are pictures.",
                "Run text recognition (OCR) over it in another program, or type the text.",
            )
        notes = []
        if empty:
            notes.append(f"{empty} of {len(pages)} pages could not be read: no text layer.")
        return document_of([in_order(page) for page in pages], furniture_of(pages), notes)
