"""JSON from untrusted files: what the standard parser lets through or dies of is refused in words.

Refused are NaN and Infinity, endless numbers, repeated names, absurd nesting, oversized values
and broken UTF-8; lone surrogates are left to whoever makes strings storable. Works on bytes in
place: values are decoded one at a time, so that a file costs little more than its own size.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, NoReturn

MAX_VALUE = 64 * 1024 * 1024
"""Bytes of one article's JSON: six times the longest text that the window is made for, 10 MB, and its annotations."""

_SPACE = re.compile(rb"[ \t\r\n]*")
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_NEXT_BRACKET = re.compile(rb'(?:[^"\[\]{}]++|"[^"\\]*+(?:\\.[^"\\]*+)*+")*+[\[\]{}]', re.DOTALL)
_SCALAR = re.compile(rb"[^\s,\]}\[{\"]+")


class JsonError(ValueError):
    """The bytes are not JSON that can be used; `str()` is a clause that goes on from “the line …”."""


class Member(NamedTuple):
    """A value inside an object or array: its name (empty in an array) and where its bytes lie."""

    name: str
    start: int
    end: int


def to_utf8(data: bytes, encoding: str = "") -> bytes:
    """The bytes as UTF-8 without a byte order mark.

    `encoding` is what the user chose; without it a mark is obeyed, and UTF-16 or UTF-32 without
    a mark known by the zeros beside the first character, which is ASCII in all JSON.
    """
    if not encoding:
        if data.startswith(codecs.BOM_UTF8):
            return data[len(codecs.BOM_UTF8) :]
        encoding = json.detect_encoding(data[:4]) if data else "utf-8"
    if codecs.lookup(encoding).name == "utf-8":
        return data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode(encoding).encode("utf-8")
    except UnicodeError as error:
        raise JsonError(f"cannot be read as {encoding.upper()}") from error


def parse(data: bytes, start: int = 0, end: int | None = None) -> Any:
    """The value in `data[start:end]`. Raises `JsonError` with what is wrong with it."""
    stop = len(data) if end is None else end
    if stop - start > MAX_VALUE:
        raise JsonError(f"is longer than {MAX_VALUE // 1024 // 1024} MB")
    view = memoryview(data)[start:stop]
    try:
        return _decoder.decode(str(view, "utf-8"))
    except JsonError:
        raise
    except UnicodeDecodeError as error:
        raise JsonError("is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise JsonError(f"is not JSON: {_reason(error)}") from error
    except RecursionError as error:
        raise JsonError("is nested too deeply") from error
    except ValueError as error:
        # int() refuses more than 4,300 digits.
        raise JsonError("holds a number of absurd length") from error


def first_value(data: bytes) -> int:
    """Where the first value begins. Raises `JsonError` when there is none."""
    start = _skip_space(data, 0)
    if start == len(data):
        raise JsonError("is empty")
    return start


def members(data: bytes, start: int) -> Iterator[Member]:
    """The members of the object or array that opens at `data[start]`, without decoding their values.

    Raises `JsonError` where the structure breaks.
    """
    is_object = data[start : start + 1] == b"{"
    closing = b"}" if is_object else b"]"
    at = _skip_space(data, start + 1)
    if data[at : at + 1] == closing:
        return
    while True:
        name = ""
        if is_object:
            name_end = value_end(data, at)
            parsed = parse(data, at, name_end)
            colon = _skip_space(data, name_end)
            if not isinstance(parsed, str) or data[colon : colon + 1] != b":":
                raise JsonError("is not JSON: a name is missing")
            name, at = parsed, _skip_space(data, colon + 1)
        stop = value_end(data, at)
        yield Member(name, at, stop)
        at = _skip_space(data, stop)
        mark = data[at : at + 1]
        if mark == closing:
            return
        if mark != b",":
            raise JsonError("is not JSON: a comma or a closing bracket is missing")
        at = _skip_space(data, at + 1)


def numbered_members(data: bytes, start: int) -> Iterator[tuple[Member, int]]:
    """The members, each with the number of the line, counted from that of `start` as 1, on which it begins."""
    line, counted = 1, 0
    for member in members(data, start):
        line += data.count(b"\n", counted, member.start)
        counted = member.start
        yield member, line


def member_value(data: bytes, member: Member | None) -> Any:
    """The value of a member; None where there is none. Raises `JsonError`."""
    return parse(data, member.start, member.end) if member else None


def value_end(data: bytes, start: int) -> int:
    """Where the value that begins at `data[start]` ends. Raises `JsonError` when it does not."""
    first = data[start : start + 1]
    if first == b'"':
        string = _STRING.match(data, start)
        if string:
            return string.end()
    elif first not in (b"{", b"["):
        scalar = _SCALAR.match(data, start)
        if not scalar:
            raise JsonError("is not JSON: a value is missing")
        return scalar.end()
    depth, at = 0, start
    while bracket := _NEXT_BRACKET.match(data, at):
        at = bracket.end()
        depth += 1 if data[at - 1] in b"[{" else -1
        if depth == 0:
            return at
    raise JsonError("is not JSON: it breaks off")


def lines(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Number, start and end of every line that is not blank; JSON itself holds no bare line end."""
    start = number = 0
    while start < len(data):
        number += 1
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        if end - start > 100 or data[start:end].strip():
            yield number, start, end
        start = end + 1


def line_number(data: bytes, offset: int) -> int:
    """Number of the line, from 1, on which the byte `offset` lies."""
    return data.count(b"\n", 0, offset) + 1


def _skip_space(data: bytes, at: int) -> int:
    match = _SPACE.match(data, at)
    assert match is not None
    return match.end()


def _reason(error: json.JSONDecodeError) -> str:
    reason = error.msg[:1].lower() + error.msg[1:]
    where = f"character {error.colno}" if error.lineno == 1 else f"its line {error.lineno}, character {error.colno}"
    return f"{reason} at {where}"


def _refuse_constant(name: str) -> NoReturn:
    raise JsonError(f"holds {name.lstrip('-')}, which is not a number")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                shown = name[:40].encode("utf-8", "replace").decode()
                raise JsonError(f"names “{shown}” twice in one object")
            seen.add(name)
    return values


_decoder = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse_constant)
