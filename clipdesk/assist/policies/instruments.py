"""Bonds, budgets, grants, funds, curfews: policies where a text tells that somebody in public decides on them."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.tokens import Token

_MONEY = frozenset("$£€¥")
_SIGNS = _MONEY | frozenset("%-‑–")
_MOST_AMOUNT = 7
"""Tokens of an amount in front: “$2.1 billion”."""
_MOST_BEHIND = 7
"""Tokens within which the verb must stand: “A grant for flood defences was announced”."""


class PolicyInstruments:
    """Tells them in one language; without lists there are none."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.nouns = words("policies", "instruments")
        self._named = words("policies", "named_instruments")
        self._short_named = words("policies", "short_named")
        self._paid = words("policies", "paid")
        self._raised, self._raises = words("policies", "raised"), words("policies", "raises")
        self.budgets = words("policies", "budgets")
        self._public, self._its = words("policies", "of_budgets"), words("shapes", "its")
        self._private = words("policies", "private")
        self._upheld, self._upholding = words("policies", "upheld"), words("policies", "upholding")
        self._deciding = words("policies", "deciding")
        self._empty = words("policies", "empty")
        self.truces = words("policies", "truces")
        self._small = words("words", "prepositions", "conjunctions", "auxiliaries", "adverbs", "pronouns")
        self._bailed = words("policies", "bailed")
        self._passive = words("words", "auxiliaries")
        self._numbers = words("numbers", "words") | words("numbers", "multipliers")
        self._determiners = words("words", "determiners")

    def amount(self, items: Sequence[Token], begin: int) -> int:
        """Where an amount begins that ends right before `begin`: “$38 million” bond, “10-cent” levy; `begin` without one."""
        at = begin
        while at > 0 and begin - at < _MOST_AMOUNT and self._is_of_amount(items, at - 1):
            at -= 1
        while at < begin and not (items[at].text in _MONEY or self._is_number(items[at])):
            at += 1
        is_year = begin - at == 1 and len(items[at].text) == len("2024") and items[at].text.isdigit()
        return begin if is_year else at

    def is_policy(self, items: Sequence[Token], begin: int, at: int, end: int) -> bool:
        """Whether the noun at `at`, which is one of them, with its words from `begin` to `end` is decided on in public."""
        noun = items[at]
        words = {one.folded for one in items[begin:at]}
        least = 0 if noun.folded in self._short_named else 1
        if noun.is_capital and noun.folded in self._named and at - begin > least and items[at - 1].is_capital:
            return True  # “the National Adaptation Strategy”
        is_counted = begin == at and at > 0 and items[at - 1].folded in self._numbers and noun.folded.endswith("s")
        if noun.is_capital or words & self._private or is_counted:
            return False  # “vetoed three budgets”
        start = self.amount(items, begin)
        first = start
        while first and items[first - 1].folded in self._empty:
            first -= 1
        has_article = first > 0 and items[first - 1].folded in self._determiners
        first -= has_article
        if not words and first == begin and end == at + 1:
            return False  # “issuing bonds”
        if end > at + 1 and noun.folded in self.truces:
            return True  # “a ceasefire between the army and rebels”
        before = items[first - 1].folded if first else ""
        if before in self._bailed and noun.folded not in self.budgets:
            return False  # “held on a $1 million bond”
        if words and noun.folded in self._raised and items[end - 1].folded in self._raises:
            return True  # “the tuition fee rise”
        is_upheld = noun.folded in self._upheld and before in self._upholding
        if (start < begin and noun.folded in self._paid) or before in self._deciding or is_upheld:
            return True
        is_alone = end >= len(items) or not items[end].is_word or items[end].folded in self._small
        is_own = has_article and items[first].folded in self._its  # “raised its defence budget”
        if noun.folded in self.budgets and words & self._public and is_alone and not is_own:
            return True  # but no “federal budget allocations”
        return self._is_decided(items, end)

    def _is_decided(self, items: Sequence[Token], end: int) -> bool:
        """“… was approved”, “… has been lifted”: before anything else is said."""
        for at in range(end, min(len(items) - 1, end + _MOST_BEHIND)):
            if not items[at].is_word:
                return False
            if items[at].folded in self._passive:
                behind = at + 1 + (items[at + 1].folded in self._passive)
                return behind < len(items) and items[behind].folded in self._deciding
        return False

    def _is_of_amount(self, items: Sequence[Token], at: int) -> bool:
        token = items[at]
        is_near = items[at + 1].start - token.end <= 1
        return is_near and (token.text in _SIGNS or self._is_number(token))

    def _is_number(self, token: Token) -> bool:
        return token.text[0].isdigit() or token.folded in self._numbers
