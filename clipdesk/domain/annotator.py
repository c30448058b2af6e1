"""`Annotator`: a person or an assistant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Annotator:
    """Who annotates. `key` is the short name written into exports ("mk"); unique in a project."""

    id: str
    key: str
    name: str = ""
    is_assistant: bool = False


def folded(name: str) -> str:
    """A name, or initials, by which a person is known again: case, white space and how accents are composed do not count.

    >>> folded(" Ana  RUIZ ")
    'ana ruiz'
    """
    plain = unicodedata.normalize("NFC", " ".join(name.split()))
    return unicodedata.normalize("NFC", plain.casefold())


def with_key(people: Iterable[Annotator], key: str) -> Annotator | None:
    """Whose initials these are: as they are spelled, else as `folded` has them; None if they are nobody's."""
    near: Annotator | None = None
    for one in people:
        if one.key == key:
            return one
        if near is None and folded(one.key) == folded(key):
            near = one
    return near
