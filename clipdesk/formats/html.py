"""Saved web pages: the article in the page and its source data; menus, comments and the rest become cuts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.formats.encoding import decode
from clipdesk.formats.registry import Division, ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of, refuse_for_reading

_HEAD = 4096
_MOST_BESIDE = 4
"""A page of which less than a quarter of its text is cut away is no page of a web site: it has no menus."""
_FOR_MACHINES = frozenset(("json-ld", "opengraph", "microdata"))
"""Origins of a headline that only pages of web sites have: these hold one article."""
_LARGEST = 256 * 1024 * 1024
_OPENING = re.compile(
    rb"\A\s*(?:<\?xml[^>]{0,200}>\s*|<!--(?:(?!-->).){0,2000}-->\s*)*+(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<title>)",
    re.IGNORECASE | re.DOTALL,
)
_RECORDS = re.compile(rb'\s*(?:\[\s*)?\{\s*"')
_SOMEWHERE = re.compile(rb"<(?:html|head|body|article|div|p)(?:\s[^<>]{0,300})?>", re.IGNORECASE)


class HtmlImporter:
    """Reads a saved page as one article, or as the articles of a database that it lists."""

    key = "html"
    name = "Web page"
    suffixes = (".html", ".htm", ".xhtml", ".xht", ".shtml")
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

        Raises `ImportFailedError` when the file holds no page with text in it, a page beyond all measure, or one
        that Clipdesk exported for reading.
        """
        from clipdesk.formats.databases.dividing import divide
        from clipdesk.formats.databases.drafting import readings_of
        from clipdesk.formats.documents.blocks_of_page import blocks_of
        from clipdesk.formats.documents.document import composed
        from clipdesk.formats.web.charset import declared_charset
        from clipdesk.formats.web.drafting import page_draft
        from clipdesk.formats.web.tree import parse_page

        if kind := kind_of(file.data):
            raise ImportFailedError(f"“{file.name}” is {kind}, not a web page.")
        refuse_for_reading(file.data, file.name)
        if len(file.data) > _LARGEST:
            raise ImportFailedError(
                f"“{file.name}” is larger than {_LARGEST // 1024 // 1024} MB.",
                "Save the article alone and import that.",
            )
        decoded = decode(file.data, options.encoding, declared_charset(file.data))
        draft = page_draft(decoded, file, options)
        if not _may_be_several(decoded.text, draft, options):
            yield draft
            return
        document = composed(blocks_of(parse_page(decoded.text, file.name)), (decoded.note,) if decoded.note else ())
        for one in readings_of(document, divide(document, options), file.name, options, lambda: draft):
            if isinstance(one, ArticleDraft) and not one.original:
                one = replace(
                    one, original=file.data, media_type="text/html", encoding=decoded.encoding, extractor="html 1"
                )
            yield one


def _may_be_several(page: str, draft: ArticleDraft, options: ImportOptions) -> bool:
    """Whether a page may hold several articles: it has the fields of a database, or next to nothing but text."""
    from clipdesk.formats.databases.dividing import may_hold_several

    if not options.clean or options.whole_page:
        return False
    beside = sum(len(cut.text) for cut in draft.cuts)
    is_of_site = draft.source.provenance.get("headline") in _FOR_MACHINES
    is_bare = beside * _MOST_BESIDE < len(draft.text) and not is_of_site
    return is_bare or options.division is Division.SEVERAL or may_hold_several(page)
