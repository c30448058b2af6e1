"""Transcripts: paragraphs that begin with who speaks, in capitals and with a colon: “MR. RUIZ: We are open”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.sentence import Attributed
from clipdesk.domain.span import Span

TURN = "who speaks stands before it, as in a transcript"
_SPEAKER = re.compile(
    r"(?P<who>(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*|M[rs]{1,2}\.)(?: (?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*|of|de)){0,5})(?: \([^)\n]{1,60}\))?:\s+(?=\S)"
)
_CAPITALS = re.compile("[A-ZÀ-Þ]{2}|^[QA]$")
_ASIDE = ("(", "[", "#", "*")
"""With these a paragraph begins that nobody speaks: “(The briefing was concluded at 2:46 p.m.)”."""
_FEWEST = 3
"""Turns that a transcript has at least; somebody has two of them."""
_SCORE = 0.9


class _Turn(NamedTuple):
    """Which paragraph it begins, who speaks, and where the words begin."""

    block: int
    speaker: Span
    start: int


def turns(blocks: Blocks) -> Iterator[Attributed]:
    """What each speaker of a transcript says, a piece for each paragraph; nothing in a text that is none."""
    found = list(_turns(blocks))
    names = Counter(blocks.text[one.speaker.start : one.speaker.end] for one in found)
    if len(found) < _FEWEST or max(names.values()) < 2:
        return
    for one, following in zip(found, [*found[1:], None], strict=True):
        stop = len(blocks.spans) if following is None else following.block
        yield Attributed(tuple(_pieces(blocks, one, stop)), one.speaker, TURN, _SCORE)


def _turns(blocks: Blocks) -> Iterator[_Turn]:
    for number, block in enumerate(blocks.spans):
        match = _SPEAKER.match(blocks.text, block.start, block.end)
        if match is not None and _CAPITALS.search(match["who"]) is not None:
            yield _Turn(number, Span(*match.span("who")), match.end())


def _pieces(blocks: Blocks, one: _Turn, stop: int) -> Iterator[Span]:
    """The words behind the name, and the paragraphs up to `stop` or to one that nobody speaks."""
    yield Span(one.start, blocks.spans[one.block].end)
    yield from _spoken(blocks.text, blocks.spans[one.block + 1 : stop])


def _spoken(text: str, following: Sequence[Span]) -> Iterator[Span]:
    for block in following:
        if text.startswith(_ASIDE, block.start):
            return
        yield block
