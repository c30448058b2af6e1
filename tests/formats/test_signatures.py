"""What the program calls files that are not text."""

from __future__ import annotations

import io
import zipfile

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.signatures import (
    READING_PDF_MARK,
    READING_WORD_MARK,
    REVIEW_MARK,
    is_for_reading,
    kind_of,
    looks_binary,
    refuse_for_reading,
)


def _zip(*members: str, said: str = "x") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for member in members:
            archive.writestr(member, said)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n%\xe2\xe3", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\x00", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00", "a JPEG image"),
        (b"GIF89a\x01\x00", "a GIF image"),
        (b"BM\x36\x00\x00\x00", "a bitmap image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a WebP image"),
        (b"RIFF\x00\x00\x00\x00AVI LIST", "a video"),
        (b"\x00\x00\x00\x18ftypmp42", "a video or photograph"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (_zip("word/document.xml"), "a Word document"),
        (_zip("xl/workbook.xml"), "an Excel workbook"),
        (_zip("a.txt"), "a ZIP archive"),
        (_zip("docs/xl/a.txt", "password/b.txt"), "a ZIP archive"),
        (_zip("xl.txt", "notes/word/c.txt", said="ten ppt/min, see xl/ and word/"), "a ZIP archive"),
        (b"SQLite format 3\x00" + bytes(84), "a database"),
    ],
)
def test_what_is_not_text_is_named(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    "data", [b"", b"BMW shares fell.", b"MZ-80 computers", b"ID3 tags", b"Plain words", "Grüße".encode("utf-16")]
)
def test_what_may_be_text_is_not_named(data: bytes) -> None:
    assert kind_of(data) == ""


@pytest.mark.parametrize(
    "text", ["Words.", "One stray \x00 in a line.", "", "A\x00B and some more words here", "lost \ufffd letter here"]
)
def test_damaged_text_is_still_text(text: str) -> None:
    assert not looks_binary(text)


@pytest.mark.parametrize(
    "text", ["\x00\x01\x02\x03", bytes(range(256)).decode("latin-1") * 3, "\ufffd\ufffd\ufffda" * 20]
)
def test_bytes_that_are_no_text_are_told(text: str) -> None:
    assert looks_binary(text)


def test_a_mark_further_down_is_only_quoted() -> None:
    page = b"<html>" + b" " * 5000 + REVIEW_MARK.encode()
    assert not is_for_reading(page)
    assert is_for_reading(page[4000:])
    assert not is_for_reading(f"A text on {READING_PDF_MARK}".encode())
    assert is_for_reading(f"%PDF-1.7\n{READING_PDF_MARK}".encode())


def test_what_was_exported_for_reading_is_refused_by_name() -> None:
    refuse_for_reading(b"<html>A page", "a.html")
    with pytest.raises(ImportFailedError) as caught:
        refuse_for_reading(f"%PDF-1.7\n{READING_PDF_MARK}".encode(), "a.pdf")
    assert caught.value.message == (
        "“a.pdf” was exported by Clipdesk for reading. Export the project as JSON and import that."
    )


def test_the_mark_of_a_word_document_is_none_of_a_page() -> None:
    page = f"<html><body><p>{READING_WORD_MARK}".encode()
    assert (is_for_reading(page), is_for_reading(page, READING_WORD_MARK)) == (False, True)
