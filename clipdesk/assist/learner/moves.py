"""Moves of an edge of a piece, over its words: by their number, to where a word stands, or to a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clipdesk.assist.learner.manners import Move
from clipdesk.assist.learner.pieces import Piece
from clipdesk.assist.tokens import Token

_FEW = 3
"""Words that are left out or taken in by their number."""
_REACH = 8
"""Words and signs within which a word is looked for, twice as many behind the end."""

TO_PARTS = _WITH, _WITHOUT = "with", "without"
"""How an edge moves to a part: To where a part of a piece begins or ends; to behind or before it."""

Edges = tuple[int, int]


def moved(words: Sequence[Token], piece: Piece, move: Move) -> Piece | None:
    """The piece with an edge moved within its paragraph; None where that cannot be."""
    first, last = piece.edges
    if move.edge == "begin":
        first = next(_begins(words, piece, move), -1)
    else:
        last = next(_ends(words, piece, move), -1)
    if not piece.low <= first <= last < piece.high or piece.edges == (first, last):
        return None
    return piece._replace(first=first, last=last)


def moves_to(words: Sequence[Token], piece: Piece, edges: Edges) -> Iterator[Move]:
    """The moves that bring an edge of a piece to where it should be."""
    first, last = edges
    if piece.first < first <= piece.last:
        yield from _counted("begin", "drop", words[piece.first : first])
        yield Move("begin", "behind", words[first - 1].folded)
    elif piece.low <= first < piece.first:
        yield from _counted("begin", "add", words[first : piece.first])
        yield Move("begin", "from", words[first].folded)
    if piece.first <= last < piece.last:
        yield from _counted("end", "drop", words[last + 1 : piece.last + 1])
        yield Move("end", "before", words[last + 1].folded)
    elif piece.last < last < piece.high:
        yield from _counted("end", "add", words[piece.last + 1 : last + 1])
        yield Move("end", "at", words[last].folded)
        if last + 1 < piece.high:
            yield Move("end", "until", words[last + 1].folded)
    for edge, wanted, now in (("begin", first, piece.first), ("end", last, piece.last)):
        for part in piece.parts if wanted != now else ():
            found = (Move(edge, how, part.what) for how in (_WITH, _WITHOUT))
            yield from (move for move in found if next(_led(words, piece, move), -1) == wanted)


def _counted(edge: str, how: str, between: Sequence[Token]) -> Iterator[Move]:
    count = sum(one.is_word for one in between)
    if 0 < count <= _FEW:
        yield Move(edge, how, str(count))


def _begins(words: Sequence[Token], piece: Piece, move: Move) -> Iterator[int]:
    """The first word that a move of the beginning leads to."""
    first, last = piece.edges
    match move.how:
        case "drop":
            yield from _th(words, range(first + 1, last + 1), int(move.what))
        case "add":
            yield from _th(words, range(first - 1, piece.low - 1, -1), int(move.what))
        case "behind":
            for at in _places(words, range(first, min(last, first + _REACH)), move.what):
                yield from _th(words, range(at + 1, last + 1), 1)
        case "with" | "without":
            yield from _led(words, piece, move)
        case "from":
            yield from _places(words, range(first - 1, max(piece.low, first - _REACH) - 1, -1), move.what)


def _ends(words: Sequence[Token], piece: Piece, move: Move) -> Iterator[int]:
    """The last word that a move of the end leads to."""
    first, last = piece.edges
    match move.how:
        case "drop":
            yield from _th(words, range(last - 1, first - 1, -1), int(move.what))
        case "add":
            yield from _th(words, range(last + 1, piece.high), int(move.what))
        case "before":
            for at in _places(words, range(first + 1, last + 1), move.what):
                yield from _th(words, range(at - 1, first - 1, -1), 1)
        case "at":
            yield from _places(words, range(last + 1, min(piece.high, last + 1 + _REACH)), move.what)
        case "until":
            for at in _places(words, range(last + 2, min(piece.high, last + 2 * _REACH)), move.what):
                yield from _th(words, range(at - 1, last, -1), 1)
        case "with" | "without":
            yield from _led(words, piece, move)


def _led(words: Sequence[Token], piece: Piece, move: Move) -> Iterator[int]:
    """The word that begins or ends a part of the piece, or the one before or behind that part."""
    part = next((one for one in piece.parts if one.what == move.what), None)
    if part is None:
        return
    if move.how == _WITH:
        yield part.first if move.edge == "begin" else part.last
    elif move.edge == "begin":
        yield from _th(words, range(part.last + 1, piece.high), 1)
    else:
        yield from _th(words, range(part.first - 1, piece.low - 1, -1), 1)


def _th(words: Sequence[Token], places: Iterable[int], number: int) -> Iterator[int]:
    """The place of the so-manieth word among places; signs are none."""
    for at in places:
        number -= words[at].is_word
        if not number:
            yield at
            return


def _places(words: Sequence[Token], places: Iterable[int], folded: str) -> Iterator[int]:
    return (at for at in places if words[at].folded == folded)
