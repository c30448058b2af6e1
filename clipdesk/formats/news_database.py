"""Exports of news databases as text or HTML: Nexis, LexisNexis, Factiva, ProQuest, Europresse; one article each."""

from __future__ import annotations

from collections.abc import Iterator

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.text import canonical
from clipdesk.formats.databases.recognition import looks_like_export
from clipdesk.formats.document_importer import DocumentImporter
from clipdesk.formats.documents.blocks_of_page import blocks_of
from clipdesk.formats.documents.document import Document, composed
from clipdesk.formats.encoding import Decoded, decode
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of

_PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".mht")
_HEAD = 4096


class NewsDatabaseImporter(DocumentImporter):
    """Reads what a news database hands out, as many articles as there are in it."""

    key = "news-database"
    name = "News database (Nexis, Factiva, ProQuest, Europresse)"
    suffixes = ()
    media_type = "text/plain"

    def sniff(self, file: SourceFile) -> float:
        """By the marks with which a database begins and ends its articles."""
        return 0.95 if not kind_of(file.data) and looks_like_export(file.data) else 0.0

    def document(self, file: SourceFile, options: ImportOptions) -> Document:
        """The lines of the export, with what a page says of each."""
        from clipdesk.formats.news.wrapping import WRAPPED, unwrapped
        from clipdesk.formats.web.charset import declared_charset
        from clipdesk.formats.web.tree import parse_page

        if kind := kind_of(file.data):
            raise ImportFailedError(f"“{file.name}” is {kind}.", "Let Clipdesk detect its format.")
        is_page = _is_page(file)
        decoded: Decoded = decode(file.data, options.encoding, declared_charset(file.data) if is_page else "")
        notes = (decoded.note,) if decoded.note else ()
        if is_page:
            return composed(blocks_of(parse_page(decoded.text, file.name)), notes)
        stored = canonical(decoded.text)
        text = unwrapped(stored.text) if options.clean else stored.text
        return Document(text, replaced=stored.replaced, notes=(*notes, WRAPPED) if text != stored.text else notes)

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles, and a line where the file announces more than there are.

        Raises `ImportFailedError` when it is no export that Clipdesk knows.
        """
        yield from self.readings(self.document(file, options), file, options, needs_database=True)


def _is_page(file: SourceFile) -> bool:
    head = file.data[:_HEAD].replace(b"\x00", b"").lower()
    return (
        b"<html" in head
        or b"<!doctype html" in head
        or (b"<div" in head and file.name.lower().endswith(_PAGE_SUFFIXES))
    )
