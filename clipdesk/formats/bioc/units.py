"""In which unit a BioC document counts: programs in C++ count bytes, in Java UTF-16 units, others code points.

Quoted words tell the unit; if there are none, the distances of passages do; else the places where words begin and
end.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from clipdesk.domain.span import Span
from clipdesk.formats.positions import CODE_POINTS, UTF8, UTF16, Claim, converted, count_standing, place, unverified

_SIZES: Mapping[str, tuple[str, int]] = {CODE_POINTS: ("utf-32-le", 4), UTF16: ("utf-16-le", 2), UTF8: ("utf-8", 1)}
_WIDEST_GAP = 2
_CLEAR_SHARE = 0.8
"""A unit is chosen for making whole words only if there are at least this many annotations."""


class Stretch(NamedTuple):
    """A text of the document, the offset that it is said to begin at, and what is claimed to stand in it."""

    text: str
    offset: int
    claims: Sequence[Claim]


class Unit(NamedTuple):
    """The unit, and a sentence for the report if it is not code points or not certain; else an empty one."""

    name: str
    remark: str = ""


def lengths(text: str) -> tuple[int, ...]:
    """How long a text is in each unit.

    >>> lengths("é😀")
    (2, 3, 6)
    """
    return tuple(_length(text, unit) for unit in _SIZES)


def unit_of(stretches: Sequence[Stretch]) -> Unit:
    """The unit that the stretches of a document are counted in. Claims are relative to their stretch."""
    if all(one.text.isascii() for one in stretches):
        return Unit(CODE_POINTS)
    units = _of_most(tuple(_SIZES), {unit: _count_quoted(stretches, unit) for unit in _SIZES})
    units = _of_most(units, {unit: _is_chained(stretches, unit) for unit in units})
    if len(units) == 1:
        return Unit(units[0], converted(units[0]) if units[0] != CODE_POINTS else "")
    bare = [one._replace(claims=[claim for claim in one.claims if not claim.quote]) for one in stretches]
    places = {unit: [_spans(one, unit) for one in bare] for unit in units}
    is_open = any(places[unit] != places[units[0]] for unit in units)
    neat = {unit: _count_neat(bare, places[unit]) for unit in units}
    found = _of_most(units, neat)[0]
    if neat[found] < _CLEAR_SHARE * sum(len(one.claims) for one in bare):
        found = units[0]
    return Unit(found, unverified(found) if is_open else "")


def _of_most(units: Sequence[str], counts: Mapping[str, int]) -> tuple[str, ...]:
    most = max(counts.values())
    return tuple(unit for unit in units if counts[unit] == most)


def _length(text: str, unit: str) -> int:
    name, size = _SIZES[unit]
    return len(text.encode(name, "surrogatepass")) // size


def _spans(one: Stretch, unit: str) -> tuple[tuple[Span, ...], ...]:
    return place(one.text, one.claims, unit).spans


def _count_quoted(stretches: Sequence[Stretch], unit: str) -> int:
    """How many of the claims with quoted words fit exactly in this unit."""
    return sum(
        count_standing(one.text, quoted, unit)
        for one in stretches
        if (quoted := [claim for claim in one.claims if claim.quote])
    )


def _is_chained(stretches: Sequence[Stretch], unit: str) -> bool:
    """Whether each stretch begins as far behind the one before as all do: at once, or after a line end or two."""
    gaps = {
        after.offset - before.offset - _length(before.text, unit) for before, after in itertools.pairwise(stretches)
    }
    return len(gaps) == 1 and 0 <= gaps.pop() <= _WIDEST_GAP


def _count_neat(stretches: Sequence[Stretch], places: Sequence[Sequence[tuple[Span, ...]]]) -> int:
    """How many claims begin and end with words."""
    return sum(
        bool(spans) and all(_is_neat(one.text, span) for span in spans)
        for one, found in zip(stretches, places, strict=True)
        for spans in found
    )


def _is_neat(text: str, span: Span) -> bool:
    words = text[span.start : span.end]
    return words == words.strip() and not any(
        0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() for at in span
    )
