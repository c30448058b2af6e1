"""Reads the lines of an `.ann` file strictly: a line that does not follow the format is refused with its number.

Format: https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from clipdesk.formats.training.drafts import Refusal

_LINE_END = re.compile(r"\r\n|\n|\r")
_BREAK = re.compile(r"[\t\r\n]")
_PLACE = re.compile(r"(\S+) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)")
_ARGUMENT = re.compile(r"(\S+?):([TE][0-9]+)")
_EVENT = re.compile(r"(\S+?):(T[0-9]+)((?: +\S+?:[TE][0-9]+)*) *")
_RELATION = re.compile(r"(\S+)((?: +\S+?:[TE][0-9]+){2,}) *")
_ATTRIBUTE = re.compile(r"(\S+) +([TER][0-9]+)(?: +(.+?))? *")
_NOTE = re.compile(r"(\S+) +([TERAMN][0-9]+)")
_REFERENCE = re.compile(r"(\S+) +([TE][0-9]+) +(\S+)")
_EQUIVALENCE = re.compile(r"(\S+)((?: +[TE][0-9]+){2,}) *")
_ID = re.compile(r"[A-Z#][0-9]+|\*")


class TextBound(NamedTuple):
    """A passage: its type, half-open pieces in the unit of the file, and its words, pieces joined by one space."""

    id: str
    type: str
    pieces: tuple[tuple[int, int], ...]
    words: str


class Link(NamedTuple):
    """A link of several things: a relation, an event with its trigger first, or things said to be the same."""

    id: str
    type: str
    roles: tuple[tuple[str, str], ...]
    """Pairs of the role and the id of what plays it."""


class Remark(NamedTuple):
    """An attribute, a note or a reference: its type, what it stands on, and its value (empty for none)."""

    id: str
    type: str
    target: str
    value: str


@dataclass
class Standoff:
    """The content of an `.ann` file, in order; `refused` are the lines that cannot be understood."""

    passages: dict[str, TextBound] = field(default_factory=dict)
    events: dict[str, Link] = field(default_factory=dict)
    relations: list[Link] = field(default_factory=list)
    equivalences: list[Link] = field(default_factory=list)
    attributes: list[Remark] = field(default_factory=list)
    references: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    def trigger(self, id_: str) -> str:
        """The id of the passage that stands for a thing: of an event its trigger; empty when there is none."""
        if id_ in self.events:
            id_ = self.events[id_].roles[0][1]
        return id_ if id_ in self.passages else ""


def read_standoff(text: str) -> Standoff:
    """What the lines of an `.ann` file say."""
    found = Standoff()
    for number, line in enumerate(_LINE_END.split(text), 1):
        if not line.strip():
            continue
        id_, _, rest = line.partition("\t")
        data, _, words = rest.partition("\t")
        reason = _take(found, id_.strip(), data, words)
        if reason:
            found.refused.append(Refusal(f"line {number}", f"It was left out: {reason}."))
    return found


def one_line(words: str) -> str:
    r"""Words without the tabs and line ends for which an `.ann` has no place.

    >>> one_line("two\nlines")
    'two lines'
    """
    return _BREAK.sub(" ", words)


def looks_like_standoff(text: str) -> bool:
    """Whether the first line that is not blank is one of an `.ann` file."""
    first = next((line for line in _lines(text) if line.strip()), "")
    id_, tab, rest = first.partition("\t")
    return bool(tab) and _ID.fullmatch(id_) is not None and not _take(Standoff(), id_, *_halves(rest))


def _lines(text: str) -> Iterator[str]:
    """Lines are produced one by one: for a long text that is not brat's, the first is enough."""
    start = 0
    for end in _LINE_END.finditer(text):
        yield text[start : end.start()]
        start = end.end()
    yield text[start:]


def _halves(rest: str) -> tuple[str, str]:
    data, _, words = rest.partition("\t")
    return data, words


def _take(found: Standoff, id_: str, data: str, words: str) -> str:
    """Take one line; the reason, in words, where it cannot be understood."""
    if not _ID.fullmatch(id_):
        return "it does not begin with an id and a tab"
    if id_ in found.passages or id_ in found.events:
        return f"the id {id_} was used before"
    kind = id_[0]
    if kind == "T":
        return _take_passage(found, id_, data, words)
    if kind in "ER*":
        return _take_link(found, id_, data)
    if kind in "AM":
        match = _ATTRIBUTE.fullmatch(data)
        if match:
            found.attributes.append(Remark(id_, match[1], match[2], match[3] or ""))
        return "" if match else "it is no attribute of anything"
    if kind == "N":
        match = _REFERENCE.fullmatch(data)
        if match:
            found.references.append(Remark(id_, match[1], match[2], match[3]))
        return "" if match else "it is no reference of anything"
    if kind == "#":
        match = _NOTE.fullmatch(data.strip())
        if match:
            found.notes.append(Remark(id_, match[1], match[2], words))
        return "" if match else "it is no note on anything"
    return f"lines that begin with {kind} are unknown"


def _take_passage(found: Standoff, id_: str, data: str, words: str) -> str:
    match = _PLACE.fullmatch(data.strip())
    if not match:
        return "it has no type with a start and an end"
    pieces: list[tuple[int, int]] = []
    for piece in match[2].split(";"):
        start, _, end = piece.partition(" ")
        if len(start) > 12 or len(end) > 12:
            return "its positions are absurd"
        pieces.append((int(start), int(end)))
    found.passages[id_] = TextBound(id_, match[1], tuple(pieces), words)
    return ""


def _take_link(found: Standoff, id_: str, data: str) -> str:
    if id_ == "*":
        match = _EQUIVALENCE.fullmatch(data)
        if not match:
            return "it names fewer than two things"
        found.equivalences.append(Link(id_, match[1], tuple(("", one) for one in match[2].split())))
        return ""
    match = (_EVENT if id_[0] == "E" else _RELATION).fullmatch(data)
    if not match:
        return "it is no event with a trigger" if id_[0] == "E" else "it is no relation of two things"
    if id_[0] == "E":
        roles = ((match[1], match[2]), *_ARGUMENT.findall(match[3]))
        found.events[id_] = Link(id_, match[1], roles)
    else:
        found.relations.append(Link(id_, match[1], tuple(_ARGUMENT.findall(match[2]))))
    return ""
