"""Values are found in lists, in lines and one behind the other; a bad one costs itself."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.formats.exchange.values import Value, first_record, values
from clipdesk.formats.registry import ImportOptions, SourceFile

RECORDS = st.lists(st.dictionaries(st.text(max_size=3), st.text(max_size=5) | st.integers(), min_size=1), min_size=1)


def found(data: bytes) -> list[Any]:
    return [
        (one.line, one.value) if isinstance(one, Value) else one.reason
        for one in values(SourceFile("f", data), ImportOptions())
    ]


@given(RECORDS)
def test_every_layout_gives_the_same_values(records: list[dict[str, Any]]) -> None:
    lines = "\n".join(json.dumps(one) for one in records).encode()
    for data in (lines, json.dumps(records).encode(), "\n".join(json.dumps(one, indent=1) for one in records).encode()):
        assert [value for _, value in found(data)] == records
    assert [line for line, _ in found(lines)] == list(range(1, len(records) + 1))


def test_a_value_that_is_not_json_costs_itself_and_says_its_line() -> None:
    assert found(b'{"a": 1}\nnot json\n\n{"a": NaN}\n{"a": 2}') == [
        (1, {"a": 1}),
        "Line 2 is not JSON: expecting value at character 1.",
        "Line 4 holds NaN, which is not a number.",
        (5, {"a": 2}),
    ]
    assert found(b'{"a"\n{"a": 2}') == [
        "Line 1 is not JSON: expecting ':' delimiter at character 5.",
        (2, {"a": 2}),
    ]
    assert found(b'[\n{"a": 1},\n{"a": NaN}, {"a": 2}]') == [
        (2, {"a": 1}),
        "Line 3 holds NaN, which is not a number.",
        (3, {"a": 2}),
    ]


def test_a_file_that_breaks_off_keeps_what_was_before() -> None:
    assert found(b'[{"a": 1}, {"a"') == [(1, {"a": 1}), "After record 1, the file is not JSON: it breaks off."]
    assert found(b'{\n"a": 1}\n{\n"a": ') == [(1, {"a": 1}), "After record 1, the file is not JSON: it breaks off."]


@pytest.mark.parametrize("data", [b"", b" \n", b"[", b"{\n", b"\xff\xfe{\x00\x00\xd8"])
def test_nothing_to_read_is_one_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailedError, match="“f”"):
        found(data)


def test_line_numbers_go_on_between_values_one_behind_the_other() -> None:
    assert found(b'\n{\n "a": 1\n}\n\n{\n"a": 2}') == [(2, {"a": 1}), (6, {"a": 2})]


def test_the_first_record_is_seen_without_reading_what_is_long_or_broken() -> None:
    assert first_record(SourceFile("f", b'[{"a": 1, "b": {"c": [2]}}')) == {"a": 1, "b": {"c": [2]}}
    long = json.dumps({"a": "x" * 300_000, "b": [1] * 300_000, "c": 1}).encode()
    assert first_record(SourceFile("f", long)) == {"a": "", "b": [], "c": 1}
    assert first_record(SourceFile("f", b'{"a": 1, "b": NaN')) == {"a": 1}
    for data in (b"", b"[]", b"text", b'"a"', b"\xff\xfe{\x00\x00\xd8"):
        assert first_record(SourceFile("f", data)) == {}


def test_a_report_line_names_file_and_line() -> None:
    (item,) = [one for one in values(SourceFile("f", b'{"a": 1}\nx'), ImportOptions()) if isinstance(one, ReportItem)]
    assert item.name == "f, line 2"
