"""The pages in the records of a web archive, one after the other, whether it is compressed record by record, whole or not at all.

It is unpacked while it is read, so that a large one takes no more memory than a small one, and counted meanwhile.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.containers.pages import PAGE_TYPES
from clipdesk.formats.documents.package import HIGHEST_RATIO, LARGEST_TOTAL, RATIO_FROM

_MAGIC = b"\x1f\x8b"
_OK = "200"
_ENCODINGS = ("", "identity", *BufferedReader.get_supported_decompressors())
_LARGEST_PAGE = 64 << 20
_PIECE = 1 << 14
"""Bytes that are unpacked at once: what lies behind the end of a record is copied again for the next one."""
_GZIP = 31
"""For zlib: gzip around the data, and its largest window."""
_PADDING = re.compile(rb"\0*")
"""What some crawlers fill the space between two records with."""
_LONGEST_LINE = 1 << 16
_ANY_ADDRESS = "http:"


class WebPage(NamedTuple):
    """A page as it was answered; `packed_as` names an encoding of the transfer that nothing here reads.

    `address` is empty where the record gives none.
    """

    address: str
    charset: str
    content: bytes
    packed_as: str = ""


def pages_in(data: bytes, name: str) -> Iterator[WebPage]:
    """Every page that was answered well, in order.

    Raises `ImportFailedError` where the archive is damaged or breaks off, or unpacks to more than any archive.
    """
    # Attribute: a record without a type; overflow: one that says it is longer than any file.
    plain = _Unpacked(data, name) if data.startswith(_MAGIC) else io.BytesIO(data)
    try:
        for record in _Records(plain):
            page = _page_of(record)
            _check_end(record)
            if page is not None:
                yield page
        if isinstance(plain, _Unpacked) and plain.is_broken:
            raise EOFError
    except (ArchiveLoadFailed, AttributeError, EOFError, OSError, OverflowError, ValueError, zlib.error) as error:
        raise ImportFailedError(
            f"“{name}” is damaged and cannot be read to its end.", "Make the archive again."
        ) from error


def _page_of(record: Any) -> WebPage | None:
    http, own = record.http_headers, record.rec_headers
    if record.rec_type not in {"response", "resource"} or (http and http.get_statuscode() != _OK):
        return None
    kind = ((http or own).get_header("Content-Type") or "").lower()
    if not kind.startswith(PAGE_TYPES):
        return None
    packed_as = (http.get_header("Content-Encoding") or "").strip().lower() if http else ""
    content: bytes = record.content_stream().read(_LARGEST_PAGE)
    # Some crawlers unpack a page and leave its header as it was.
    is_read = content.lstrip().startswith(b"<") or packed_as in _ENCODINGS
    charset = kind.partition("charset=")[2].strip(" \"';")
    return WebPage(own.get_header("WARC-Target-URI") or "", charset, content, "" if is_read else packed_as)


def _check_end(record: Any) -> None:
    """Raises `EOFError` where the archive breaks off within a record, or before it says how long one is."""
    while record.raw_stream.read(_PIECE):
        pass
    said = record.rec_headers.get_header("Content-Length") or ""
    is_cut = record.format == "warc" and not said.strip()
    if is_cut or getattr(record.raw_stream, "limit", 0) > 0:
        raise EOFError


class _Unpacked:
    """What a compressed archive holds, unpacked as it is asked for; one that breaks off ends where it does."""

    def __init__(self, data: bytes, name: str) -> None:
        self._data, self._name = memoryview(data), name
        self._at = self._size = 0
        self._member = zlib.decompressobj(_GZIP)
        self._is_damaged = False

    @property
    def is_broken(self) -> bool:
        """Whether what was unpacked up to now ends where it is damaged or breaks off, and not with the archive."""
        return self._is_damaged or (self._at >= len(self._data) and not self._member.eof)

    def read(self, most: int) -> bytes:
        """The next bytes, as many or fewer; none at the end.

        Raises `ImportFailedError` where they are too many, nothing can be unpacked at all, or it is an archive again.
        """
        unpacked = b""
        try:
            while not unpacked and self._at < len(self._data):
                unpacked = self._next(most)
        except zlib.error as error:
            if not self._size:
                raise ImportFailedError(
                    f"“{self._name}” is damaged and cannot be read.", "Make the archive again."
                ) from error
            self._at, self._is_damaged = len(self._data), True
        if not self._size and unpacked.startswith(_MAGIC):
            raise ImportFailedError("It is an archive within the archive: unpack it, and import what is in it.")
        self._size += len(unpacked)
        if self._size > LARGEST_TOTAL:
            raise ImportFailedError(f"“{self._name}” unpacks to far more than can be read.", "Split the archive.")
        if self._size > RATIO_FROM and self._size > HIGHEST_RATIO * len(self._data):
            raise ImportFailedError(
                f"“{self._name}” unpacks to more than {HIGHEST_RATIO} times its size.",
                "Unpack it, and import what is in it.",
            )
        return unpacked

    def _next(self, most: int) -> bytes:
        if self._member.eof:
            padding = _PADDING.match(self._data, self._at)
            self._at = padding.end() if padding else self._at
            if bytes(self._data[self._at : self._at + len(_MAGIC)]) != _MAGIC:
                self._is_damaged, self._at = self._at < len(self._data), len(self._data)
                return b""
            self._member = zlib.decompressobj(_GZIP)
        piece = self._data[self._at : self._at + _PIECE]
        unpacked = self._member.decompress(piece, most)
        left = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
        self._at += len(piece) - len(left)
        return unpacked


class _Lines(BufferedReader):  # type: ignore[misc]  # warcio has no types
    """Reads lines up to a length: what is no line at all would be put together for hours."""

    def readline(self, length: int | None = None) -> bytes:
        """The next line, or as much of it as a line may be."""
        line: bytes = super().readline(min(length or _LONGEST_LINE, _LONGEST_LINE))
        return line


class _Loader(ArcWarcRecordLoader):  # type: ignore[misc]  # warcio has no types
    """Reads an answer also where its record gives no address, by which warcio tells an answer from other records."""

    def load_http_headers(self, rec_type: str, uri: str | None, stream: Any, length: int | None) -> Any:
        """The head of an answer; None where there is none. Raises `ArchiveLoadFailed` where the archive breaks off before it."""
        try:
            return super().load_http_headers(rec_type, _ANY_ADDRESS if uri is None else uri, stream, length)
        except EOFError as error:  # for warcio the regular end of an archive
            raise ArchiveLoadFailed("no head") from error


class _Records(ArchiveIterator):  # type: ignore[misc]  # warcio has no types
    """The iterator of warcio that prints nothing of what it reads."""

    def __init__(self, plain: io.BytesIO | _Unpacked) -> None:
        super().__init__(plain)
        self.reader = _Lines(self.fh)
        self.loader = _Loader(verify_http=False, arc2warc=False)

    def _consume_blanklines(self) -> tuple[bytes | None, int]:
        """The first line that says something, of those behind a record, and the bytes before it.

        A first line that is not blank is the rest of a record that said it was shorter; warcio prints it.
        """
        size, is_first = 0, True
        while line := self.reader.readline():
            if line.strip() and not is_first:
                return line, size
            size, is_first = size + len(line), False
        return None, size
