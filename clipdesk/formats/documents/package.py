"""Parts of a ZIP package (DOCX, ODT, EPUB) read into memory within limits, and their XML without any entity.

Nothing is unpacked to disk. Sizes are counted while reading, not taken from the file; a ZIP bomb is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

from clipdesk.domain.errors import ImportFailedError

MOST_MEMBERS = 5_000
LARGEST_MEMBER = 100 << 20
LARGEST_TOTAL = 512 << 20
HIGHEST_RATIO = 200
"""How many times larger than its compressed bytes a part may be, once it is beyond `RATIO_FROM`."""
RATIO_FROM = 1 << 20
MOST_ATTRIBUTES = 1_000
_CROWDED = 5_000
"""Attributes of one element that no text could be mistaken for."""
_CHUNK = 1 << 16
_ENCRYPTED = 0x1
_BETWEEN_TAGS = re.compile(rb"[^<]{20000,}")
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Package:
    """A ZIP file in memory. `name` is what the user calls it."""

    largest = LARGEST_MEMBER
    """Bytes of the largest part that is read."""
    remedy = "Open it in its program and save it as plain text."
    """What to do where it is larger than what is read."""

    def __init__(self, data: bytes, name: str, within: Package | None = None) -> None:
        """Open it; what it unpacks to counts for the one it lies `within`, too.

        Raises `ImportFailedError` when it is damaged or holds too many parts.
        """
        self._name = name
        self._within = within
        self._total = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise _damaged(name) from error
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise ImportFailedError(f"“{name}” holds {len(members):,} parts and was left out.", self.remedy)
        self.holds_doubles = len({one.filename for one in members}) < len(members)
        """Whether parts share a name: another reader takes the last of them, this one the first."""
        self._members: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            self._members.setdefault(member.filename, member)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, as the package writes them: never used as paths."""
        return tuple(self._members)

    def read(self, part: str) -> bytes:
        """The bytes of a part; empty when there is none.

        Raises `ImportFailedError` when it is locked, damaged or larger than any document.
        """
        member = self._members.get(part)
        if member is None:
            return b""
        if member.flag_bits & _ENCRYPTED:
            raise locked(self._name)
        try:
            with self._zip.open(member) as stream:
                return self._counted(stream, member)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise _damaged(self._name) from error

    def _counted(self, stream: Any, member: zipfile.ZipInfo) -> bytes:
        chunks: list[bytes] = []
        size = 0
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            is_blown_up = size > RATIO_FROM and size > HIGHEST_RATIO * max(1, member.compress_size)
            if size > self.largest or is_blown_up or not self._has_room(len(chunk)):
                raise ImportFailedError(f"“{self._name}” unpacks to far more than a document contains.", self.remedy)
            chunks.append(chunk)
        return b"".join(chunks)

    def _has_room(self, size: int) -> bool:
        self._total += size
        return self._total <= LARGEST_TOTAL and (self._within is None or self._within._has_room(size))


_SIMPLER = Package.remedy


def locked(name: str) -> ImportFailedError:
    """The error for a document that only a password opens."""
    return ImportFailedError(
        f"“{name}” is protected by a password.", "Open it in its program and save it without a password."
    )


def _damaged(name: str) -> ImportFailedError:
    return ImportFailedError(f"“{name}” is damaged and cannot be read.", "Open it in its program and save it again.")


def xml_root(data: bytes, name: str) -> Any:
    """The root element of a part, as lxml has it.

    Raises `ImportFailedError` for XML that is broken, too deep, or declares a document type or entities.
    """
    from lxml import etree

    if _DOCTYPE.search(data.replace(b"\x00", b"")):
        raise ImportFailedError(f"“{name}” holds a document type declaration, which no such document has.", _SIMPLER)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(name) from error


def local_name(element: Any) -> str:
    """The name of an element or attribute without its namespace."""
    tag = element if isinstance(element, str) else str(element.tag)
    return tag.rpartition("}")[2]


def attribute(element: Any, name: str) -> str:
    """The value of an attribute in whatever namespace; empty when there is none."""
    # Asking for all values at once takes time with the square of their number.
    key = next((one for one in element.attrib if local_name(one) == name), None)
    return "" if key is None else str(element.get(key))


def refuse_crowded(data: bytes) -> None:
    """Raise `ImportFailedError` where an element of this XML has so many attributes that a library would take hours.

    For parts that a library reads by itself; looks at the bytes alone.
    """
    for found in _BETWEEN_TAGS.finditer(data):
        run = found[0].replace(b"\x00", b"")
        if run.count(b'="') + run.count(b"='") > _CROWDED:
            raise _crowded(run.split(None, 1)[0].decode("utf-8", "replace"), _CROWDED)


def _crowded(element: str, most: int) -> ImportFailedError:
    return ImportFailedError(f"An element “{element[:40]}” has more than {most:,} attributes.", _SIMPLER)


def attributes(element: Any) -> dict[str, str]:
    """All attributes by their names. Raises `ImportFailedError` where there are more than any document has."""
    if len(element.attrib) > MOST_ATTRIBUTES:
        raise _crowded(local_name(element), MOST_ATTRIBUTES)
    return {str(key): str(value) for key, value in element.attrib.items()}
