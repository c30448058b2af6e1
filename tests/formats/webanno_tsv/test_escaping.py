"""Reserved signs go out and come in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.webanno_tsv.escaping import (
    escape_text,
    escape_value,
    numbered,
    slots,
    stacked,
    unescape_text,
    unescape_value,
)

odd = st.text(st.sampled_from("a\\[]|_->;*\t\n0t"), min_size=1)


@given(odd)
def test_values_and_texts_come_back(value: str) -> None:
    assert unescape_value(escape_value(value)) == value
    assert unescape_text(escape_text(value)) == value
    assert "\t" not in escape_value(value) + escape_text(value)


@given(st.lists(odd, min_size=1), st.integers(1, 99))
def test_stacked_values_are_told_apart(values: list[str], number: int) -> None:
    told = stacked("|".join(f"{escape_value(one)}[{number}]" for one in values))
    assert [(unescape_value(value), found) for value, found in map(numbered, told)] == [
        (one, str(number)) for one in values
    ]
    assert [unescape_value(one) for one in slots(";".join(map(escape_value, values)))] == values


def test_only_numbers_in_plain_brackets_count() -> None:
    assert [numbered(one) for one in ("a[1]", "a[1_2]", "a\\[1\\]", "a[x]", "*")] == [
        ("a", "1"), ("a", "1_2"), ("a\\[1\\]", ""), ("a[x]", ""), ("*", ""),
    ]  # fmt: skip
