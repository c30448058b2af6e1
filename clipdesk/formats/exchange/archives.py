"""The files in a ZIP archive that another program, or Clipdesk, made of a folder."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.documents.package import Package
from clipdesk.formats.registry import Reading, SourceFile

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def zip_entry(name: str) -> zipfile.ZipInfo:
    """A file to write into an archive, compressed and of the earliest day there is, so that the same content gives the same bytes."""
    entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def file_names(package: Package) -> tuple[str, ...]:
    """The names of its files, in alphabetical order, without paths that lead outside and files that systems add."""
    return tuple(sorted(name for name in package.names if _is_decent(name)))


def names_in(data: bytes) -> tuple[str, ...]:
    """The names of the files in an archive, for recognizing it; none when it is no archive or a damaged one."""
    if not data.startswith(b"PK\x03\x04"):
        return ()
    try:
        return file_names(Package(data, ""))
    except ImportFailedError:
        return ()


def sniffed_in(file: SourceFile, suffix: str, sniff: Callable[[SourceFile], float]) -> float:
    """What `sniff` says of the first file in an archive whose name ends so; 0 where there is none, or it cannot be read."""
    first = next((name for name in names_in(file.data) if name.lower().endswith(suffix)), "")
    if not first:
        return 0.0
    try:
        return sniff(SourceFile(first, Package(file.data, file.name).read(first)))
    except ImportFailedError:
        return 0.0


def readings_in(
    file: SourceFile, suffixes: str | tuple[str, ...], read: Callable[[str, bytes], Iterator[Reading]]
) -> Iterator[Reading]:
    """What `read` makes of name and bytes of each file in an archive whose name ends so; a bad one costs its own line."""
    package = Package(file.data, file.name)
    for inner in file_names(package):
        if inner.lower().endswith(suffixes):
            name = f"{file.name}/{inner}"
            try:
                yield from read(name, package.read(inner))
            except ImportFailedError as error:
                yield ReportItem(name, Outcome.SKIPPED, error.message)


def _is_decent(name: str) -> bool:
    parts = name.split("/")
    is_bad = any(part in ("", ".", "..") or "\\" in part or ":" in part or "\0" in part for part in parts)
    return not (is_bad or parts[0] == "__MACOSX" or parts[-1].startswith("."))
