"""Text files as the import takes them: one article, or one clear sentence why not."""

from __future__ import annotations

import pytest

from clipdesk.domain import draft as drafts
from clipdesk.domain.article import uncut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.news import wrapping
from clipdesk.formats.plain_text import PlainTextImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.news.marked_clippings import CLIPPINGS

IMPORTER = PlainTextImporter()
CLIPPING = next(clipping for clipping in CLIPPINGS if clipping.name == "aggregator")


def read(data: bytes, name: str = "story.txt", options: ImportOptions | None = None) -> ArticleDraft:
    (draft,) = IMPORTER.read(SourceFile(name, data), options or ImportOptions())
    assert isinstance(draft, ArticleDraft)
    return draft


def refusal(data: bytes, name: str = "story.txt") -> str:
    with pytest.raises(ImportFailedError) as refused:
        read(data, name)
    assert refused.value.remedy
    return refused.value.sentence


def test_a_clipping_becomes_its_article() -> None:
    data = CLIPPING.page.encode()
    draft = read(data)
    assert draft.text == CLIPPING.body
    assert draft.source.headline == CLIPPING.fields["headline"]
    assert uncut(draft.text, draft.cuts) == CLIPPING.page
    assert (draft.original, draft.encoding, draft.media_type, draft.source_file) == (
        data,
        "utf-8",
        "text/plain",
        "story.txt",
    )
    assert draft.changes == ()
    assert draft.extractor


def test_windows_line_ends_and_a_mark_change_nothing_else() -> None:
    assert read(b"\xef\xbb\xbf" + CLIPPING.page.replace("\n", "\r\n").encode()).text == CLIPPING.body


def test_without_cleaning_the_text_stays_whole() -> None:
    draft = read(CLIPPING.page.encode(), options=ImportOptions(clean=False))
    assert (draft.text, draft.cuts, draft.source.headline) == (CLIPPING.page, (), "")
    assert draft.source.language == "en"


def test_a_forced_encoding_is_used() -> None:
    draft = read("Мост закрыт на месяц, заявил мэр.".encode("koi8-r"), options=ImportOptions(encoding="koi8-r"))
    assert (draft.text, draft.encoding) == ("Мост закрыт на месяц, заявил мэр.", "koi8-r")


def test_a_text_that_is_no_clipping_still_has_a_language() -> None:
    draft = read(b"There is a bench by the canal where I have sat for eleven years, and it is mine.")
    assert (draft.source.language, dict(draft.source.provenance)) == ("en", {"language": "guessed from words"})


def test_what_was_guessed_or_replaced_is_said() -> None:
    guessed = read("Die Brücke wird für einen Monat geschlossen, sagte die Bürgermeisterin.".encode("cp1252"))
    assert guessed.changes == ("The encoding was guessed: Western (Windows-1252).",)
    assert read(b"One stray \x00 in a line of text.").changes == (
        "1 character that cannot be stored was replaced by \ufffd.",
    )
    assert read("One lost \ufffd letter.".encode()).changes == (
        "1 place in the file was already unreadable and stands as \ufffd.",
    )
    assert read(b"caf\xe9 one", options=ImportOptions(encoding="utf-8")).changes == (
        "1 place could not be read as Unicode (UTF-8).",
    )


def test_replaced_characters_keep_every_position() -> None:
    draft = read(b"One\x00two\x07three words and more of them here.")
    assert draft.text == "One\ufffdtwo\ufffdthree words and more of them here."
    assert draft.changes == ("2 characters that cannot be stored were replaced by \ufffd.",)


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", "\u00a0\n\u200b".encode(), b"\xef\xbb\xbf"])
def test_empty_files_are_refused(data: bytes) -> None:
    assert refusal(data) == "“story.txt” is empty."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "“scan.txt” is a PDF document, not plain text."),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "“scan.txt” is a PNG image, not plain text."),
        (b"PK\x03\x04" + bytes(26) + b"word/document.xml", "“scan.txt” is a Word document, not plain text."),
        (bytes(range(256)) * 4, "“scan.txt” is not a text file."),
        (b"\x00" * 64, "“scan.txt” is not a text file."),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, sentence: str) -> None:
    assert refusal(data, "scan.txt") == sentence


@pytest.mark.parametrize(
    ("name", "data", "sure"),
    [
        ("story.txt", b"Words.", True),
        ("story.md", b"Words.", True),
        ("story", b"Words.", True),
        ("story.txt", "Wörter hier und da.".encode("utf-16"), True),
        ("story.txt", "Wörter hier und da und dort.".encode("utf-16-le"), True),
        ("menu.js", b"var a = 1;", False),
        ("feed.xml", b"<rss/>", False),
        ("scan.pdf", b"%PDF-1.7", False),
        ("noise", bytes(range(256)), False),
        ("noise.txt", b"ab\0 c\0de\0f \0gh\0ij\0kl m\0no", False),
        ("noise.txt", b"\xff\xfe" + b"\0\xe0a\0\x10\xdb" * 9, False),
        ("empty", b"", False),
    ],
)
def test_sniffing_is_modest(name: str, data: bytes, sure: bool) -> None:
    confidence = IMPORTER.sniff(SourceFile(name, data))
    assert (confidence > 0) is sure
    assert confidence <= 0.2


def test_its_own_suffix_makes_it_surer() -> None:
    assert IMPORTER.sniff(SourceFile("a.txt", b"Words.")) > IMPORTER.sniff(SourceFile("a", b"Words."))


def test_wrapped_lines_become_paragraphs_and_the_report_says_so() -> None:
    page = (
        "The cannery on Pier 4, dark since the storm of 2021, will open again in May\nwith ninety workers, its new owner said on"
        " Monday. He paid 1.9 million\ndollars for the building and means to can herring there all summer long.\n"
    )
    draft = read(page.encode())
    assert "\n" not in draft.text
    assert any("joined into paragraphs" in change for change in draft.changes)
    assert draft.original == page.encode()
    assert "\n" in read(page.encode(), options=ImportOptions(clean=False)).text


def test_what_is_too_long_to_be_taken_is_not_cleaned_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "LONGEST", len(CLIPPING.page) - 1)
    monkeypatch.setattr(wrapping, "unwrap", lambda _text: pytest.fail("looked through"))
    draft = read(CLIPPING.page.encode())
    assert draft.is_too_long
    assert draft.text == CLIPPING.page
