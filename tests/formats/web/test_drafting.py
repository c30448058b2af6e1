"""From a page's source to a draft."""

from __future__ import annotations

from clipdesk.formats.encoding import decode
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.web.drafting import page_draft
from tests.formats.saved_pages import PAGE


def test_a_page_keeps_its_bytes_encoding_and_what_was_cut() -> None:
    data = PAGE.format("utf-8").encode()
    draft = page_draft(decode(data), SourceFile("a.html", data), ImportOptions())
    assert (draft.original, draft.media_type, draft.source_file) == (data, "text/html", "a.html")
    assert any("Sport" in cut.text for cut in draft.cuts)


def test_the_whole_page_is_kept_when_asked_for() -> None:
    data = PAGE.format("utf-8").encode()
    assert "Sport" in page_draft(decode(data), SourceFile("a.html", data), ImportOptions(whole_page=True)).text
