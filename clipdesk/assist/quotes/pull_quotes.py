"""Quotes that stand apart from the text, without marks: the words, and the name of whoever said them at their end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.names import name_run
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Attributed
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span

PULL_QUOTE = "a quote that stands apart, with a name"
SIGNED = "a quote in marks, with a name behind a dash below"
_LONGEST = 20
"""Tokens of the paragraph that says whose quote stands above."""
_FEWEST = 8
"""Words that such a quote has at least."""
_TERMINAL = frozenset(".!?…")
_DASHES = frozenset("—–-")
_MARKS = frozenset('“”„"«»')


def pull_quotes(blocks: Blocks, grammar: Grammar) -> Iterator[Attributed]:
    """A paragraph in the first person that ends with a full stop and a name which the text knows from elsewhere.

    “I told them to leave. Ana Ruiz”, or with a dash before the name.
    """
    for number, items in enumerate(blocks.tokens):
        signed = _signed(blocks, number)
        if signed is not None:
            yield signed
        at = _name_at_end(items, grammar)
        if at is None:
            continue
        name = Span(items[at].start, items[-1].end)
        words = items[: at - 1] if items[at - 1].text in _DASHES else items[:at]
        is_own = any(word.folded in grammar.first_person for word in words)
        is_bare = len(words) > _FEWEST and not any(word.text in _MARKS for word in words)
        if is_own and is_bare and blocks.text.count(blocks.text[name.start : name.end]) > 1:
            yield Attributed((Span(words[0].start, words[-1].end),), name, PULL_QUOTE, 0.7)


def _signed(blocks: Blocks, number: int) -> Attributed | None:
    """A paragraph in quotation marks, and behind it one of a dash, a name and perhaps an office: “– Ana Ruiz, Mayor of Vega”."""
    items = blocks.tokens[number]
    before = blocks.tokens[number - 1] if number else ()
    if len(items) < 3 or len(items) > _LONGEST or items[0].text not in _DASHES or len(before) < _FEWEST:
        return None
    if before[0].text[0] not in _MARKS or before[-1].text[-1] not in _MARKS:
        return None
    end = next((n for n, one in enumerate(items) if one.text == ","), len(items))
    is_name = end > 2 and all(one.is_capital or one.text == "." for one in items[1:end])
    if not is_name:
        return None
    quote = Span(before[0].start, before[-1].end)
    return Attributed((quote,), Span(items[1].start, items[end - 1].end), SIGNED, 0.9)


def _name_at_end(items: Sequence[Token], grammar: Grammar) -> int | None:
    """Where the name begins that a paragraph ends with, behind a full stop and perhaps a dash."""
    for at in range(len(items) - 2, max(len(items) - 5, _FEWEST), -1):
        before = items[at - 1]
        is_behind = before.text in _DASHES or (before.text in _TERMINAL and before.end < items[at].start)
        if is_behind and name_run(items, at, grammar.lexicon.openers) == len(items):
            return at
    return None
