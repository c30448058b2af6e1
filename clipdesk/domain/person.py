"""`Person`: an entry of the register, where a researcher said that several mentions are of one and the same."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_NOT_WORDS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Person:
    """A person or a body that a researcher named, merged or split off; others are gathered by their names alone.

    `names` are `name_key`s: a mention by one of them is of this person. `mentions` are ids of annotations
    that are of this person whatever name they bear.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    note: str = ""


def name_key(name: str) -> str:
    """What makes two spellings of a name the same: case, accents, marks and spaces do not count.

    >>> name_key("José  Núñez-Ruiz"), name_key("JOSE NUNEZ RUIZ")
    ('jose nunez ruiz', 'jose nunez ruiz')
    """
    plain = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return _NOT_WORDS.sub(" ", plain).strip().casefold()
