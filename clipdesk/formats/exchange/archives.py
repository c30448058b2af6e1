"""The files in a ZIP archive that another program, or Clipdesk, made of a folder."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.documents.package import LARGEST_TOTAL, Package
from clipdesk.formats.registry import Reading, SourceFile

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_BEGINNING = b"PK\x03\x04"
_MOST_LOOKED_AT, _MOST_BYTES_LOOKED_AT = 20, 64 << 20
"""How many files of an archive are read to recognize it, and bytes of them."""
_CERTAIN = 0.95
_NESTED = "It is an archive within the archive: unpack it, and import what is in it."


class Archive(Package):
    """An archive of many files in memory: one of them may be as large as all of a document."""

    largest = LARGEST_TOTAL
    remedy = "Unpack it, and import what is in it."


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
    if not data.startswith(_BEGINNING):
        return ()
    try:
        return file_names(Archive(data, ""))
    except ImportFailedError:
        return ()


def sniffed_in(file: SourceFile, suffix: str, sniff: Callable[[SourceFile], float]) -> float:
    """What `sniff` says of the file in an archive that it knows best, of the first whose names end so; 0 without any.

    What cannot be read, and an archive within the archive, is passed over.
    """
    names = [name for name in names_in(file.data) if name.lower().endswith(suffix)]
    if not names:
        return 0.0
    archive = Archive(file.data, file.name)
    best, looked_at = 0.0, 0
    for name in names[:_MOST_LOOKED_AT]:
        try:
            data = archive.read(name)
        except ImportFailedError:
            continue
        if not data.startswith(_BEGINNING):
            best = max(best, sniff(SourceFile(name, data)))
        looked_at += len(data)
        if best >= _CERTAIN or looked_at > _MOST_BYTES_LOOKED_AT:
            break
    return best


def readings_in(
    file: SourceFile, suffixes: str | tuple[str, ...], read: Callable[[str, bytes], Iterator[Reading]]
) -> Iterator[Reading]:
    """What `read` makes of name and bytes of each file in an archive whose name ends so; a bad one costs its own line.

    An archive within the archive is not read: its line says so.
    """
    package = Archive(file.data, file.name)
    for inner in file_names(package):
        if inner.lower().endswith(suffixes):
            name = f"{file.name}/{inner}"
            try:
                data = package.read(inner)
                if data.startswith(_BEGINNING):
                    yield ReportItem(name, Outcome.SKIPPED, _NESTED)
                else:
                    yield from read(name, data)
            except ImportFailedError as error:
                yield ReportItem(name, Outcome.SKIPPED, error.message)


def _is_decent(name: str) -> bool:
    parts = name.split("/")
    is_bad = any(part in ("", ".", "..") or "\\" in part or ":" in part or "\0" in part for part in parts)
    return not (is_bad or parts[0] == "__MACOSX" or parts[-1].startswith("."))
