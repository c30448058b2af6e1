"""What a file is that is not text, by its first bytes: only to tell the user, never to read it."""

from __future__ import annotations

import re

from clipdesk.domain.errors import ImportFailedError

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a bitmap image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"bplist00", "a property list or web archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"fLaC", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"%!PS", "a PostScript document"),
)
_BEGINNINGS = (*(signature for signature, _ in _SIGNATURES), b"PK", b"RIFF")
_FIRST_BYTES = frozenset(signature[:1] for signature in _BEGINNINGS)
_TEXTUAL = frozenset((b"BM", b"MZ", b"BZh", b"ID3", b"GIF8"))
"""Signatures that an ordinary text may begin with ("BMW …"): they count only beside a NUL byte."""

_NAME = rb"(?:PK\x03\x04[\x00-\xff]{26}|PK\x01\x02[\x00-\xff]{42})"
"""What stands before the name of a member in a ZIP archive (APPNOTE 4.3.7 and 4.3.12). Three letters alone also stand in
compressed data by chance, in one archive of 2,000."""
_ZIP_MEMBERS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(_NAME + rb"word/"), "a Word document"),
    (re.compile(_NAME + rb"xl/"), "an Excel workbook"),
    (re.compile(_NAME + rb"ppt/"), "a PowerPoint presentation"),
    (re.compile(rb"application/epub\+zip"), "an e-book"),
    (re.compile(rb"application/vnd\.oasis\.opendocument\.text"), "an OpenDocument text"),
    (re.compile(rb"application/vnd\.oasis\.opendocument"), "an OpenDocument file"),
)
_REMEDIES: tuple[tuple[str, str], ...] = (
    ("an old Office document", "Save it as .docx or .xlsx in the program that made it, and import that file."),
    ("archive", "Unpack it, and import what is in it."),
    ("image", "Run text recognition (OCR) over it in another program, or type the text."),
)
"""What helps, by the end of the kind."""
_ANY_REMEDY = "Choose a text, a web page, a document, a table, or a file of another annotation program."
REVIEW_MARK = '<meta name="generator" content="Clipdesk">'
READING_PDF_MARK = "/Creator (Clipdesk)"
READING_WORD_MARK = "<Application>Clipdesk</Application>"
"""What stands in the head of a review page, at the end of a PDF, and in the properties of a Word document, that Clipdesk
exported for reading."""
_HEAD = 4096
_SAMPLE = 16384
_STRANGE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_FEW, _MANY, _SHARE = 0.3, 8, 0.03


def kind_of(data: bytes) -> str:
    """What the bytes are, with its article ("a PDF document"); empty when they may be text."""
    if (data[:1] not in _FIRST_BYTES or not data.startswith(_BEGINNINGS)) and data[4:8] != b"ftyp":
        return ""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature) and (signature not in _TEXTUAL or b"\x00" in data[:_HEAD]):
            return kind
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        head = data[:_HEAD] + data[-_HEAD:]
        return next((kind for member, kind in _ZIP_MEMBERS if member.search(head)), "a ZIP archive")
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return {b"WEBP": "a WebP image", b"WAVE": "a sound recording"}.get(data[8:12], "a video")
    if data[4:8] == b"ftyp":
        return "a video or photograph"
    return ""


def is_for_reading(data: bytes, mark: str = REVIEW_MARK) -> bool:
    """Whether the bytes are a PDF, or begin with `mark`, that Clipdesk exported for reading: many articles with remarks, and no clipping.

    `mark` is that of a page, or `READING_WORD_MARK` for the properties of a Word document.

    >>> is_for_reading(b'<html><head><meta name="generator" content="Clipdesk">'), is_for_reading(b"<html>")
    (True, False)
    """
    if data.startswith(b"%PDF-"):
        return READING_PDF_MARK.encode() in data[-_HEAD:]
    return mark.encode() in data[:_HEAD]


def refuse_for_reading(data: bytes, name: str, mark: str = REVIEW_MARK) -> None:
    """Raises `ImportFailedError` for what Clipdesk exported for reading, as `is_for_reading` says; `name` is that of the file."""
    if is_for_reading(data, mark):
        raise ImportFailedError(
            f"“{name}” was exported by Clipdesk for reading.", "Export the project as JSON and import that."
        )


def remedy_for(kind: str) -> str:
    """What helps where a file of such a kind cannot be read.

    >>> remedy_for("a RAR archive"), remedy_for("a PNG image")[:30]
    ('Unpack it, and import what is in it.', 'Run text recognition (OCR) ove')
    """
    return next((remedy for end, remedy in _REMEDIES if kind.endswith(end)), _ANY_REMEDY)


def looks_binary(text: str) -> bool:
    """Whether decoded bytes were no text: too many control characters and characters that could not be read.

    A few of them are a damaged text, which is imported with a note.

    >>> looks_binary("One stray \\x00 in a line."), looks_binary("\\x00\\x01\\x02PK\\x03")
    (False, True)
    """
    sample = text[:_SAMPLE]
    strange = len(_STRANGE.findall(sample))
    return strange > _FEW * len(sample) or (strange > _MANY and strange > _SHARE * len(sample))
