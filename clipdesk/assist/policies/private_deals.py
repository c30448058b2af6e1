"""Rules and deals of firms, which are no policies: “the airline’s refund policy”, “a licensing deal”, “an agreement with the bank”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE
from clipdesk.assist.tokens import Token

_MOST_MADE = 3
"""Words between a firm and what it does, and between that and its plan."""
_NEAR = 4
"""Words behind “with” among which the firm stands."""


class PrivateDeals:
    """Tells them in one language; without lists there are none."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._firms, self._ruling = words("policies", "firms"), words("policies", "ruling_nouns")
        self._rules, self._deals = words("policies", "private_rules"), words("policies", "private_deals")
        self._making, self._made = words("policies", "making"), words("policies", "made_by_firms")
        self._small = words("words", "determiners") | words("policies", "empty")
        self._with = words("policies", "agreed_with")

    def is_private(self, items: Sequence[Token], place: tuple[int, int], at: int) -> bool:
        """Whether the policy at half-open `place`, of which the noun stands at `at`, is of a firm or of a kind that firms agree on."""
        begin, end = place
        if items[at].is_capital:
            return False
        is_rule = items[at].folded in self._ruling
        is_kind = at > 0 and items[at - 1].folded in (self._rules if is_rule else self._deals)
        owner = items[begin - 1].folded if begin else ""
        is_owned = owner.endswith(POSSESSIVE) and owner[:-2] in self._firms
        joint = next((n for n in (at + 1, end) if n < len(items) and items[n].folded in self._with), len(items))
        behind = items[joint : joint + _NEAR]
        firms = next(
            (one for one in behind[1:] if not one.is_word or one.folded.removesuffix("s") in self._firms), None
        )
        is_with = firms is not None and firms.is_word
        return is_kind or is_owned or is_with or self._is_made(items, begin, at)

    def _is_made(self, items: Sequence[Token], begin: int, at: int) -> bool:
        """“The company announced a new bonus program”: whoever makes it is a firm."""
        if items[at].folded not in self._made or any(one.is_capital for one in items[begin:at]):
            return False
        verb = begin - 1
        while verb > 0 and begin - verb <= _MOST_MADE and items[verb].folded in self._small:
            verb -= 1
        if verb < 1 or items[verb].folded not in self._making:
            return False
        return any(one.folded in self._firms for one in items[max(0, verb - _MOST_MADE) : verb])
