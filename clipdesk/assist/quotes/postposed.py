"""Words that stand before whoever said them, and go on behind: “Prices, she said, would fall”. Knows no speakers."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.content import SAY, Place
from clipdesk.assist.quotes.cues import Cue, CueKind
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import BARE, Sentence
from clipdesk.assist.quotes.told_alone import is_told_alone
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span

_SHORT = 8
"""Tokens that words without a listed verb have less of."""
_TOLD = 6
"""Tokens within which the comma stands behind whom something is told."""
_NAME = 5
"""Words that a name has at most."""
_CLAUSE = frozenset({CueKind.TELLING, CueKind.THINKING, CueKind.FINDING})


def clauses_around(grammar: Grammar, one: Sentence, cue: Cue, lead: Place, after: int) -> tuple[list[Span], int]:
    """The pieces of what was said without marks, and up to where the sentence is dealt with.

    `lead` reaches from where the words may begin to who says them; `after` is behind the verb and who says them.
    """
    items, (begin, stop) = one.items, lead
    if begin < stop and items[begin].folded in grammar.coordinators:
        begin += 1
    before, rest = items[begin : stop - 1], _behind_comma(items, after)
    if rest and (rest[0].folded in grammar.relatives or _is_name(grammar, rest)):
        rest = ()  # “…, anunció la consejera, Ana Ruiz”
    behind = one.span(len(items) - len(rest), len(items))
    if rest and len(before) > 2 and before[-1].folded in grammar.relatives:
        return [behind], len(items)  # “He thanked nurses, who, he said, had been asked to do more”
    is_said = _is_said(grammar, cue, before) or (
        (after == len(items) or not rest) and _is_told_alone(grammar, cue, before)
    )
    if not is_said and not (rest and _is_parted(grammar, before, rest)):
        return [], 0
    pieces = [one.span(begin, stop - 1)]
    if rest and _goes_on(grammar, before, rest):
        return [*pieces, behind], len(items)
    return pieces, after


def is_apart(grammar: Grammar, one: Sentence, cue: Cue, lead: Place) -> bool:
    """“Rents fell, the mayor said, adding that …”: who speaks stands between commas, behind a clause."""
    items, (begin, stop) = one.items, lead
    told = past_told(grammar, items, cue)
    if grammar.has_comma_clauses or cue.is_participle or stop - 1 <= begin or not _behind_comma(items, told):
        return False
    first = items[begin].folded
    is_adjunct = first in grammar.prepositions or first in grammar.subordinators
    is_adjunct = is_adjunct and not grammar.is_rough_number(items, begin)  # “Around 2,000, she said, …”
    before, behind = items[begin : stop - 1], items[told + 1]
    is_marked = told + 1 in one.marked
    is_next = behind.folded in grammar.that or behind.folded in grammar.prepositions
    is_next = is_next or (is_marked and (one.begins_anew(told + 1) or not grammar.is_phrase(before)))
    # “The port, he said, was “a mess””, “That rule, he said, “bars lies””
    is_part = is_marked or behind.folded in grammar.finite or _is_done(grammar, behind)
    is_part = is_part or _is_third_person(grammar, before, items[told + 1 :])
    is_part = is_part and grammar.is_phrase(before)
    is_said = grammar.is_clause(before) or is_part
    return items[stop - 1].text == "," and not (is_adjunct or is_next) and is_said


def parted_subject(grammar: Grammar, items: Sequence[Token], cue: Cue) -> Place | None:
    """“Ruiz” in “The dam, Ruiz said, will fail”, where “The dam” would else be whom Ruiz tells more of; None elsewhere."""
    rest = _behind_comma(items, past_told(grammar, items, cue))
    if not rest or grammar.has_comma_clauses:
        return None
    is_verb = len(rest) > 1 and (rest[0].folded in grammar.finite or _is_done(grammar, rest[0]))
    comma = next((n for n in range(cue.begin - 1, 0, -1) if items[n].text == ","), None)
    is_verb = is_verb or (comma is not None and _is_third_person(grammar, items[:comma], rest))
    if not is_verb and rest[0].folded != BARE:
        return None
    return None if comma is None else grammar.before(items, cue.begin, comma + 1)


def is_between(grammar: Grammar, one: Sentence, cue: Cue, at: int) -> bool:
    """“The move, said the mayor, would cost jobs”: who speaks, named at `at`, between commas in the midst of what is said."""
    items = one.items
    if not cue.kinds & SAY or cue.is_participle or at >= len(items):
        return False
    first = items[at]
    is_named = first.is_capital or first.folded in grammar.determiners or first.folded in grammar.speakers
    is_named = is_named or grammar.is_elided(first)
    first_of_verb = cue.begin
    while first_of_verb > 1 and items[first_of_verb - 1].folded in grammar.auxiliaries | grammar.clitics:
        first_of_verb -= 1  # “L’usine, a déclaré Anne Rey, fermera”
    subject = grammar.after(items, at, len(items)) if is_named and items[first_of_verb - 1].text == "," else None
    rest = _behind_comma(items, subject[1]) if subject is not None else ()
    if len(rest) < 2:
        return False
    is_verb = grammar.is_verb(rest[0]) or (not rest[0].is_capital and rest[0].folded.endswith(grammar.finite_endings))
    return is_verb or rest[0].folded in grammar.finite | grammar.reported


def _is_third_person(grammar: Grammar, before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """“The policy, he said, makes Vega …”: a verb in -s, of which what stands in front is the subject and something the object."""
    if len(rest) < 2 or len(before) < 2 or before[0].folded not in grammar.determiners or grammar.has_comma_clauses:
        return False
    is_one = not before[-1].folded.endswith("s") and all(one.is_word for one in before)
    is_object = rest[1].is_capital or rest[1].folded in grammar.determiners | grammar.listeners
    small = rest[0].folded in grammar.determiners | grammar.conjunctions | grammar.adverbs
    is_verb = grammar.is_third_person((rest[0]._replace(text="W"), rest[0]), 1) and not rest[0].is_capital
    return is_one and is_object and is_verb and not small


def _is_done(grammar: Grammar, word: Token) -> bool:
    """A verb, none of saying: “Her boss, the records show, wrote back” tells who wrote."""
    return grammar.is_verb(word) and word.folded not in grammar.saying


def past_told(grammar: Grammar, items: Sequence[Token], cue: Cue) -> int:
    """Behind the verb, or behind whom something is told: “she told a hearing, …”."""
    if CueKind.TELLING not in cue.kinds:
        return _past_writing(grammar, items, cue.end)
    comma = next((n for n in range(cue.end, min(cue.end + _TOLD, len(items))) if items[n].text == ","), cue.end)
    is_listener = all(one.is_word and one.folded not in grammar.that for one in items[cue.end : comma])
    return comma if is_listener and not grammar.has_verb(items[cue.end : comma]) else cue.end


def _past_writing(grammar: Grammar, items: Sequence[Token], at: int) -> int:
    """Behind “in a letter”, where a comma follows: “The rules, she wrote in a letter, go too far”; `at` itself elsewhere."""
    if at >= len(items) or items[at].folded not in grammar.prepositions:
        return at
    comma = next((n for n in range(at, min(at + _TOLD, len(items))) if items[n].text == ","), at)
    return comma if comma > at and items[comma - 1].folded in grammar.media else at


def _behind_comma(items: Sequence[Token], at: int) -> Sequence[Token]:
    """What follows a comma at this place; nothing where there is none."""
    return items[at + 1 :] if at < len(items) and items[at].text == "," else ()


def _is_said(grammar: Grammar, cue: Cue, before: Sequence[Token]) -> bool:
    """Whether what stands before who speaks is long enough, for this verb, to have been said."""
    if len(before) < 2 and not (before and grammar.is_elided(before[0])):
        return False
    is_clause = grammar.may_be_clause(before) if grammar.has_few_verbs else grammar.is_clause(before)
    if is_clause or (cue.kinds & SAY and grammar.has_third_person(before)):
        return bool(cue.kinds & (SAY | _CLAUSE))
    return bool(cue.kinds & SAY) and len(before) < _SHORT and not _is_when(grammar, before)


def _is_told_alone(grammar: Grammar, cue: Cue, before: Sequence[Token]) -> bool:
    """“Reefs shelter a quarter of fish, the agency estimates”: nothing else is there that was said, whatever its verb is."""
    return not cue.is_participle and bool(cue.kinds & (SAY | _CLAUSE)) and is_told_alone(grammar, before)


def _is_parted(grammar: Grammar, before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """“What, he asked, would stop them?”, “What happens then, he allowed, is open”: the first is a word that asks."""
    asked = grammar.asked | grammar.that | grammar.that_said
    is_open = bool(before) and before[0].folded in asked and (len(before) == 1 or not grammar.has_verb(before))
    is_verb = rest[0].folded in grammar.finite | grammar.reported | {BARE}
    is_verb = is_verb or (_is_done(grammar, rest[0]) and not grammar.has_comma_clauses)
    is_verb = is_verb or _is_third_person(grammar, before, rest)
    is_subject = len(before) > 1 or rest[0].folded in grammar.finite
    if is_subject and is_verb and grammar.is_phrase(before):
        return True  # “The dam, Ruiz fears, will fail”, “Footfall, he noted, has dropped”
    return is_open and rest[0].folded not in grammar.prepositions | grammar.conjunctions


def _goes_on(grammar: Grammar, before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether what follows the comma behind who speaks was said, too."""
    if (
        rest[0].folded.endswith(grammar.participle_endings)
        and grammar.is_clause(before)
        and not grammar.has_comma_clauses
    ):
        return False  # “…, the minister said, brushing aside complaints from drivers”
    if rest[0].folded in grammar.coordinators and grammar.is_rough_number(rest, 1):
        return True  # “…, staff reported, or about 6 percent of the water”
    if rest[0].folded in grammar.comparing and any(one.text[0].isdigit() for one in rest):
        return True  # “…, the agency said, down from 131,000 in July”
    if [one.folded for one in rest[1:2]] == list(grammar.one_of) and rest[0].folded in grammar.prepositions:
        return False  # “…, the police said, in one of the worst attacks since the war began”
    if grammar.has_comma_clauses and rest[0].is_word and not _is_open_clause(grammar, rest[0]):
        return True  # “Eltern sollten aber, so Demir, mit gutem Beispiel vorangehen”
    return grammar.is_clause(rest) or _is_parted(grammar, before, rest) or _is_broken_off(grammar, before, rest)


def _is_name(grammar: Grammar, rest: Sequence[Token]) -> bool:
    """Whether all that follows is a name: of whoever was called “the minister” in front."""
    words = [one for one in rest if one.is_word]
    is_short = 1 < len(words) <= _NAME and words[0].is_capital and words[-1].is_capital
    return is_short and all(one.is_capital or one.folded in grammar.joining for one in words)


def _is_open_clause(grammar: Grammar, first: Token) -> bool:
    """Whether a clause of its own may begin with this word: “die seit Jahren forscht”, “und geht”."""
    return first.folded in grammar.relatives | grammar.determiners | grammar.conjunctions | grammar.coordinators


def marked_before(grammar: Grammar, one: Sentence, first: int, done: int) -> Span:
    """The marked stretches that end just before `first`, with a clause that leads up to them."""
    at = first - 1 if one.is_marked(first - 1) else first - 2
    begin = at
    while begin > done and one.is_marked(begin - 1):
        begin -= 1
    lead = one.items[done:begin]
    is_apart = one.begins_anew(begin) and lead and lead[-1].is_word and not grammar.has_noun_capitals
    is_said_of = len(lead) == 2 and lead[0].folded in grammar.speakers and lead[1].folded in grammar.auxiliaries
    if lead and (is_said_of or grammar.is_clause(lead)) and not is_apart and not any(word.text == ":" for word in lead):
        begin = done
    return one.span(begin, at + 1)


def _is_broken_off(grammar: Grammar, lead: Sequence[Token], rest: Sequence[Token]) -> bool:
    """“Moscow would, he said, extend the ban”: neither part is a clause without the other."""
    is_open = lead[-1].folded in grammar.auxiliaries or (lead[0].is_capital and not grammar.has_verb(lead))
    is_lead = is_open and lead[0].folded not in grammar.prepositions and not _is_when(grammar, lead)
    return is_lead and sum(one.is_word for one in rest) > 1 and not grammar.is_adverb(rest[0])


def _is_when(grammar: Grammar, lead: Sequence[Token]) -> bool:
    """“Also today, Carter commented”: it only says when."""
    return all(not word.is_word or grammar.is_adverb(word) or word.folded in grammar.times for word in lead)
