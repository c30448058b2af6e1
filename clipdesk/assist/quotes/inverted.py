"""The verb of saying in front of who says it: “…,” said the mayor; « …, a déclaré Anne Rey; “dijo tras el partido el entrenador”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.content import SAY
from clipdesk.assist.quotes.cues import Cue
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.postposed import is_between
from clipdesk.assist.quotes.sentence import Sentence
from clipdesk.assist.quotes.verb_complements import said_in_infinitive
from clipdesk.assist.quotes.verbless import source_end
from clipdesk.assist.tokens import Token

_ADJUNCT = 8
"""Tokens from “tras” in “tras el partido” up to who speaks."""


def is_inverted(grammar: Grammar, one: Sentence, cue: Cue) -> bool:
    """“…,” said the mayor: the cue follows the words at once."""
    before = cue.begin - 1
    small = grammar.auxiliaries | grammar.clitics
    while before > 0 and one.items[before].folded in small:  # “…”, a déclaré Anne Rey
        before -= 1
    if cue.is_base or before < 0:
        return False
    behind = grammar.past_times(one.items, cue.end)
    if behind < len(one.items) and one.items[behind].folded in grammar.that:
        return False  # “…, responded that the agency …”
    if _is_by_the_way(grammar, one.items[: before + 1]) or said_in_infinitive(grammar, one.items, cue, cue.end):
        return False  # “Los sindicatos, en cambio, piden prudencia”, « La Poste, partie civile, a dit prendre acte de »
    return (
        one.is_marked(before)
        or is_between(grammar, one, cue, behind)
        or (
            one.items[before].text == ","
            and (
                one.is_marked(before - 1)
                or (
                    bool(SAY & cue.kinds)
                    and behind < len(one.items)
                    and not one.is_marked(behind)
                    and grammar.may_be_clause(_without_relative(grammar, one.items[:before]))
                    and not _is_named_twice(grammar, one.items[:before])
                    and _ends_soon(grammar, one, past_adjunct(grammar, one.items, behind))
                )
            )
        )
    )


def past_adjunct(grammar: Grammar, items: Sequence[Token], at: int) -> int:
    """Behind “tras el partido” in “dijo tras el partido el entrenador”; `at` itself where nobody is named behind it."""
    is_free = grammar.inverts and not grammar.has_noun_capitals and not grammar.genitives
    if not is_free or at >= len(items) or not (grammar.prepositions & {items[at].folded, _elided(items[at])}):
        return at
    joined = grammar.prepositions | grammar.coordinators
    for n in range(at + 2, min(len(items), at + _ADJUNCT)):
        if not items[n].is_word or items[n].folded in grammar.conjunctions - grammar.coordinators:
            return at
        is_apart = items[n - 1].folded not in joined and items[n - 1].folded not in grammar.determiners
        is_name = n + 1 < len(items) and items[n].is_capital and items[n + 1].is_capital
        if is_apart and (items[n].folded in grammar.determiners or (is_name and not items[n - 1].is_capital)):
            return n
    return at


def _elided(token: Token) -> str:
    """“de” of « d’une voix lasse »."""
    letter, sign, _ = token.folded.replace("'", "’").partition("’")
    return letter + "e" if sign else ""


def _is_by_the_way(grammar: Grammar, items: Sequence[Token]) -> bool:
    """Whether these words end with “, en cambio,”."""
    ends = (tuple(one.folded for one in items[-len(words) - 2 :]) for words in grammar.by_the_way)
    return any(end == (",", *words, ",") for end, words in zip(ends, grammar.by_the_way, strict=True))


def _without_relative(grammar: Grammar, items: Sequence[Token]) -> Sequence[Token]:
    """“Kell, whose office helped” without what its last comma and “whose” begin, which is no clause that somebody said."""
    comma = next((at for at in range(len(items) - 1, 0, -1) if items[at].text == ","), 0)
    if not 0 < comma < len(items) - 1:
        return items
    first = items[comma + 1]
    is_relative = first.folded in grammar.relatives - grammar.determiners
    is_done = first.folded.endswith(grammar.past) and len(items) > comma + 2 and not first.is_capital
    is_done = is_done and items[comma + 2].folded in grammar.prepositions  # “The act, passed in 2018, promised a coach”
    return items[:comma] if is_relative or is_done else items


def _is_named_twice(grammar: Grammar, items: Sequence[Token]) -> bool:
    """“Su abogado, Fermín Osuna”: a noun phrase and a name beside it, which are no clause."""
    comma = next((n for n in range(len(items) - 1, 0, -1) if items[n].text == ","), 0)
    name = items[comma + 1 :]
    is_name = bool(name) and all(one.is_capital or one.folded in grammar.joining for one in name)
    return comma > 0 and is_name and grammar.is_phrase(items[:comma])


def _ends_soon(grammar: Grammar, one: Sentence, at: int) -> bool:
    """Whether behind the subject that begins here there is no other verb."""
    subject = grammar.after(one.items, at, len(one.items))
    if subject is None:
        return False
    if one.is_marked(subject[1]):
        return False  # “…, said the court “did its job””
    rest = one.items[source_end(grammar, one, subject) :]  # “said two people briefed on the talks”
    is_relative = len(rest) > 1 and rest[0].text == "," and rest[1].folded in grammar.relatives
    return is_relative or not grammar.has_verb(rest)
