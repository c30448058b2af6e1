"""What importers of documents share: refusals, words on what was lost, fields filled where they are empty."""

from __future__ import annotations

import pytest

from clipdesk.domain.article import Cut, uncut
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.document_importer import DocumentImporter, changes_of, draft_of
from clipdesk.formats.documents.document import Block, Document, composed
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.documents.stories import PARAGRAPHS, expect_story


class Fixed(DocumentImporter):
    """Reads the document it was given."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def document(self, file: SourceFile, options: ImportOptions) -> Document:
        return self._document


@pytest.mark.parametrize("text", ["", " \n ", "\ufffd\u00a0"])
def test_a_document_without_words_is_refused(text: str) -> None:
    with pytest.raises(ImportFailedError, match="holds no text"):
        list(Fixed(Document(text)).read(SourceFile("a.x", b""), ImportOptions()))


def test_what_the_container_cut_before_the_cleaning_is_kept() -> None:
    document = composed(Block(one) for one in PARAGRAPHS)
    expect_story(draft_of(document, "a.x", ImportOptions()))
    place = document.text.index("drivers")
    cut = Document(document.text, (Cut(place, "- 3 -\n", "page number"),))
    draft = draft_of(cut, "a.x", ImportOptions())
    assert uncut(draft.text, draft.cuts) == f"{document.text[:place]}- 3 -\n{document.text[place:]}"
    assert draft.text[next(one.offset for one in draft.cuts if one.reason == "page number") :].startswith("drivers")


def test_what_could_not_be_stored_is_counted() -> None:
    assert changes_of(composed([Block("a\x00b\x01")], ["Note."])) == (
        "Note.",
        "2 characters that cannot be stored were replaced by \ufffd.",
    )
    assert changes_of(composed([Block("a\x00")])) == ("1 character that cannot be stored was replaced by \ufffd.",)
