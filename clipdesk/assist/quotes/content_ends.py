"""Where the reporter's own words go on behind what somebody is reported to have said, in the same sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipdesk.assist.quotes.cues import Cue, CueKind
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import BARE, Sentence
from clipdesk.assist.tokens import Token

_SAID = frozenset({CueKind.SPEECH, CueKind.TELLING})
_SUBJECT = 24
"""Tokens from a semicolon up to the verb of who speaks behind it."""
_MARKS = 7
"""Tokens behind a verb among which marks stand that belong to it."""
_OTHERS = 6
"""Words of somebody else behind “while”, with the verb."""
_ESTIMATE = 8
"""Words behind such a verb among which the number stands."""
_LEAST = 4
"""Tokens of a clause with “that” before another verb of the same subject."""


def where_reporter_goes_on(grammar: Grammar, one: Sentence, begin: int) -> int | None:
    """“…, dass niemand entlassen werde, und verwies auf den Vertrag”: where the reporter's own sentence goes on."""
    items = one.items
    if not grammar.has_comma_clauses:
        second = _second_verb(grammar, items, begin), _past_behind_modal(grammar, items, begin)
        found = (*second, *_own_words(grammar, one, begin), *_behind_marks(grammar, one, begin))
        return min((at for at in found if at is not None), default=None)
    for at in range(begin + 2, len(items) - 2):
        if items[at].text == "," and items[at + 1].folded in grammar.coordinators:
            word = items[at + 2]
            small = grammar.determiners | grammar.pronouns | grammar.prepositions | grammar.conjunctions | grammar.that
            if word.is_word and not word.is_capital and word.folded not in small and not grammar.is_adverb(word):
                return at
    return None


def _second_verb(grammar: Grammar, items: Sequence[Token], begin: int) -> int | None:
    """“said that the drives were lost, and left”: the comma before “and” and a verb in the past, behind “that”."""
    comment = next(
        (
            n
            for n in range(begin + _LEAST, len(items) - 2)
            if items[n].text == "," and items[n + 1].folded in grammar.commenting
        ),
        None,
    )
    if comment is not None or begin >= len(items) or items[begin].folded not in grammar.that:
        return comment
    for at in range(begin + _LEAST, len(items) - 2):
        if items[at].text == "," and items[at + 1].folded in grammar.coordinators:
            verb = items[at + 2]
            if grammar.is_verb(verb) and verb.folded not in grammar.auxiliaries:
                return at
    return None


def _past_behind_modal(grammar: Grammar, items: Sequence[Token], begin: int) -> int | None:
    """“said it would waive the fees and posted a picture”: a verb in the past, which no “would” can stand before."""
    modal = next((n for n in range(begin, len(items)) if items[n].folded in grammar.finite), None)
    if modal is None or items[modal].folded not in grammar.modals:
        return None
    for at in range(modal + 1, len(items) - 2):
        token, verb = items[at], items[at + 1]
        if (
            not token.is_word
            or token.folded in grammar.auxiliaries
            or token.folded in grammar.conjunctions - grammar.coordinators
        ):
            return None
        if token.folded in grammar.coordinators and verb.folded.endswith(grammar.past) and grammar.is_verb(verb):
            behind = items[at + 2]
            return at if behind.is_capital or behind.folded in grammar.determiners | grammar.prepositions else None
    return None


def _behind_marks(grammar: Grammar, one: Sentence, begin: int) -> Iterator[int]:
    """“had been “shut out,” and called on the board to act”: a comma within the marks, and a verb of the same subject."""
    items = one.items
    if begin < len(items) and items[begin].folded in grammar.speakers:
        return  # “said she had voted “in a hurry,” and regretted it”
    for at in range(begin + 1, len(items) - 2):
        if at not in one.marked:
            continue
        comma = at if items[at].text.endswith(",") else at + 1  # ““shut out”, but called for more”
        is_next = comma + 2 < len(items) and items[comma].text.endswith(",")
        if is_next and items[comma + 1].folded in grammar.coordinators:
            verb = items[comma + 2]
            if grammar.is_verb(verb) and verb.folded not in grammar.auxiliaries:
                yield at + 1


def _own_words(grammar: Grammar, one: Sentence, begin: int) -> Iterator[int]:
    """“…, a decision that could affect many”, “… but did not name them”: what the reporter adds."""
    items = one.items
    if begin in one.marked:
        return
    for at in range(begin + 2, len(items) - 3):
        if items[at].text == "," and items[at + 1].folded in grammar.contrasts and _estimates(grammar, items[at + 2 :]):
            yield at
    for at in range(begin + _LEAST, len(items) - 3):
        if items[at].text == "," and items[at + 1].folded in grammar.articles:
            behind = next((n for n in (at + 2, at + 3) if items[n].folded in grammar.summing), None)
            if behind is not None and behind + 1 < len(items) and items[behind + 1].folded in grammar.that_or_which:
                yield at
        if items[at].folded in grammar.contrasts and _withholds(grammar, items[at + 1 : at + 4]):
            yield at - 1 if items[at - 1].text == "," else at


def _estimates(grammar: Grammar, items: Sequence[Token]) -> bool:
    """“the organizers put the figure at 5,000”: somebody else, and another number."""
    verb = next((n for n in range(1, min(len(items), _OTHERS)) if items[n].folded in grammar.estimating), None)
    if verb is None or any(not one.is_word or one.folded in grammar.auxiliaries for one in items[:verb]):
        return False
    return any(grammar.is_number(one) for one in items[verb + 1 : verb + _ESTIMATE])


def _withholds(grammar: Grammar, items: Sequence[Token]) -> bool:
    """“did not name”, “would not say”, “declined to give”: what is not said is nobody's words."""
    words = [one.folded for one in items]
    is_not = len(words) > 2 and words[0] in grammar.auxiliaries and words[1] in grammar.negations
    is_declined = len(words) > 2 and words[0] in grammar.refusing and words[1] in grammar.infinitive
    return (is_not or is_declined) and words[2] in grammar.withholding


def behind_semicolon(grammar: Grammar, items: Sequence[Token], cue: Cue, begin: int) -> int | None:
    """“…; Kell insists it should stay”: a semicolon before somebody else with a verb of saying."""
    stroke = next((n for n in range(cue.begin - 2, max(begin, cue.begin - _SUBJECT), -1) if items[n].text == ";"), None)
    is_marking = CueKind.MARKED in cue.kinds and any(
        one.text.startswith(BARE) for one in items[cue.end : cue.end + _MARKS]
    )
    is_said = bool(cue.kinds & (_SAID | {CueKind.THINKING})) or is_marking
    if stroke is None or cue.is_participle or not is_said:
        return None
    subject = grammar.before(items, cue.begin, stroke + 1)
    return stroke if subject is not None and subject[0] == stroke + 1 else None


def behind_while(grammar: Grammar, items: Sequence[Token], cue: Cue, begin: int) -> int | None:
    """“…, while an official told the paper that”: the comma before somebody else with a verb of saying."""
    if cue.is_participle or not cue.kinds & _SAID:
        return None
    if cue.is_base and not items[cue.begin - 1].folded.endswith("s"):
        return None
    for at in range(cue.begin - 2, begin + 1, -1):
        if items[at].text == "," and items[at + 1].folded in grammar.contrasts:
            subject = grammar.before(items, cue.begin, at + 2)
            return at if subject is not None and subject[0] == at + 2 else None
    return None
