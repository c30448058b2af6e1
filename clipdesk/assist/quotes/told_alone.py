"""What stands alone in front of who says it, and may have a verb that no list has."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.grammar_words import GrammarWords
from clipdesk.assist.tokens import Token

_LEAST = 6
"""Words that stand in front of who says them at least, where nothing is said behind."""


def is_told_alone(grammar: GrammarWords, items: Sequence[Token]) -> bool:
    """“Reefs shelter a quarter of fish” in front of “, the agency says”: long enough, with a verb, and no words of time or place."""
    if not items or grammar.has_comma_clauses or sum(one.is_word for one in items) < _LEAST:
        return False
    first = items[0]
    small = grammar.prepositions | grammar.subordinators | grammar.conjunctions | grammar.times
    is_adjunct = first.folded in small or first.folded.endswith(grammar.participle_endings)
    is_told = first.is_word and not is_adjunct and not grammar.is_adverb(first)
    return is_told and (grammar.is_said(items) or _has_unlisted_verb(grammar, items))


def _has_unlisted_verb(grammar: GrammarWords, items: Sequence[Token]) -> bool:
    """“Corals pass their tolerance on”, “crews wait for a berth”: a word of no list, behind a noun, which takes what follows."""
    small = grammar.prepositions | grammar.conjunctions | grammar.determiners | grammar.relatives
    for at in range(1, len(items) - 1):
        before, one, behind = items[at - 1 : at + 2]
        is_open = one.is_word and not one.is_capital and one.folded not in small and not grammar.is_number(one)
        is_noun = (
            before.is_word and before.folded not in small and not grammar.is_adverb(before._replace(text=before.folded))
        )
        if not (is_open and is_noun) or before.folded.endswith(("’s", "'s")):
            continue
        if behind.folded in grammar.determiners:
            return True
        is_taking = behind.folded in grammar.prepositions - grammar.of or grammar.is_number(behind)
        if before.folded.endswith("s") and (is_taking or grammar.past_rough(items, at + 1) > at + 1):
            return True
    return False
