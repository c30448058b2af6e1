"""Tells a role alone ("the Foreign Secretary", "officials") from a name."""

from __future__ import annotations

from functools import lru_cache

from clipdesk.assist.lexicon import Lexicon, Lexicons
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.tokens import Token, tokens


class RoleReader:
    """Reads mentions in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._offices = OfficeReader(lexicon)
        self._small = lexicon.words("words", "determiners", "prepositions")

    @staticmethod
    @lru_cache(maxsize=8)
    def of(language: str) -> RoleReader:
        """The reader for a language (BCP 47)."""
        return RoleReader(Lexicons().of(language))

    def is_alone(self, words: str, name: str = "", role: str = "") -> bool:
        """Whether `words` say a role and nobody's name. `name` and `role`: what is known of them; both may be empty."""
        items = [one for one in tokens(" ".join(words.split())) if one.is_word]
        if name or not items:
            return False
        known = {one.folded for one in tokens(role)} | self._small
        if role and all(one.folded in known for one in items):
            return True
        return self._is_office(items)

    def bare(self, words: str) -> str:
        """A role without the article before it: “Foreign Secretary”."""
        parts = words.split()
        return " ".join(parts[1:] if len(parts) > 1 and parts[0].casefold() in self._small else parts)

    def _is_office(self, items: list[Token]) -> bool:
        for office in self._offices.find(items):
            outside = (*items[: office.begin], *items[office.end :])
            has_name = office.name[1] > office.name[0]
            return not has_name and all(one.folded in self._small for one in outside)
        return False
