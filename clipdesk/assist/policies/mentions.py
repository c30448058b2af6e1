"""Policies that come up again by their word alone: “the bill”, “the measure”, behind the one that is meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import is_name_word
from clipdesk.assist.proposal import Proposal
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span

CASE = "the name of a case"
_SCORE = 0.4
_SURE = 0.5
"""A policy that others may mean is at least that sure."""


class Phrases:
    """Finds phrases as whole words, in capitals or not."""

    def __init__(self, phrases: Sequence[str]) -> None:
        longest = sorted(phrases, key=len, reverse=True)
        self._small = [one.lower() for one in phrases]
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)

    def finditer(self, text: str) -> list[re.Match[str]]:
        """Where they stand in a text, in order. The slow search is made only where one of them is in it at all."""
        small = text.lower()
        return list(self._pattern.finditer(text)) if any(one in small for one in self._small) else []


class _Earlier:
    """The policies that others may mean, which are disjoint and in reading order, by the words that stand for them."""

    def __init__(self, policies: Iterable[tuple[frozenset[str], Proposal]]) -> None:
        self._at: dict[int, Proposal] = {}
        self._ends = defaultdict[str, list[int]](list)
        for words, one in policies:
            self._at[one.end] = one
            for word in words:
                self._ends[word].append(one.end)

    def nearest(self, words: Iterable[str], place: int) -> Proposal | None:
        """The last one that ends at `place` or in front of it and for which one of `words` stands."""
        last = -1
        for word in words:
            ends = self._ends.get(word, [])
            count = bisect_right(ends, place)
            last = max(last, ends[count - 1]) if count else last
        return self._at.get(last)


class LaterMentions:
    """Finds them in texts of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._nouns = words("policies", "nouns", "general")
        self._definite = words("policies", "definite", "owners")
        self._empty = words("policies", "empty")
        self._singular = words("policies", "singular")
        self._past = lexicon.phrases("words", "past_endings")
        self._of_cases = words("policies", "of_cases")
        self._compounds = words("policies", "compounds")
        families = [frozenset(row) for row in lexicon.rows("policies", "families")]
        self._like = {
            noun: frozenset({noun}).union(*(family for family in families if noun in family)) for noun in self._nouns
        }

    def read(self, blocks: Blocks, found: Sequence[Proposal]) -> list[Proposal]:
        """What was found, and the later mentions of it, in reading order."""
        sure = [one for one in found if one.score > _SURE]
        if not sure or not self._definite:
            return list(found)
        earlier = _Earlier((self._words(blocks.text, one), one) for one in sure)
        nameless = {one.end: one for one in found if not one.attributes}
        named = [one for one in found if one.attributes]
        ends = [one.end for one in named]
        made: dict[int, Proposal] = {one.end: one for one in found}
        for items in blocks.tokens:
            for at in range(1, len(items)):
                meant = self._meant(items, at, earlier)
                noun = Span(items[at].start, items[at].end)
                behind = bisect_right(ends, noun.start)
                if meant is None or (behind < len(named) and named[behind].start < noun.end):
                    continue
                known = nameless.get(noun.end)
                first = at - 1 - self.is_participle(items, at - 1)
                span = Span(items[first].start, noun.end) if known is None else known.spans[0]
                name = {"name": blocks.text[meant.start : meant.end]}
                made[noun.end] = Proposal((span,), meant.label, _SCORE, "a word for a policy", meant.assistant, name)
        return sorted(made.values(), key=lambda one: one.start)

    def _meant(self, items: Sequence[Token], at: int, earlier: _Earlier) -> Proposal | None:
        """The nearest policy in front that the word at `at` may stand for."""
        noun, follower = items[at], items[at + 1] if at + 1 < len(items) else None
        is_known = items[at - 1].folded in self._definite or self.is_participle(items, at - 1)
        if noun.is_capital or noun.folded not in self._nouns or not is_known:
            return None
        if items[at - 1].folded in self._singular and noun.folded.endswith("s"):
            return None  # “a bill that cuts pay”
        if (
            follower
            and (follower.folded.removesuffix("’s").removesuffix("'s") in self._compounds or is_name_word(follower))
            and follower.start - noun.end == 1
        ):
            return None
        return earlier.nearest(self._like[noun.folded], noun.start)

    def is_participle(self, items: Sequence[Token], at: int) -> bool:
        """“revised” in “the revised plan”, “new” in “the new rules”."""
        word = items[at] if at > 0 else None
        is_past = word is not None and (word.folded.endswith(self._past) or word.folded in self._empty)
        return word is not None and is_past and not word.is_capital and items[at - 1].folded in self._definite

    def _words(self, text: str, one: Proposal) -> frozenset[str]:
        """The words for policies in a name; “law” where there are none."""
        known = self._nouns.intersection(re.findall(r"[^\W\d_]+", text[one.start : one.end].casefold()))
        return known or (self._of_cases if one.reason == CASE else frozenset({"law"}))
