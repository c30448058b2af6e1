"""Takes units out of a text so that `uncut` puts every character back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from clipdesk.domain.article import Cut
from clipdesk.formats.news.units import Unit

BLANK = "blank"


class Trimmed(NamedTuple):
    """What is left of a text, and what was cut from it in order."""

    text: str
    cuts: tuple[Cut, ...]


class _Knife:
    """Walks through a text once, keeping and cutting stretches of it."""

    def __init__(self, text: str, units: Sequence[Unit], reasons: Mapping[int, str]) -> None:
        self._text = text
        self._units = units
        self._reasons = reasons
        self._kept: list[str] = []
        self._length = 0
        self._cuts: list[Cut] = []

    def keep(self, start: int, end: int) -> None:
        """Keep the characters from `start` to `end`."""
        if end > start:
            self._kept.append(self._text[start:end])
            self._length += end - start

    def cut(self, start: int, end: int, inside: range = range(0)) -> None:
        """Cut from `start` to `end`: one piece for each of the units `inside` with the white space around it."""
        position = start
        for index in inside:
            stop = self._units[index + 1].start if index + 1 in inside else end
            self._cut_piece(position, stop, self._reasons[index])
            position = stop
        self._cut_piece(position, end, BLANK)

    def separate(self, above: int, below: int, *, keep_indents: bool) -> None:
        """Leave one or two line breaks between two units that stay, and cut the rest."""
        start, end = self._units[above].end, self._units[below].start
        between = range(above + 1, below)
        wanted = 2 if any(self._units[index].gap for index in range(above + 1, below + 1)) else 1
        position = start
        for _ in range(wanted):
            found = self._text.find("\n", position, end)
            self.cut(position, found, self._within(between, position, found))
            self.keep(found, found + 1)
            position = found + 1
        indent = max(self._text.rfind("\n", start, end) + 1, position) if keep_indents else end
        self.cut(position, indent, self._within(between, position, indent))
        self.keep(indent, end)

    def result(self) -> Trimmed:
        """What was kept and cut so far."""
        return Trimmed("".join(self._kept), tuple(self._cuts))

    def _within(self, indexes: range, start: int, end: int) -> range:
        inside = [index for index in indexes if start <= self._units[index].start < end]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def _cut_piece(self, start: int, end: int, reason: str) -> None:
        if end <= start:
            return
        last = self._cuts[-1] if self._cuts else None
        if last is not None and last.offset == self._length and last.reason == reason:
            self._cuts[-1] = Cut(last.offset, last.text + self._text[start:end], reason)
        else:
            self._cuts.append(Cut(self._length, self._text[start:end], reason))


def trim(text: str, units: Sequence[Unit]) -> Trimmed:
    """`text` without the white space around it, otherwise as it is."""
    knife = _Knife(text, units, {})
    first, last = (units[0].start, units[-1].end) if units else (len(text), len(text))
    knife.cut(0, first)
    knife.keep(first, last)
    knife.cut(last, len(text))
    return knife.result()


def take_out(text: str, units: Sequence[Unit], reasons: Mapping[int, str], *, keep_indents: bool = False) -> Trimmed:
    """The text of the units without a reason, and the cuts.

    `reasons` says by index of the unit why it is cut. Between two units that stay, one blank
    line is left where there was at least one, else one line break. `keep_indents` leaves the
    white space that begins a line.

    >>> from clipdesk.formats.news.units import layout
    >>> page = "Menu\\n\\n\\nOne.\\n \\n\\nTwo."
    >>> take_out(page, layout(page).units, {0: "furniture"}).text
    'One.\\n\\nTwo.'
    """
    stay = [index for index in range(len(units)) if index not in reasons]
    if not stay:
        return trim(text, units)
    knife = _Knife(text, units, reasons)
    knife.cut(0, units[stay[0]].start, range(stay[0]))
    first = stay[0]
    for index, following in pairwise(stay):
        start, end = units[index].end, units[following].start
        if end - start == 2 and text[start] == text[start + 1] == "\n":
            continue
        knife.keep(units[first].start, start)
        knife.separate(index, following, keep_indents=keep_indents)
        first = following
    knife.keep(units[first].start, units[stay[-1]].end)
    knife.cut(units[stay[-1]].end, len(text), range(stay[-1] + 1, len(units)))
    return knife.result()
