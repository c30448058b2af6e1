"""The clause that tells which policy is meant, and where it ends: “that would ban phones”, “to bar banks that deal with the firms”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.tokens import Token

_IN_AMOUNTS = frozenset("$£€%-‑–/’'")
_TERMINAL = frozenset(".!?")
_OF_DAY = re.compile(r"\d{1,2}[ap]m|noon|midnight|dark")
_MOST_CLAUSE = 18
"""Tokens of a clause that tells which policy is meant."""
_MOST_WHEN = 6
"""Words between “when” and the verb of its clause: “when flights are canceled”."""
_MOST_WHICH = 3
"""Words between “a” and “that”: “a relief fund that would”."""
_MOST_NAME = 5
"""Words between what is done with a policy and its noun: “presented the mayor’s plan”."""


class PolicyClauses:
    """Reads such clauses in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._determiners = words("words", "determiners")
        self._telling = words("policies", "telling")
        self._intended = words("policies", "intended")
        self._infinitive = words("words", "infinitive")
        self._tools, self._using = words("policies", "tools"), words("policies", "using")
        self._ends_clause = (
            words("words", "weekdays", "months", "time_openers", "subordinators", "coordinators")
            | words("policies", "behind_clause")
        ) - words("policies", "within_clause")
        self._when, self._asked = words("policies", "when"), words("cues", "asked")
        self._times = words("words", "weekdays", "months", "time_openers", "adverbs")
        self._passive = words("words", "passive")
        self._articles, self._modals = words("numbers", "articles"), words("shapes", "modals")
        self._saying = words("cues", "speech", "thinking")
        self._coordinators = words("words", "coordinators")
        self._meant = words("policies", "meant")
        self._auxiliaries = words("words", "auxiliaries")
        self._verbs = self._auxiliaries | words("words", "verbs")
        self._deciding = words("policies", "deciding", "purposes")
        self._whose = words("policies", "persons")
        self._pronouns = words("words", "pronouns")
        self._handing, self._handed = words("policies", "handing"), words("policies", "handed")
        self._before_verb = (
            self._auxiliaries
            | self._asked
            | self._whose
            | words("numbers", "articles")
            | words("policies", "any")
            | words("policies", "telling")
            | words("words", "infinitive", "adverbs", "negations")
        )
        self._ends_phrase = words("words", "prepositions", "determiners") - words("policies", "particles")
        self._behind_verb = words("words", "determiners", "prepositions")
        self._past = lexicon.phrases("words", "past_endings")

    def tells(self, items: Sequence[Token], noun: int, at: int, *, is_any: bool) -> bool:
        """Whether a clause begins at `at` that tells which policy the one at `noun` is: “that would”, “to ban”, “designed to”."""
        is_verb = not items[at + 1].is_capital and items[at + 1].folded not in self._determiners
        is_intended = items[noun].folded in self._intended and items[at].folded in self._infinitive and is_verb
        if is_intended and items[noun].folded in self._tools and not is_any:
            is_intended = False
        return (is_intended and not self._is_used(items, noun)) or (
            is_any and (items[at].folded in self._meant or self._is_relative(items, at))
        )

    def _is_used(self, items: Sequence[Token], noun: int) -> bool:
        """“used a law to jail critics”: what somebody does with it."""
        return any(one.folded in self._using for one in items[max(0, noun - _MOST_NAME) : noun])

    def told_end(self, items: Sequence[Token], noun: int, first: int, stops: frozenset[str]) -> int:
        """Behind the clause from `first` on that tells which policy the one at `noun` is, without whom it was shown to."""
        end = self.end(items, first, stops)
        if self._is_subject(items, noun):
            end = self._before_verb_of(items, first, end)
        if first + 1 == len(items) or items[first + 1].folded in self._handed:
            return end
        if not any(one.folded in self._handing for one in items[max(0, noun - _MOST_NAME) : noun]):
            return end
        to = next((n for n in range(end - 2, first + 1, -1) if items[n].folded in self._infinitive), end)
        is_whom = to < end and (items[to + 1].folded in self._determiners or items[to + 1].is_capital)
        return to if is_whom else end

    def _is_subject(self, items: Sequence[Token], noun: int) -> bool:
        """Whether the words of the policy at `noun` begin a sentence, which then has a verb behind them."""
        if noun == 0 or items[noun - 1].text in _TERMINAL:
            return True  # “Legislation to ban nets passed”
        leading = self._determiners | self._articles
        first = next((n for n in range(noun - 1, max(-1, noun - _MOST_NAME), -1) if items[n].folded in leading), noun)
        return first < noun and items[first].is_capital and (first == 0 or items[first - 1].text in _TERMINAL)

    def _before_verb_of(self, items: Sequence[Token], first: int, end: int) -> int:
        """“A measure to abolish the office | leads narrowly”, “… to tax homes that sit empty | passed”: without the verb of its sentence."""
        past = next((n for n in range(first + 3, end) if self.is_next_verb(items, n)), end)
        if past < end:
            return end if self._is_when(items, first, past) else past
        if end < len(items) and items[end].text not in _TERMINAL:
            return end
        for n in range(end - 2, first + 2, -1):
            word, before = items[n], items[n - 1]
            is_form = word.folded.endswith("s") and not word.folded.endswith("ss") and not word.is_capital
            is_behind = before.is_word and not before.folded.endswith("s") and before.folded not in self._before_verb
            if is_form and is_behind and before.folded not in self._ends_phrase | self._coordinators:
                return n if items[n + 1].folded in self._behind_verb or items[n + 1].folded.endswith("ly") else end
        return end

    def end(self, items: Sequence[Token], first: int, stops: frozenset[str]) -> int:
        """Behind a clause from `first` on, at most up to one of `stops`, and without “when it meets” of “… on Thursday”."""
        end = first + 1
        end += end < len(items) and items[end].folded in self._asked  # “a law restricting who may vote”
        while end < len(items) and end - first < _MOST_CLAUSE and self._is_in_clause(items, end):
            is_next = end > first + 1 and self.is_next_verb(items, end) and not self._is_when(items, first, end)
            if stops and (items[end].folded in stops or is_next):
                break
            if items[end].folded in self._coordinators and self._is_done_next(items, first, end + 1):
                break
            end += 1
        if end < len(items) and items[end].folded in self._times:
            end = next((n for n in range(end - 1, first, -1) if items[n].folded in self._when), end)
        while end > first and not self._may_end(items, end - 1):
            end -= 1
        return end

    def _may_end(self, items: Sequence[Token], at: int) -> bool:
        """Whether a clause may end with the token at `at`: a word that is no small one, or the sign of “5%”."""
        token = items[at]
        if not token.is_word:
            return token.text == "%" and items[at - 1].text[0].isdigit()
        return token.folded not in self._ends_phrase

    def _is_when(self, items: Sequence[Token], first: int, at: int) -> bool:
        """“are” of “when flights are canceled”: a clause in the clause."""
        return any(one.folded in self._when for one in items[max(first, at - _MOST_WHEN) : at])

    def _is_done_next(self, items: Sequence[Token], first: int, at: int) -> bool:
        """“rejected a bill to ban nets and advanced a bill”: what was done next, behind a clause that begins at `first`."""
        if at + 1 >= len(items) or items[at].is_capital or items[first + 1].folded.endswith(self._past):
            return False
        return items[at].folded.endswith(self._past) and items[at + 1].folded in self._determiners

    def is_next_verb(self, items: Sequence[Token], at: int) -> bool:
        """“passed” in “an ordinance banning tents on public land passed”, not “locked” in “requiring nets to be locked up”."""
        token, before = items[at], items[at - 1].folded
        is_verb = not token.is_capital and (token.folded in self._verbs or token.folded.endswith(self._past))
        return is_verb and before not in self._before_verb | self._ends_phrase | self._coordinators

    def _is_relative(self, items: Sequence[Token], at: int) -> bool:
        """“that would ban”, “which bars”, but not “that nobody read”."""
        verb = items[at + 1]
        is_verb = verb.folded in self._verbs | self._deciding or verb.folded.endswith(("s", *self._past))
        is_none = verb.is_capital or verb.folded in self._passive or self._is_of_others(items, at + 1)
        return items[at].folded in self._telling and is_verb and not is_none

    def _is_of_others(self, items: Sequence[Token], at: int) -> bool:
        """“that voters approved”, “that critics say”: the word at `at` is whoever did it, and the verb stands behind."""
        word, behind = items[at].folded, items[at + 1].folded if at + 1 < len(items) else ""
        if not word.endswith("s") or word in self._verbs | self._saying | self._deciding:
            return False
        return behind in self._verbs | self._saying or behind.endswith(self._past)

    def _is_of_things(self, items: Sequence[Token], at: int) -> bool:
        """“banks that deal with the firms”, “tenants who cannot pay”: tells which of those in front are meant, not which policy."""
        before, verb = items[at - 1], items[at + 1] if at + 1 < len(items) else None
        if verb is None or not before.is_word or not verb.is_word or verb.is_capital:
            return False
        if items[at].folded in self._whose:
            return True
        is_led = any(one.folded in self._articles for one in items[max(0, at - _MOST_WHICH) : at])
        if verb.folded in self._modals and is_led:
            return True  # “to create a fund that would repay victims”
        is_others = verb.folded in self._determiners | self._pronouns | self._ends_phrase | self._auxiliaries
        is_plural = before.folded.endswith("s") and not verb.folded.endswith(("s", *self._past))
        return items[at].folded in self._telling and is_plural and not is_others

    def _is_in_clause(self, items: Sequence[Token], at: int) -> bool:
        token = items[at]
        if not token.is_word:
            return token.text in _IN_AMOUNTS
        if token.folded in self._telling | self._whose:
            return self._is_of_things(items, at) or token.folded not in self._ends_clause
        if token.folded in self._ends_phrase and at + 1 < len(items) and items[at + 1].folded in self._ends_clause:
            return False  # “on Tuesday”
        if at + 1 < len(items) and _OF_DAY.fullmatch(items[at + 1].folded):
            return True  # “after 6pm”
        if token.folded in self._auxiliaries and items[at - 1].folded not in self._before_verb:
            return self._is_when(items, 0, at)  # but not “a plan to insulate homes is reaching few”
        return token.folded not in self._ends_clause
