"""Reads the JSON values of a file: of a list, one a line, or one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.training.recognition import head_in_utf8
from clipdesk.formats.training.strict_json import (
    JsonError,
    first_value,
    line_number,
    lines,
    members,
    numbered_members,
    parse,
    to_utf8,
    value_end,
)

_HEAD = 256 * 1024
_KEPT = 1 << 16
"""Bytes of the largest file whose first record is kept, and the file with it."""


class Value(NamedTuple):
    """A decoded value and the line of the file, from 1, on which it begins."""

    value: Any
    line: int

    @property
    def place(self) -> str:
        """“line 3”, for the report."""
        return f"line {self.line}"


def values(file: SourceFile, options: ImportOptions) -> Iterator[Value | ReportItem]:
    """Every value of the file, and a line of the report for each that is not JSON.

    A list at the top stands for what is in it. Raises `ImportFailedError` when there is nothing to read.
    """
    try:
        data = to_utf8(file.data, options.encoding)
        start = first_value(data)
        if data[start : start + 1] == b"[":
            yield from _of_list(file.name, data, start)
        elif _is_one_a_line(data, start):
            for number, line_start, line_end in lines(data):
                yield _value(file.name, data, line_start, line_end, number)
        else:
            yield from _of_sequence(file.name, data, start)
    except JsonError as error:
        raise ImportFailedError(f"“{file.name}” {error}.", "Choose another file, or another encoding.") from error


def first_record(file: SourceFile) -> dict[str, Any]:
    """The first object of a file, for recognizing it; empty when there is none, or when it is very long. Never raises.

    Of an object at the top, members that are long, or behind the head of the file, are left out.
    """
    return _first_record(file.data) if len(file.data) > _KEPT else _first_record_again(file.data)


def _first_record(whole: bytes) -> dict[str, Any]:
    try:
        data = head_in_utf8(whole)
        start = first_value(data)
        if data[start : start + 1] == b"[":
            start = next(members(data, start)).start
    except (JsonError, StopIteration):
        return {}
    found: dict[str, Any] = {}
    if data[start : start + 1] == b"{":
        try:
            for member in members(data, start):
                is_short = member.end - member.start <= _HEAD
                found[member.name] = parse(data, member.start, member.end) if is_short else _kind(data, member.start)
        except JsonError:
            return found
    return found


_first_record_again = lru_cache(2)(_first_record)
"""Nine formats ask for it, one after the other."""


def _kind(data: bytes, start: int) -> Any:
    """An empty value of the kind that begins here."""
    return {b'"': "", b"[": [], b"{": {}}.get(data[start : start + 1])


def _is_one_a_line(data: bytes, start: int) -> bool:
    """Whether the first value ends with its line; also true if it is broken."""
    line_end = data.find(b"\n", start)
    try:
        return line_end < 0 or value_end(data, start) <= line_end
    except JsonError:
        return data[start:line_end].strip() not in (b"{", b"[")


def _of_list(name: str, data: bytes, start: int) -> Iterator[Value | ReportItem]:
    done = 0
    try:
        for member, line in numbered_members(data, start):
            yield _value(name, data, member.start, member.end, line)
            done += 1
    except JsonError as error:
        if not done:
            raise
        yield ReportItem(name, Outcome.SKIPPED, f"After record {done}, the file {error}.")


def _of_sequence(name: str, data: bytes, start: int) -> Iterator[Value | ReportItem]:
    done = 0
    try:
        while True:
            end = value_end(data, start)
            yield _value(name, data, start, end, line_number(data, start))
            done += 1
            if not data[end:].strip():
                return
            start = end + first_value(data[end:])
    except JsonError as error:
        if not done:
            raise
        yield ReportItem(name, Outcome.SKIPPED, f"After record {done}, the file {error}.")


def _value(name: str, data: bytes, start: int, end: int, line: int) -> Value | ReportItem:
    try:
        return Value(parse(data, start, end), line)
    except JsonError as error:
        return ReportItem(f"{name}, line {line}", Outcome.SKIPPED, f"Line {line} {error}.")
