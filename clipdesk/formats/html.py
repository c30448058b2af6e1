"""Saved web pages: the article in the page and its source data; menus, comments and the rest become cuts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.formats.encoding import decode
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of

_HEAD = 4096
_LARGEST = 256 * 1024 * 1024
_OPENING = re.compile(
    rb"\A\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<title>)",
    re.IGNORECASE | re.DOTALL,
)
_RECORDS = re.compile(rb'\s*(?:\[\s*)?\{\s*"')
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
        if len(_SOMEWHERE.findall(head)) <= 2:
            return 0.0
        return 0.1 if _RECORDS.match(head) else 0.3

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article of the page.

        Raises `ImportFailedError` when the file holds no page with text in it, or a page beyond all measure.
        """
        from clipdesk.formats.web.charset import declared_charset
        from clipdesk.formats.web.drafting import page_draft

        if kind := kind_of(file.data):
            raise ImportFailedError(f"“{file.name}” is {kind}, not a web page.")
        if len(file.data) > _LARGEST:
            raise ImportFailedError(
                f"“{file.name}” is larger than {_LARGEST // 1024 // 1024} MB.",
                "Save the article alone and import that.",
            )
        decoded = decode(file.data, options.encoding, declared_charset(file.data))
        yield page_draft(decoded, file, options)
