"""Word documents: words in order, breaks, tables, text boxes; deleted and hidden words stay out."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.text import canonical
from clipdesk.formats.docx import DocxImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.signatures import READING_WORD_MARK
from tests.formats.documents.files import docx, docx_of, word_paragraph, zipped
from tests.formats.documents.stories import ODD, PARAGRAPHS, expect_story, read
from tests.strategies import texts


def test_a_clipping_in_word_is_read_as_from_a_text_file() -> None:
    expect_story(read("story.docx", docx(PARAGRAPHS)))


def test_uncleaned_every_word_stays() -> None:
    draft = read("story.docx", docx([*PARAGRAPHS, "One\nTwo", ODD]), clean=False)
    assert draft.text == "\n\n".join([*PARAGRAPHS, "One\nTwo", ODD])
    assert draft.cuts == ()


@given(st.lists(texts(), min_size=1, max_size=5))
def test_any_words_come_through(paragraphs: list[str]) -> None:
    wanted = "\n\n".join(bare for one in paragraphs if (bare := canonical(one).text.strip("\n\t ")))
    if any(char.isprintable() and not char.isspace() and char != "\ufffd" for char in wanted):
        assert read("any.docx", docx(paragraphs), clean=False).text == wanted


def test_tables_boxes_and_links_are_read_in_order_and_deleted_words_are_not() -> None:
    cell = f"<w:tc>{word_paragraph('Cell')}</w:tc>"
    box = f"<w:r><mc:AlternateContent xmlns:mc='x'><mc:Choice><w:txbxContent>{word_paragraph('Box')}</w:txbxContent></mc:Choice>"
    fallback = (
        f"<mc:Fallback><w:txbxContent>{word_paragraph('Box')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
    gone = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>"
    link = "<w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink><w:r><w:softHyphen/><w:sym w:char='2022'/></w:r>"
    body = f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl><w:p><w:r><w:t>A </w:t></w:r>{gone}{link}</w:p><w:p>{box}{fallback}</w:p>"
    assert read("a.docx", docx_of(body), clean=False).text == "Cell\n\nCell\n\nA linked\u00ad•\n\nBox"


def test_footnotes_that_are_left_out_are_mentioned() -> None:
    notes = '<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p/></w:footnote></w:footnotes>'
    data = docx_of(word_paragraph("Text."), **{"word/footnotes.xml": notes})
    assert read("a.docx", data).changes == ("Its footnotes were left out.",)


def test_what_was_exported_for_reading_is_refused() -> None:
    data = docx_of(word_paragraph("Text."), **{"docProps/app.xml": READING_WORD_MARK})
    with pytest.raises(ImportFailedError, match="was exported by Clipdesk for reading"):
        read("a.docx", data)


def test_what_is_no_word_document_is_refused() -> None:
    for data in (zipped({"a.txt": "word/"}), docx([])):
        with pytest.raises(ImportFailedError):
            list(DocxImporter().read(SourceFile("a.docx", data), ImportOptions()))
    assert DocxImporter().sniff(SourceFile("a.docx", b"word/")) == 0


def test_damaged_properties_leave_the_text_readable() -> None:
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(docx_of(word_paragraph("Text.")))) as source, ZipFile(packed, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
        target.writestr("docProps/app.xml", "<Properties>zzzz</Properties>")
    damaged = packed.getvalue().replace(b"zzzz", b"zzzy", 1)
    assert DocxImporter().document(SourceFile("a.docx", damaged), ImportOptions()).text.strip() == "Text."


def test_endnotes_and_comments_that_are_left_out_are_mentioned() -> None:
    notes = '<w:endnotes xmlns:w="w"><w:endnote w:id="2"><w:p/></w:endnote></w:endnotes>'
    comments = '<w:comments xmlns:w="w"><w:comment w:id="0"><w:p/></w:comment></w:comments>'
    data = docx_of(word_paragraph("Text."), **{"word/endnotes.xml": notes, "word/comments.xml": comments})
    assert read("a.docx", data).changes == ("Its footnotes were left out.", "Its comments were left out.")


def test_damaged_comments_leave_the_text_readable() -> None:
    comments = '<w:comments xmlns:w="w"><w:comment w:id="0">'
    data = docx_of(word_paragraph("Text."), **{"word/comments.xml": comments})
    draft = read("a.docx", data)
    assert (draft.text, draft.changes) == ("Text.", ("Its comments were left out.",))
