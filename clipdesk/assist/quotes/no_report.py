"""Words that look as if they reported what somebody said, and report nothing: “the report”, “said in a letter that faults”.

Some are no verbs, some have nothing said behind them, and some are followed by a “that” which begins no clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.names import POSSESSIVE
from clipdesk.assist.quotes.cues import Cue, CueKind
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Sentence
from clipdesk.assist.tokens import Token

_NEAR_COMMA = 5
"""Words up to the next comma, at most, where “that” points to a noun: “reiterated that position on Friday”."""


def is_no_verb(grammar: Grammar, one: Sentence, cue: Cue) -> bool:
    """“the report”, “other reports suggest that”, “an attack claimed by rebels that killed two”."""
    items, end = one.items, cue.end
    is_late = CueKind.SPEECH in cue.kinds and items[cue.begin].folded in grammar.only_behind
    if is_late and not _is_behind_words(grammar, one, cue):
        return True
    is_behind_small = cue.begin > 0 and items[cue.begin - 1].folded in grammar.not_before_cue
    is_done_by = (
        end + 1 < len(items)
        and items[end].folded in grammar.agents
        and not one.is_marked(cue.begin - 1)
        and (
            items[end + 1].is_capital
            or items[end + 1].folded in grammar.determiners
            or items[end + 1].folded[-1] == "s"
        )
    )
    return is_behind_small or is_done_by or _is_measured(grammar, items, cue.begin) or _is_noun(grammar, one, cue)


def _is_measured(grammar: Grammar, items: Sequence[Token], at: int) -> bool:
    """“its full-year forecast”: a word that is a noun too, behind what it is for."""
    is_for = at > 0 and items[at - 1].folded.endswith(grammar.measure_ends) and not items[at - 1].is_capital
    return is_for and items[at].folded in grammar.nouns_too


def _is_behind_words(grammar: Grammar, one: Sentence, cue: Cue) -> bool:
    """“…, so der Minister”: a comma or marks in front, and a name, an article or a pronoun behind; not “doppelt so viele”."""
    if cue.begin < 1 or cue.end >= len(one.items):
        return False
    behind = one.items[cue.end]
    is_named = behind.is_capital or behind.folded in grammar.determiners | grammar.speakers
    return is_named and (one.items[cue.begin - 1].text == "," or one.is_marked(cue.begin - 1))


def _is_noun(grammar: Grammar, one: Sentence, cue: Cue) -> bool:
    """“Recent reports have revealed”, “other reports suggest that”: a noun that a verb follows is no verb itself."""
    if cue.end >= len(one.items) or one.items[cue.begin].folded not in grammar.nouns_too:
        return False
    if cue.begin and grammar.is_number(one.items[cue.begin - 1]):
        return True  # “a dozen states that have passed such laws”
    behind = one.items[cue.end]
    is_in_relative = any(item.folded in grammar.relatives for item in one.items[max(0, cue.begin - 4) : cue.begin])
    is_verb = not is_in_relative and grammar.is_verb(behind) and behind.folded in grammar.finite | grammar.suggesting
    is_owned = cue.begin > 0 and one.items[cue.begin - 1].text.endswith(POSSESSIVE)
    return is_verb or behind.folded in grammar.suggesting or (is_owned and grammar.is_verb(behind))


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
    if not (is_noun and is_pointing) or len(rest) > _NEAR_COMMA:
        return False
    return not any(grammar.is_verb(word) or grammar.is_third_person(rest, n) for n, word in enumerate(rest) if n)


def belongs_to_a_paper(grammar: Grammar, one: Sentence, that: int) -> bool:
    """“said in a report that faults aging ships”: a verb stands right behind “that”, which belongs to the report."""
    stop = next((n for n in range(that + 1, len(one.items)) if one.items[n].text == ","), len(one.items))
    rest = one.items[that + 1 : stop]
    is_relative = one.items[that].folded in grammar.determiners  # not “que”
    if not rest or not is_relative or one.is_marked(that + 1):
        return False
    first, noun = rest[0], one.items[that - 1]
    if noun.folded not in grammar.media:  # “agreed on a lease that will”
        return first.folded in grammar.modals and not grammar.is_small(noun) and noun.folded not in grammar.saying
    if first.folded in grammar.auxiliaries:
        return True
    is_verb = first.is_word and not first.is_capital and first.folded.endswith("s") and not grammar.is_small(first)
    return is_verb and not any(
        grammar.is_verb(word) or grammar.is_third_person(rest, n) for n, word in enumerate(rest) if n
    )
