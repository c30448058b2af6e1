"""Mends markup that the HTML parser cannot bear: embedded pictures, endless attributes, bottomless nesting.

Text is never lost here; works on the source as a string, before it is parsed.
"""

from __future__ import annotations

import re

MAX_DEPTH = 300
"""Elements inside each other that are kept; real pages stay below 100, libxml2 stops reading at 2,048."""

MAX_ATTRIBUTES = 64
"""Attributes kept of an element that has thousands; libxml2 needs quadratic time for them."""

VOID_TAGS = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)

_EMBEDDED = re.compile(r"(?<=[\"'(=])data:[^\"')>\s]{256,}")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<]{10000,}")
_TAG_NAME = re.compile(r"<[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(r"[\s/]*[^\s/>=\"'][^\s/>=]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?")
_TAG_END = re.compile(r"[^>]*>")
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|textarea|title)\b.*?(?:</\1\s*>|\Z)"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][^\s/<>]*)(?:[^<>\"']|\"[^<\"]*\"|'[^<']*')*+>",
    re.DOTALL | re.IGNORECASE,
)
_GLYPH_TAGS = frozenset("a abbr b big cite code em font i mark s small span strong sub sup u".split())


def without_embedded(html: str) -> str:
    """`html` with long data: addresses (pictures and fonts of pages saved in one file) taken out."""
    return _EMBEDDED.sub("data:,", html)


def with_fewer_attributes(html: str) -> str:
    """`html` with no more than `MAX_ATTRIBUTES` attributes in tags of more than 10,000 characters."""
    return _LONG_TAG.sub(lambda match: _shortened(match[0]), html)


def _shortened(stretch: str) -> str:
    """A stretch that starts with a tag, the tag cut to its first attributes."""
    name = _TAG_NAME.match(stretch)
    assert name is not None
    end = kept_end = name.end()
    count = 0
    while (attribute := _ATTRIBUTE.match(stretch, end)) is not None:
        end = attribute.end()
        count += 1
        if count == MAX_ATTRIBUTES:
            kept_end = end
    rest = _TAG_END.match(stretch, end)
    if count <= MAX_ATTRIBUTES or rest is None:
        return stretch
    return stretch[:kept_end] + ">" + stretch[rest.end() :]


_BREAK = "<br><br>"


def flattened(html: str) -> str:
    """`html` with the tags below `MAX_DEPTH` replaced by breaks, so that a parser reaches all its text."""
    pieces: list[str] = []
    open_tags: list[tuple[str, bool]] = []
    last = 0
    for token in _TOKEN.finditer(html):
        name = (token["name"] or "").lower()
        if not name or name in VOID_TAGS:
            continue
        if token["close"]:
            kept = _closed(open_tags, name)
        else:
            kept = len(open_tags) < MAX_DEPTH
            open_tags.append((name, kept))
        if not kept:
            between = html[last : token.start()]
            # One break is as good as ten thousand in a row, which cost seconds.
            is_broken = not between.strip() and pieces[-1:] == [_BREAK]
            pieces += (between, "" if name in _GLYPH_TAGS else _BREAK) if not is_broken else ()
            last = token.end()
    pieces.append(html[last:])
    return "".join(pieces)


def _closed(open_tags: list[tuple[str, bool]], name: str) -> bool:
    """Take the innermost open `name` (looked for 50 levels up) off the stack; whether its tag was kept."""
    for back in range(1, min(50, len(open_tags)) + 1):
        if open_tags[-back][0] == name:
            kept = open_tags[-back][1]
            del open_tags[-back:]
            return kept
    return len(open_tags) < MAX_DEPTH
