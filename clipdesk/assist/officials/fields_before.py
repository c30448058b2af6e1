"""What an office is for, in front of its title: “nature minister”, “shadow farming minister”, “EU foreign policy chief”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_name_word
from clipdesk.assist.tokens import Token

_FIELDS = 3
"""Words of what a union's chief is for."""


class OfficeFields:
    """Reads back from a title, in one language. `stops` are never part of an office."""

    def __init__(self, lexicon: Lexicon, stops: frozenset[str]) -> None:
        words = lexicon.words
        self._stops, self._determiners = stops, words("words", "determiners")
        self._cabinet, self._ranks = words("officials", "cabinet"), words("officials", "modifiers")
        self._definite = words("officials", "definite") | words("shapes", "whose")
        self._no_fields = words("officials", "no_fields", "clergy")
        self._unions = words("shapes", "unions")
        self._openers = lexicon.openers | words("words", "weekdays", "months") | words("officials", "not_names")

    def of(self, items: Sequence[Token], begin: int) -> int:
        """Where the office begins whose known words begin at `begin`; `begin` itself where no field is in front."""
        return self._of_union(items, self._of_cabinet(items, begin))

    def _of_cabinet(self, items: Sequence[Token], begin: int) -> int:
        """“nature minister”, “shadow farming minister”: any one word, behind an article or an owner."""
        if begin < 2 or items[begin].folded not in self._cabinet or not self._is_plain(items[begin - 1]):
            return begin
        first = begin - 1
        while first > 0 and items[first - 1].folded in self._ranks and not items[first - 1].is_capital:
            first -= 1
        owner, field = items[max(0, first - 1)], items[begin - 1]
        is_field = not field.text.endswith(POSSESSIVE) and field.folded not in self._no_fields
        is_led = owner.folded in self._definite or owner.text.endswith(POSSESSIVE)
        return first if is_field and is_led else begin

    def _of_union(self, items: Sequence[Token], begin: int) -> int:
        """“EU foreign policy chief”, “the EU’s foreign policy chief”."""
        first = begin
        while first > 0 and begin - first < _FIELDS and self._is_plain(items[first - 1]):
            first -= 1
        union = items[first - 1].folded.removesuffix("’s").removesuffix("'s") if first else ""
        is_union = 0 < first < begin and items[first - 1].is_capital and union in self._unions
        if not is_union:
            return begin
        while first > 0 and is_name_word(items[first - 1]) and items[first - 1].folded not in self._openers:
            first -= 1
        return first

    def _is_plain(self, word: Token) -> bool:
        """A word in small letters that is no small word."""
        return word.is_word and not word.is_capital and word.folded not in self._stops | self._determiners
