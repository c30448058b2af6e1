"""Web archives: WARC files, plain or compressed, and WACZ packages of them. Each page becomes an article."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.containers.pages import draft_of_page
from clipdesk.formats.documents.package import LARGEST_TOTAL, Package
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile

_CHUNK = 1 << 20
_GZIP = 31
"""For zlib: gzip around the data, and its largest window."""
_LARGEST_RECORD = 64 << 20
_PAGES = ("text/html", "application/xhtml+xml")
_OK = "200"


class WarcImporter:
    """Reads the pages of a web archive, each address once."""

    key = "warc"
    name = "Web archive (WARC, WACZ)"
    suffixes = (".warc", ".warc.gz", ".wacz")
    is_foreign = True
    carries = frozenset({Feature.SOURCE})

    def sniff(self, file: SourceFile) -> float:
        """By the version line; a compressed one, or a package, by its name besides."""
        if file.data.startswith(b"WARC/"):
            return 0.99
        name = file.name.lower()
        if file.data.startswith(b"\x1f\x8b") and name.endswith(".warc.gz"):
            return 0.95
        return (
            0.95
            if file.data.startswith(b"PK") and (name.endswith(".wacz") or b"datapackage.json" in file.data)
            else 0.0
        )

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The pages in order; a line of the report for each that holds no text.

        Raises `ImportFailedError` when nothing can be read at all.
        """
        found = False
        seen: set[str] = set()
        for name, data in _archives(file):
            for address, charset, page in _pages(data, name):
                if address in seen:
                    continue
                seen.add(address)
                found = True
                try:
                    yield draft_of_page(
                        page, SourceFile(f"{file.name}: {address}", page), options, charset, {"url": address}
                    )
                except ImportFailedError as error:
                    yield ReportItem(f"{file.name}: {address}", Outcome.SKIPPED, error.message)
        if not found:
            raise ImportFailedError(f"There is no page in “{file.name}”.", "Choose an archive that holds web pages.")


def _archives(file: SourceFile) -> Iterator[tuple[str, bytes]]:
    if not file.data.startswith(b"PK"):
        yield file.name, file.data
        return
    package = Package(file.data, file.name)
    for name in sorted(package.names):
        if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
            yield name, package.read(name)


def _unpacked(data: bytes, name: str) -> bytes:
    """The archive without compression, whether it was compressed record by record or whole.

    Raises `ImportFailedError` when it is damaged at once, or unpacks to more than can be held.
    """
    if not data.startswith(b"\x1f\x8b"):
        return data
    chunks: list[bytes] = []
    size, rest = 0, data
    while rest.startswith(b"\x1f\x8b"):
        member = zlib.decompressobj(_GZIP)
        try:
            while rest and not member.eof:
                chunks.append(member.decompress(rest, _CHUNK))
                rest = member.unconsumed_tail
                size += len(chunks[-1])
                if size > LARGEST_TOTAL:
                    raise ImportFailedError(f"“{name}” unpacks to far more than can be read.", "Split the archive.")
        except zlib.error as error:
            if not size:
                raise ImportFailedError(
                    f"“{name}” is damaged and cannot be read.", "Make the archive again."
                ) from error
            break
        rest = member.unused_data
    return b"".join(chunks)


def _pages(data: bytes, name: str) -> Iterator[tuple[str, str, bytes]]:
    """Address, declared charset and bytes of every page that was answered well."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        records: Iterable[Any] = ArchiveIterator(io.BytesIO(_unpacked(data, name)))
        for record in records:
            headers = record.http_headers
            if record.rec_type not in {"response", "resource"} or (headers and headers.get_statuscode() != _OK):
                continue
            kind = (
                headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")
            ) or ""
            if not kind.lower().startswith(_PAGES):
                continue
            page = record.content_stream().read(_LARGEST_RECORD)
            charset = kind.lower().partition("charset=")[2].strip(" \"';")
            if page.strip():
                yield record.rec_headers.get_header("WARC-Target-URI") or name, charset, page
    except (
        ArchiveLoadFailed,
        AttributeError,
        EOFError,
        OSError,
        OverflowError,
        ValueError,
    ) as error:  # Attribute: a record without a type; overflow: one that says it is longer than any file
        raise ImportFailedError(
            f"“{name}” is damaged and cannot be read to its end.", "Make the archive again."
        ) from error
