"""Values of JSON as what they should be."""

from __future__ import annotations

from typing import Any

import pytest

from clipdesk.formats.training.json_values import as_dict, as_list, attribute_value, storable, whole_number


@pytest.mark.parametrize(
    ("value", "expected"),
    [(5, 5), (5.0, 5), (5.5, None), (True, None), ("5", None), (None, None), (float("inf"), None), (-3, -3)],
)
def test_a_whole_number_is_one_however_it_is_written(value: Any, expected: int | None) -> None:
    assert whole_number(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a", "a"),
        ("\ufeffa", "\ufeffa"),
        ("a\r\nb", "a\nb"),
        (7, "7"),
        (1.5, "1.5"),
        (True, ""),
        (None, ""),
        (["a"], ""),
    ],
)
def test_what_is_stored_is_a_text(value: Any, expected: str) -> None:
    assert storable(value) == expected


def test_what_is_of_another_kind_is_empty() -> None:
    assert (as_dict([1]), as_list({"a": 1}), as_dict({"a": 1}), as_list([1])) == ({}, [], {"a": 1}, [1])


@pytest.mark.parametrize(("value", "expected"), [("é", "é"), (None, ""), (["é", 1], '["é", 1]'), (True, "true")])
def test_an_attribute_is_kept_as_text(value: Any, expected: str) -> None:
    assert attribute_value(value) == expected
