"""Rules and deals of firms, which are no policies: “the airline’s refund policy”, “a licensing deal”, “an agreement with the bank”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE
from clipdesk.assist.tokens import Token

_NEAR = 4
"""Words behind “with” among which the firm stands."""


class PrivateDeals:
    """Tells them in one language; without lists there are none."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._firms, self._ruling = words("policies", "firms"), words("policies", "ruling_nouns")
        self._rules, self._deals = words("policies", "private_rules"), words("policies", "private_deals")
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
        behind = items[end : end + _NEAR] if end < len(items) and items[end].folded in self._with else ()
        firms = next((one for one in behind[1:] if not one.is_word or one.folded in self._firms), None)
        return is_kind or is_owned or (firms is not None and firms.is_word)
