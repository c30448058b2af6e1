"""Finds the labels and annotators that a verb is asked for by name; a name that the project does not have is refused."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import UserError
from clipdesk.domain.label import Label

T = TypeVar("T")


def labels_named(names: Iterable[str], codebook: Codebook) -> list[Label]:
    """The labels of these names, upper and lower case alike. Raises UserError for a name that no label has."""
    return [_found(codebook.named(name), "label", name, (one.name for one in codebook)) for name in names]


def annotators_named(keys: Iterable[str], annotators: Iterable[Annotator]) -> list[Annotator]:
    """The annotators with these keys. Raises UserError for a key that nobody has."""
    people = {one.key: one for one in annotators}
    return [_found(people.get(key), "annotator", key, people) for key in keys]


def _found(one: T | None, what: str, name: str, known: Iterable[str]) -> T:
    if one is None:
        names = ", ".join(known)
        raise UserError(f"The project has no {what} “{name}”.", f"It has: {names}." if names else "It has none.")
    return one
