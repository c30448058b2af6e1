"""The text of a BioC document: its passages and sentences one after the other, with their annotations.

Each part is placed by its own offset, so that what was between them does not matter.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from clipdesk.domain.anchor import quote_of
from clipdesk.domain.span import Span
from clipdesk.formats.bioc.building import Node
from clipdesk.formats.bioc.units import Stretch, lengths, unit_of
from clipdesk.formats.encoding import replaced_words
from clipdesk.formats.positions import Claim, place, unverified
from clipdesk.formats.training.json_values import dicts_in

PARAGRAPHS = "\n\n"
FROM_PASSAGE = "Positions were counted from the start of each passage and have been converted."
_MOST = 10**15


class Chunk(NamedTuple):
    """A passage, or a sentence of a passage that has no text of its own. `is_first` of those in its passage."""

    text: str
    offset: int
    is_first: bool
    annotations: list[Node]


class Placed(NamedTuple):
    """An annotation with its words and where it stands in the whole text; or no spans, and the reason."""

    node: Node
    spans: tuple[Span, ...]
    quote: str
    reason: str


class Laid(NamedTuple):
    """The whole text of a document, what stands in it, and sentences on what was changed."""

    text: str
    placed: list[Placed]
    remarks: list[str]


def chunks(document: Node) -> list[Chunk]:
    """The parts of a document that have a text, each with the annotations that begin in it."""
    found: list[Chunk] = []
    for passage in dicts_in(document.get("passages")):
        sentences = dicts_in(passage.get("sentences"))
        own = dicts_in(passage.get("annotations"))
        if string(passage.get("text")):
            within = [one for sentence in sentences for one in dicts_in(sentence.get("annotations"))]
            found.append(Chunk(string(passage.get("text")), _offset(passage), is_first=True, annotations=own + within))
            continue
        parts: list[Chunk] = []
        for one in sentences:
            if string(one.get("text")):
                told = dicts_in(one.get("annotations"))
                parts.append(Chunk(string(one["text"]), _offset(one), is_first=not parts, annotations=list(told)))
        if own and not parts:
            parts.append(Chunk("", _offset(passage), is_first=True, annotations=[]))
        _spread(own, parts)
        found += parts
    above = dicts_in(document.get("annotations"))
    if above and not found:
        found.append(Chunk("", 0, is_first=True, annotations=[]))
    _spread(above, found)
    return found


def lay(parts: Sequence[Chunk]) -> Laid:
    """The parts as one text: passages as paragraphs, sentences as far apart as their offsets say."""
    text = ""
    placed: list[Placed] = []
    unit = unit_of([Stretch(part.text, part.offset, _claims(part, part.offset)[0]) for part in parts])
    remarks: dict[str, None] = dict.fromkeys([unit.remark] if unit.remark else [])
    for number, part in enumerate(parts):
        if text:
            text += _between(text, parts[number - 1], part)
        found, told = _place(part, len(text), unit.name)
        placed += found.placed
        remarks |= dict.fromkeys(told)
        text += found.text
    return Laid(text, placed, list(remarks))


def locations(annotation: Node) -> tuple[tuple[int, int], ...]:
    """Where an annotation stands, in the unit of the file; nothing where a number is missing."""
    found = []
    for one in dicts_in(annotation.get("locations")):
        offset, length = whole(one.get("offset")), whole(one.get("length"))
        if offset is None or length is None:
            return ()
        found.append((offset, offset + length))
    return tuple(found)


def string(value: Any) -> str:
    """A text; nothing of anything else."""
    return value if isinstance(value, str) else ""


def whole(value: Any) -> int | None:
    """A whole number, also as digits."""
    if isinstance(value, str) and value.strip().isdecimal() and len(value) < 16:
        return int(value)
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and abs(value) < _MOST else None


def _place(part: Chunk, base: int, unit: str) -> tuple[Laid, list[str]]:
    """One part. If no words fit, its annotations are tried with offsets from the start of the part."""
    found, remarks = _placed(part, part.offset, base, unit)
    quoted = [one for one in found.placed if string(one.node.get("text"))]
    if part.offset and quoted and not any(one.spans for one in quoted):
        other, other_remarks = _placed(part, 0, base, unit)
        if any(one.spans and string(one.node.get("text")) for one in other.placed):
            return other, [FROM_PASSAGE, *other_remarks]
    return found, remarks


def _claims(part: Chunk, offset: int) -> tuple[list[Claim], list[int]]:
    """What is claimed of a part whose text begins at `offset`, and which of the claims is the first of each annotation.

    Of passages in pieces some programs quote all from first to last, some the pieces.
    """
    claims: list[Claim] = []
    first: list[int] = []
    for one in part.annotations:
        pieces = tuple((start - offset, end - offset) for start, end in locations(one))
        quote = string(one.get("text"))
        first.append(len(claims))
        claims.append(Claim(pieces, quote))
        if len(pieces) > 1 and quote:
            outer = (min(start for start, _ in pieces), max(end for _, end in pieces))
            claims += [Claim((outer,), quote), Claim(pieces)]
    return claims, first


def _placed(part: Chunk, offset: int, base: int, unit: str) -> tuple[Laid, list[str]]:
    """A part whose text begins at `offset`, counted in `unit` where its words do not say otherwise."""
    claims, first = _claims(part, offset)
    found = place(part.text, claims, unit)
    text = found.text.text
    placed: list[Placed] = []
    for at, one in zip(first, part.annotations, strict=True):
        spans, reason = found.spans[at], found.reasons[at]
        pieces, quote = claims[at]
        if not spans and len(pieces) > 1 and quote and found.spans[at + 1]:
            spans, reason = found.spans[at + 2], found.reasons[at + 2]
        if not pieces:
            reason = "its start and end are not whole numbers"
        moved = tuple(Span(start + base, end + base) for start, end in spans)
        placed.append(Placed(one, moved, quote_of(text, spans) if spans else "", reason))
    remarks = [found.remark] if found.remark not in ("", unverified(unit)) else []
    remarks += [replaced_words(found.text.replaced)] if found.text.replaced else []
    return Laid(text, placed, []), remarks


def _spread(annotations: Iterable[Node], parts: Sequence[Chunk]) -> None:
    """Assign annotations to the last part that begins before them; this holds in any unit of offsets."""
    for one in annotations:
        start = min((begin for begin, _ in locations(one)), default=0)
        before = [part for part in parts if part.offset <= start]
        (before[-1] if before else parts[0]).annotations.append(one)


def _between(text: str, last: Chunk, part: Chunk) -> str:
    """What to put between two parts: nothing if the offsets say so, in any unit."""
    if part.is_first:
        return PARAGRAPHS[1:] if text.endswith("\n") else PARAGRAPHS
    return "" if part.offset - last.offset in lengths(last.text) or text[-1:].isspace() else " "


def _offset(node: Node) -> int:
    return whole(node.get("offset")) or 0


def infons(node: Node) -> dict[str, str]:
    """The infons of anything, as texts."""
    given = node.get("infons")
    told = given.items() if isinstance(given, dict) else ()
    return {
        key: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for key, value in told
        if value is not None
    }
