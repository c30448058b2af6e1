"""`ImportedPlaces`: where passages of an article stand in its text as it was imported, which no cut changes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from clipdesk.domain.change import ArticleBody
from clipdesk.domain.span import Span

Place = tuple[tuple[Span, ...], ...]
"""Passages in the imported text: of each its pieces, between which something was cut."""


class ImportedPlaces:
    """Translates between the text of an article, as it is cut now, and its imported text. Offsets are code points."""

    def __init__(self, body: ArticleBody) -> None:
        self._left: list[tuple[Span, int]] = []
        """The stretches between the cuts, and by how much each stands later in the imported text."""
        last = by = 0
        for cut in body.cuts:
            self._left.append((Span(last, cut.offset), by))
            last, by = cut.offset, by + len(cut.text)
        self._left.append((Span(last, len(body.text)), by))

    def imported(self, spans: Sequence[Span]) -> Place:
        """Where these passages stand in the imported text."""
        return tuple(tuple(self._pieces(one)) for one in spans)

    def spans(self, place: Place) -> tuple[Span, ...] | None:
        """Where they stand now; None where something of them is cut, or something between their pieces is not."""
        found = [self._now(pieces) for pieces in place]
        spans = tuple(one for one in found if one is not None)
        return spans if len(spans) == len(place) else None

    def _pieces(self, span: Span) -> list[Span]:
        parts = ((Span(max(span.start, own.start), min(span.end, own.end)), by) for own, by in self._left)
        return [part.shifted(by) for part, by in parts if part.start < part.end]

    def _now(self, pieces: Sequence[Span]) -> Span | None:
        parts = [
            piece.shifted(-by)
            for piece in pieces
            for own, by in self._left
            if own.start <= piece.start - by < piece.end - by <= own.end
        ]
        is_whole = bool(parts) and len(parts) == len(pieces)
        if not is_whole or any(one.end != other.start for one, other in pairwise(parts)):
            return None
        return Span(parts[0].start, parts[-1].end)
