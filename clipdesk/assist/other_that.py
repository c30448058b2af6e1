"""“That” which begins no reported clause, though it follows a verb of saying: it points to a noun, or belongs to one."""

from __future__ import annotations

from clipdesk.assist.grammar import Grammar
from clipdesk.assist.sentence import Sentence

_NEAR = 5
"""Words up to the next comma, at most, where “that” points to a noun: “reiterated that position on Friday”."""


def points_to_a_noun(grammar: Grammar, one: Sentence, that: int) -> bool:
    """“reiterated that position on Friday”: “that” points to a noun, and no clause follows."""
    stop = next((n for n in range(that + 1, len(one.items)) if one.items[n].text == ","), len(one.items))
    rest = one.items[that + 1 : stop]
    is_told_of = stop + 1 < len(one.items) and one.items[stop + 1].folded in grammar.relatives
    if not rest or is_told_of or any(one.is_marked(at) for at in range(that + 1, stop)):
        return False  # “said that inflation, which rose in May, would fall”
    noun = rest[0]
    is_noun = noun.is_word and not noun.is_capital and not noun.folded.endswith("s")
    is_noun = is_noun and noun.folded not in grammar.determiners | grammar.pronouns | grammar.prepositions
    is_pointing = one.items[that].folded in grammar.determiners  # not “que”
    if not (is_noun and is_pointing) or len(rest) > _NEAR:
        return False
    return not any(grammar.is_verb(word) or grammar.is_third_person(rest, n) for n, word in enumerate(rest) if n)


def belongs_to_a_paper(grammar: Grammar, one: Sentence, that: int) -> bool:
    """“said in a report that faults aging ships”: a verb stands right behind “that”, which belongs to the report."""
    stop = next((n for n in range(that + 1, len(one.items)) if one.items[n].text == ","), len(one.items))
    rest = one.items[that + 1 : stop]
    is_relative = one.items[that].folded in grammar.determiners  # not “que”
    if not rest or not is_relative or one.items[that - 1].folded not in grammar.media or one.is_marked(that + 1):
        return False
    first = rest[0]
    if first.folded in grammar.auxiliaries:
        return True
    is_verb = first.is_word and not first.is_capital and first.folded.endswith("s") and not grammar.is_small(first)
    return is_verb and not any(
        grammar.is_verb(word) or grammar.is_third_person(rest, n) for n, word in enumerate(rest) if n
    )
