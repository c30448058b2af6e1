"""The files in a ZIP archive that another program, or Clipdesk, made of a folder."""

from __future__ import annotations

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.documents.package import Package


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


def _is_decent(name: str) -> bool:
    parts = name.split("/")
    is_bad = any(part in ("", ".", "..") or "\\" in part or ":" in part or "\0" in part for part in parts)
    return not (is_bad or parts[0] == "__MACOSX" or parts[-1].startswith("."))
