"""Exports as text and HTML: found by what is in them, and refused where the user was wrong."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.news_database import NewsDatabaseImporter
from clipdesk.formats.registry import Division, ImportOptions, SourceFile
from tests.formats.databases.exports import STORIES, factiva_page, lexis_text, proquest_text


def test_an_export_is_found_before_plain_text_and_web_page() -> None:
    registry = builtin_registry()
    for name, text in (
        ("a.txt", proquest_text(STORIES)),
        ("a.html", factiva_page(STORIES)),
        ("download", lexis_text(STORIES)),
    ):
        assert registry.importer_for(SourceFile(name, text.encode())).key == "news-database"


def test_the_user_may_take_it_for_something_else() -> None:
    registry = builtin_registry()
    file = SourceFile("a.txt", lexis_text(STORIES).encode())
    as_one = ImportOptions(division=Division.ONE)
    assert len(list(registry.importer_for(file, "text").read(file, as_one))) == 1
    (whole,) = NewsDatabaseImporter().read(file, ImportOptions(clean=False))
    assert "3 of 3 DOCUMENTS" in getattr(whole, "text", "")


@pytest.mark.parametrize(
    "data", [b"The bridge closed.", b"<html><body><p>The bridge closed.</p></body></html>", b"%PDF-1.4", b" "]
)
def test_what_is_no_export_is_refused(data: bytes) -> None:
    assert NewsDatabaseImporter().sniff(SourceFile("a.txt", data)) == 0
    with pytest.raises(ImportFailedError):
        list(NewsDatabaseImporter().read(SourceFile("a.txt", data), ImportOptions()))


def test_the_encoding_of_an_export_is_found_out_and_can_be_forced() -> None:
    file = SourceFile("a.txt", lexis_text(STORIES, language="de").encode("cp1252"))
    for options in (ImportOptions(), ImportOptions(encoding="cp1252")):
        drafts = list(NewsDatabaseImporter().read(file, options))
        assert len(drafts) == 3
        assert getattr(drafts[0], "note", "").endswith("53 words")
