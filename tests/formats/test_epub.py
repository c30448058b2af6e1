"""E-books: chapters in the order of the spine, what the book says of itself, locks."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.epub import EpubImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.documents.files import epub, zipped
from tests.formats.documents.stories import PARAGRAPHS, expect_story, read

STORY = "".join(f"<p>{one.replace('&', '&amp;')}</p>" for one in PARAGRAPHS)


def test_a_clipping_is_read_as_from_a_text_file() -> None:
    expect_story(read("story.epub", epub({"a%20b.xhtml": ""} | {"text.xhtml": STORY})))


def test_chapters_come_in_the_order_of_the_spine_and_the_description_fills_what_is_empty() -> None:
    metadata = (
        "<dc:title>Two  chapters</dc:title><dc:creator>Jo Field</dc:creator><dc:creator>Ana  Cruz</dc:creator><dc:creator>Jo Field</dc:creator><dc:date>2024-05-06T00:00:00Z</dc:date>"
        "<dc:language>en</dc:language><dc:publisher>Vega Press</dc:publisher>"
    )
    draft = read("a.epub", epub({"z.xhtml": "<h1>First</h1><p>One.</p>", "a.xhtml": "<p>Two.</p>"}, metadata=metadata))
    assert draft.text == "First\n\nOne.\n\nTwo."
    source = draft.source
    assert (source.headline, source.byline, source.outlet) == ("Two chapters", ("Jo Field", "Ana Cruz"), "Vega Press")
    assert (source.published, source.language) == ("2024-05-06", "en")
    assert source.provenance["headline"] == "document properties"


def test_a_locked_book_and_a_package_that_is_none_are_refused() -> None:
    lock = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>'
    for data, words in (
        (epub({"a.xhtml": "<p>One.</p>"}, **{"META-INF/encryption.xml": lock}), "password"),
        (zipped({"mimetype": "application/epub+zip"}), "not an e-book"),
    ):
        with pytest.raises(ImportFailedError, match=words):
            list(EpubImporter().read(SourceFile("a.epub", data), ImportOptions()))
    fonts = '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>'
    assert read("a.epub", epub({"a.xhtml": "<p>One.</p>"}, **{"META-INF/encryption.xml": fonts})).text == "One."
