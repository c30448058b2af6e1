"""Proves words without holding them: hashes and lengths of a text and of its passages.

Text and passages are compared in their *letters*: what is left of them when white space and quotation marks are set
aside, which every download wraps and writes otherwise. Hashes of letters are SHA-256 over a salt and their UTF-8.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.domain.fingerprint import fingerprint
from clipdesk.domain.span import Span
from clipdesk.domain.text import digest

QUOTATION_MARKS = frozenset("\"'`«»‘’‚‛“”„‟‹›")
AROUND = 32
"""Letters before and after a passage that are hashed with it, to tell places with the same words apart."""
_INVISIBLE = frozenset("\u00ad\u200b\ufeff")
_ASIDE = re.compile(rf"[\s{''.join(sorted(QUOTATION_MARKS | _INVISIBLE))}]+")


class TextProof(NamedTuple):
    """What an article's text is recognized by.

    `length` counts code points; `text_hash` is the SHA-256 of the text, `fingerprint` that of its words,
    `letters_hash` that of `salt` and its letters.
    """

    length: int
    text_hash: str
    fingerprint: bytes
    letters_hash: str
    salt: bytes


class PieceProof(NamedTuple):
    """What one piece of a passage is found by.

    `start` and `end` count letters from the beginning of the text. `before` and `after` are hashes of the piece with
    `AROUND` letters in front of it and behind it; empty where the text has fewer. `times` is how often these letters
    stand in the text. `opening` and `closing` count the quotation marks at its ends; `begins_word` says whether a
    word begins where it does.
    """

    start: int
    end: int
    letters_hash: str
    before: str = ""
    after: str = ""
    times: int = 1
    opening: int = 0
    closing: int = 0
    begins_word: bool = True

    @property
    def length(self) -> int:
        """How many letters it has."""
        return self.end - self.start


class Proof(NamedTuple):
    """What an article without its text brings to prove it and its passages: of each annotation one proof a piece."""

    text: TextProof
    pieces: tuple[tuple[PieceProof, ...], ...] = ()


class Letters:
    """The letters of one text, and where each of them stands in it."""

    def __init__(self, text: str, salt: bytes) -> None:
        self.text = text
        self._salt = hashlib.sha256(salt)
        self.places: list[int] = []
        start = 0
        for aside in _ASIDE.finditer(text):
            self.places += range(start, aside.start())
            start = aside.end()
        self.places += range(start, len(text))
        self.all = _ASIDE.sub("", text)

    def hash(self, start: int, end: int) -> str:
        """The hash of the letters `[start, end)`, 64 hexadecimal digits."""
        made = self._salt.copy()
        made.update(self.all[start:end].encode())
        return made.hexdigest()

    def under(self, span: Span) -> tuple[int, int]:
        """The letters `[start, end)` under a span."""
        return bisect_left(self.places, span.start), bisect_left(self.places, span.end)

    def begins_word(self, start: int) -> bool:
        """Whether a word begins at this letter: before it stands none of a word, or something that was set aside."""
        if not self.all[start].isalnum() or start == 0:
            return True
        return self.places[start] - self.places[start - 1] > 1 or not self.all[start - 1].isalnum()

    def span(self, piece: PieceProof, start: int) -> Span:
        """The place in the text of a piece that begins at the letter `start`, with as many quotation marks as it has."""
        end = start + piece.length
        first, last = self.places[start], self.places[end - 1] + 1
        before = self.places[start - 1] + 1 if start else 0
        behind = self.places[end] if end < len(self.places) else len(self.text)
        opening = _reach(self.text[before:first][::-1], piece.opening)
        return Span(first - opening, last + _reach(self.text[last:behind], piece.closing))


def _reach(gap: str, marks: int) -> int:
    """How many code points of what was set aside beside a passage hold so many quotation marks, or all there are."""
    places = [place for place, sign in enumerate(gap) if sign in QUOTATION_MARKS][:marks]
    return places[-1] + 1 if places else 0


def prove_text(text: str, salt: bytes) -> TextProof:
    """What a text is recognized by.

    >>> one, other = prove_text("He said: “No.”", b"s"), prove_text("He\\nsaid: 'No.'", b"s")
    >>> one.letters_hash == other.letters_hash, one.text_hash == other.text_hash
    (True, False)
    """
    letters = Letters(text, salt)
    return TextProof(len(text), digest(text), fingerprint(text), letters.hash(0, len(letters.all)), salt)


def prove_pieces(letters: Letters, spans: Sequence[Span]) -> tuple[PieceProof, ...]:
    """What each of these spans of a text is found by."""
    return tuple(_prove(letters, span) for span in spans)


def _prove(letters: Letters, span: Span) -> PieceProof:
    start, end = letters.under(span)
    if start == end:
        return PieceProof(start, end, letters.hash(start, end), times=0)
    words, text = letters.all[start:end], letters.text
    return PieceProof(
        start,
        end,
        letters.hash(start, end),
        letters.hash(start - AROUND, end) if start >= AROUND else "",
        letters.hash(start, end + AROUND) if end + AROUND <= len(letters.all) else "",
        sum(1 for _ in re.finditer(f"(?={re.escape(words)})", letters.all)),
        _marks(text[span.start : letters.places[start]]),
        _marks(text[letters.places[end - 1] + 1 : span.end]),
        letters.begins_word(start),
    )


def _marks(gap: str) -> int:
    return sum(sign in QUOTATION_MARKS for sign in gap)
