"""Transcripts: paragraphs that begin with who speaks and a colon: “MR. RUIZ: We are open”, or in small letters “Ana Ruiz:”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.sentence import Attributed
from clipdesk.domain.span import Span

TURN = "who speaks stands before it, as in a transcript"
_SPEAKER = re.compile(
    r"(?P<who>(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*|M[rs]{1,2}\.)(?: (?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*|of|de)){0,5})(?: \([^)\n]{1,60}\))?:\s+(?=\S)"
)
_NAMED = re.compile(r"(?P<who>[A-ZÀ-Þ][\w.’'-]*(?: (?:[A-ZÀ-Þ][\w.’'-]*|de|van|von|of)){0,3}):\s+(?=\S+\s\S)")
_FEWEST_NAMED = 4
"""Turns of a transcript whose speakers are no capitals; two of them have two."""
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
    capitals, named = _capitals(blocks), _named(blocks)
    if len(named) > len(capitals):
        capitals = []  # “WN: When did you join?”, “Ana Ruiz: In May.”
    for found, is_named in ((capitals, False), (named, True)):
        if not found:
            continue
        for one, following in zip(found, [*found[1:], None], strict=True):
            stop = len(blocks.spans) if following is None else following.block
            stop = one.block + 1 if following is None and is_named else stop
            yield Attributed((Span(one.start, _end(blocks, one, stop)),), one.speaker, TURN, _SCORE)
        return


def _capitals(blocks: Blocks) -> list[_Turn]:
    found = [one for one in _turns(blocks, _SPEAKER) if _CAPITALS.search(_words(blocks, one)) is not None]
    names = Counter(_words(blocks, one) for one in found)
    return found if len(found) >= _FEWEST and max(names.values()) > 1 else []


def _named(blocks: Blocks) -> list[_Turn]:
    """Turns of an interview: two speakers, known by the last word of their names, have two each, one behind the other."""
    found = list(_turns(blocks, _NAMED))
    names = Counter(_last(blocks, one) for one in found)
    often = {name for name, times in names.items() if times > 1}
    changes = sum(_last(blocks, one) != _last(blocks, other) for one, other in pairwise(found))
    is_talk = len(found) >= _FEWEST_NAMED and len(often) > 1 and 2 * changes >= len(found)
    return [one for one in found if _last(blocks, one) in often] if is_talk else []


def _words(blocks: Blocks, one: _Turn) -> str:
    return blocks.text[one.speaker.start : one.speaker.end]


def _last(blocks: Blocks, one: _Turn) -> str:
    return _words(blocks, one).rpartition(" ")[2]


def _turns(blocks: Blocks, pattern: re.Pattern[str]) -> Iterator[_Turn]:
    for number, block in enumerate(blocks.spans):
        match = pattern.match(blocks.text, block.start, block.end)
        if match is not None:
            yield _Turn(number, Span(*match.span("who")), match.end())


def _end(blocks: Blocks, one: _Turn, stop: int) -> int:
    """Where the words end: with the last paragraph before `stop`, or before one that nobody speaks."""
    last = one.block
    while last + 1 < stop and not blocks.text.startswith(_ASIDE, blocks.spans[last + 1].start):
        last += 1
    return blocks.spans[last].end
