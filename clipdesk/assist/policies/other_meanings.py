"""Where the noun for a policy means something else: a horrific act, a law firm, a firm's own rules."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_name_word
from clipdesk.assist.policies.ends import PolicyEnds
from clipdesk.assist.policies.private_deals import PrivateDeals
from clipdesk.assist.tokens import Token


class OtherMeanings:
    """Tells them in one language. `ends` says what follows a noun."""

    def __init__(self, lexicon: Lexicon, ends: PolicyEnds) -> None:
        words = lexicon.words
        self._ends, self._private = ends, PrivateDeals(lexicon)
        self._weak, self._formal = words("policies", "weak"), words("policies", "formal")
        self._determiners = words("words", "determiners")
        self._everyday, self._never_everyday = words("policies", "everyday"), words("policies", "never_everyday")
        self._paid_bills, self._paid_nouns = words("policies", "paid_bills"), words("policies", "paid_nouns")
        self._unions, self._union_bodies = words("policies", "unions"), words("policies", "union_bodies")
        self._told = words("policies", "formal_behind_names")
        self._ordering, self._ruled = words("policies", "ordering"), words("policies", "ruled")
        self._laws, self._of_law = words("policies", "laws"), words("policies", "of_law")
        self._crimes, self._levels = words("policies", "crimes"), words("policies", "levels")
        self._against_crimes = words("shapes", "against_crimes")
        self._compounds = words("policies", "compounds")
        self._auxiliaries = words("words", "auxiliaries")
        self._for = words("policies", "whom_for")
        self._past = lexicon.phrases("words", "past_endings")
        self._bounds, self._whose = words("policies", "bounds"), words("policies", "owners")
        self._of = words("policies", "bounds_of")

    def is_none(self, items: Sequence[Token], at: int, end: int, words: Sequence[Token]) -> bool:
        """Whether the noun at `at` means something else: a convention one goes to, a horrific act, a law firm."""
        noun = items[at]
        follower = items[at + 1] if at + 1 < len(items) else None
        is_bare = end == at + 1
        if self._private.is_private(items, (at - len(words), end), at):
            return True
        is_against = noun.is_capital and noun.folded in self._against_crimes  # “the Mail Fraud Act”
        if words and words[-1].folded in self._crimes and noun.folded in self._weak and not is_against:
            return True  # “a Kickback Scheme”
        if words and words[-1].folded in self._paid_bills and noun.folded in self._paid_nouns:
            return True  # “grocery bills”
        if noun.is_capital and noun.folded in self._union_bodies and words and words[0].folded in self._unions:
            return True  # “the U.N. Environment Program”
        if noun.is_capital and is_bare:
            is_place = follower and is_name_word(follower) and follower.start - noun.end == 1
            return not words or bool(is_place)  # the Convention Centre
        if noun.is_capital:
            return False
        before = items[at - 2].folded if at > 1 else ""
        is_field = noun.folded in self._laws and len(words) == 1 and words[0].folded in self._of_law
        is_level = len(words) == 1 and words[0].folded in self._levels and noun.folded in self._never_everyday
        if is_bare and (is_field or is_level):
            return before not in self._determiners and not before.endswith(POSSESSIVE)  # “follow state law”
        is_named = noun.folded in self._told and words and is_name_word(words[-1])
        is_ordered = bool(words) and words[-1].folded in self._ordering  # “an executive order”
        is_ruled = (
            noun.folded in self._ruled
            and follower is not None
            and self._ends.is_telling(items, at + 1, at - len(words))
        )
        if noun.folded in self._formal and not (is_named or is_ordered or is_ruled):
            return True
        is_everyday = bool(words) and noun.folded in self._weak - self._never_everyday
        is_everyday = is_everyday and words[-1].folded in self._everyday
        is_sent = not words and noun.folded in self._weak & self._ends.taking
        if is_sent and follower is not None and follower.folded in self._for:
            return True  # “a package for her mother”
        return is_everyday or self._is_compound(items, at) or self._is_bound(items, at)

    def _is_compound(self, items: Sequence[Token], at: int) -> bool:
        """“reform agenda”, “law firm”, “the treaty partners renewed a”: what follows is the noun that is meant."""
        noun, follower = items[at], items[at + 1] if at + 1 < len(items) else None
        if follower is None or follower.start - noun.end != 1:
            return False
        if follower.folded.removesuffix("’s").removesuffix("'s") in self._compounds:
            return True
        word = follower.folded
        if not word.endswith("s") or word.endswith("ss") or word in self._auxiliaries or at + 3 >= len(items):
            return False
        verb = items[at + 2].folded
        is_done = verb.endswith(self._past) and items[at + 3].folded in self._determiners
        return verb in self._auxiliaries or is_done

    def _is_bound(self, items: Sequence[Token], at: int) -> bool:
        """“limits on his time”, “the limits of diplomacy”."""
        behind = items[at + 1 : at + 3]
        if len(behind) < 2 or items[at].folded not in self._bounds:
            return False
        is_on = behind[0].folded in self._ends.on
        return is_on and (behind[1].folded in self._whose or behind[0].folded in self._of)
