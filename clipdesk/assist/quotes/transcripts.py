"""Transcripts: paragraphs that begin with who speaks and a colon: “MR. RUIZ: We are open”, or in small letters “Ana Ruiz:”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.quotes.sentence import Attributed
from clipdesk.domain.letters import latin_pattern
from clipdesk.domain.span import Span

TURN = "who speaks stands before it, as in a transcript"
_SPEAKER = latin_pattern(
    r"(?P<who>(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*|M[rs]{1,2}\.)(?: (?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*|of|de)){0,5})(?: \([^)\n]{1,60}\))?:\s+(?=\S)"
)
_NAMED = latin_pattern(
    r"(?P<who>[A-ZÀ-Þ][\w.’'-]*(?: (?:[A-ZÀ-Þ][\w.’'-]*|de|van|von|of)){0,3})[ \u00a0\u202f]?:\s+(?=\S+\s\S)"
)
_FEWEST_NAMED = 4
"""Turns of a transcript whose speakers are no capitals; two of them have two."""
_CAPITALS = latin_pattern("[A-ZÀ-Þ]{2}|^[QA]$")
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


def turns(blocks: Blocks, askers: Sequence[str] = ()) -> Iterator[Attributed]:
    """What each speaker of a transcript says, over paragraphs; nothing in a text that is none.

    `askers`: what stands in front of questions and answers, such as “Pregunta” and “R”.
    """
    capitals, named = _capitals(blocks) or _asked(blocks, askers), _named(blocks)
    if len(named) > len(capitals):
        capitals = []  # “WN: When did you join?”, “Ana Ruiz: In May.”
    for found, is_named in ((capitals, False), (named, True)):
        if not found:
            continue
        is_tight = all(_is_next_line(blocks, one.block) for one in found[1:])
        for one, following in zip(found, [*found[1:], None], strict=True):
            stop = len(blocks.spans) if following is None else following.block
            stop = one.block + 1 if following is None and is_named else stop
            yield Attributed((Span(one.start, _end(blocks, one, stop, is_tight=is_tight)),), one.speaker, TURN, _SCORE)
        return


def _capitals(blocks: Blocks) -> list[_Turn]:
    found = [one for one in _turns(blocks, _SPEAKER) if _CAPITALS.search(_words(blocks, one)) is not None]
    names = Counter(_words(blocks, one) for one in found)
    return found if len(found) >= _FEWEST and max(names.values()) > 1 else []


def _asked(blocks: Blocks, askers: Sequence[str]) -> list[_Turn]:
    """Turns that begin with “P.”, “Pregunta:” and “R.”: both the questions and the answers, at least three together."""
    pattern = re.compile(rf"(?P<who>{'|'.join(map(re.escape, askers)) or '(?!)'})[.:]\s+(?=\S)")
    found = list(_turns(blocks, pattern))
    letters = Counter(_words(blocks, one)[0] for one in found)
    return found if len(found) >= _FEWEST and len(letters) > 1 else []


def _named(blocks: Blocks) -> list[_Turn]:
    """Turns of an interview: two speakers, known by the last word of their names, have two each, one behind the other."""
    found = list(_turns(blocks, _NAMED))
    short = {letters for one in found if (letters := _initials(_words(blocks, one), is_all=True))}
    keys = [_key(_words(blocks, one), short) for one in found]
    often = {key for key, times in Counter(keys).items() if times > 1}
    changes = sum(one != other for one, other in pairwise(keys))
    is_talk = len(found) >= _FEWEST_NAMED and len(often) > 1 and 2 * changes >= len(found)
    return [one for one, key in zip(found, keys, strict=True) if key in often] if is_talk else []


def _key(name: str, short: Collection[str]) -> str:
    """The last word of a name, or its initials where the text goes on with these: “H. M.” for Hélène Mercœur."""
    letters = _initials(name)
    return letters if letters in short else name.rpartition(" ")[2]


def _initials(name: str, *, is_all: bool = False) -> str:
    """“HM” of a name of several words; `is_all`: only where it is written so, “H. M.”."""
    words = name.split()
    if len(words) < 2 or (is_all and any(len(word) > 2 or word[-1] != "." for word in words)):
        return ""
    return "".join(word[0] for word in words)


def _words(blocks: Blocks, one: _Turn) -> str:
    return blocks.text[one.speaker.start : one.speaker.end]


def _turns(blocks: Blocks, pattern: re.Pattern[str]) -> Iterator[_Turn]:
    for number, block in enumerate(blocks.spans):
        match = pattern.match(blocks.text, block.start, block.end)
        if match is not None:
            yield _Turn(number, Span(*match.span("who")), match.end())


def _is_next_line(blocks: Blocks, number: int) -> bool:
    """Whether a paragraph begins on the line right behind the one before, without an empty line between."""
    return number > 0 and "\n\n" not in blocks.text[blocks.spans[number - 1].end : blocks.spans[number].start]


def _end(blocks: Blocks, one: _Turn, stop: int, *, is_tight: bool) -> int:
    """Where the words end: with the last paragraph before `stop`, or before one that nobody speaks.

    `is_tight`: turns follow each other without an empty line, so that one ends what is said.
    """
    last = one.block
    while (
        last + 1 < stop
        and not (is_tight and not _is_next_line(blocks, last + 1))
        and not blocks.text.startswith(_ASIDE, blocks.spans[last + 1].start)
    ):
        last += 1
    return blocks.spans[last].end
