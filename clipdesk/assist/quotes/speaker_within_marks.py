"""Who speaks, named within the marks: « Nous avons prévenu, regrette Paul Lenoir. Rien n’a bougé. », «No sé —dijo ella— qué hacer»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clipdesk.assist.quotation_marks import Marked
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Attributed
from clipdesk.assist.tokens import Token, tokens
from clipdesk.domain.span import Span

WITHIN_MARKS = "quotation marks, and a speaker named within them"
_DASHED = re.compile(r"\s[—–](?P<aside>\w[^—–\n]{3,90})[—–][,.;:]?")
_SENTENCE = re.compile(r"[.!?]\s(?=[^a-z])")
_APPOSITION = 7
"""Words that say who a speaker is."""
_TOLD = 6
"""Tokens from a preposition up to a name behind whom something is told."""
_SCORE = 0.85


def split_by_asides(text: str, marked: Sequence[Marked], grammar: Grammar, cues: Cues) -> Iterator[Attributed]:
    """The pieces of marked stretches that an aside with a verb of saying cuts in two, each with its speaker."""
    pattern = grammar.aside
    for one in marked:
        asides = [_DASHED] if pattern is None else [_DASHED, pattern]
        for found in (match for each in asides for match in each.finditer(text, one.inner.start, one.inner.end)):
            speaker = named_in_aside(text, Span(*found.span("aside")), grammar, cues)
            behind = _past_apposition(text, found.end(), one.inner.end, grammar)
            lead = text[one.outer.start : found.start()].rstrip()
            pieces = Span(one.outer.start, one.outer.start + len(lead)), _rest(text, behind, one.outer.end)
            has_words = all(any(c.isalpha() for c in text[piece.start : piece.end]) for piece in pieces)
            if speaker is not None and has_words:
                yield Attributed(pieces, speaker, WITHIN_MARKS, _SCORE)
                break


def _past_apposition(text: str, start: int, end: int, grammar: Grammar) -> int:
    """Behind “riveraine.” in “déplore Anne Petit, riveraine. Personne ne …”; `start` where what follows is said."""
    stop = _SENTENCE.search(text, start, end) if text[max(0, start - 3) : start].rstrip().endswith(",") else None
    if stop is None:
        return start
    items = tokens(text, Span(start, stop.start()))
    small = grammar.pronouns | grammar.speakers | grammar.prepositions | grammar.conjunctions | grammar.negations
    if not 0 < len(items) <= _APPOSITION:
        return start
    name = next((n for n, one in enumerate(items) if not (one.is_capital or one.folded in grammar.joining)), len(items))
    is_name = name > 1 and (name == len(items) or items[name].text == "(")  # “la maire, Ana Ruiz (divers gauche). …”
    is_noun = not items[0].is_capital and items[0].folded not in small and not grammar.has_verb(items)
    return stop.end() if is_noun or is_name else start


def _rest(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def named_in_aside(text: str, aside: Span, grammar: Grammar, cues: Cues) -> Span | None:
    """Who is named behind the verb that an aside begins with, and behind whom it is told: “contó a este diario Ana Ruiz”."""
    items = tokens(text, aside)
    verb = _verb_end(items, grammar, cues)
    if verb is None:
        return None
    if verb >= len(items):
        return _joined_pronoun(items, grammar)
    subject = grammar.after(items, _past_told(items, verb, grammar), len(items))
    return Span(items[subject[0]].start, items[subject[1] - 1].end) if subject else None


def _past_told(items: Sequence[Token], at: int, grammar: Grammar) -> int:
    """Behind “a este diario”, where a name follows; `at` itself elsewhere."""
    if at >= len(items) or items[at].folded not in grammar.prepositions:
        return at
    name = next((n for n in range(at + 2, min(len(items), at + _TOLD)) if items[n].is_capital), at)
    is_apart = name > at and items[name - 1].folded not in grammar.prepositions | grammar.determiners
    return name if is_apart and all(one.is_word for one in items[at:name]) else at


def _verb_end(items: Sequence[Token], grammar: Grammar, cues: Cues) -> int | None:
    at = 0
    while (
        at < len(items) and at < 2 and (items[at].folded in grammar.auxiliaries or items[at].folded in grammar.clitics)
    ):
        at += 1
    if at >= len(items) or items[at].is_capital:
        return None
    cue = next((one for one in cues.find(items) if one.begin == at), None)
    if cue is not None:
        return cue.end
    if len(items) == at + 1 and _joined_pronoun(items, grammar) is not None:
        return at + 1  # “prévient-elle”
    behind = items[at + 1] if at + 1 < len(items) else None
    is_named = behind is not None and (
        behind.is_capital or behind.folded in grammar.determiners or grammar.is_elided(behind)
    )
    small = grammar.prepositions | grammar.conjunctions | grammar.determiners | grammar.pronouns
    return at + 1 if is_named and items[at].is_word and items[at].folded not in small else None


def _joined_pronoun(items: Sequence[Token], grammar: Grammar) -> Span | None:
    """“dit-elle”: the pronoun at the end of the verb."""
    last = items[-1]
    pronoun = last.text.rpartition("-")[2]
    is_one = len(pronoun) < len(last.text) and pronoun.casefold() in grammar.speakers
    return Span(last.end - len(pronoun), last.end) if is_one else None
