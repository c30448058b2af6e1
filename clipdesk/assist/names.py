"""Names as they stand in a text: runs of capital words, without the possessive."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.assist.tokens import Token

_PARTICLES = frozenset(
    {
        "de",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "bin",
        "al",
        "al-",
        "la",
        "le",
        "du",
        "da",
        "dos",
        "di",
        "ibn",
        "el",
        "of",
    }
)
_INITIALS = frozenset("aeib")
_ARTICLED = re.compile("(?:al|el|ibn|ben)[-‑][A-Z]")
POSSESSIVE = ("’s", "'s")


def is_name_word(token: Token) -> bool:
    """Whether it may be part of a name: a capital word, or an initial."""
    first = token.text[0]  # asked of every word, so that the pattern is tried of few
    if first.isupper() or first.istitle():
        return first.isalnum()
    return first in _INITIALS and _ARTICLED.match(token.text) is not None


def is_acronym(token: Token) -> bool:
    """“US”, which is no “us”."""
    return len(token.text) > 1 and token.text.isupper()


def name_run(
    items: Sequence[Token],
    at: int,
    openers: frozenset[str],
    shortened: frozenset[str] = frozenset(),
    ends: frozenset[str] = frozenset(),
) -> int:
    """Where the name ends that begins at `at` (half-open); `at` itself where there is none.

    Particles count between its words; a possessive ends it.
    """
    if at >= len(items) or not is_name_word(items[at]) or (items[at].folded in openers and not is_acronym(items[at])):
        return at
    end = at
    while end < len(items):
        token = items[end]
        is_dot = token.text == "." and end > at and items[end - 1].end == token.start
        if is_dot and (len(items[end - 1].text) == 1 or items[end - 1].folded in shortened):
            if end + 1 < len(items) and is_name_word(items[end + 1]):
                end += 1
                continue
            break
        if token.text == ".":
            break
        if token.folded in _PARTICLES and token.folded != "of" and end > at:
            if end + 1 < len(items) and (is_name_word(items[end + 1]) or items[end + 1].folded in _PARTICLES):
                end += 1
                continue
            break
        if token.text in '“"' and end > at and _is_nickname(items, end):
            end += 3
            continue
        if not is_name_word(token) or token.folded in ends:
            break
        end += 1
        if token.text.endswith(POSSESSIVE):
            break
    return end


def _is_nickname(items: Sequence[Token], at: int) -> bool:
    """Richard "Tex" Coe."""
    return (
        at + 3 < len(items)
        and items[at + 2].text in '”"'
        and is_name_word(items[at + 1])
        and is_name_word(items[at + 3])
    )


def with_particles(items: Sequence[Token], at: int, name: str) -> int:
    """Where the surname at `at` begins with its particles, as they stand in the whole name: “Von der Leyen said”."""
    words = name.casefold().split()
    begin = at
    while begin > 0 and items[begin - 1].folded in _PARTICLES:
        begin -= 1
        if " ".join(one.folded for one in items[begin:at]) not in " ".join(words[:-1]):
            return at
    return begin


def bare_end(token: Token) -> int:
    """Where the word ends without a possessive."""
    return token.end - 2 if token.text.endswith(POSSESSIVE) else token.end
