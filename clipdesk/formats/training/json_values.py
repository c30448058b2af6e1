"""Values decoded from JSON, from whatever program, as what they should be."""

from __future__ import annotations

import json
from typing import Any

from clipdesk.domain.text import canonical


def whole_number(value: Any) -> int | None:
    """A whole number, also one that was written as 5.0."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if isinstance(value, int) or value.is_integer() else None


def storable(value: Any) -> str:
    """A string, made storable; a number as its digits; anything else as nothing."""
    if isinstance(value, str):
        # The letter in front keeps a leading U+FEFF, which is a byte order mark in files only.
        return value if value.isprintable() else canonical("a" + value).text[1:]
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def as_dict(value: Any) -> dict[str, Any]:
    """An object of JSON; anything else as an empty one."""
    return value if isinstance(value, dict) else {}


def as_list(value: Any) -> list[Any]:
    """A list of JSON; anything else as an empty one."""
    return value if isinstance(value, list) else []


def dicts_in(value: Any) -> list[dict[str, Any]]:
    """The objects of a list; of anything else nothing.

    >>> dicts_in([{"a": 1}, 2]), dicts_in("ab")
    ([{'a': 1}], [])
    """
    return [one for one in as_list(value) if isinstance(one, dict)]


def attribute_value(value: Any) -> str:
    """The value of an attribute, which Clipdesk stores as text."""
    if isinstance(value, str):
        return storable(value)
    return "" if value is None else json.dumps(value, ensure_ascii=False)
