"""Saved web pages: the article in the page and its source data; menus, comments and the rest become cuts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.text import REPLACEMENT
from clipdesk.formats.encoding import Decoded, decode
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of

_HEAD = 4096
_LARGEST = 256 * 1024 * 1024
_OPENING = re.compile(
    rb"\A\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<title>)",
    re.IGNORECASE | re.DOTALL,
)
_SOMEWHERE = re.compile(rb"<(?:html|head|body|article|div|p)(?:\s[^<>]{0,300})?>", re.IGNORECASE)


class HtmlImporter:
    """Reads a saved page as one article."""

    key = "html"
    name = "Web page"
    suffixes = (".html", ".htm", ".xhtml", ".xht", ".shtml")
    reads_several = False
    is_foreign = True
    carries = frozenset({Feature.SOURCE})

    def sniff(self, file: SourceFile) -> float:
        """High for what opens like a page, low for text with tags in it."""
        head = file.data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            head = head.replace(b"\x00", b"")[2:]
        if kind_of(file.data):
            return 0.0
        if _OPENING.match(head):
            return 0.8
        return 0.3 if len(_SOMEWHERE.findall(head)) > 2 else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article of the page.

        Raises `ImportFailedError` when the file holds no page with text in it, or a page beyond all measure.
        """
        from clipdesk.formats.web.charset import declared_charset

        if kind := kind_of(file.data):
            raise ImportFailedError(f"“{file.name}” is {kind}, not a web page.")
        if len(file.data) > _LARGEST:
            raise ImportFailedError(
                f"“{file.name}” is larger than {_LARGEST // 1024 // 1024} MB.",
                "Save the article alone and import that.",
            )
        decoded = decode(file.data, options.encoding, declared_charset(file.data))
        yield page_draft(decoded, file, options)


def page_draft(decoded: Decoded, file: SourceFile, options: ImportOptions) -> ArticleDraft:
    """The draft made of a page's decoded source.

    Raises `ImportFailedError` when the page holds no text or is too large.
    """
    from clipdesk.formats.web.reading import EXTRACTOR, read_page

    page = read_page(decoded.text, file.name, whole_page=options.whole_page or not options.clean)
    changes = [decoded.note] if decoded.note else []
    unreadable = page.text.count(REPLACEMENT)
    if unreadable and not decoded.note:
        changes.append(f"{unreadable} characters that cannot be stored were replaced by {REPLACEMENT}.")
    if page.note:
        changes.append(page.note)
    return ArticleDraft(
        page.text,
        page.source,
        page.cuts,
        original=file.data,
        media_type="text/html",
        encoding=decoded.encoding,
        source_file=file.name,
        extractor=EXTRACTOR,
        changes=tuple(changes),
    )
