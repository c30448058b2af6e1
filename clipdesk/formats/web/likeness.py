"""How alike two short texts are."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text, without case, accents kept, compatibility forms unified."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def plain(text: str) -> str:
    """The letters and digits of a text alone, for comparing."""
    return "".join(words(text))


def likeness(wanted: str, text: str) -> float:
    """Share of `text` (by length of words) that also stands in `wanted`: 1 when nothing is new."""
    known, found = set(words(wanted)), words(text)
    if not known or not found:
        return 0.0
    new = [word for word in found if word not in known]
    return 1.0 - len(" ".join(new)) / len(" ".join(found))


def overlap(one: str, other: str) -> float:
    """Harmonic mean of the shares of words that two texts have in common, from 0 to 1."""
    first, second = Counter(words(one)), Counter(words(other))
    common = sum((first & second).values())
    total = sum(first.values()) + sum(second.values())
    return 2 * common / total if total else 0.0
