r"""The column MISC: keys with values, white space behind words, and passages.

White space is written as UDPipe does it: `SpaceAfter=No`, else `SpacesAfter=\s\n`. Passages stand in a key of
our own: `Spans=s1:PER:B;s2:CLAIM:I` says of a word which passages begin (`B`) or go on (`I`) in it; a passage of
several pieces begins again with each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

_ESCAPES = {" ": "\\s", "\t": "\\t", "\n": "\\n", "\r": "\\r", "|": "\\p", "\\": "\\\\"}
_UNESCAPES = {escape: character for character, escape in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\[stnrp\\]")
_RESERVED = re.compile(r"[%|:;=\s]")


def spaces(given: str) -> str:
    r"""White space as MISC has it.

    >>> spaces(" \n")
    '\\s\\n'
    """
    return "".join(_ESCAPES.get(character, character) for character in given)


def from_spaces(value: str) -> str:
    """White space as it was."""
    return _ESCAPED.sub(lambda match: _UNESCAPES[match[0]], value)


def read_misc(column: str) -> dict[str, str]:
    """Keys with their values; of a key that comes twice, the first."""
    found: dict[str, str] = {}
    for part in column.split("|") if column != "_" else ():
        key, _, value = part.partition("=")
        found.setdefault(key, value)
    return found


def write_misc(values: Mapping[str, str]) -> str:
    """The column; `_` when there is nothing to say."""
    return "|".join(f"{key}={value}" for key, value in values.items()) or "_"


def write_spans(parts: Iterable[tuple[int, str, bool]]) -> str:
    """The value of `Spans`: number of the passage, label, and whether it begins here."""
    return ";".join(
        f"s{number}:{_RESERVED.sub(_percent, label)}:{'B' if begins else 'I'}" for number, label, begins in parts
    )


def read_spans(value: str) -> list[tuple[str, str, bool]]:
    """Name of the passage, label, and whether it begins here; what is not of this form is left out."""
    found: list[tuple[str, str, bool]] = []
    for part in value.split(";"):
        pieces = part.split(":")
        if len(pieces) == 3 and pieces[2] in ("B", "I"):
            found.append((pieces[0], unquote(pieces[1]), pieces[2] == "B"))
    return found


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8"))
