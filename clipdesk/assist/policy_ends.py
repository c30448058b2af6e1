"""Where the name of a policy ends: behind a number, behind what it is of, and behind what it is on or against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_name_word
from clipdesk.assist.policy_done import PolicyDone
from clipdesk.assist.tokens import Token

_JOINS = frozenset("-‑–/")
_IN_AMOUNTS = frozenset("$£€%-‑–/’'")
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_OF_DAY = re.compile(r"\d{1,2}[ap]m|noon|midnight|dark")
_NEAR = 2
"""Words behind “and” and an article among which another policy begins."""
_MOST_CLAUSE = 18
"""Tokens of a clause that tells which policy is meant."""
_MOST = 9
"""Words that what a policy is on, or against, may have."""


class PolicyEnds:
    """Reads on from a word for a policy, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._of = words("policies", "of") or frozenset({"of", "on", "for", "to"})
        self._on = words("policies", "on")
        self._nouns = words("policies", "nouns")
        self._participles = tuple(lexicon.phrases("words", "participle_endings")) or ("ing",)
        self._no_participles = words("policies", "no_participles")
        self._numbers = words("numbers", "words") | words("numbers", "multipliers")
        self._doing = words("policies", "doing")
        self.taking = words("policies", "taking")
        self._banning, self._banned = words("policies", "banning"), words("policies", "banned")
        self._parties, self._between = words("policies", "parties"), words("policies", "between")
        self._amending, self._amended = words("policies", "amending"), words("policies", "amended")
        self._within = words("policies", "within")
        self._determiners = words("words", "determiners")
        self._times = words("words", "weekdays", "months", "time_openers", "adverbs")
        small = ("prepositions", "conjunctions", "auxiliaries", "pronouns", "verbs", "adverbs", "weekdays", "months")
        self._stops = (
            words("words", *small)
            | words("policies", "doing_with")
            | words("cues", "speech", "telling", "thinking", "finding", "marked")
        )
        self._telling = words("policies", "telling")
        self._intended = words("policies", "intended")
        self._infinitive = words("words", "infinitive")
        self._ends_clause = (
            words("words", "weekdays", "months", "time_openers", "subordinators", "coordinators")
            | words("policies", "behind_clause")
        ) - words("policies", "within_clause")
        self._when = words("policies", "when")
        self._passive = words("words", "passive")
        self._adjectives = tuple(lexicon.phrases("policies", "adjective_endings"))
        self._coordinators = words("words", "coordinators")
        self._another = self._nouns | words("policies", "general")
        self._meant = words("policies", "meant")
        self._auxiliaries = words("words", "auxiliaries")
        self._verbs = self._auxiliaries | words("words", "verbs")
        self._before_verb = (
            self._auxiliaries | words("policies", "telling") | words("words", "infinitive", "adverbs", "negations")
        )
        self._ends_phrase = words("words", "prepositions", "determiners") - words("policies", "particles")
        self._past = tuple(lexicon.phrases("words", "past_endings")) or ("ed",)
        self._openers, self._spans = words("words", "time_openers"), words("words", "time_nouns")
        self._done = PolicyDone(lexicon)
        self._reduced, self._places = words("policies", "reduced"), words("policies", "places")
        self._prepositions = words("words", "prepositions")

    def of(self, items: Sequence[Token], at: int) -> int:
        """Behind the noun at `at`: a number (“Resolution 2328”), “Law of Armed Conflict”, “sanctions on Russia”."""
        end = at + 1
        if end >= len(items):
            return end
        if items[end].text[0].isdigit() and items[at].is_capital and items[end].start - items[at].end == 1:
            return _number_end(items, end)
        if end + 1 < len(items) and items[at].is_capital and _YEAR.fullmatch(items[end + 1].text):
            return end + 2 if items[end].folded in self._of else end  # “the Harbor Act of 1984”
        if end + 1 < len(items) and items[at].is_capital and items[end].folded in self._of:
            return self._named(items, end)
        if items[at].is_capital:
            return end
        if items[end].folded in self._nouns and items[end].start - items[at].end == 1 and not items[end].is_capital:
            return self.of(items, end)  # “sanctions listings”
        if items[at].folded not in self.taking:
            return end
        if items[at].folded in self._amending and items[end].folded in self._amended and self._is_named(items, end):
            behind = self._about(items, end, self._within)
            return behind if any(one.folded in self._nouns for one in items[end:behind]) else end
        if items[end].folded in self._on or self._is_with(items, end):
            return self._about(
                items, end, self._within | (self._banned if items[at].folded in self._banning else set())
            )
        return self._about(items, end, self._within | self._doing) if self._is_doing(items[end]) else end

    def is_telling(self, items: Sequence[Token], at: int) -> bool:
        """“a ruling that lets”, “an order barring agents”: what follows tells which ruling or order, of those that “a” names."""
        if items[at].folded in self._telling:
            return True
        is_any = at > 1 and items[at - 2].folded in self._determiners
        return is_any and self._is_doing(items[at])

    def told(self, items: Sequence[Token], noun: int, at: int, *, is_any: bool = True) -> int:
        """Behind a clause that tells which: “a bill that would ban phones”, “a plan to close two libraries”; `at` without one.

        `is_any`: “a” stands in front; behind “the” only what is intended tells: “the plan to close two libraries”.
        """
        if at >= len(items):
            return at
        if (done := self._done.end(items, at, is_any=is_any)) > at:
            return done
        is_told = at + 2 < len(items) and self._tells(items, noun, at, is_any=is_any)
        if not is_told and not (is_any and self._is_doing(items[noun + 1])):
            return at
        first = at if is_told else noun + 1
        end = self._clause_end(items, first, frozenset() if is_told else self._telling)
        return end if end > max(at, first + 2) else at

    def _tells(self, items: Sequence[Token], noun: int, at: int, *, is_any: bool) -> bool:
        """Whether a clause begins at `at` that tells which policy the one at `noun` is: “that would”, “to ban”, “designed to”."""
        is_verb = not items[at + 1].is_capital and items[at + 1].folded not in self._determiners
        is_intended = items[noun].folded in self._intended and items[at].folded in self._infinitive and is_verb
        return is_intended or (is_any and (items[at].folded in self._meant or self._is_relative(items, at)))

    def _clause_end(self, items: Sequence[Token], first: int, stops: frozenset[str]) -> int:
        """Behind a clause from `first` on, at most up to one of `stops`, and without “when it meets” of “… on Thursday”."""
        end = first + 1
        while end < len(items) and end - first < _MOST_CLAUSE and self._is_in_clause(items, end):
            if stops and (items[end].folded in stops or self._is_next_verb(items, end)):
                break
            end += 1
        if end < len(items) and items[end].folded in self._times:
            end = next((n for n in range(end - 1, first, -1) if items[n].folded in self._when), end)
        while end > first and not (items[end - 1].is_word and items[end - 1].folded not in self._ends_phrase):
            end -= 1
        return end

    def _is_next_verb(self, items: Sequence[Token], at: int) -> bool:
        """“passed” in “an ordinance banning tents on public land passed”, not “locked” in “requiring nets to be locked up”."""
        token, before = items[at], items[at - 1].folded
        is_verb = not token.is_capital and (token.folded in self._verbs or token.folded.endswith(self._past))
        return is_verb and before not in self._before_verb | self._ends_phrase | self._coordinators

    def _is_relative(self, items: Sequence[Token], at: int) -> bool:
        """“that would ban”, “which bars”, but not “that nobody read”."""
        verb = items[at + 1]
        is_verb = verb.folded in self._verbs or verb.folded.endswith(("s", *self._past))
        is_none = verb.is_capital or verb.folded in self._passive
        return items[at].folded in self._telling and is_verb and not is_none

    def _is_in_clause(self, items: Sequence[Token], at: int) -> bool:
        token = items[at]
        if not token.is_word:
            return token.text in _IN_AMOUNTS
        if token.folded in self._ends_phrase and at + 1 < len(items) and items[at + 1].folded in self._ends_clause:
            return False  # “on Tuesday”
        if at + 1 < len(items) and _OF_DAY.fullmatch(items[at + 1].folded):
            return True  # “after 6pm”
        if token.folded in self._auxiliaries and items[at - 1].folded not in self._before_verb:
            return False  # “a plan to insulate homes is reaching few”
        return token.folded not in self._ends_clause

    def _named(self, items: Sequence[Token], end: int) -> int:
        if not is_name_word(items[end + 1]) or items[end + 1].folded in self._times:
            return end
        end += 1
        while end < len(items) and (
            is_name_word(items[end])
            or (items[end].folded in {"and", "of"} and end + 1 < len(items) and is_name_word(items[end + 1]))
        ):
            end += 1
        return end

    def _is_with(self, items: Sequence[Token], at: int) -> bool:
        """“with Rwanda”, “between the Union and Vega”: a name stands behind."""
        is_between = items[at].folded in self._between and items[at + 1 : at + 2]
        if is_between and items[at + 1].folded in self._determiners:
            return True  # “a truce between the army and rebels”
        return items[at].folded in self._parties and self._is_named(items, at)

    def _is_named(self, items: Sequence[Token], at: int) -> bool:
        """Whether a name stands behind, or an article and a name."""
        behind = at + 1
        if behind < len(items) and items[behind].folded in self._determiners:
            behind += 1
        return behind < len(items) and is_name_word(items[behind])

    def _is_doing(self, token: Token) -> bool:
        """“banning” in “a law banning short-term rentals”."""
        is_form = token.folded.endswith(self._participles) and not token.is_capital
        return is_form and token.folded not in self._no_participles

    def _about(self, items: Sequence[Token], preposition: int, within: frozenset[str]) -> int:
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

    def _goes_on(self, items: Sequence[Token], at: int, begin: int, within: frozenset[str]) -> bool:
        token, before = items[at], items[at - 1]
        if not token.is_word or (at == begin and (token.folded in self._times or token.text[0].isdigit())):
            return False
        if token.folded in self._openers and at + 1 < len(items) and items[at + 1].folded in self._spans:
            return False  # “rules on ferries last spring”
        if at > begin and self._is_more(items, at):
            return True
        if token.folded in within:
            behind = items[at + 1] if at + 1 < len(items) else None
            if token.folded in self._coordinators and self._begins_another(items, at + 1):
                return False
            is_time = behind is None or behind.text[0].isdigit() or behind.folded in self._numbers | self._times
            return at > begin and not is_time
        if token.is_capital:
            return token.folded not in self._times
        if at > begin and before.text.endswith(POSSESSIVE):
            return True  # “on flights in Vega’s airspace”
        is_adjective = bool(self._adjectives) and before.folded.endswith(self._adjectives)
        if at > begin and before.is_capital and not token.folded.endswith("s") and not is_adjective:
            return False  # “sanctions on North Korea come up”
        if before.folded in within and self._is_doing(token):
            return True
        if before.folded in within and token.folded in self._determiners:
            return True
        return token.folded not in self._stops and (
            at == begin or "-" in token.text or not token.folded.endswith(self._past)
        )

    def _is_more(self, items: Sequence[Token], at: int) -> bool:
        """“made” and “in” in “goods made in Vega”, “neighborhood” in “in the Harbor neighborhood”."""
        made = at - (items[at].folded in self._prepositions)
        if items[made].folded not in self._reduced:
            return items[at].folded in self._places
        is_led = made + 2 < len(items) and items[made + 1].folded in self._prepositions
        return is_led and items[made + 2].folded not in self._times

    def _begins_another(self, items: Sequence[Token], at: int) -> bool:
        """“the tariff on lumber and sanctions against Vega”, “and the congestion charge”: behind “and” begins another policy."""
        at += at < len(items) and items[at].folded in self._determiners
        return any(one.folded in self._another and not one.is_capital for one in items[at : at + _NEAR])


def _number_end(items: Sequence[Token], at: int) -> int:
    """Behind the number at `at`, which may have parts: “2025-17”, “48/141”, “12-A”."""
    end = at + 1
    while (
        end + 1 < len(items)
        and items[end].text in _JOINS
        and items[end + 1].is_word
        and items[end + 1].start - items[end - 1].end == 1
    ):
        end += 2
    return end
