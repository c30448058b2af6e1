"""What somebody says of themselves in the infinitive: “admitió estar cansado”, « dit avoir payé », « a promis de payer »."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.cues import Cue
from clipdesk.assist.grammar import Grammar
from clipdesk.assist.tokens import Token

_SHORTEST = 3
"""Letters that an infinitive has at least, without a pronoun tied to it."""
_FEWEST = 2
"""Tokens of what is said at least."""


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
    is_form = len(bare) >= _SHORTEST and bare.endswith(grammar.infinitive_endings)
    small = grammar.prepositions | grammar.determiners | grammar.pronouns | grammar.conjunctions
    is_other = word.is_capital or not word.is_word or word.folded in small or grammar.is_adverb(word)
    return start if is_form and not is_other and not grammar.is_number(word) else None
