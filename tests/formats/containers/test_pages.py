"""A page inside another file."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.containers.pages import draft_of_page
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.saved_pages import PAGE

FILE = SourceFile("outer.mhtml", b"outer")


def test_what_the_file_knows_fills_what_the_page_does_not_say() -> None:
    page = PAGE.format("utf-8").encode()
    draft = draft_of_page(page, FILE, ImportOptions(), known={"url": "https://a.example", "headline": "Other"})
    assert (draft.source.url, draft.source.headline) == ("https://a.example", "Pier to close")
    assert draft.source.provenance["url"] == "saved file"
    assert draft.original == page


def test_the_charset_of_the_page_goes_before_that_of_the_file() -> None:
    page = PAGE.format("windows-1252").encode("windows-1252")
    assert "Zoë" in draft_of_page(page, FILE, ImportOptions(), "utf-8").text


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(ImportFailedError, match="outer"):
        draft_of_page(b"<html><body></body></html>", FILE, ImportOptions())
