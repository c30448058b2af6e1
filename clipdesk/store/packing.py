"""What is computed from an article's text and bytes before it is stored. Needs no database: child processes do it."""

from __future__ import annotations

import zlib
from hashlib import blake2b
from typing import NamedTuple

from clipdesk.domain.text import digest_bytes

# What does not make words differ: ASCII marks and spaces, and the commonest others as UTF-8.
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
_MARKS = "\u00a0\u00ab\u00ad\u00b7\u00bb\u2009\u200b\u2010\u2011\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u202f\u2039\u203a\ufeff"
# Their last bytes, by the bytes that they begin with.
_OTHER_MARKS = {
    head: frozenset(mark.encode()[-1] for mark in _MARKS if mark.encode()[:-1] == head)
    for head in {mark.encode()[:-1] for mark in _MARKS}
}


class PackedOriginal(NamedTuple):
    """A file's bytes as the project keeps them: compressed with zlib, named by the SHA-256 of the file's."""

    hash: str
    size: int
    data: bytes


def pack(original: bytes) -> PackedOriginal:
    """Make a file's bytes ready to be kept. Costs time, and needs no store: for the thread that reads."""
    return PackedOriginal(digest_bytes(original), len(original), zlib.compress(original, 1))


def fingerprint(text: str) -> bytes:
    """16 bytes that are the same for texts of the same words, whatever their spaces, marks and case."""
    words = text.encode().translate(None, _ASCII_MARKS)
    if not words.isascii():
        for head, tails in _OTHER_MARKS.items():
            words = _without(words, head, tails)
    # Folding comes last because it is slow for all but ASCII; it makes no mark and takes none away.
    words = words.lower() if words.isascii() else words.decode().casefold().encode()
    return blake2b(words, digest_size=16).digest()


def _without(words: bytes, head: bytes, tails: frozenset[int]) -> bytes:
    """`words`, which are UTF-8, without the characters that begin with `head` and end with one of `tails`."""
    first, *others = words.split(head)
    return b"".join((first, *(one[1:] if one[0] in tails else head + one for one in others))) if others else words
