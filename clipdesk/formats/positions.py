"""In which unit a file counts positions, found out by the words it says stand there; never guessed.

For importers: takes a text as the file holds it and what the file claims, gives canonical text
and spans in code points. Knows no format.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clipdesk.domain.anchor import quote_of, spans_fit
from clipdesk.domain.offsets import Utf8Map, Utf16Map
from clipdesk.domain.span import Span
from clipdesk.domain.text import CanonicalText, canonical

CODE_POINTS, UTF16, UTF8 = "code point", "UTF-16 unit", "UTF-8 byte"
_UNITS = (CODE_POINTS, UTF16, UTF8)
_SHRINKING = re.compile("\r\n|[\ud800-\udbff][\udc00-\udfff]")
_LINE_END = re.compile("\r\n|[\n\r]")

Pieces = tuple[tuple[int, int], ...]


class Claim(NamedTuple):
    """What a file says of one passage: its half-open pieces in the file's own unit, and the words.

    `quote` holds the words of all pieces joined by one space, and is empty when the file does not say.
    """

    pieces: Pieces
    quote: str = ""


class Placement(NamedTuple):
    """Where the claims of one text stand.

    `spans` and `reasons` go with the claims: spans in code points of `text.text`, ordered and
    disjoint; or no spans, and the reason in words. `remark` is a sentence for the report when
    positions had to be converted, or could not be verified where that matters; else empty.
    """

    text: CanonicalText
    spans: tuple[tuple[Span, ...], ...]
    reasons: tuple[str, ...]
    remark: str = ""


class CanonicalMap:
    r"""Leads from offsets in a text as found to offsets in its canonical form, both in code points.

    >>> CanonicalMap("\ufeffa\r\nb").to_canonical(4)
    2
    """

    __slots__ = ("_lead", "_shrunk")

    def __init__(self, raw: str) -> None:
        self._lead = len(raw) - len(raw.lstrip("\ufeff"))
        self._shrunk = [match.end() - 1 for match in _SHRINKING.finditer(raw, self._lead)]

    def to_canonical(self, offset: int, *, is_end: bool = False) -> int:
        """The offset in the canonical text; inside a pair that became one character, its start, or its end."""
        before = bisect_left(self._shrunk, offset)
        inside = is_end and before < len(self._shrunk) and self._shrunk[before] == offset
        return max(0, offset - self._lead - before) + inside


class _Convention:
    """One way to count: a unit, over the text as the writer of the file saw it."""

    def __init__(self, unit: str, counted: str, text: str) -> None:
        self.unit = unit
        self._text = text
        self._length = len(counted)
        self._is_plain = unit == CODE_POINTS and counted == text
        self._canonical = CanonicalMap("" if self._is_plain else counted)
        self._map = Utf16Map(counted) if unit == UTF16 else Utf8Map(counted) if unit == UTF8 else None

    def judge(self, claim: Claim) -> tuple[tuple[Span, ...], str]:
        """Where the claim stands under this convention; or nothing, and why it cannot stand, in words."""
        spans = self._spans(claim.pieces)
        reason = _objection(claim, spans, self._text)
        return ((), reason) if reason else (spans, "")

    def _spans(self, pieces: Pieces) -> tuple[Span, ...]:
        """The pieces in code points of the canonical text; none when they do not fit it."""
        if self._is_plain:
            return tuple([Span(start, end) for start, end in (sorted(pieces) if len(pieces) > 1 else pieces)])
        spans: list[Span] = []
        for start, end in sorted(pieces):
            first, last = self._code_point(start), self._code_point(end)
            if first is None or last is None:
                return ()
            to = self._canonical.to_canonical
            spans.append(Span(to(first), to(last, is_end=True)))
        return tuple(spans)

    def _code_point(self, position: int) -> int | None:
        offset, back = position, position
        if isinstance(self._map, Utf16Map):
            offset = self._map.to_code_point(position)
            back = self._map.to_utf16(offset)
        elif isinstance(self._map, Utf8Map):
            offset = self._map.to_code_point(position)
            back = self._map.to_utf8(offset)
        return offset if back == position and 0 <= offset <= self._length else None


def place(raw: str, claims: Sequence[Claim], declared: str = CODE_POINTS) -> Placement:
    """Canonicalize `raw` and find the convention under which all quotes of `claims` stand where they should.

    Tried are the unit that the file declares, then code points, UTF-16 units and UTF-8 bytes; over
    the text as it is, with line ends as one and as two characters, with and without a byte order mark.
    When no convention fits all, the one that fits at least half of the quotes is taken; whatever
    does not fit it has no span but a reason.
    """
    text = canonical(raw)
    units = (declared, *(unit for unit in _UNITS if unit != declared)) if declared in _UNITS else _UNITS
    quoted = [claim for claim in claims if claim.quote]
    first = best = _Convention(units[0], raw, text.text)
    judged = [first.judge(claim) for claim in claims]
    if any(reason for claim, (_, reason) in zip(claims, judged, strict=True) if claim.quote):
        best = _best_convention(first, _conventions(raw, text.text, units), quoted)
        judged = [best.judge(claim) for claim in claims]
    spans, reasons = tuple([one[0] for one in judged]), tuple([one[1] for one in judged])
    return Placement(text, spans, reasons, _remark(best, first, claims, quoted, raw))


def count_standing(raw: str, claims: Sequence[Claim], unit: str) -> int:
    """How many of the claims stand where they should in `raw` as it is, counted in `unit`.

    >>> count_standing("é1", [Claim(((2, 3),), "1"), Claim(((1, 2),), "1")], UTF8)
    1
    """
    return _count_agreeing(_Convention(unit, raw, canonical(raw).text), claims)


def converted(unit: str) -> str:
    """What the report says where positions were counted otherwise than Clipdesk does."""
    return f"Positions were counted in {unit}s and have been converted."


def unverified(unit: str) -> str:
    """What the report says where no words bear out the unit in which positions were counted."""
    return f"Positions were taken as {unit}s; the file quotes no words to verify them by."


def _best_convention(first: _Convention, others: Iterator[_Convention], quoted: Sequence[Claim]) -> _Convention:
    """The convention under which the most quotes stand; `first` when none bears out half of them."""
    best, agreeing = first, _count_agreeing(first, quoted)
    for convention in others:
        count = _count_agreeing(convention, quoted)
        if count > agreeing:
            best, agreeing = convention, count
        if count == len(quoted):
            break
    return best if agreeing * 2 >= len(quoted) else first


def _count_agreeing(convention: _Convention, claims: Sequence[Claim]) -> int:
    return sum(not convention.judge(claim)[1] for claim in claims)


def _conventions(raw: str, text: str, units: tuple[str, ...]) -> Iterator[_Convention]:
    """Every convention worth trying; those that count this text alike come once."""
    with_pairs = _LINE_END.sub("\r\n", raw)
    bare = (raw, text, with_pairs, with_pairs.lstrip("\ufeff"))
    for counted in dict.fromkeys((*bare, *("\ufeff" + one.lstrip("\ufeff") for one in bare))):
        for unit in units:
            if unit == CODE_POINTS or (not counted.isascii() and (unit == UTF8 or max(counted) > "\uffff")):
                yield _Convention(unit, counted, text)


def _objection(claim: Claim, spans: tuple[Span, ...], text: str) -> str:
    """Why the claim cannot stand on `spans`, in words; empty when it can."""
    for start, end in claim.pieces or ((0, 0),):
        if start >= end:
            return "it covers nothing"
    if not spans or not spans_fit(spans, len(text)):
        is_inside = bool(spans) and spans[0].start >= 0 and max(span.end for span in spans) <= len(text)
        return "its pieces overlap" if is_inside else "it lies outside the text"
    if claim.quote:
        found = quote_of(text, spans)
        if found != claim.quote and not _is_same(found, claim.quote):
            return f"the text there is {_shown(found)}, not {_shown(claim.quote)}"
    return ""


def _is_same(found: str, quote: str) -> bool:
    """Whether both are the same words, whatever kind of line end the quote has; brat writes a space for each."""
    # The letter in front keeps a U+FEFF inside the text from being stripped as a byte order mark.
    kept, stripped = canonical("a" + quote).text[1:], canonical(quote).text
    return found in (kept, stripped) or found.replace("\n", " ") == kept.replace("\n", " ")


def _shown(words: str) -> str:
    shown = canonical(words[:40]).text
    return f"“{shown}…”" if len(words) > 40 else f"“{shown}”"


def _remark(best: _Convention, first: _Convention, claims: Sequence[Claim], quoted: Sequence[Claim], raw: str) -> str:
    if best is not first:
        return (
            "Positions were counted in another way and have been converted."
            if best.unit == CODE_POINTS
            else converted(best.unit)
        )
    if (
        claims
        and not quoted
        and (_SHRINKING.search(raw) or raw.startswith("\ufeff") or max(raw, default="") > "\uffff")
    ):
        return unverified(first.unit)
    return ""
