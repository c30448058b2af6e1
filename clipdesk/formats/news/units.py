"""A text as its units: one line each, or one hard-wrapped paragraph; blank lines between them.

Only finds where things stand; what a unit is gets decided elsewhere.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any, NamedTuple

from clipdesk.domain.letters import latin_pattern

_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
"""Characters that show nothing although `str.strip` keeps them."""

_NARROWEST, _WIDEST = 40, 112
"""Columns at which programs and wires wrap lines."""

_FEWEST_BLOCKS = 3
_WIDER, _SLACK = 0.1, 15
"""Share of lines, among those that another follows, that may be wider than these: addresses, no paragraphs."""
_EXACT = 3
"""Slack of lines that were wrapped by counting letters."""
_ENDED = 0.6
"""Share of long lines that end a sentence from which each is one: chance alone lets a line end where a sentence does."""
_NEAR, _RUNNING = 0.9, 0.3
"""Share of the width from which a line that ends a sentence is full, and of long lines that run on in small letters."""
_FULL, _FULL_RUN = 0.8, 0.6
"""Share of long lines that are full, and where it surely is a text in broken lines."""
_MOST, _MOST_RUN = 0.6, 0.5
"""Share of the lines that are full in a text in broken lines, and where it surely is one."""
_MOST_SHORT = 6
"""Lines from one long one to the next within the paragraphs of a text; more are the buttons of a page."""
_SURELY = 5
"""Lines that run on in small letters from which a text surely is in broken lines."""
_STOPS = frozenset('.!?:;”"»')
_COLUMN_NARROWEST, _COLUMN_WIDEST = 28, 62
"""Code points of the lines of a column of print."""
_COLUMN_EVEN, _COLUMN_RUN = 0.75, 0.6
"""Share of the widest line of a column that those have which end no sentence, and the share of these that go on in small letters."""
_SAID = (',"', ",”", ":", ";")
"""The end of a line after which a sentence goes on although a sign stands there."""
_ITEM = re.compile(r"(?:[•●▪■◦·*>–—-]|\d{1,3}[.)]) ")
"""How the item of a list begins, or a line that somebody quotes in a letter."""

_RULE_SIGNS = frozenset("-–—_=*~#.·")
_RULE = re.compile(r"[-–—_=*~#.·]{8,}")
"""A line of signs drawn across the page."""

_VERSE_WIDTH = 64
_SHORTEST_VERSE = 6
_new: Any = tuple.__new__
"""Makes a named tuple without a call in Python."""


class Unit(NamedTuple):
    """A paragraph or a line: its words without the white space around, where they stand, and the gap before.

    `start` and `end` are code points; `gap` says whether a blank line stands before it.
    """

    text: str
    start: int
    end: int
    gap: bool


class Layout(NamedTuple):
    """The units of a text, whether its paragraphs are hard-wrapped, and whether its lines look like verse."""

    units: tuple[Unit, ...]
    wrapped: bool = False
    verse: bool = False


def layout(text: str) -> Layout:
    """Split `text` into units.

    >>> [unit.text for unit in layout("Head\\nBy A B\\n\\n \\nBody.").units]
    ['Head', 'By A B', 'Body.']
    """
    lines = _lines(text)
    if all(line.gap for line in lines):
        return Layout(tuple(lines))
    wrap = _wrap_of(text, lines)
    if wrap is None and (column := _column_in(lines)):
        return Layout(tuple(_with_column(text, lines, column)), wrapped=True)
    if wrap is None:
        return Layout(tuple(lines), verse=_is_verse(lines))
    return Layout(tuple(_joined(text, lines, wrap)), wrapped=True)


def _column_in(lines: list[Unit]) -> range:
    """The lines of a column of print, as its letters are read from a picture: narrow, even, and running on; none where there is none.

    Verse runs on, too, but its lines are of any length.
    """
    running = [place for place, (one, two) in enumerate(pairwise(lines)) if _goes_on(one, two)]
    if len(running) < _SURELY:
        return range(0)
    start, end = running[0], running[-1] + 2
    while end < len(lines) and lines[end - 1].text[-1] not in _STOPS and not lines[end].gap:
        end += 1
    column = lines[start:end]
    open_lines = [len(line.text) for line in column if line.text[-1] not in _STOPS]
    width = max(len(line.text) for line in column)
    is_even = all(size >= _COLUMN_EVEN * width for size in open_lines)
    is_running = len(running) >= _COLUMN_RUN * len(open_lines) and len(open_lines) < len(column)
    is_close = not any(line.gap for line in column[1:])
    return range(start, end) if is_even and is_running and is_close and width <= _COLUMN_WIDEST else range(0)


def _goes_on(line: Unit, following: Unit) -> bool:
    """Whether a line of the width of a column goes on right below in small letters."""
    is_wide = _COLUMN_NARROWEST <= len(line.text) <= _COLUMN_WIDEST
    return is_wide and not following.gap and line.text[-1] not in _STOPS and following.text[0].islower()


def _with_column(text: str, lines: list[Unit], column: range) -> list[Unit]:
    """The lines, with those of a column put together up to each that ends a sentence."""
    units = list(lines[: column.start])
    first = column.start
    for index in column:
        is_end = lines[index].text[-1] in _STOPS and not lines[index].text.endswith(_SAID)
        if is_end or index == column.stop - 1:
            start, end = lines[first].start, lines[index].end
            units.append(Unit(text[start:end], start, end, lines[first].gap))
            first = index + 1
    return units + lines[column.stop :]


def _lines(text: str) -> list[Unit]:
    units: list[Unit] = []
    start = 0
    gap = True
    for line in text.split("\n"):
        bare = line.strip()
        if not bare or (len(bare) < 9 and not bare.strip(_INVISIBLE).strip()):
            gap = True
        else:
            first = start if bare[0] == line[0] else start + line.index(bare)
            units.append(_new(Unit, (bare, first, first + len(bare), gap)))
            gap = False
        start += len(line) + 1
    return units


_APPEALS = ("Sign up ", "Subscribe ", "Read more", "Follow ", "Donate ", "Support ")
"""How a sentence begins with which a page speaks to its readers; alone in a line it is the end of such a note."""


_SIGNED = latin_pattern(r"By [A-ZÀ-Þ]")
"""How the line of a writer begins, and no line in the midst of a sentence."""


_LABELED = re.compile(r"[A-Z][\w-]+(?: [\w-]+){0,2}: ?[^.!?]{1,30}")
"""A label and what it says, below an article: "Word count: 402"."""


class _Wrap(NamedTuple):
    """The column at which lines were wrapped, and how far before it one may end, in code points."""

    width: int
    slack: int = 3
    is_tight: bool = False
    """Whether no blank line stands between paragraphs: a sentence that ends well before the column ends one."""

    def is_full(self, line: str, following: str) -> bool:
        """Whether the first word of the next line would not have fitted on the line before.

        In letters of different widths that cannot be counted: there a sentence that goes on in small letters tells.
        """
        if len(line) + 1 + len(following.split(None, 1)[0]) > self.width - self.slack:
            return (
                (self.slack <= _EXACT and not self.is_tight)
                or line[-1] not in _STOPS
                or len(line) >= _NEAR * self.width
            )
        return self.slack > _EXACT and _runs_on(line, following)


def _wrap_of(text: str, lines: list[Unit]) -> _Wrap | None:
    """How the lines were wrapped, None when each line is a paragraph of its own."""
    pairs = [(one, two) for one, two in pairwise(lines) if not two.gap and not _begins_anew(text, one, two)]
    long = [len(one.text) for one, _ in pairs if len(one.text) >= _NARROWEST]
    if len(long) < 2 or max(long) > _WIDEST:
        return None
    width = max(long)
    if sum(len(line.text) > width + _SLACK for line in lines) > _WIDER * len(long):
        return None
    if sum(len(one.text) >= _NARROWEST and one.text[-1] in _STOPS for one, _ in pairs) > _ENDED * len(long):
        return None
    within = [place for place, (one, _) in enumerate(pairs) if len(one.text) >= _NARROWEST]
    is_tight = not any(two.gap and min(len(one.text), len(two.text)) >= _NARROWEST for one, two in pairwise(lines))
    running = sum(_runs_on(one.text, two.text) for one, two in pairs)
    is_running = running >= max(_SURELY, _RUNNING * len(long))
    for wrap in (_Wrap(width, is_tight=is_tight), _Wrap(width, width // 4)):
        full = sum(wrap.is_full(one.text, two.text) for one, two in pairs)
        # The lines of head and foot stand apart, however short they are; between them nearly all are full.
        first, last = _densest(within) if is_running else (within[0], len(pairs) - 1)
        even = sum(wrap.is_full(one.text, two.text) for one, two in pairs[first : last + 1])
        is_even = even >= (_MOST_RUN if is_running else _MOST) * (last + 1 - first) or _has_full_blocks(lines, wrap)
        # Counted by letters and running on: buttons and links among the paragraphs do not matter.
        is_even = is_even or (is_running and wrap.slack <= _EXACT)
        # A line that ends a sentence before the margin ends a paragraph, where most others run on.
        ended = sum(_ends(one.text) and not wrap.is_full(one.text, two.text) for one, two in pairs)
        least = _FULL_RUN * (len(long) - ended) if is_running else _FULL * len(long)
        if full >= 2 and is_even and full >= least:
            return wrap if wrap.slack <= _EXACT or running >= max(3, _RUNNING * len(long)) else None
    return None


def _densest(places: list[int]) -> tuple[int, int]:
    """The first and the last of the most long lines with no more than some short ones between them."""
    best = (0, 0)
    start = 0
    for end in range(1, len(places) + 1):
        if end == len(places) or places[end] - places[end - 1] > _MOST_SHORT:
            best = max(best, (start, end), key=lambda run: run[1] - run[0])
            start = end
    return places[best[0]], places[best[1] - 1]


def _has_full_blocks(lines: list[Unit], wrap: _Wrap) -> bool:
    """Whether most stretches without a blank line that hold a long line are paragraphs: all their lines but the last are full."""
    full = others = start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and not lines[end].gap:
            continue
        block = lines[start:end]
        start = end
        if not any(len(line.text) >= _NARROWEST for line in block[:-1]):
            continue
        is_paragraph = all(wrap.is_full(one.text, two.text) for one, two in pairwise(block))
        full, others = full + is_paragraph, others + (not is_paragraph)
    return full >= _FEWEST_BLOCKS and full >= 2 * others


def _ends(line: str) -> bool:
    """Whether a line of the length of a broken one ends a sentence."""
    return len(line) >= _NARROWEST and line[-1] in _STOPS


def _runs_on(line: str, following: str) -> bool:
    """Whether a sentence goes on in the next line, in small letters."""
    return len(line) >= _NARROWEST and line[-1] not in _STOPS and following[0].islower()


def _joined(text: str, lines: list[Unit], wrap: _Wrap) -> list[Unit]:
    """The lines with every wrapped paragraph made one unit."""
    runs: list[tuple[Unit, Unit]] = []
    for line in lines:
        above = runs[-1][1] if runs else None
        goes_on = above is not None and not line.gap and wrap.is_full(above.text, line.text)
        if above is not None and goes_on and not _begins_anew(text, above, line):
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return [Unit(text[first.start : last.end], first.start, last.end, first.gap) for first, last in runs]


def _begins_anew(text: str, above: Unit, line: Unit) -> bool:
    """Whether a line below another begins a paragraph or an item: it is set further in, or has a bullet or number."""
    if _is_rule(line.text) or _is_rule(above.text):
        return True
    if above.text.startswith(_APPEALS) and above.text[-1] in _STOPS:
        return True
    if above.text[-1] not in _STOPS and _SIGNED.match(line.text):
        return True
    if above.text[-1] in _STOPS and _LABELED.fullmatch(line.text):
        return True
    return _indent(text, line) > _indent(text, above) or bool(_ITEM.match(line.text))


def _is_rule(line: str) -> bool:
    """Whether a line is drawn with signs."""
    return line[0] in _RULE_SIGNS and _RULE.fullmatch(line) is not None


def _indent(text: str, line: Unit) -> int:
    return line.start - text.rfind("\n", 0, line.start) - 1


def _is_verse(lines: list[Unit]) -> bool:
    """Whether most lines are short and run on without an end of sentence, as in a poem or a list."""
    short = [line for line in lines if len(line.text) < _VERSE_WIDTH]
    together = sum(not line.gap for line in lines)
    if len(lines) < _SHORTEST_VERSE or len(short) < 0.8 * len(lines) or together < 0.5 * len(lines):
        return False
    stopped = sum(line.text[-1] in '.!?”"' for line in short)
    return stopped < 0.5 * len(lines)
