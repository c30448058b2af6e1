"""Where a verb of saying stands and nothing is said: “has not said whether”, “agreed to raise the money that”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.cues import Cue, CueKind
from clipdesk.assist.grammar import Grammar
from clipdesk.assist.sentence import Sentence
from clipdesk.assist.tokens import Token


def is_left_open(grammar: Grammar, one: Sentence, cue: Cue, subject: tuple[int, int], begin: int) -> bool:
    """“has not said whether he will sign it”: what begins at `begin` is nobody's words."""
    if begin >= len(one.items) or one.items[begin].folded not in grammar.asked | grammar.open:
        return False
    return any(word.folded in grammar.negations for word in one.items[subject[1] : cue.begin])


def is_what_is_done(grammar: Grammar, one: Sentence, cue: Cue, at: int) -> bool:
    """“agreed on Monday to raise the money that”, “ruled, lifting an order that”: what is done goes before “that”."""
    items = one.items
    if items[at].folded in grammar.infinitive and at + 1 < len(items):
        is_when = items[at - 1].folded in grammar.times and items[cue.begin].folded in grammar.transitive
        return is_when and not (items[at + 1].is_capital or items[at + 1].folded in grammar.determiners)
    is_doing = items[at].folded.endswith(grammar.participle_endings) and not grammar.has_comma_clauses
    return items[at - 1].text == "," and is_doing


def is_of_another(grammar: Grammar, one: Sentence, subject: tuple[int, int]) -> bool:
    """“Marie Ruiz, an aide from Vega, said she keeps a bag”: a pronoun behind the verb, and a verb of its own behind that."""
    items, at = one.items, subject[1]
    if grammar.inverts:
        return False  # “fügte er hinzu”
    if subject[1] - subject[0] != 1 or items[subject[0]].folded not in grammar.speakers or at + 1 >= len(items):
        return False
    verb = items[at]
    small = grammar.prepositions | grammar.conjunctions | grammar.times | grammar.determiners | grammar.listeners
    is_small = verb.folded in small or grammar.is_adverb(verb) or verb.folded.endswith(grammar.participle_endings)
    return verb.is_word and not verb.is_capital and not is_small and at not in one.marked


def is_found_so(grammar: Grammar, items: Sequence[Token], cue: Cue, at: int) -> bool:
    """“will find it easier to”: no verb of its own behind “it”."""
    is_it = items[at].folded in grammar.told_of and CueKind.FINDING in cue.kinds
    near = items[at : at + 3]
    return is_it and not (grammar.has_verb(near[1:]) or grammar.is_third_person(near, 1))
