"""A clause that only says when somebody spoke: “The bridge is closed, the mayor said Monday, weeks after a paper reported that …”."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.content import SAY
from clipdesk.assist.quotes.cues import Cue
from clipdesk.assist.quotes.earlier_clause import is_time
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Sentence
from clipdesk.assist.tokens import Token

_MOST = 9
"""Tokens between the verb of saying and “before” or “after”."""
_LEAST = 4
"""Tokens that were said, with their comma."""


def without_later(grammar: Grammar, one: Sentence, cues: Sequence[Cue]) -> Sentence:
    """The sentence up to the verb of who speaks at its end, without when that was; the sentence itself elsewhere."""
    if one.marked or not grammar.later:
        return one
    for cue in cues:
        if _is_behind(grammar, one.items, cue):
            return one._replace(items=one.items[: cue.end])
    return one


def _is_behind(grammar: Grammar, items: Sequence[Token], cue: Cue) -> bool:
    """Whether the cue stands behind what was said and who says it, and in front of times with “before” or “after”."""
    if not cue.kinds & SAY or cue.is_participle or cue.is_base:
        return False
    joint = next(
        (n for n in range(cue.end, min(cue.end + _MOST, len(items))) if items[n].folded in grammar.later), None
    )
    if joint is None or not grammar.has_verb(items[joint + 1 :]) or not is_time(grammar, items[cue.end : joint]):
        return False
    subject = grammar.before(items, cue.begin, 0, is_last=True)
    if subject is None or subject[0] < _LEAST or items[subject[0] - 1].text != ",":
        return False
    lead = items[: subject[0] - 1]
    return items[0].folded not in grammar.prepositions | grammar.subordinators and grammar.is_clause(lead)
