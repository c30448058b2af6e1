"""What is said behind a dash, as in books and reports in Spanish: “—Salimos con lo puesto —contó Ana Ruiz—. Era tarde”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Attributed
from clipdesk.assist.quotes.speaker_within_marks import named_in_aside
from clipdesk.domain.span import Span

DASHED = "words behind a dash, and who says them behind another"
_TALK = re.compile(r"[—–](?=\S)(?P<said>[^\n—–]+?)\s[—–](?P<aside>\w[^\n—–]*)(?:[—–](?P<rest>[.,;:]?\s?[^\n—–]*))?")
_SCORE = 0.85


def dashed_talk(blocks: Blocks, grammar: Grammar, cues: Cues) -> Iterator[Attributed]:
    """What each paragraph says that begins with a dash and names who speaks behind another one."""
    if not grammar.lexicon.value("shapes", "dashed_talk"):
        return
    for block in blocks.spans:
        found = _TALK.fullmatch(blocks.text, block.start, block.end)
        speaker = named_in_aside(blocks.text, Span(*found.span("aside")), grammar, cues) if found else None
        if found is None or speaker is None:
            continue
        pieces = [Span(*found.span("said"))]
        rest = found["rest"] or ""
        if any(one.isalpha() for one in rest):
            start = found.start("rest") + len(rest) - len(rest.lstrip(".,;: "))
            pieces.append(Span(start, found.end("rest")))
        yield Attributed(tuple(pieces), speaker, DASHED, _SCORE)
