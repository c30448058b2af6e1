"""A sentence that only says whose words the one before it is, as “Das teilte die Polizei mit.” does."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Attributed, Sentence
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span

TOLD_BEFORE = "the next sentence says whose words it is"
_LONGEST = 30
"""Tokens of such a sentence."""
_SCORE = 0.7


class ToldBefore:
    """Finds them in one language. Without lists it finds none."""

    def __init__(self, grammar: Grammar, cues: Cues) -> None:
        self._grammar, self._cues = grammar, cues
        shapes = grammar.lexicon.phrases
        self._before_verb = _phrases(shapes("shapes", "told_before"))
        self._before_source = _phrases(shapes("shapes", "told_before_source"))
        self._closing = grammar.lexicon.words("shapes", "told_before_closing")

    def find(self, before: Sentence | None, one: Sentence) -> Attributed | None:
        """The sentence `before` as a quote of whom `one` names; None where `one` is any other sentence."""
        if before is None or before.paragraph != one.paragraph or before.marked or one.marked:
            return None
        speaker = self._speaker(one) if len(one.items) <= _LONGEST else None  # few sentences begin so: asked first
        if speaker is None or not self._grammar.may_be_clause(before.items):
            return None
        said = before.span(0, len(before.items))
        return Attributed((said,), speaker, TOLD_BEFORE, _SCORE)

    def _speaker(self, one: Sentence) -> Span | None:
        items = one.items
        begin = _past(items, self._before_source)
        if begin:
            close = next((n for n in range(begin, len(items)) if items[n].folded in self._closing), len(items))
            if self._closing and close == len(items):
                return None
            subject = self._grammar.after(items, begin, close)
            whole = (begin, close) if self._closing and not any(not w.is_word for w in items[begin:close]) else subject
            return one.span(*whole) if whole else None
        begin = _past(items, self._before_verb)
        verb = next((cue for cue in self._cues.find(items) if cue.begin == begin), None) if begin else None
        if verb is None:
            return None
        subject = self._grammar.after(items, self._grammar.past_times(items, verb.end), len(items))
        is_last = subject is not None and not any(w.text in {",", ":"} for w in items[verb.end : subject[0]])
        return one.span(*subject) if subject is not None and is_last else None


def _phrases(phrases: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(one.casefold().split(" ")) for one in phrases]


def _past(items: Sequence[Token], phrases: Sequence[tuple[str, ...]]) -> int:
    """Behind the phrase that a sentence begins with; 0 where it begins with none."""
    return next((len(one) for one in phrases if tuple(w.folded for w in items[: len(one)]) == one), 0)
