"""What a policy is on, against or for: “on the sale of energy drinks”, “on goods made in Vega”, “for young nurses”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_name_word
from clipdesk.assist.tokens import Token

_APOSTROPHES = frozenset("’'")
_NEAR = 2
"""Words behind “and” and an article among which another policy begins."""
_MOST = 9
"""Words that what a policy is on, or against, may have."""


class PolicyAbout:
    """Reads on from a preposition behind a word for a policy, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.within = words("policies", "within")
        self._purposes = words("policies", "purposes")
        self._participles = lexicon.phrases("words", "participle_endings")
        self._no_participles = words("policies", "no_participles")
        self._numbers = words("numbers", "words") | words("numbers", "multipliers")
        self._determiners = words("words", "determiners")
        self._infinitive = words("words", "infinitive")
        self.times = words("words", "weekdays", "months", "time_openers", "adverbs")
        small = ("prepositions", "conjunctions", "auxiliaries", "pronouns", "verbs", "adverbs", "weekdays", "months")
        self._stops = (
            words("words", *small)
            | words("policies", "doing_with", "contrasting")
            | words("cues", "speech", "telling", "thinking", "finding", "marked")
        ) - words("policies", "names_too")
        self._adjectives = lexicon.phrases("policies", "adjective_endings")
        self._coordinators = words("words", "coordinators")
        self._another = words("policies", "nouns", "general")
        self._past = lexicon.phrases("words", "past_endings")
        self._openers, self._spans = words("words", "time_openers"), words("words", "time_nouns")
        self._reduced, self._places = words("policies", "reduced"), words("policies", "places")
        self._prepositions, self._numbered = words("words", "prepositions"), words("policies", "numbered_of")

    def end(self, items: Sequence[Token], preposition: int, within: frozenset[str]) -> int:
        """Behind “on the sale of energy drinks”, “against illegal migrants”; `preposition` where nothing of the kind follows."""
        at = preposition + 1
        if at < len(items) and items[at].folded in self._determiners:
            at += 1
        begin = at
        while at < len(items) and at - begin < _MOST and self._goes_on(items, at, begin, within):
            at += 1
        while at > begin and (items[at - 1].folded in within or not items[at - 1].is_word):
            at -= 1
        return at if at > begin else preposition

    def is_named(self, items: Sequence[Token], at: int) -> bool:
        """Whether a name stands behind, or an article and a name."""
        behind = at + 1
        if behind < len(items) and items[behind].folded in self._determiners:
            behind += 1
        return behind < len(items) and is_name_word(items[behind])

    def is_doing(self, token: Token) -> bool:
        """“banning” in “a law banning short-term rentals”."""
        is_form = token.folded.endswith(self._participles) and not token.is_capital
        return is_form and token.folded not in self._no_participles

    def _goes_on(self, items: Sequence[Token], at: int, begin: int, within: frozenset[str]) -> bool:
        token, before = items[at], items[at - 1]
        if not token.is_word and at > begin and self._is_of_several(items, at):
            return True
        if not token.is_word or (at == begin and (token.folded in self.times or self._is_date(items, at))):
            return False
        if token.folded in self._openers and at + 1 < len(items) and items[at + 1].folded in self._spans:
            return False  # “rules on ferries last spring”
        if at > begin and self._is_more(items, at):
            return True
        if token.folded in within:
            return at > begin and self._joins(items, at)
        if at > begin and self._is_within_compound(items, at):
            return True
        if token.is_capital:
            return token.folded not in self.times
        if at > begin and (before.text.endswith(POSSESSIVE) or before.text in _APOSTROPHES):
            return True  # “on flights in Vega’s airspace”
        is_adjective = bool(self._adjectives) and before.folded.endswith(self._adjectives)
        if at > begin and before.is_capital and not token.folded.endswith("s") and not is_adjective:
            return False  # “sanctions on North Korea come up”
        if before.folded in within and self.is_doing(token):
            return True
        if before.folded in within | self._prepositions and token.folded in self._determiners:
            return True
        return token.folded not in self._stops and (
            at == begin or "-" in token.text or not token.folded.endswith(self._past)
        )

    def _is_date(self, items: Sequence[Token], at: int) -> bool:
        """“on 12 May”, “on 3/4”, but not “on 12 companies”."""
        behind = items[at + 1] if at + 1 < len(items) else None
        is_counted = behind is not None and behind.is_word and not behind.is_capital and behind.folded.endswith("s")
        return items[at].text[0].isdigit() and not (is_counted and items[at].text.isdigit())

    def _is_within_compound(self, items: Sequence[Token], at: int) -> bool:
        """“warning” in “for flood warning systems”: a noun on both sides, and nothing that would be its object."""
        if not self.is_doing(items[at]) or items[at - 1].folded in self._stops or at + 1 >= len(items):
            return False
        behind = items[at + 1]
        is_plain = behind.is_word and not behind.is_capital and behind.start - items[at].end == 1
        return is_plain and behind.folded not in self._stops | self._determiners

    def _joins(self, items: Sequence[Token], at: int) -> bool:
        """Whether the small word at `at` leads to more of it: no time, no other policy, nor what it is to pay for."""
        token, behind = items[at], items[at + 1] if at + 1 < len(items) else None
        if token.folded in self._infinitive and behind is not None and behind.folded in self._purposes:
            return False
        if token.folded in self._coordinators and self._begins_another(items, at + 1):
            return False
        if behind is not None and token.folded in self._numbered and behind.folded in self._numbers:
            return at + 2 < len(items) and not items[at + 2].is_capital and items[at + 2].folded.endswith("s")
        return not (behind is None or behind.text[0].isdigit() or behind.folded in self._numbers | self.times)

    @staticmethod
    def _is_of_several(items: Sequence[Token], at: int) -> bool:
        """The apostrophe of “on suppliers’ profits”, which closes no quotation."""
        if items[at].text not in _APOSTROPHES or at + 1 >= len(items):
            return False
        is_tied = items[at - 1].end == items[at].start and items[at - 1].folded.endswith("s")
        return is_tied and items[at + 1].is_word and items[at + 1].start - items[at].end == 1

    def _is_more(self, items: Sequence[Token], at: int) -> bool:
        """“made” and “in” in “goods made in Vega”, “neighborhood” in “in the Harbor neighborhood”."""
        made = at - (items[at].folded in self._prepositions)
        if items[made].folded not in self._reduced:
            return items[at].folded in self._places
        is_led = made + 2 < len(items) and items[made + 1].folded in self._prepositions
        return is_led and items[made + 2].folded not in self.times

    def _begins_another(self, items: Sequence[Token], at: int) -> bool:
        """“the tariff on lumber and sanctions against Vega”, “and the congestion charge”: behind “and” begins another policy."""
        at += at < len(items) and items[at].folded in self._determiners
        return any(one.folded in self._another and not one.is_capital for one in items[at : at + _NEAR])
