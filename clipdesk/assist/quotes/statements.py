"""Statements without marks behind a colon, over paragraphs: “The minister said:”, and what comes below. Where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from clipdesk.domain.span import Span

STATEMENT = "a statement behind a colon"
_HEADING = 8
"""Words that a heading has less of, in the midst of what somebody said."""
_TERMINAL = frozenset(".!?…”’)")
_OTHER = re.compile(r"[^\n“\"„«:]{3,90}: ?[“\"„«]")
"""A paragraph in which somebody else speaks, within marks: “A spokesperson said: “…””."""


def last_name(text: str, speaker: Span | None) -> str:
    """The last word for a speaker, folded in case; empty where there is none."""
    return text[speaker.start : speaker.end].split()[-1].casefold() if speaker else ""


def end_of_statement(text: str, blocks: Sequence[Span], number: int, speaker: tuple[str, Set[str]]) -> int:
    """Where a statement ends that is in paragraph `number`: at the next one that names the speaker, or a heading.

    `speaker` is the last word of the name, and the words of the first person: who speaks may say the name, too.
    """
    name, own = speaker
    last = number
    for at in range(number + 1, len(blocks)):
        if _is_of_other(text[blocks[at].start : blocks[at].end], name, own):
            break
        last = at
    return blocks[last].end


def _is_of_other(words: str, name: str, own: Set[str]) -> bool:
    is_own = any(word.strip(".,;:") in own for word in words.casefold().split())
    is_heading = len(words.split()) < _HEADING and words[-1] not in _TERMINAL
    is_opened = words[0] in '“"„«' or words[-1] == ":" or _OTHER.match(words) is not None
    return (bool(name) and name in words.casefold() and not is_own) or is_heading or is_opened
