"""Values of attributes and fields as they are typed: NAME=VALUE."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from clipdesk.cli.choosing import attribute_named
from clipdesk.domain.errors import InvalidChangeError, WrongUseError
from clipdesk.domain.label import AttributeKind

if TYPE_CHECKING:
    from clipdesk.domain.label import Attribute, Label

_WANTED = {AttributeKind.NUMBER: "a number", AttributeKind.FLAG: "true or false"}


def pairs_typed(typed: Iterable[str], example: str = "kind=direct") -> dict[str, str]:
    """The values by name; an empty one means none. Raises WrongUseError where there is no name, or one stands twice.

    >>> pairs_typed(["kind=direct", "role="])
    {'kind': 'direct', 'role': ''}
    """
    found: dict[str, str] = {}
    for one in typed:
        name, equals, value = one.partition("=")
        name = name.strip()
        if not equals or not name:
            raise WrongUseError(f"“{one}” is not a value.", f"Write NAME=VALUE, as {example}.")
        if name in found:
            raise WrongUseError(f"“{name}” is given twice.", "Give each name one value.")
        found[name] = value.strip()
    return found


def check_values(values: dict[str, str], label: Label) -> None:
    """Raises WrongUseError for an attribute that the label does not have, InvalidChangeError for a value it cannot hold."""
    for name, value in values.items():
        attribute = attribute_named(name, label)
        if not attribute.fits(value):
            raise InvalidChangeError(f"“{name}” cannot be “{value}”.", f"It takes {_wanted(attribute)}.")


def _wanted(attribute: Attribute) -> str:
    return _WANTED.get(attribute.kind) or "one of these: " + ", ".join(attribute.choices)
