"""Words, paragraphs and sentences of a text, with their places. Knows abbreviations from a lexicon, and no grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon
from clipdesk.domain.letters import latin
from clipdesk.domain.span import Span

_TOKEN = re.compile(
    latin(r"""
    (?:[^\W\d_]\.){2,}(?:[-‑][^\W_]+)*                    # U.S., a.m., U.S.-led
  | \d+-[A-ZÀ-Þ][^\W\d_]+                                 # der 51-Jährige
  | \d+(?:[.,]\d+)+[^\W\d_]{1,3}(?![^\W_])               # 2.6bn
  | \d{1,2}:\d{2}(?![\d:])                                # 11:47
  | \d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])          # 1,000.5, 14th
  | [Qq]u[’'](?=[^\W\d_])                                 # qu’il
  | [^\W_]+(?:[’'\-‑.@&/][^\W_]+)*                        # o'clock, mid-term, AT&T
  | \[?\.\.\.\]? | … | --+
  | [^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]
    """),
    re.VERBOSE,
)
_TERMINAL = frozenset(".!?…。！？")
_MOST_DAY = 2
"""Figures of a day."""
_LONGEST = 500
"""Tokens of a sentence at most: what has no end, such as a long list, is cut there, so that reading stays linear."""
CLOSING = frozenset("”’\"'»›)]“‘")
_OPENS = frozenset("“‘\"'«‹„‚([¿¡—–-")


class Token(NamedTuple):
    """A word or a sign, and its place in code points. `folded` is the word without case."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter or digit."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter, or one without case such as a Chinese one."""
        return self.text[0].isupper() or self.text[0].istitle()


def tokens(text: str, span: Span | None = None) -> list[Token]:
    """The tokens of `text`, or of a stretch of it.

    >>> [one.text for one in tokens("U.S. troops, 1,000 of them.")]
    ['U.S.', 'troops', ',', '1,000', 'of', 'them', '.']
    """
    start, end = span or (0, len(text))
    return [Token(m.start(), m.end(), m[0], m[0].casefold()) for m in _TOKEN.finditer(text, start, end)]


def paragraphs(text: str) -> list[Span]:
    """The paragraphs, without the white space around them. A line that goes on in small letters is one with the last."""
    found: list[Span] = []
    for match in re.finditer(r"\S[^\n]*", text):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        if found and "\n\n" not in text[found[-1].end : start] and _goes_on(text, found[-1], start):
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
    return found


def _goes_on(text: str, before: Span, start: int) -> bool:
    last = text[before.end - 1]
    return text[start].islower() or (last not in _TERMINAL and last not in CLOSING and last in ",;-")


def sentences(items: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph as half-open stretches of its tokens.

    A full stop after an abbreviation or an initial ends none, nor does one that a small letter follows. What has no end
    is cut into pieces of `_LONGEST` tokens.
    """
    begin = at = 0
    while at < len(items):
        at += 1
        if at - begin >= _LONGEST:
            yield begin, at
            begin = at
            continue
        if not _ends(items, at - 1, lexicon):
            continue
        while at < len(items) and items[at].text in CLOSING and items[at].start == items[at - 1].end:
            at += 1
        if at >= len(items) or _begins(items, at):
            yield begin, at
            begin = at
    if begin < len(items):
        yield begin, len(items)


def _ends(items: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    token = items[at]
    if token.text[-1] not in _TERMINAL or token.text.startswith("["):
        return False
    if token.text != ".":
        if token.text[0].isalpha():
            after = items[at + 1] if at + 1 < len(items) else None
            if after is not None and token.folded in lexicon.of_day and after.is_capital:
                return after.folded not in lexicon.behind_hours  # “past 1 a.m. Dee Ann Rusk said”
            return after is None or after.folded in lexicon.openers
        return token.text in {"!", "?", "…", "...", "。", "！", "？"} or len(token.text) > 2
    before = items[at - 1] if at else None
    if before is None or before.end != token.start:
        return True
    if _is_day(items, at, lexicon):
        return False
    is_initial = len(before.text) == 1 and before.is_capital and before.text != "I"
    is_short = is_initial or (before.is_capital and before.folded.rpartition("-")[2] in lexicon.abbreviations)
    if is_short and at + 1 < len(items) and items[at + 1].text in lexicon.behind_letters:
        return (
            before.text not in lexicon.small_abbreviations
        )  # “… include Vega and X. Its director …”, “… Wash. The mayor …”
    return not is_initial and not _is_shortened(items, at, lexicon)


def _is_day(items: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """“zum 1. Oktober”, where a full stop makes an ordinal of a number."""
    day, month = items[at - 1], items[at + 1] if at + 1 < len(items) else None
    is_day = month is not None and day.text.isdigit() and len(day.text) <= _MOST_DAY
    if not is_day or month is None or not lexicon.value("words", "noun_capitals"):
        return False
    return month.folded in lexicon.words("words", "months")


def _is_shortened(items: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the full stop at `at` belongs to the word before it."""
    before = items[at - 1]
    if before.folded in lexicon.numbering:
        return at + 1 < len(items) and items[at + 1].text[0].isdigit()
    if before.is_capital:
        return before.folded.rpartition("-")[2] in lexicon.abbreviations  # “D-St. Louis”
    return before.text in lexicon.small_abbreviations


def _begins(items: Sequence[Token], at: int) -> bool:
    token = items[at]
    if token.text in _OPENS and at + 1 < len(items):
        token = items[at + 1]
    return not token.text[0].islower() and items[at].text not in {",", ";", ":"}
