"""Words that follow some verbs only in one shape: “vowed to appeal”, “urged residents not to panic”, “held that …”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.cues import Cue
from clipdesk.assist.grammar import Grammar
from clipdesk.assist.tokens import Token

_MOST_WHOM = 8
"""Tokens from such a verb up to “to”: who is urged."""
_MOST_BETWEEN = 14
"""Tokens from such a verb up to “that”: “held in Ruiz v. Kell that”."""


def undertakes(grammar: Grammar, items: Sequence[Token], cue: Cue, at: int) -> bool:
    """“vowed to appeal”, “urged residents not to panic”: whether what is said begins here, without “that”."""
    verb = items[cue.begin].folded
    if verb in grammar.undertaking:
        return at + 1 < len(items) and items[at].folded in grammar.infinitive
    if verb not in grammar.urging or cue.is_participle:
        return False
    to = next((n for n in range(at, min(at + _MOST_WHOM, len(items))) if items[n].folded in grammar.infinitive), at)
    whom = items[at : to - 1 if to > at and items[to - 1].folded in grammar.negations else to]
    small = grammar.auxiliaries | grammar.that
    is_whom = bool(whom) and all(one.is_word and one.folded not in small for one in whom)
    return is_whom and whom[0].folded not in grammar.prepositions and not grammar.is_adverb(whom[0])


def that_right_behind(grammar: Grammar, items: Sequence[Token], start: int) -> int | None:
    """Where “that” stands: in “held that”, “held in Ruiz v. Kell that”, but not in “held talks that”."""
    that = grammar.that
    if start < len(items) and items[start].folded in grammar.prepositions:
        start = next(
            (n for n in range(start, min(start + _MOST_BETWEEN, len(items))) if items[n].folded in that), start
        )
    is_clause = start + 2 < len(items) and items[start].folded in that
    return start if is_clause else None
