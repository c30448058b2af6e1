"""Several people under one title: “Justices Ana Ruiz and Jon Kell”, “Sens. Ana Ruiz, D-Vega, and Jon Kell of Morro”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_acronym, is_name_word
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.tokens import Token

_MOST = 4
"""Words in front of a title that belong to it: “Republican state Sens.”."""
_PARTY = 6
"""Tokens from a bracket, or a comma, to the one that closes what stands behind a name."""

_LISTING = ":-–—,"
"""A sign between a title and the names of those who hold it: “two senators: Ana Ruiz and Jon Kell”."""
_SINGULAR = (("men", "man"), ("ies", "y"), ("s.", "."), ("s", ""))
"""Endings of plural titles, and what one has in their place."""

Place = tuple[int, int]


class Holders(NamedTuple):
    """Places among the tokens: the role with what stands before it, up to the names or a sign in front of them, and the name of each who holds it, two at least."""

    role: Place
    names: tuple[Place, ...]


class PluralOffices:
    """Finds them in one language."""

    def __init__(self, lexicon: Lexicon, offices: OfficeReader) -> None:
        self._offices = offices
        self._titles = lexicon.words("officials", "plural_titles")
        self._behind_bodies = lexicon.words("officials", "of_bodies")
        self._letters = frozenset(lexicon.phrases("politicians", "letters"))
        self._and = lexicon.words("words", "coordinators")
        self._publics = lexicon.words("officials", "publics", "bodies")

    def find(self, items: Sequence[Token]) -> Iterator[Holders]:
        """Those of a paragraph, in order."""
        at = 0
        while at < len(items):
            names = self._names(items, at) if items[at].folded in self._titles else ()
            if len(names) > 1:
                is_apart = not items[names[0][0] - 1].is_word and items[names[0][0] - 1].text != "."
                yield Holders((self._begin(items, at), at + 1 if is_apart else names[0][0]), names)
            at = names[-1][1] if names else at + 1

    def _names(self, items: Sequence[Token], at: int) -> tuple[Place, ...]:
        if items[at].folded in self._behind_bodies and (at == 0 or items[at - 1].folded not in self._publics):
            return ()
        place = at + 1
        if place < len(items) and items[place].text == "." and items[place].start == items[at].end:
            place += 1
        place = self._past_place(items, place)
        place += place < len(items) and items[place].text in _LISTING
        found: list[Place] = []
        while (end := self._offices.name_end(items, place)) > place:
            is_short = bool(found) and end - place == 1 < found[0][1] - found[0][0]
            if is_short or is_acronym(items[end - 1]):
                break  # “Govs. Ana Ruiz and Congress”
            found.append((place, end))
            if items[end - 1].text.endswith(POSSESSIVE):
                break
            place = self._next(items, end)
        return tuple(found)

    def _past_place(self, items: Sequence[Token], at: int) -> int:
        """Before the comma of “from Vega, Ana Ruiz”; `at` itself elsewhere."""
        end = at + 1
        while at < len(items) and items[at].folded in self._offices.places and end < len(items):
            if not is_name_word(items[end]):
                break
            end += 1
        return end if at + 1 < end < len(items) and items[end].text == "," else at

    def _next(self, items: Sequence[Token], at: int) -> int:
        """Where the next name may begin: behind the party or the state, a comma and “and”."""
        at = self._past_party(items, at)
        begin = at
        at += at < len(items) and items[at].text == ","
        at += at < len(items) and items[at].folded in self._and
        return at if at > begin else len(items)

    def _past_party(self, items: Sequence[Token], at: int) -> int:
        """Behind “(D-Vega)”, “, D-Vega”, “of Ohio”."""
        here = [one.text for one in items[at : at + _PARTY]]
        if here[:1] == ["("] and ")" in here:
            return at + here.index(")") + 1
        if here[:1] == [","] and len(here) > 1 and here[1].split("-")[0] in self._letters:
            return at + (here.index(",", 1) if "," in here[1:] else 2)
        if at + 1 < len(items) and items[at].folded in self._offices.joins and is_name_word(items[at + 1]):
            at += 1
            while at < len(items) and is_name_word(items[at]):
                at += 1
        return at

    def singular(self, words: str) -> str:
        """The title as one of them has it: “Supreme Court Justice”, “Sen.”, “council member”."""
        front, last = words[: words.rfind(" ") + 1], words[words.rfind(" ") + 1 :]
        for ending, other in _SINGULAR:
            if last.casefold().endswith(ending):
                return front + last[: -len(ending)] + other
        return words

    def _begin(self, items: Sequence[Token], at: int) -> int:
        begin = at
        while begin > 0 and at - begin < _MOST and items[begin].start - items[begin - 1].end == 1:
            before = items[begin - 1]
            is_name = is_name_word(before) and before.folded not in self._offices.openers
            if not is_name and before.folded not in self._offices.modifiers | self._publics:
                break
            begin -= 1
        return begin
