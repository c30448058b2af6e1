"""Names of files and of types, made from names that people gave: ASCII, unique, the same every time."""

from __future__ import annotations

import re
import unicodedata

from clipdesk.domain.article import Article

_FOREIGN = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST = 40


def slug(name: str) -> str:
    """The name in letters, digits, hyphens and underscores of ASCII; empty when nothing is left of it.

    >>> slug("Öffentliche Meinung / 2025")
    'Offentliche_Meinung_2025'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _FOREIGN.sub("_", plain).strip("_-")[:_LONGEST].rstrip("_-")


class TypeNames:
    """Gives every name of a kind a name of its own that other programs can hold; names of all kinds differ."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, str], str] = {}
        self._used: set[str] = set()

    def __call__(self, kind: str, name: str) -> str:
        """The name for `name`, which people gave to something of this kind ("label", "relation" …)."""
        known = self._given.get((kind, name))
        if known is not None:
            return known
        base = slug(name) or "Label"
        made, number = base, 2
        while made.casefold() in self._used:
            made, number = f"{base}_{number}", number + 1
        self._used.add(made.casefold())
        self._given[kind, name] = made
        return made

    def renamed(self) -> dict[str, str]:
        """What the names stand for, where they are not what people gave."""
        return {made: name for (_, name), made in self._given.items() if made != name}


def file_stem(article: Article, place: int) -> str:
    """A name for the file of the article at `place` in the corpus, from 1: unique by its number, readable by its title.

    >>> from clipdesk.domain.article import Source
    >>> file_stem(Article("a", "x", Source("Mayor resigns")), 7)
    '00007-Mayor_resigns'
    """
    return f"{place:05}-{slug(article.title)}".rstrip("-")
