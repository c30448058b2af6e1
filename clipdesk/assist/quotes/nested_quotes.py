"""What a direct quote reports of others: “Kell told me that the money was gone,” she said. Knows that one shape alone."""

from __future__ import annotations

from collections.abc import Iterator

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.quotation_marks import Marked
from clipdesk.assist.quotes.attribution import Finder
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Attributed, Sentence
from clipdesk.assist.tokens import Token, sentences
from clipdesk.domain.span import Span

_FEWEST = 7
"""Words of a quote that may hold another."""
_SAID = 0.8
"""Score of what was said, not thought."""
_SCORE = 0.45


def nested_quotes(
    blocks: Blocks, number: int, marked: Marked, finder: Finder, grammar: Grammar
) -> Iterator[Attributed]:
    """Clauses with “that” which somebody other than the speaker is said to have said, in marks in paragraph `number`."""
    inner = Span(marked.inner.start, min(marked.inner.end, blocks.spans[number].end))
    items = blocks.within(number, inner)
    if len(items) < _FEWEST or not any(one.folded in grammar.that for one in items):
        return
    for begin, end in sentences(items, grammar.lexicon):
        for one in finder.find(Sentence(tuple(items[begin:end]), {}, number)):
            if one.speaker is not None and _is_told(one, items[begin:end], grammar):
                yield one._replace(score=_SCORE, reason="a verb of saying within a quote")


def _is_told(one: Attributed, items: list[Token], grammar: Grammar) -> bool:
    """Whether somebody else says it, with “that”: not “I think that”, not “you say”."""
    assert one.speaker is not None
    who = next(token.folded for token in items if token.start == one.speaker.start)
    first = next((token.folded for token in items if one.spans and token.start == one.spans[0].start), "")
    is_other = who not in grammar.first_person and (who not in grammar.pronouns or who in grammar.told_of)
    is_said = one.score >= _SAID
    return is_said and len(one.spans) == 1 and first in grammar.that and is_other
