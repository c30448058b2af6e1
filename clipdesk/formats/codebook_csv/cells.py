r"""The cells of a codebook table: attributes and lists of labels.

Attributes: `kind: choice = direct | indirect; value: number`. Labels: `quote | statistic`. A name that
holds one of the marks, or white space at its ends, stands in quotes, as a string of JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.formats.training.json_values import storable

_PLAIN = re.compile(r'[^";:=|\s](?:[^";:=|\n]*[^";:=|\s])?')
_PART = re.compile(r'(?P<quoted>"(?:[^"\\]|\\.)*")|(?P<mark>[;:=|])|(?P<plain>[^";:=|]+|")', re.DOTALL)


class Part(NamedTuple):
    """A mark between names, or a name; the other of the two is empty."""

    mark: str
    words: str


def attributes_cell(attributes: Iterable[Attribute]) -> str:
    """The attributes of a label in one cell.

    >>> attributes_cell([Attribute("kind", AttributeKind.CHOICE, ("direct", "in=direct")), Attribute("role")])
    'kind: choice = direct | "in=direct"; role: text'
    """
    told = []
    for one in attributes:
        choices = f" = {names_cell(one.choices)}" if one.choices else ""
        told.append(f"{_quoted(one.name)}: {one.kind}{choices}")
    return "; ".join(told)


def names_cell(names: Iterable[str]) -> str:
    """Names in one cell."""
    return " | ".join(map(_quoted, names))


def read_attributes(cell: str) -> tuple[tuple[Attribute, ...], tuple[str, ...]]:
    """The attributes in a cell, and the names of those with an unknown kind.

    A name alone is a text; values without a kind, `tone: good | bad`, are a choice.
    """
    found: dict[str, Attribute] = {}
    unknown: list[str] = []
    for entry in _split(_parts(cell), ";"):
        name_parts, *rest = _split(entry, ":", most=1)
        name = _words(name_parts)
        if not name or name in found:
            continue
        kind_parts, *given = _split(rest[0] if rest else [], "=", most=1)
        kind = _words(kind_parts).strip().casefold()
        if kind in AttributeKind.__members__.values():
            found[name] = Attribute(name, AttributeKind(kind), _listed(given[0]) if given else ())
        elif any(one.mark == "|" for one in kind_parts):
            found[name] = Attribute(name, AttributeKind.CHOICE, _listed(kind_parts))
        else:
            found[name] = Attribute(name)
            unknown += [name] * bool(kind)
    return tuple(found.values()), tuple(unknown)


def read_names(cell: str) -> tuple[str, ...]:
    """The names that a cell lists."""
    return _listed(_parts(cell))


def _quoted(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def _parts(cell: str) -> list[Part]:
    found: list[Part] = []
    for match in _PART.finditer(cell):
        if match["mark"]:
            found.append(Part(match["mark"], ""))
        elif match["quoted"]:
            found.append(Part("", _unquoted(match["quoted"])))
        elif match["plain"].strip():
            found.append(Part("", match["plain"].strip()))
    return found


def _unquoted(words: str) -> str:
    """The name in quotes; what is no string of JSON, typed by somebody, as it stands."""
    try:
        value = json.loads(words, strict=False)
    except ValueError:
        return words
    return storable(value)


def _split(parts: Sequence[Part], mark: str, most: int = -1) -> list[list[Part]]:
    """The cell divided at the marks, into at least one list. At most `most` marks count, the others are words."""
    found: list[list[Part]] = [[]]
    for one in parts:
        if one.mark == mark and most != 0:
            found.append([])
            most -= 1
        else:
            found[-1].append(one)
    return found


def _listed(parts: Sequence[Part]) -> tuple[str, ...]:
    return tuple(_words(one) for one in _split(parts, "|") if one)


def _words(parts: Sequence[Part]) -> str:
    """One name, with the marks in it that were meant as words."""
    return "".join(one.mark or one.words for one in parts)
