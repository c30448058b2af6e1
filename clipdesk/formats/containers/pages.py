"""A web page inside another file: its bytes, its address and what the file says of it, as a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.mapping import NOTHING
from clipdesk.formats.encoding import decode
from clipdesk.formats.registry import ImportOptions, SourceFile

PAGE_TYPES = ("text/html", "application/xhtml+xml")
"""The media types of a web page."""


def draft_of_page(
    page: bytes, file: SourceFile, options: ImportOptions, charset: str = "", known: Mapping[str, str] = NOTHING
) -> ArticleDraft:
    """The article of a page that lies in `file`; `charset` is what the file declares, the page's own word goes first.

    `known` fills empty fields of the source by name ("url"). Raises `ImportFailedError` when there is no text in it.
    """
    from clipdesk.formats.web.charset import declared_charset
    from clipdesk.formats.web.drafting import page_draft

    decoded = decode(page, options.encoding, declared_charset(page) or charset)
    draft = page_draft(decoded, SourceFile(file.name, page, file.path), options)
    return replace(draft, source=draft.source.completed(known, "saved file"))
