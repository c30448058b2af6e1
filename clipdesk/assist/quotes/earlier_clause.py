"""A clause between a verb of saying and what was said that only tells when: “He said days before he resigned that it was safe”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.cues import Cue, CueKind
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Sentence
from clipdesk.assist.tokens import Token

_MOST = 5
"""Tokens between the verb of saying and “before” or “after”."""
_CLAUSE = 12
"""Tokens of the clause at most."""


def past_earlier(grammar: Grammar, items: Sequence[Token], start: int) -> int:
    """Behind such a clause that begins at `start` and has “that” behind it; `start` itself elsewhere."""
    joint = next((n for n in range(start, min(start + _MOST, len(items))) if items[n].folded in grammar.later), None)
    if joint is None or not is_time(grammar, items[start:joint]):
        return start
    ahead = range(joint + 1, min(joint + _CLAUSE, len(items)))
    end = next((n for n in ahead if not items[n].is_word or _is_that(grammar, items, n)), joint)
    return end if items[end].is_word and end > joint else start


def within_first_clause(grammar: Grammar, one: Sentence, cue: Cue) -> Sentence:
    """Of “Because he feared a fine, Kell called it “a gift”” what stands up to the comma, where the cue is in front of it.

    Elsewhere, and where “that” follows, the whole sentence.
    """
    items = one.items
    is_behind = items[0].folded in grammar.subordinators and cue.kinds <= {CueKind.THINKING} and len(items) > cue.end
    if not is_behind or any(word.text == "," for word in items[: cue.begin]) or items[cue.end].folded in grammar.that:
        return one
    comma = next((n for n in range(cue.end, len(items)) if items[n].text == ","), len(items))
    return one._replace(items=items[:comma])


def _is_that(grammar: Grammar, items: Sequence[Token], at: int) -> bool:
    """“that” in front of a clause, not in “the storm that hit Vega”."""
    behind = items[at + 1 : at + 2]
    return items[at].folded in grammar.that and not (behind and grammar.is_verb(behind[0]))


def is_time(grammar: Grammar, between: Sequence[Token]) -> bool:
    """“Monday, weeks”, “just hours”, “a day”: words for times and numbers alone, and one of them a stretch of time."""
    small = grammar.times | grammar.determiners | grammar.adverbs | grammar.prepositions
    nouns = [one for one in between if one.folded.removesuffix("s") in grammar.time_nouns | grammar.later_times]
    rest = (one for one in between if one.is_word and one not in nouns and one.folded not in small)
    return bool(nouns) and all(grammar.is_number(one) for one in rest)
