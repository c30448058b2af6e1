"""Transcripts: paragraphs that begin with who speaks, in capitals and with a colon: “MR. RUIZ: We are open”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
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
    """What each speaker of a transcript says, over paragraphs; nothing in a text that is none."""
    found = list(_turns(blocks))
    names = Counter(blocks.text[one.speaker.start : one.speaker.end] for one in found)
    if len(found) < _FEWEST or max(names.values()) < 2:
        return
    for one, following in zip(found, [*found[1:], None], strict=True):
        stop = len(blocks.spans) if following is None else following.block
        yield Attributed((Span(one.start, _end(blocks, one, stop)),), one.speaker, TURN, _SCORE)


def _turns(blocks: Blocks) -> Iterator[_Turn]:
    for number, block in enumerate(blocks.spans):
        match = _SPEAKER.match(blocks.text, block.start, block.end)
        if match is not None and _CAPITALS.search(match["who"]) is not None:
            yield _Turn(number, Span(*match.span("who")), match.end())


def _end(blocks: Blocks, one: _Turn, stop: int) -> int:
    """Where the words end: with the last paragraph before `stop`, or before one that nobody speaks."""
    last = one.block
    while last + 1 < stop and not blocks.text.startswith(_ASIDE, blocks.spans[last + 1].start):
        last += 1
    return blocks.spans[last].end
