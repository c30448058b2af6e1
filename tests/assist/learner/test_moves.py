"""Edges of pieces, moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.learner.manners import Move
from clipdesk.assist.learner.moves import moved, moves_to
from clipdesk.assist.learner.pieces import SPEAKER, Words
from tests.assist.learner.corrected import LABEL, place, sheet_of

TEXT = "She said that, about 40 boats and a tug came in on Monday, which was late."


@pytest.mark.parametrize(
    ("phrase", "move", "then"),
    [
        ("that, about 40 boats", Move("begin", "behind", "that"), "about 40 boats"),
        ("about 40 boats", Move("begin", "drop", "1"), "40 boats"),
        ("40 boats", Move("begin", "add", "2"), "that, about 40 boats"),
        ("40 boats", Move("begin", "from", "said"), "said that, about 40 boats"),
        ("40 boats and a tug", Move("end", "before", "and"), "40 boats"),
        ("40 boats and a tug", Move("end", "drop", "3"), "40 boats"),
        ("40 boats", Move("end", "add", "1"), "40 boats and"),
        ("40 boats", Move("end", "at", "tug"), "40 boats and a tug"),
        ("40 boats", Move("end", "until", ","), "40 boats and a tug came in on Monday"),
    ],
)
def test_an_edge_moves(phrase: str, move: Move, then: str) -> None:
    words = Words(sheet_of(TEXT, phrase))
    piece = moved(words.all, words.pieces(LABEL)[0], move)
    assert piece is not None
    span = words.span_of(piece)
    assert TEXT[span.start : span.end] == then


@pytest.mark.parametrize(
    ("phrase", "move"),
    [
        ("40", Move("begin", "drop", "1")),
        ("40", Move("end", "before", "boats")),
        ("She", Move("begin", "add", "1")),
        ("late", Move("end", "add", "1")),
        ("40 boats", Move("begin", "behind", "ferry")),
        ("40 boats", Move("end", "at", "ferry")),
    ],
)
def test_an_edge_stays_where_it_cannot_move(phrase: str, move: Move) -> None:
    words = Words(sheet_of(TEXT, phrase))
    assert moved(words.all, words.pieces(LABEL)[0], move) is None


@pytest.mark.parametrize(
    ("move", "then"),
    [
        (Move("begin", "with", "value"), "40 boats"),
        (Move("begin", "without", "value"), "boats"),
        (Move("end", "with", "value"), "about 40"),
        (Move("end", "without", "of"), "about 40"),
        (Move("begin", "with", SPEAKER), "She said that, about 40 boats"),
        (Move("begin", "with", "unit"), None),
    ],
)
def test_an_edge_moves_to_a_part(move: Move, then: str | None) -> None:
    sheet = sheet_of(TEXT, "about 40 boats")
    values = {"value": "40", "of": "boats", "unit": "miles"}
    rule = sheet.rules[0]._replace(attributes=values, said_by=place(TEXT, "She"))
    words = Words(sheet._replace(rules=(rule,)))
    piece = moved(words.all, words.pieces(LABEL)[0], move)
    span = words.span_of(piece) if piece else None
    assert (TEXT[span.start : span.end] if span else None) == then


def test_a_move_to_a_part_is_proposed_where_it_brings_an_edge_to_its_place() -> None:
    sheet = sheet_of(TEXT, "about 40 boats")
    words = Words(sheet._replace(rules=(sheet.rules[0]._replace(attributes={"value": "40"}),)))
    (piece,) = words.pieces(LABEL)
    found = set(moves_to(words.all, piece, (piece.first + 1, piece.last)))
    assert Move("begin", "with", "value") in found
    assert all(one.edge == "begin" for one in found)


@given(st.data())
def test_what_is_proposed_as_a_move_keeps_to_the_paragraph(data: st.DataObject) -> None:
    text = f"Before it.\n\n{TEXT}\n\nBehind it."
    words = Words(sheet_of(text, "about 40 boats and"))
    (piece,) = words.pieces(LABEL)
    inside = st.integers(piece.low, piece.high - 1)
    first, last = sorted((data.draw(inside), data.draw(inside)))
    for move in moves_to(words.all, piece, (first, last)):
        one = moved(words.all, piece, move)
        assert one is None or piece.low <= one.first <= one.last < piece.high


def test_moves_that_are_wanted_bring_an_edge_to_its_place() -> None:
    words = Words(sheet_of(TEXT, "that, about 40 boats and a tug"))
    (piece,) = words.pieces(LABEL)
    wanted = words.edges_of(words.span_of(piece._replace(first=piece.first + 3, last=piece.last - 3)))
    assert wanted is not None
    found = {move: moved(words.all, piece, move) for move in moves_to(words.all, piece, wanted)}
    assert {move.how for move in found} == {"drop", "behind", "before"}
    assert all(one and (one.first == wanted[0] or one.last == wanted[1]) for one in found.values())
