"""Canonical text: made once, at import. Later only cuts change a text: what is cut out of it, or put back.

The rules keep the number of code points wherever they can, so that positions counted in
the source file still fit: only leading BOMs, CR LF pairs and surrogate pairs change it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_UNSTORABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
    + "]"
)
REPLACEMENT = "\ufffd"
_CONTROLS = bytes(code for code in (*range(0x20), 0x7F) if code not in b"\t\n")
_LEADS = (b"\xef", b"\xf0", b"\xf1", b"\xf2", b"\xf3", b"\xf4")
"""What the UTF-8 of every noncharacter begins with."""


_PIECE = 1 << 20
_LINE = 500
"""Code points up to which Python says sooner whether a text is printable than it encodes it."""


class CanonicalText(NamedTuple):
    """A text fit to be stored.

    `replaced` counts characters that cannot be (control characters, noncharacters, lone surrogates) and became U+FFFD.
    """

    text: str
    replaced: int = 0


def canonical(raw: str) -> CanonicalText:
    r"""Make `raw` storable: `\n` line ends, no BOM, no control characters, never Unicode-normalized.

    >>> canonical("a\r\nb\u2028c\x00").text
    'a\nb\nc\ufffd'
    """
    text = raw.lstrip("\ufeff")
    if _is_plain(text):
        return CanonicalText(text)
    text = _LINE_BREAKS.sub("\n", text)
    text = _SURROGATE_PAIR.sub(_join_pair, text)
    text, replaced = _UNSTORABLE.subn(REPLACEMENT, text)
    return CanonicalText(text, replaced)


def _is_plain(text: str) -> bool:
    """Whether nothing has to go, as far as that can be told in a twentieth of the time that searching for it takes."""
    # Nothing that has to go is printable.
    return (len(text) <= _LINE and text.isprintable()) or all(map(_is_plain_piece, pieces(text)))


def _is_plain_piece(text: str) -> bool:
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return False
    if len(data.translate(None, _CONTROLS)) != len(data) or "\x85" in text or "\u2028" in text or "\u2029" in text:
        return False
    if any(lead in data for lead in _LEADS):
        return text.replace("\n", "").replace("\t", "").replace("\u00a0", "").isprintable()
    return True


def pieces(text: str) -> Iterator[str]:
    """A text a million code points at a time, so that a copy in another form need never be one of all of it."""
    return (text[at : at + _PIECE] for at in range(0, len(text), _PIECE))


def is_canonical(text: str) -> bool:
    """Whether `text` can be stored as it is."""
    return canonical(text).text == text


def digest(text: str) -> str:
    """SHA-256 over the UTF-8 bytes of a canonical text, 64 hexadecimal digits."""
    made = hashlib.sha256()
    for piece in pieces(text):
        made.update(piece.encode())
    return made.hexdigest()


def digest_bytes(data: bytes) -> str:
    """SHA-256 of bytes, 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _join_pair(match: re.Match[str]) -> str:
    return match[0].encode("utf-16", "surrogatepass").decode("utf-16")
