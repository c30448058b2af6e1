"""What a page says of its own encoding."""

from __future__ import annotations

import re

_HEAD = 8192
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_META = re.compile(rb"<meta\s[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)


def declared_charset(data: bytes) -> str:
    """The encoding named in the head of a page; empty when there is none to be believed.

    Tools that save pages often rewrite them in UTF-8 and leave the old name standing: bytes
    beyond ASCII that are valid UTF-8 are not that by chance.

    >>> declared_charset(b'<meta charset="iso-8859-1">')
    'iso-8859-1'
    """
    head = _COMMENT.sub(b"", data[:_HEAD])
    match = _XML.search(head) or _META.search(head)
    if match is None:
        return ""
    name = match[1].decode("ascii").lower()
    if name.startswith(("utf-16", "utf-32", "utf16", "ucs-2")):
        return ""
    if name in ("x-user-defined", "x-sjis"):
        return "cp1252" if name == "x-user-defined" else "shift_jis"
    return "" if name in ("utf-8", "utf8") or _is_telling_utf8(data) else name


def _is_telling_utf8(data: bytes) -> bool:
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
