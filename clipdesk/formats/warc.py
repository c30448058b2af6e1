"""Web archives: WARC files, plain or compressed, and WACZ packages of them. Each page becomes an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.containers.pages import draft_of_page
from clipdesk.formats.documents.package import LARGEST_TOTAL
from clipdesk.formats.exchange.archives import Archive
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile

if TYPE_CHECKING:
    from clipdesk.formats.containers.web_records import WebPage


class WarcImporter:
    """Reads the pages of a web archive, each address once, and every page that has none."""

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
        """The pages in order, then a line of the report for each address of which no record holds text.

        Raises `ImportFailedError` when nothing can be read at all.
        """
        found, refused, broken = set[str](), dict[str, ReportItem](), list[ImportFailedError]()
        for number, page in enumerate(_pages(file, broken), 1):
            name = page.address or str(number)
            if name in found:
                continue
            reading = _reading(page, f"{file.name}: {name}", options)
            if isinstance(reading, ArticleDraft):
                found.add(name)
                yield reading
            else:
                refused.setdefault(name, reading)
        if broken and not found:
            raise broken[0]
        yield from (item for name, item in refused.items() if name not in found)
        yield from (ReportItem(file.name, Outcome.SKIPPED, error.message) for error in broken)
        if not (found or refused):
            raise ImportFailedError(f"There is no page in “{file.name}”.", "Choose an archive that holds web pages.")


def _reading(page: WebPage, name: str, options: ImportOptions) -> ArticleDraft | ReportItem:
    if page.packed_as:
        return ReportItem(name, Outcome.SKIPPED, f"There is no encoding “{page.packed_as}”.")
    try:
        inner = SourceFile(name, page.content)
        return draft_of_page(page.content, inner, options, page.charset, {"url": page.address})
    except ImportFailedError as error:
        return ReportItem(name, Outcome.SKIPPED, error.message)


def _archives(file: SourceFile) -> Iterator[tuple[str, bytes]]:
    if not file.data.startswith(b"PK"):
        yield file.name, file.data
        return
    package = Archive(file.data, file.name)
    for name in sorted(package.names):
        if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
            yield name, package.read(name)


def _pages(file: SourceFile, broken: list[ImportFailedError]) -> Iterator[WebPage]:
    """The pages of all its archives that hold something; why an archive cannot be read to its end is added to `broken`."""
    from clipdesk.formats.containers.web_records import pages_in

    size = 0
    try:
        for name, data in _archives(file):
            for page in _until_damage(pages_in(data, name), broken):
                size += len(page.content)
                if size > LARGEST_TOTAL:
                    raise ImportFailedError(f"“{name}” unpacks to far more than can be read.", "Split the archive.")
                if page.content.strip():
                    yield page
    except ImportFailedError as error:
        broken.append(error)


def _until_damage(pages: Iterator[WebPage], broken: list[ImportFailedError]) -> Iterator[WebPage]:
    """The pages of one archive of several: the others are read although it is damaged."""
    try:
        yield from pages
    except ImportFailedError as error:
        broken.append(error)
