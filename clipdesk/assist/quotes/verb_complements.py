"""What stands behind some verbs of saying instead of a clause: “vowed to appeal”, “accused her of lying”, “admitió estar cansado”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.cues import Cue
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.tokens import Token

_MOST_WHOM = 8
"""Tokens from such a verb up to “to”: who is urged."""
_MOST_BETWEEN = 14
"""Tokens from such a verb up to “that”: “held in Ruiz v. Kell that”."""
_MONEY = frozenset("$£€¥")
_MOST_AMOUNT = 7
"""Tokens from such a verb up to the figure: “forecast a smaller rise of 0.3%”."""
_SHORTEST_INFINITIVE = 3
"""Letters that an infinitive has at least, without a pronoun tied to it."""
_FEWEST = 2
"""Tokens of what is said in the infinitive, at least."""


def undertakes(grammar: Grammar, items: Sequence[Token], cue: Cue, at: int) -> bool:
    """“vowed to appeal”, “urged residents not to panic”: whether what is said begins here, without “that”."""
    verb = items[cue.begin].folded
    if verb in grammar.undertaking:
        at += at < len(items) and items[at].folded in grammar.negations  # “promised not to sail”
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


def blamed(grammar: Grammar, items: Sequence[Token], cue: Cue, at: int) -> int | None:
    """Where begins what somebody is blamed for: behind “of” in “accused the mayor of taking bribes”."""
    if items[cue.begin].folded not in grammar.blaming:
        return None
    for n in range(at, min(at + _MOST_WHOM, len(items) - 1)):
        if n > at and items[n].folded in grammar.blaming_of:
            return n + 1
        if not items[n].is_word or (n > at and grammar.is_verb(items[n])):
            return None
    return None


def foretells(grammar: Grammar, items: Sequence[Token], cue: Cue, at: int) -> bool:
    """“forecast a rise of 0.3%”: an amount and its noun are all that is said."""
    if items[cue.begin].folded not in grammar.foretelling or at >= len(items):
        return False
    ahead = items[at : at + _MOST_AMOUNT]
    breaks = (
        n
        for n, one in enumerate(ahead)
        if (grammar.is_verb(one) and (n or not one.folded.endswith(grammar.past)))  # “expects adjusted earnings of $5”
        or not (one.is_word or one.text in _MONEY)
    )
    first = next(breaks, len(ahead))
    first_word = items[at].folded
    small = grammar.prepositions | grammar.infinitive | grammar.that | grammar.speakers | grammar.conjunctions
    return first_word not in small and any(one.text[0].isdigit() for one in ahead[:first])


def is_short(grammar: Grammar, items: Sequence[Token], begin: int) -> bool:
    """Whether words that begin here are of one of these shapes, which end at a comma."""
    before = items[max(0, begin - _MOST_WHOM - 1) : begin]
    is_blamed = bool(before) and before[-1].folded in grammar.blaming_of
    return (is_blamed and any(one.folded in grammar.blaming for one in before)) or (
        bool(before)
        and before[-1].folded in grammar.foretelling
        and items[begin].folded not in grammar.that
        and not grammar.has_verb(items[begin : begin + _MOST_AMOUNT - 2])
    )


def said_in_infinitive(grammar: Grammar, items: Sequence[Token], cue: Cue, start: int) -> int | None:
    """Where the words begin, with a “not” or “de” in front; None where no infinitive follows the verb."""
    verb = items[cue.begin : cue.end]
    if not any(one.folded in grammar.with_infinitive for one in verb):
        return None
    at = start
    is_led = at < len(items) and items[at].folded in grammar.before_infinitive
    if is_led and not any(one.folded in grammar.promising for one in verb):
        return None  # “habló de pagar”
    at += is_led
    while at < len(items) and items[at].folded in grammar.negations | grammar.clitics | grammar.not_infinitive:
        at += 1
    if at + 1 >= len(items) or len(items) - at < _FEWEST:
        return None
    word = items[at]
    bare = word.folded.replace("'", "’").rpartition("’")[2]  # “d’avoir”
    is_form = len(bare) >= _SHORTEST_INFINITIVE and bare.endswith(grammar.infinitive_endings)
    small = grammar.prepositions | grammar.determiners | grammar.pronouns | grammar.conjunctions
    is_other = word.is_capital or not word.is_word or word.folded in small or grammar.is_adverb(word)
    return start if is_form and not is_other and not grammar.is_number(word) else None
