"""PDF: the words of the pages in order; what is no text is cut; what cannot be read is said plainly."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest

from clipdesk.domain.article import uncut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.pdf.importer import PdfImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.signatures import READING_PDF_MARK
from clipdesk.project.reading import FileReader, FoundFile
from tests.builders import article, corpus
from tests.formats.databases.exports import STORIES, lexis_text, nexis_uni
from tests.formats.databases.reading import expect, read
from tests.formats.documents.stories import BODY, PARAGRAPHS
from tests.formats.pdf.files import Put, flowed, pdf
from tests.formats.pdf_reading.pages import exported

WORDS = tuple(one.replace("👩‍💻 ", "") for one in PARAGRAPHS)


def one(data: bytes) -> ArticleDraft:
    (draft,), items = read("a.pdf", data)
    assert not items
    return draft


def test_a_clipping_printed_to_pdf_is_read_as_from_a_text_file() -> None:
    draft = one(pdf(flowed(WORDS)))
    assert draft.text == "\n\n".join(BODY).replace("👩‍💻 ", "")
    assert (draft.source.headline, draft.source.byline, draft.source.published) == (
        WORDS[0],
        ("Jo Field",),
        "2025-06-12",
    )
    assert uncut(draft.text, draft.cuts) == "\n\n".join(WORDS)


def test_a_text_or_an_archive_that_has_the_first_bytes_of_a_pdf_is_none() -> None:
    document = pdf(flowed(WORDS))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("report.pdf", document)

    def sniffed(data: bytes) -> float:
        return PdfImporter().sniff(SourceFile("clipping.txt", data))

    assert sniffed(document)
    assert sniffed(b"HTTP/1.1 200 OK\r\n\r\n" + document)
    assert not sniffed(b"Every such file begins with %PDF-1.7, said Ana Cruz, who wrote the law.\n" * 20)
    assert not sniffed(packed.getvalue())


def test_hyphens_at_line_ends_are_mended_and_can_be_put_back() -> None:
    lines = [
        "The council will vote on the govern-",
        "ment plan on Tuesday in the well-known hall, the well-",
        "known one by the sea.",
    ]
    draft = one(pdf([[Put(line, 50, 700 - 12 * number) for number, line in enumerate(lines)]]))
    assert (
        draft.text
        == "The council will vote on the government plan on Tuesday in the well-known hall, the well-known one by the sea."
    )
    assert [(cut.text, cut.reason) for cut in draft.cuts] == [("-\n", "hyphen"), ("\n", "hyphen")]


def test_two_columns_are_read_one_after_the_other_below_a_headline_across_both() -> None:
    left = [f"left line {number} of the story runs on here" for number in range(9)]
    right = [f"right line {number} of it ends the page here" for number in range(9)]
    page = [Put("A headline across both columns and a good deal longer than either", 50, 800, 16)]
    for number in range(9):
        page += [Put(left[number], 50, 760 - 12 * number), Put(right[number], 310, 760 - 12 * number)]
    draft = one(pdf([page]))
    assert uncut(draft.text, draft.cuts).split() == [
        *page[0].text.split(),
        *" ".join(left).split(),
        *" ".join(right).split(),
    ]


def test_running_heads_and_page_numbers_are_cut_where_they_stood() -> None:
    pages = flowed([" ".join(f"word{number}" for number in range(900)) + " end."], height=300)
    full = [
        [*page, Put("The Vega Times, June 2025", 50, 820), Put(f"- {number} -", 280, 30)]
        for number, page in enumerate(pages, 7)
    ]
    draft = one(pdf(full))
    assert "Vega Times" not in draft.text
    assert draft.text.count("word") == 900
    assert "\n" not in draft.text, "a paragraph goes on over pages"
    cut = {each.text.strip(): each.reason for each in draft.cuts}
    assert cut["The Vega Times, June 2025"] == "running head"
    assert cut["- 7 -"] == "page number"
    assert len(draft.cuts) == 2 * len(pages)


def test_an_export_of_nexis_as_pdf_is_split_in_spite_of_its_page_heads() -> None:
    pages = flowed(nexis_uni(STORIES), height=420)
    full = [
        [*page, Put(f"Page {number} of {len(pages)}", 500, 820), Put("Harbor bridge to close", 50, 820)]
        for number, page in enumerate(pages, 1)
    ]
    drafts, items = read("a.pdf", pdf(full))
    expect(drafts, STORIES)
    assert not items
    drafts, items = read("a.pdf", pdf(flowed(lexis_text(STORIES).split("\n\n"))))
    assert len(drafts) == 3
    assert not items


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (pdf([[Put("x", 50, 50)]], encrypt=True), "password"),
        (pdf([[], []]), "no text layer: its pages are pictures"),
        (b"%PDF-1.4\nnothing", "damaged"),
        (b"", "damaged"),
    ],
)
def test_what_cannot_be_read_is_said_plainly(data: bytes, words: str) -> None:
    with pytest.raises(ImportFailedError, match=words):
        list(PdfImporter().read(SourceFile("a.pdf", data), ImportOptions()))


@pytest.mark.parametrize(
    ("pictures", "words"),
    [
        ({1}, "Page 1 of 5 could not be read: it is a picture, without a text layer."),
        ({1, 3, 4}, "Pages 1, 3–4 of 5 could not be read: they are pictures, without a text layer."),
    ],
)
def test_pages_without_text_are_named(pictures: set[int], words: str) -> None:
    (text,) = flowed(WORDS)
    assert words in one(pdf([[] if number in pictures else text for number in range(1, 6)])).changes


def test_a_damaged_file_costs_its_own_line_in_the_child_process(tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(pdf(flowed(WORDS))[:300])
    (tmp_path / "good.pdf").write_bytes(pdf(flowed(WORDS)))
    with FileReader() as reader:
        bad, good = reader.read([FoundFile(tmp_path / name, name) for name in ("bad.pdf", "good.pdf")])
    assert (len(bad.drafts), len(good.drafts)) == (0, 1)
    assert bad.problem


def test_letters_from_right_to_left_keep_their_order_among_others() -> None:
    text = "قال الوزير إن 12 رحلة ألغيت في عام 2025"
    file, _ = exported(corpus(article(text, headline="H")))
    (draft,), _ = read("a.pdf", file.replace(READING_PDF_MARK.encode(), b"/Creator (Another_)"))
    assert text in draft.text


def test_words_scattered_over_a_page_are_read_and_none_is_lost() -> None:
    chance = random.Random(5)
    page = [Put(f"w{number}", chance.uniform(0, 580), chance.uniform(0, 830), 2) for number in range(3000)]
    draft = one(pdf([[*page, *(Put("A", 9 * number, 400, 30) for number in range(60))]]))
    text = uncut(draft.text, draft.cuts)
    assert all(put.text in text for put in page[::50])
