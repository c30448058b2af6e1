"""MISC: white space, keys and passages are read as they were written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.conll_u.last_column import from_spaces, read_misc, read_spans, spaces, write_misc, write_spans
from tests.strategies import names


@given(st.text(" \t\n\r|\\\u00a0s"))
def test_white_space_comes_back_and_breaks_no_line(given_spaces: str) -> None:
    written = spaces(given_spaces)
    assert from_spaces(written) == given_spaces
    assert not set(written) & set("\t\n\r| ")


@given(st.lists(st.tuples(st.integers(1, 30), names() | st.text(min_size=1), st.booleans())))
def test_passages_come_back_and_break_no_key(parts: list[tuple[int, str, bool]]) -> None:
    encodable = [(number, label.encode("utf-8", "replace").decode(), begins) for number, label, begins in parts]
    value = write_spans(encodable)
    assert read_spans(value) == [(f"s{number}", label, begins) for number, label, begins in encodable]
    assert read_misc(write_misc({"Spans": value}))["Spans"] == value
    assert "\t" not in value


def test_keys_without_value_twice_or_of_another_form() -> None:
    assert read_misc("_") == {}
    assert read_misc("A|B=1|B=2") == {"A": "", "B": "1"}
    assert write_misc({}) == "_"
    assert read_spans("x;s1:A:Q;s2:B:I;") == [("s2", "B", False)]
