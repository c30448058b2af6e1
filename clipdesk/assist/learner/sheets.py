"""`Sheet`: an article as the learner reads it: paragraphs of words, with the traits of each word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.assist.learner.traits import WordClasses, traits_of
from clipdesk.assist.lexicon import ByLanguage, Lexicons
from clipdesk.assist.proposal import Assistant, Proposal, Reading
from clipdesk.assist.registry import propose
from clipdesk.assist.tokens import Token, paragraphs, tokens
from clipdesk.domain.span import Span


class Block(NamedTuple):
    """One paragraph: its place, its words, and for each word its traits."""

    span: Span
    words: tuple[Token, ...]
    traits: tuple[tuple[str, ...], ...]


class Sheet(NamedTuple):
    """The paragraphs of an article that have words, in order, and what assistants without training propose on it.

    `classes` says in which lists of its language a word stands.
    """

    blocks: tuple[Block, ...]
    rules: tuple[Proposal, ...]
    classes: WordClasses


class Reader:
    """Makes sheets. `assistants` are those whose proposals are traits; what they know of languages is read once."""

    def __init__(self, assistants: Sequence[Assistant] = ()) -> None:
        self._assistants = tuple(assistants)
        self._classes = ByLanguage(Lexicons(), WordClasses)

    def read(self, reading: Reading, rules: Sequence[Proposal] | None = None, *, with_traits: bool = True) -> Sheet:
        """The sheet of one article. `rules` is what the assistants propose, where that is known.

        Without `with_traits` no word has any: a tenth of the time.
        """
        rules = tuple(propose(self._assistants, reading) if rules is None else rules)
        classes = self._classes.of(reading.language)
        spans = paragraphs(reading.text)
        words = [tuple(tokens(reading.text, span)) for span in spans]
        if with_traits:
            traits = traits_of(reading.text, spans, words, rules, classes)
        else:
            traits = [((),) * len(own) for own in words]
        blocks = (Block(*one) for one in zip(spans, words, traits, strict=True) if one[1])
        return Sheet(tuple(blocks), rules, classes)
