r"""How WebAnno TSV 3 writes signs that mean something in it: with a backslash in front."""

from __future__ import annotations

import re

_RESERVED = re.compile(r"->|[\\\[\]|_;*\t\n]")
_ESCAPE = re.compile(r"\\(->|.)", re.DOTALL)
_TEXT_ESCAPE = re.compile(r"\\([\\tnrfb])")
_NAMED = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
_WRITTEN = {"\t": "t", "\n": "n"}
_STACKED = re.compile(r"(?:\\.|[^\\|])+", re.DOTALL)
_SLOTS = re.compile(r"(?:\\.|[^\\;])+", re.DOTALL)
_NUMBERED = re.compile(r"((?:\\.|[^\\\[])*)\[([0-9]+(?:_[0-9]+)?)\]", re.DOTALL)


def escape_value(value: str) -> str:
    r"""A value of a feature as a column holds it.

    >>> print(escape_value("a_b|c->d"))
    a\_b\|c\->d
    """
    return _RESERVED.sub(lambda match: "\\" + _WRITTEN.get(match[0], match[0]), value)


def unescape_value(value: str) -> str:
    """What a column says."""
    return _ESCAPE.sub(lambda match: _NAMED.get(match[1], match[1]) if match[1] in "tnr" else match[1], value)


def escape_text(text: str) -> str:
    """A line of text, or a word, as the file holds it."""
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def unescape_text(text: str) -> str:
    """A line of text, or a word."""
    return _TEXT_ESCAPE.sub(lambda match: _NAMED.get(match[1], match[1]), text)


def stacked(column: str) -> list[str]:
    """The values of several annotations in one column."""
    return _STACKED.findall(column)


def slots(value: str) -> list[str]:
    """The values of several slots of one annotation."""
    return _SLOTS.findall(value)


def numbered(value: str) -> tuple[str, str]:
    """A value and the number behind it in square brackets, which tells apart what looks alike; empty for none."""
    match = _NUMBERED.fullmatch(value)
    return (match[1], match[2]) if match else (value, "")
