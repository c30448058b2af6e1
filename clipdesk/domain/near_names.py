"""Finds the names that somebody may have meant by one that does not exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType

_MOST = 3
_ALIKE = 0.6
"""How alike two names must be (the ratio of `difflib`, 0 to 1) for one to be taken for the other."""
_FEW = 12
"""So many names are all listed, also beside near ones."""
_NO_ALIASES: Mapping[str, str] = MappingProxyType({})


def near_names(name: str, known: Iterable[str], aliases: Mapping[str, str] = _NO_ALIASES) -> tuple[str, ...]:
    """At most three of the known names, the most alike first; upper and lower case alike.

    `aliases` are other words for known names.

    >>> near_names("Htlm", ["html", "jsonl", "html-page"]), near_names("qqq", ["html"])
    (('html',), ())
    >>> near_names("html", ["review", "csv"], {"html": "review"})
    ('review',)
    """
    meant = {word.casefold(): one for word, one in aliases.items()} | {one.casefold(): one for one in known}
    found = get_close_matches(name.casefold(), meant, _MOST, _ALIKE)
    return tuple(dict.fromkeys(meant[one] for one in found))


def choice_words(name: str, known: Sequence[str], aliases: Mapping[str, str] = _NO_ALIASES) -> str:
    """What to say of a name that is none of the known ones: those it is near to, and all where these are few.

    >>> choice_words("htlm", ["html", "csv"])
    'Perhaps “html” was meant. There are: html, csv.'
    >>> choice_words("htlm", [])
    'There are none.'
    """
    near = near_names(name, known, aliases)
    said = [f"Perhaps {' or '.join(f'“{one}”' for one in near)} was meant."] if near else []
    if not near or len(known) <= _FEW:
        said.append(f"There are: {', '.join(known)}." if known else "There are none.")
    return " ".join(said)
