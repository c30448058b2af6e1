"""“Plans to charge for parking”, “plans for a social tariff”: policies where somebody in public decides on them."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE
from clipdesk.assist.tokens import Token

_MOST_OWNER = 4
"""Words between the owner, or the verb, and “plans”."""
_FARTHEST = 80
"""Words in front of “plans” among which those who decide are named."""
_TERMINAL = frozenset(".!?")


class PolicyPlans:
    """Tells them in one language; without lists there are none."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.nouns = words("policies", "plans")
        self._deciding = words("policies", "deciding", "deciding_on_plans")
        self._publics = words("officials", "publics") | words("policies", "deciders")
        self._determiners = words("words", "determiners")
        self._infinitive = words("words", "infinitive")
        self._of = words("policies", "of") - words("policies", "on")
        self._empty = words("policies", "empty")
        self._none = words("words", "negations") | words("policies", "no_plans")

    def is_policy(self, items: Sequence[Token], begin: int, at: int) -> bool:
        """Whether “plans” at `at`, with its words from `begin`, says what it is of and stands where public bodies decide."""
        if not self._is_told(items, at):
            return False
        owner = items[begin - 1] if begin else items[at]
        if owner.text.endswith(POSSESSIVE) and owner.folded[:-2] in self._publics:
            return True  # “the government’s plans to close two courts”
        first = begin
        while first > 0 and begin - first < _MOST_OWNER and self._is_in_front(items, first - 1):
            first -= 1
        before = items[first - 1] if first else None
        if before is None or before.folded in self._none:
            return False
        return before.folded in self._deciding and self._is_public(items, first)

    def _is_told(self, items: Sequence[Token], at: int) -> bool:
        """Whether “to” or “for” follows, with a word behind."""
        return at + 2 < len(items) and items[at + 1].folded in self._infinitive | self._of and items[at + 2].is_word

    def _is_in_front(self, items: Sequence[Token], at: int) -> bool:
        token = items[at]
        return token.folded in self._determiners | self._empty or token.text.endswith(POSSESSIVE)

    def _is_public(self, items: Sequence[Token], end: int) -> bool:
        """Whether a public word stands in front, in the same sentence."""
        for at in range(end - 1, max(-1, end - 1 - _FARTHEST), -1):
            word = items[at].folded.removesuffix("’s").removesuffix("'s")
            if word in self._publics or word in _TERMINAL:
                return word in self._publics
        return False
