"""Where the name of a policy ends: behind a number, behind what it is of, and behind what it is on or against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import is_name_word
from clipdesk.assist.policies.about import PolicyAbout
from clipdesk.assist.policies.clauses import PolicyClauses
from clipdesk.assist.policies.done import YEAR, PolicyDone
from clipdesk.assist.tokens import Token

_JOINS = frozenset("-‑–/")
_NUMBER = re.compile(r"\d|[A-Z]{1,2}-\d+$")
"""“Resolution 2328”, “Bill C-18”."""
_MOST_NAMED = 20
"""Words behind “of” or “on” that a name may have."""
_MOST_NOUNS = 3
"""Nouns for policies in a row behind the first: “sanctions listings”."""


class PolicyEnds:
    """Reads on from a word for a policy, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._about = PolicyAbout(lexicon)
        self._of = words("policies", "of")
        self.on, self._named_on = words("policies", "on"), words("policies", "named_on")
        self._nouns = words("policies", "nouns")
        self._doing = words("policies", "doing")
        self.taking = words("policies", "taking")
        self._banning, self._banned = words("policies", "banning"), words("policies", "banned")
        self._parties, self._between = words("policies", "parties"), words("policies", "between")
        self._amending, self._amended = words("policies", "amending"), words("policies", "amended")
        self._for_whom, self._of_what = words("policies", "for_whom"), words("policies", "of_what")
        self._placed, self._placing = words("policies", "placed"), words("policies", "placing")
        self._agreed = words("policies", "agreed")
        self._raised, self._raises = words("policies", "raised"), words("policies", "raises")
        self._raised_by, self._past = words("policies", "raised_by"), lexicon.phrases("words", "past_endings")
        self._determiners = words("words", "determiners")
        self._telling = words("policies", "telling")
        self._infinitive = words("words", "infinitive")
        self._coordinators = words("words", "coordinators")
        self._verbs = words("words", "auxiliaries", "verbs") | words("policies", "deciding", "purposes")
        self._ends_phrase = words("words", "prepositions", "determiners") - words("policies", "particles")
        self._openers, self._spans = words("words", "time_openers"), words("words", "time_nouns")
        self._done, self._clauses = PolicyDone(lexicon), PolicyClauses(lexicon)

    def of(self, items: Sequence[Token], at: int) -> int:
        """Behind the noun at `at`: a number (“Resolution 2328”), “Law of Armed Conflict”, “sanctions on Russia”."""
        at = self._last_noun(items, at)
        end = at + 1
        if end >= len(items):
            return end
        if _NUMBER.match(items[end].text) and items[at].is_capital and items[end].start - items[at].end == 1:
            return _number_end(items, end)
        if end + 1 < len(items) and items[at].is_capital and YEAR.fullmatch(items[end + 1].text):
            return end + 2 if items[end].folded in self._of else end  # “the Harbor Act of 1984”
        if end + 1 < len(items) and items[at].is_capital and items[end].folded in self._of:
            return self._named(items, end)
        if items[at].is_capital:
            return end
        if (kind := self._kind_end(items, at)) > end:
            return kind
        if items[at].folded not in self.taking:
            return end
        if (
            items[at].folded in self._amending
            and items[end].folded in self._amended
            and self._about.is_named(items, end)
        ):
            behind = self._about.end(items, end, self._about.within)
            is_dated = behind < len(items) and items[behind - 1].is_capital and YEAR.fullmatch(items[behind].text)
            is_policy = any(one.folded in self._nouns for one in items[end:behind])
            return behind + bool(is_dated) if is_policy else end
        if items[end].folded in self.on or self._is_with(items, end):
            return self._about.end(
                items, end, self._about.within | (self._banned if items[at].folded in self._banning else set())
            )
        return (
            self._about.end(items, end, self._about.within | self._doing) if self._about.is_doing(items[end]) else end
        )

    def _kind_end(self, items: Sequence[Token], at: int) -> int:
        """“memorandum of understanding on aid”, “programme for nurses”, “laws in Vega”: behind what kind it is of, whom for, where."""
        end = at + 1
        if items[end].folded in self._of and items[end + 1 : end + 2] and items[end + 1].folded in self._of_what:
            end += 2
            is_on = end < len(items) and items[end].folded in self.on
            return self._about.end(items, end, self._about.within) if is_on else end
        if items[at].folded in self._for_whom and items[end].folded in self._of - self.on:
            behind = end + 1 + (end + 1 < len(items) and items[end + 1].folded in self._determiners)
            is_time = behind < len(items) and items[behind].folded in self._spans | self._openers
            return end if is_time else self._about.end(items, end, self._about.within)
        if items[at].folded in self._placed and items[end].folded in self._placing and self._about.is_named(items, end):
            return self._about.end(items, end, self._about.within)
        return end

    def is_telling(self, items: Sequence[Token], at: int, begin: int) -> bool:
        """“a ruling that lets”, “a federal order barring agents”: what follows tells which of those that “a” names.

        `at` is what follows, the name begins at `begin`.
        """
        if items[at].folded in self._telling:
            return True
        is_any = begin > 0 and items[begin - 1].folded in self._determiners
        if is_any and self._done.end(items, at) > at:
            return True  # “a rule proposed by the council”
        return is_any and self._about.is_doing(items[at])

    def before_verb(self, items: Sequence[Token], at: int, end: int) -> int:
        """“that tariffs on fish hurt the port”: before the verb that a clause has; `end` where one that is known stands there.

        It is the word in front of a further article, or else the last one.
        """
        if end < len(items) and (self._clauses.is_next_verb(items, end) or items[end].folded in self._verbs):
            return end
        least = at + 3 + (at + 2 < end and items[at + 2].folded in self._determiners)  # “tariffs on the fish”
        for place in range(least + 1, end):
            is_small = items[place - 1].folded in self._ends_phrase | self._coordinators
            if items[place].folded in self._determiners and not is_small:
                return place - 1
        return min(end, max(least, end - 1)) if end == len(items) or not items[end].is_word else end

    def _last_noun(self, items: Sequence[Token], at: int) -> int:
        """“listings” of “sanctions listings”: the last of a few nouns for policies in small letters."""
        last = at
        while last - at < _MOST_NOUNS and last + 1 < len(items) and not items[last].is_capital:
            behind = items[last + 1]
            is_verb = last + 2 < len(items) and items[last + 2].folded in self._determiners - self._telling
            is_noun = behind.folded in self._nouns or self._is_raise(items, last)
            if not is_noun or behind.is_capital or behind.start - items[last].end != 1 or is_verb:
                break  # “the sanctions freeze any assets”
            last += 1
        return last

    def _is_raise(self, items: Sequence[Token], at: int) -> bool:
        """“tax rise”, where both are singular, so that no verb stands there; not “saw the tax rise by 2 percent”, “did the tax increase prices”."""
        is_raise = items[at].folded in self._raised and items[at + 1].folded in self._raises
        if not is_raise or at + 2 == len(items):
            return is_raise
        behind = items[at + 2]
        is_verb = behind.folded.endswith(self._past) or behind.folded in self._verbs
        is_end = not behind.is_word or behind.folded in self._ends_phrase | self._coordinators
        return (is_verb or is_end) and behind.folded not in self._raised_by

    def told(self, items: Sequence[Token], noun: int, at: int, *, is_any: bool = True) -> int:
        """Behind a clause that tells which: “a bill that would ban phones”, “a plan to close two libraries”; `at` without one.

        `is_any`: “a” stands in front; behind “the” only what is intended tells: “the plan to close two libraries”.
        """
        if at >= len(items):
            return at
        is_agreed = items[noun].folded in self._agreed
        if (done := self._done.end(items, at, is_any=is_any, is_agreed=is_agreed)) > at:
            is_on = is_agreed and done < len(items) and items[done].folded in self.on
            return self._about.end(items, done, self._about.within) if is_on else done
        is_told = at + 2 < len(items) and self._clauses.tells(items, noun, at, is_any=is_any)
        if not is_told and not (is_any and self._about.is_doing(items[noun + 1])):
            return at
        first = at if is_told else noun + 1
        end = self._clauses.told_end(items, noun, first, frozenset() if is_told else self._telling)
        return end if end > max(at, first + 2) else at

    def planned(self, items: Sequence[Token], noun: int) -> int:
        """Behind what the plans at `noun` are for, or what they are to do."""
        is_to = items[noun + 1].folded in self._infinitive
        return (
            self._clauses.told_end(items, noun, noun + 1, frozenset())
            if is_to
            else self._about.end(items, noun + 1, self._about.within)
        )

    def _named(self, items: Sequence[Token], end: int) -> int:
        if items[end - 1].folded in self._named_on and items[end].folded in self.on:
            return self._named_on_article(items, end)
        if not is_name_word(items[end + 1]) or items[end + 1].folded in self._about.times:
            return end
        end, last = end + 1, min(len(items), end + _MOST_NAMED)
        while end < last and (
            is_name_word(items[end])
            or (items[end].folded in {"and", "of"} and end + 1 < len(items) and is_name_word(items[end + 1]))
        ):
            end += 1
        return end

    def _named_on_article(self, items: Sequence[Token], end: int) -> int:
        """Behind “on the Rights of the Child”: capital words, with small ones of a name between them; `end` elsewhere."""
        at = last = end
        small = self._of | self._determiners | {"and"}
        while at + 1 < min(len(items), end + _MOST_NAMED) and (
            items[at + 1].folded in small or is_name_word(items[at + 1])
        ):
            at += 1
            if items[at].folded in self._determiners and items[at - 1].folded in self._coordinators:
                break  # “and the Harbor Treaty”
            is_day = items[at].folded in self._about.times
            if is_day and last == end:
                return end  # “the Convention on Monday”
            last = at if is_name_word(items[at]) and items[at].folded not in small else last
        return last + 1 if last > end else end

    def _is_with(self, items: Sequence[Token], at: int) -> bool:
        """“with Rwanda”, “between the Union and Vega”: a name stands behind."""
        is_between = items[at].folded in self._between and items[at + 1 : at + 2]
        if is_between and items[at + 1].folded in self._determiners:
            return True  # “a truce between the army and rebels”
        return items[at].folded in self._parties and self._about.is_named(items, at)


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
