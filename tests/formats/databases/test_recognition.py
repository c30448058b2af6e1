"""An export is known by its own marks, whatever its file is called; a story about one is none."""

from __future__ import annotations

import pytest

from clipdesk.formats.databases.recognition import looks_like_export, recognized
from clipdesk.formats.documents.document import Document
from tests.formats.databases.exports import (
    STORIES,
    europresse_page,
    factiva_indexed_page,
    factiva_page,
    factiva_paragraphs,
    lexis_page,
    lexis_text,
    nexis_uni,
    proquest_page,
    proquest_text,
)

EXPORTS = {
    "nexis": "\r\n".join(nexis_uni(STORIES, language="de")),
    "lexis": lexis_text(STORIES, language="fr"),
    "lexis page": lexis_page(STORIES),
    "factiva": factiva_page(STORIES, "de"),
    "indexed": factiva_indexed_page(STORIES),
    "factiva text": "\n".join(factiva_paragraphs(STORIES, "es")),
    "proquest": proquest_text(STORIES, language="es"),
    "proquest page": proquest_page(STORIES),
    "europresse": europresse_page(STORIES),
}


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_export_is_known_by_its_marks(name: str, encoding: str) -> None:
    assert looks_like_export(EXPORTS[name].encode(encoding))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The bridge closed.",
        "1 of 10 documents was read.",
        "<html><article>ProQuest is sold</article></html>",
        "SECTION: A",
    ],
)
def test_other_texts_are_not(text: str) -> None:
    assert not looks_like_export(text.encode())
    assert recognized(Document(text)) is None


def test_the_recognizer_that_finds_most_counts() -> None:
    divided = recognized(Document(lexis_text(STORIES)))
    assert divided is not None
    assert (divided.database, len(divided.found)) == ("Nexis", 3)
