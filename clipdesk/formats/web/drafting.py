"""From a page's decoded source to a draft: for every importer whose files hold web pages."""

from __future__ import annotations

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.text import REPLACEMENT
from clipdesk.formats.encoding import Decoded, replaced_words
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.web.reading import EXTRACTOR, read_page


def page_draft(decoded: Decoded, file: SourceFile, options: ImportOptions) -> ArticleDraft:
    """The draft made of a page's decoded source.

    Raises `ImportFailedError` when the page holds no text or is too large.
    """
    page = read_page(decoded.text, file.name, whole_page=options.whole_page or not options.clean)
    changes = [decoded.note] if decoded.note else []
    unreadable = page.text.count(REPLACEMENT)
    if unreadable and not decoded.note:
        changes.append(replaced_words(unreadable))
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
