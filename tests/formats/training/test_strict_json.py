"""JSON that would crash, stall or mislead the standard parser is refused in words."""

from __future__ import annotations

import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.training.strict_json import (
    MAX_VALUE,
    JsonError,
    first_value,
    line_number,
    lines,
    members,
    parse,
    to_utf8,
    value_end,
)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"a": NaN}', "holds NaN, which is not a number"),
        (b'{"a": -Infinity}', "holds Infinity, which is not a number"),
        (b'{"a": 1, "b": 2, "a": 3}', "names “a” twice in one object"),
        (b'{"\\ud83d": 1, "\\ud83d": 2}', "names “?” twice in one object"),
        (b'{"start": ' + b"9" * 5000 + b"}", "holds a number of absurd length"),
        (b"[" * 100_000, "is nested too deeply"),
        (b'{"a":' * 100_000, "is nested too deeply"),
        (b'{"a": "\xff"}', "is not UTF-8"),
        (b'{"a": "\xed\xa0\xbd"}', "is not UTF-8"),
        (b'{"a": 1', "is not JSON: expecting ',' delimiter at character 8"),
        (b'{"a": 1} {', "is not JSON: extra data at character 10"),
        (b'{"a":\n\n x}', "is not JSON: expecting value at its line 3, character 2"),
        (b"", "is not JSON: expecting value at character 1"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(JsonError) as caught:
        parse(data)
    assert str(caught.value) == words


def test_an_endless_value_is_refused_without_being_copied() -> None:
    data = b'{"text": "' + b"x" * (MAX_VALUE + 1) + b'"}'
    tracemalloc.start()
    with pytest.raises(JsonError, match="is longer than 64 MB"):
        parse(data)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


@given(json_values)
def test_good_json_is_read_as_by_the_standard_parser(value: object) -> None:
    data = json.dumps(value).encode()
    assert parse(b"xx" + data + b"yy", 2, 2 + len(data)) == value
    assert value_end(data + b", more", 0) == len(data)


@given(st.lists(json_values, max_size=5), st.sampled_from([None, 1]))
def test_members_are_those_of_the_standard_parser(values: list[object], indent: int | None) -> None:
    array = json.dumps(values, indent=indent).encode()
    assert [parse(array, one.start, one.end) for one in members(array, 0)] == values
    named = {f'name {n} ]}}"': value for n, value in enumerate(values)}
    data = b" \n" + json.dumps(named, indent=indent).encode()
    assert {one.name: parse(data, one.start, one.end) for one in members(data, first_value(data))} == named


@pytest.mark.parametrize(
    "data",
    [
        b"[1, 2", b"[1 2]", b"[1,]", b"[,]", b'{"a" 1}', b'{"a": }', b"{1: 2}", b'{"a": "x', b'["\\"]', b"[[[1]]", b"{",
        b"[", b'{"a"', b'{"a":', b"[" * 100_000,
    ],
)  # fmt: skip
def test_broken_structure_is_refused(data: bytes) -> None:
    with pytest.raises(JsonError, match="is not JSON"):
        list(members(data, 0))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_the_encoding_is_found_out(encoding: str) -> None:
    text = '{"text": "日本 😀 é"}'
    assert to_utf8(text.encode(encoding)) == text.encode()


def test_a_chosen_encoding_is_obeyed_and_may_fail() -> None:
    assert to_utf8('{"a": "é"}'.encode("cp1252"), "cp1252") == '{"a": "é"}'.encode()
    assert to_utf8(b'\xef\xbb\xbf{"a": 1}', "utf-8") == b'{"a": 1}'
    assert to_utf8(b"") == b""
    with pytest.raises(JsonError, match="cannot be read as UTF-16"):
        to_utf8(b"\xff\xfe{\x00\x00\xd8")


def test_lines_are_counted_from_one() -> None:
    assert [line_number(b"a\nb\n", offset) for offset in (0, 1, 2, 4)] == [1, 1, 2, 3]


def test_an_empty_file_has_no_first_value() -> None:
    with pytest.raises(JsonError, match="is empty"):
        first_value(b" \n\t")


def test_lines_are_numbered_and_blank_ones_passed_over() -> None:
    data = b"a\n\n  \r\nb\r\n" + b" " * 101 + b"\nc"
    assert [(number, data[start:end].strip()) for number, start, end in lines(data)] == [
        (1, b"a"),
        (4, b"b"),
        (5, b""),
        (6, b"c"),
    ]
