"""What somebody calls something: “in what the mayor described as the largest raid in years”, “described by critics as “a mess””."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.content import Judgment
from clipdesk.assist.quotes.cues import Cue, CueKind
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Attributed, Sentence
from clipdesk.assist.tokens import Token

_SUBJECT = 10
"""Tokens from “what” to the verb: who calls it so."""
_FEWEST = 2
"""Words that it is called by at least."""


def described_as(grammar: Grammar, one: Sentence, cue: Cue) -> Judgment | None:
    """What it is called, and who calls it so; None in any other sentence."""
    items, word = one.items, one.items[cue.begin].folded
    if CueKind.MARKED not in cue.kinds:
        return None
    if word in grammar.naming and cue.end + 1 < len(items) and items[cue.end].folded in grammar.agents:
        return _called_by(grammar, one, cue)
    if word not in grammar.terming:
        return None
    what = next((n for n in range(cue.begin - 2, max(0, cue.begin - _SUBJECT), -1) if _is_what(grammar, one, n)), None)
    if what is None or not grammar.is_phrase(items[what + 1 : cue.begin]):
        return None
    begin = cue.end
    begin += begin < len(items) and items[begin].folded in grammar.as_put
    end = next((n for n in range(begin, len(items)) if not items[n].is_word or n in one.marked), len(items))
    if end - begin < _FEWEST or end in one.marked:
        return None
    subject = what + 1, cue.begin
    said = Attributed((one.span(begin, end),), one.span(*subject), "a verb of saying and a clause", 0.6)
    return Judgment(said, subject, end)


def _called_by(grammar: Grammar, one: Sentence, cue: Cue) -> Judgment | None:
    """“described by critics as “a mess””, “accused by rivals of “theft””: in marks right behind who calls it so."""
    items = one.items
    agent = grammar.after(items, cue.end + 1, len(items))
    if agent is None or items[agent[1] - 1].folded in grammar.time_nouns:
        return None  # “called by night”
    at = _past_apposition(items, agent[1])
    joint = items[at].folded if at < len(items) else ""
    at += not grammar.called_as.isdisjoint((joint, f"{items[cue.begin].folded} {joint}"))
    if at not in one.marked or (one.is_title(at) and joint not in grammar.as_put):
        return None
    said = Attributed((one.marked[at].outer,), one.span(*agent), "quotation marks", 0.7)
    return Judgment(said, agent, at + 1)


def _past_apposition(items: Sequence[Token], at: int) -> int:
    """Behind “, Tom Lee,” in “described by his lawyer, Tom Lee, as”: capitals alone between commas; `at` itself without."""
    end = at + 1
    while end < len(items) and items[end].is_capital:
        end += 1
    is_closed = at + 1 < end < len(items) and items[at].text == items[end].text == ","
    return end + 1 if is_closed else at


def _is_what(grammar: Grammar, one: Sentence, at: int) -> bool:
    """“what” behind a preposition."""
    return at > 0 and one.items[at].folded in grammar.that_said and one.items[at - 1].folded in grammar.prepositions
