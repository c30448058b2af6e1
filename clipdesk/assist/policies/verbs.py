"""Where the word for a policy is a verb: “firms plan to close”, “Vega bans trawlers”, “it limits its audience”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import is_name_word
from clipdesk.assist.tokens import Token

_TERMINAL = frozenset(".!?")
_MOST_SUBJECT = 8
"""Words of a name that is the subject of a headline."""
_MOST_LED = 4
"""Words between an article and the noun it belongs to."""


class PolicyVerbs:
    """Tells them in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._verbs_too, self._ruling = words("policies", "verbs_too"), words("policies", "ruling")
        self._headline_verbs, self._owners = words("policies", "headline_verbs"), words("policies", "owners")
        self._behind_nouns = words("words", "prepositions", "conjunctions", "auxiliaries", "verbs", "adverbs") | words(
            "policies", "doing_with"
        )
        self._nouns = words("policies", "nouns", "instruments", "plans")
        self._no_objects = self._behind_nouns | self._nouns
        self._determiners, self._articles = words("words", "determiners"), words("numbers", "articles")
        self._any_article = self._articles | words("policies", "definite")
        self._singular = words("policies", "singular") | self._articles

    def is_finite(self, items: Sequence[Token], at: int) -> bool:
        """“court rules”, “firms plan”, “that rules were broken”: a verb of a subject in front, or no “that” of it."""
        noun, before = items[at].folded, items[at - 1].folded if at else ""
        if noun in self._headline_verbs and self._is_headline(items, at):
            return True  # “Vega bans trawlers”
        if self._is_plain_verb(items, at):
            return True
        if noun not in self._verbs_too or items[at].is_capital:
            return before in self._singular and noun.endswith("s")
        if noun.endswith("s"):
            behind = items[at + 1].folded if at + 1 < len(items) else ""
            is_of_law = before in self._nouns and not before.endswith("s")  # “the law limits the number”
            is_done = behind in self._owners or (is_of_law and behind in self._determiners)  # “limits its audience”
            return is_done or before in self._singular or before in self._ruling
        if before.endswith("s"):
            return not self._is_led(items, at, self._articles)
        is_name = at > 0 and items[at - 1].is_capital and before not in self._determiners
        return is_name and not self._is_led(items, at, self._any_article)  # “Vega plan”, not “the Vega plan”

    def _is_headline(self, items: Sequence[Token], at: int) -> bool:
        """Whether a name alone stands in front, and behind a noun that the verb takes."""
        if not 0 < at <= _MOST_SUBJECT or at + 1 >= len(items) or not all(is_name_word(one) for one in items[:at]):
            return False
        return items[at + 1].is_word and items[at + 1].folded not in self._no_objects

    def _is_led(self, items: Sequence[Token], at: int, articles: frozenset[str]) -> bool:
        """“a parks levy”: behind one of `articles`, with nothing but what says which between."""
        for n in range(at - 2, max(-1, at - 2 - _MOST_LED), -1):
            if items[n].folded in articles:
                return True
            if not items[n].is_word or items[n].folded in self._behind_nouns:
                return False
        return False

    def _is_plain_verb(self, items: Sequence[Token], at: int) -> bool:
        """“Scientists measure the ice”: a plural that begins a sentence in front, and an object behind."""
        if not at or at + 1 >= len(items) or items[at].folded.endswith("s") or items[at + 1].text in _TERMINAL:
            return False
        before = items[at - 1]
        is_first = at == 1 or items[at - 2].text in _TERMINAL
        is_plural = before.is_word and before.folded.endswith("s") and before.folded not in self._determiners
        return is_first and is_plural and items[at + 1].folded in self._determiners
