"""Finds the passages of an article that came without its text in the text that is here. Proofs decide, never likeness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import NamedTuple

from clipdesk.domain.anchor import spans_fit
from clipdesk.domain.proof import AROUND, Letters, PieceProof, Proof
from clipdesk.domain.span import Span
from clipdesk.domain.text import digest

MOST_WINDOWS = 4_000_000
"""Stretches of one text that are hashed at most, some 5 seconds; an article of 1,000 words with 50 passages has 50,000."""


class Placed(Enum):
    """What became of a passage."""

    FOUND = auto()
    """It stands at the same offsets."""
    MOVED = auto()
    """It stands at others."""
    MISSING = auto()
    """Its words are not in the text here."""
    AMBIGUOUS = auto()
    """Its words are, but nothing proves which place is meant."""
    UNSEARCHED = auto()
    """The text here is another, and too long to be searched."""


class Place(NamedTuple):
    """What became of a passage, and where it is: no spans where it has no place."""

    became: Placed
    spans: tuple[Span, ...] = ()


class _Starts(NamedTuple):
    """The letters at which a piece may begin, and what that makes of its passage."""

    letters: Sequence[int]
    became: Placed


def place_passages(proof: Proof, spans: Sequence[tuple[Span, ...]], text: str) -> list[Place]:
    """Where the passages whose offsets in the exported text are `spans` stand in `text`.

    In the very same text they stand where they did. In a text of the same letters they are counted off. In every other
    one each piece is searched for: its hash must be that of letters that stand there.
    """
    letters = Letters(text, proof.text.salt)
    every = list(zip(spans, proof.pieces, strict=True))
    if digest(text) == proof.text.text_hash:
        return [_in_place(letters, given, pieces) for given, pieces in every]
    if letters.hash(0, len(letters.all)) == proof.text.letters_hash:
        finds = [[_Starts((piece.start,), Placed.MOVED) for piece in pieces] for pieces in proof.pieces]
    else:
        search = _Search(letters, [piece for pieces in proof.pieces for piece in pieces])
        finds = [[search.of(piece) for piece in pieces] for pieces in proof.pieces]
    return [_at(letters, given, pieces, found) for (given, pieces), found in zip(every, finds, strict=True)]


def _in_place(letters: Letters, spans: tuple[Span, ...], pieces: Sequence[PieceProof]) -> Place:
    """The passage where it was, if its hashes are those of the letters under it."""
    is_proven = (
        len(spans) == len(pieces)
        and spans_fit(spans, len(letters.text))
        and all(
            letters.under(span) == (piece.start, piece.end)
            and letters.hash(piece.start, piece.end) == piece.letters_hash
            for span, piece in zip(spans, pieces, strict=True)
        )
    )
    return Place(Placed.FOUND, spans) if is_proven else Place(Placed.MISSING)


def _at(letters: Letters, given: tuple[Span, ...], pieces: Sequence[PieceProof], starts: Sequence[_Starts]) -> Place:
    """The place of a passage whose pieces begin at these letters."""
    spans: list[Span] = []
    is_sure = True
    for piece, (found, became) in zip(pieces, starts, strict=True):
        if not found or not _is_proven(letters, piece, found[0]):
            return Place(Placed.UNSEARCHED if became is Placed.UNSEARCHED else Placed.MISSING)
        is_sure = is_sure and became is not Placed.AMBIGUOUS
        spans.append(letters.span(piece, found[0]))
    if not is_sure:
        return Place(Placed.AMBIGUOUS)
    if len(spans) != len(given) or not spans_fit(spans, len(letters.text)):
        return Place(Placed.MISSING)
    return Place(Placed.FOUND if tuple(spans) == given else Placed.MOVED, tuple(spans))


def _is_proven(letters: Letters, piece: PieceProof, start: int) -> bool:
    end = start + piece.length
    return 0 <= start < end <= len(letters.all) and letters.hash(start, end) == piece.letters_hash


class _Search:
    """Hashes every stretch of a text that may be one of the pieces, once for each length."""

    def __init__(self, letters: Letters, pieces: Iterable[PieceProof]) -> None:
        self._letters = letters
        self._starts: dict[tuple[bool, str], list[int]] = {}
        self._searched: set[tuple[bool, int]] = set()
        wanted: dict[tuple[bool, int], set[str]] = {}
        for piece in pieces:
            if 0 < piece.length <= len(letters.all):
                wanted.setdefault((piece.begins_word, piece.length), set()).add(piece.letters_hash)
        words = [start for start in range(len(letters.all)) if letters.begins_word(start)] if wanted else []
        left = MOST_WINDOWS
        for (begins_word, length), hashes in sorted(wanted.items()):
            starts = words if begins_word else range(len(letters.all))
            left -= len(starts)
            if left >= 0:
                self._searched.add((begins_word, length))
                self._look(starts, length, hashes, begins_word=begins_word)

    def _look(self, starts: Sequence[int], length: int, hashes: set[str], *, begins_word: bool) -> None:
        last = len(self._letters.all) - length
        for start in starts:
            if start > last:
                return
            made = self._letters.hash(start, start + length)
            if made in hashes:
                self._starts.setdefault((begins_word, made), []).append(start)

    def of(self, piece: PieceProof) -> _Starts:
        """The letters at which a piece may begin: one, where its words or those around it leave no doubt."""
        found = self._starts.get((piece.begins_word, piece.letters_hash), [])
        if not found:
            is_long = not 0 < piece.length <= len(self._letters.all)
            is_known = is_long or (piece.begins_word, piece.length) in self._searched
            return _Starts((), Placed.MISSING if is_known else Placed.UNSEARCHED)
        if len(found) == 1 and piece.times == 1:
            return _Starts(found, Placed.MOVED)
        sides = [(self._is_before(piece, start), self._is_after(piece, start)) for start in found]
        for alike in (all, any):
            sure = [start for start, side in zip(found, sides, strict=True) if alike(side)]
            if len(sure) == 1:
                return _Starts(sure, Placed.MOVED)
        # Also of a single place: the text had the words more than once, so that this may be another of them.
        return _Starts(found, Placed.AMBIGUOUS)

    def _is_before(self, piece: PieceProof, start: int) -> bool:
        first = start - AROUND
        return first >= 0 and bool(piece.before) and self._letters.hash(first, start + piece.length) == piece.before

    def _is_after(self, piece: PieceProof, start: int) -> bool:
        end = start + piece.length + AROUND
        is_inside = end <= len(self._letters.all)
        return is_inside and bool(piece.after) and self._letters.hash(start, end) == piece.after
