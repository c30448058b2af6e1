"""Quotation marks with a verb that no list has: “…”, klagte Peter Thoma. Their place in the sentence tells enough."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.assist.quotes.content import Place
from clipdesk.assist.quotes.cues import Cue
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import BARE, Sentence
from clipdesk.assist.tokens import Token

_MOST_WORDS = 3
"""Words of a verb with its auxiliaries: “s’est interrogée”."""


class Unlisted(NamedTuple):
    """The half-open places of the verb among the tokens, and of the subject; none where nobody is named."""

    verb: Place
    subject: Place | None


def unlisted_verb(one: Sentence, at: int, grammar: Grammar, *, is_cue: bool) -> Unlisted | None:
    """The verb behind the marked stretch at this place and its comma, and who is named behind it.

    `is_cue` says that a listed verb stands there: then nobody need be named, as the one who spoke before goes on.
    """
    items = one.items
    if at and items[at - 1].text != ":" and at - 1 not in one.marked:
        return None  # “the plan, known as “Green Harbor”, will cost”: what has words before it may be a name
    begin = at + 1
    if begin < len(items) and items[begin].text == ",":
        begin += 1
    elif items[at].text == BARE:
        return None  # nothing ends the words: neither a sign within the marks nor a comma behind them
    if begin < len(items) and _has_pronoun(grammar, items[begin].folded):
        return Unlisted((begin, begin + 1), (begin, begin + 1))  # « …, a-t-il lâché »
    end = begin
    while end < len(items) and end - begin < _MOST_WORDS and _may_be_verb(grammar, one, end):
        end += 1
    if end == begin:
        return None
    for stop in range(begin + 1, end + 1):
        named = stop
        while named < len(items) and stop > begin and grammar.is_adverb(items[named]):
            named += 1  # “…“, findet hingegen Landwirt Ruiz
        subject = _subject(one, named, grammar)
        if subject is not None:
            return Unlisted((begin, stop), subject)
    is_alone = end >= len(items) or not items[end].is_word or items[end].folded in grammar.prepositions
    is_alone = is_alone or grammar.is_adverb(items[end])  # “…”, confesó antes de cantarla
    return Unlisted((begin, end), None) if is_cue and is_alone else None


def tied_subject(grammar: Grammar, items: Sequence[Token], cue: Cue) -> Place | None:
    """Who speaks in « …, précise-t-il » and « …, a-t-il indiqué », behind a comma."""
    tied = next((n for n in (cue.begin, cue.begin - 1) if n > 1 and _has_pronoun(grammar, items[n].folded)), None)
    return (tied, tied + 1) if tied is not None and items[tied - 1].text == "," else None


def _has_pronoun(grammar: Grammar, folded: str) -> bool:
    """“a-t-il”, “lance-t-elle”: a verb with who speaks tied to it."""
    verb, _, pronoun = folded.rpartition("-")
    return bool(verb) and pronoun in grammar.speakers and grammar.inverts


def _may_be_verb(grammar: Grammar, one: Sentence, at: int) -> bool:
    token = one.items[at]
    if not token.is_word or token.is_capital or at in one.marked or token.text[0].isdigit():
        return False
    if token.folded in grammar.clitics or token.folded in grammar.auxiliaries:
        return True
    small = grammar.prepositions | grammar.conjunctions | grammar.determiners | grammar.pronouns | grammar.relatives
    return token.folded not in small and not grammar.is_adverb(token) and not grammar.is_elided(token)


def _subject(one: Sentence, at: int, grammar: Grammar) -> Place | None:
    """A name, a noun phrase with an article, or a pronoun that begins here."""
    if at >= len(one.items) or at in one.marked:
        return None
    first = one.items[at]
    is_named = first.is_capital or first.folded in grammar.determiners | grammar.speakers or grammar.is_elided(first)
    if not is_named:
        return None
    if first.folded in grammar.times or not first.is_word:
        return None
    return grammar.after(one.items, at, len(one.items))


def named_before(one: Sentence, at: int, grammar: Grammar) -> Unlisted | None:
    """“…,” Ms. Ruiz fumed on the floor: a comma in the marks, a name or a noun phrase, and a verb in the past."""
    if (at and one.items[at - 1].text != ":") or not one.items[at].text.endswith(","):
        return None
    subject = _subject(one, at + 1, grammar)
    if subject is None or subject[1] >= len(one.items):
        return None
    verb = one.items[subject[1]]
    is_verb = grammar.is_verb(verb) and verb.folded not in grammar.auxiliaries
    return Unlisted((subject[1], subject[1] + 1), subject) if is_verb else None
