"""Computes what is stored of the bytes of a file.

Needs no database, so that child processes can do it.
"""

from __future__ import annotations

import io
import zlib
from typing import NamedTuple

from clipdesk.domain.text import digest_bytes

LARGEST = 512 << 20
"""Bytes of the largest file that is kept; what claims to unpack to more is damaged, or was made to fill the memory."""
_PIECE = 1 << 20
"""Bytes that are packed at once: `zlib.compress` holds what it has packed twice at its end."""


class PackedOriginal(NamedTuple):
    """A file's bytes as the project keeps them: compressed with zlib, named by the SHA-256 of the file's."""

    hash: str
    size: int
    data: bytes


def pack(original: bytes) -> PackedOriginal:
    """Make a file's bytes ready to be kept. Costs time, and needs no store: for the thread that reads."""
    packing, packed, view = zlib.compressobj(1), io.BytesIO(), memoryview(original)
    for at in range(0, len(original), _PIECE):
        packed.write(packing.compress(view[at : at + _PIECE]))
    packed.write(packing.flush())
    return PackedOriginal(digest_bytes(original), len(original), packed.getvalue())


def unpacked(data: bytes) -> bytes:
    """The bytes of the file that `data` was packed from. Raises zlib.error where they are damaged or too many."""
    unpacking = zlib.decompressobj()
    original = unpacking.decompress(data, LARGEST + 1)
    if len(original) > LARGEST or not unpacking.eof:
        raise zlib.error("it does not unpack to a file")
    return original
