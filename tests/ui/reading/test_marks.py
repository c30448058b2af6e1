"""What is marked, as values."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.sought import read_sought
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.reading.marks import Marks, Piece, Preview
from clipdesk.ui.reading.sought_places import SoughtPlaces
from tests import builders
from tests.ui.reading.conftest import STYLES

MARKED = "[quote#q:“We [statistic#s:won 3%],”] she said, [quote#q:“easily.”] [official#g:Kell]"


def marks() -> Marks:
    made = builders.article(MARKED).annotations
    return Marks(
        annotations=AnnotationSet(one for one in made if one.id != "a1-g"),
        styles=STYLES,
        suggestions=AnnotationSet(one for one in made if one.id == "a1-g"),
        suggestion_styles=STYLES,
    )


def shown(pieces: Sequence[Piece]) -> list[tuple[str, int, Span, bool]]:
    return [(one.annotation.id, one.number, one.span, one.is_suggestion) for one in pieces]


def test_pieces_come_in_reading_order_with_their_numbers_and_looks() -> None:
    found = marks().pieces(Span(0, 200))
    assert shown(found) == [
        ("a1-q", 0, Span(0, 12), False),
        ("a1-s", 0, Span(4, 10), False),
        ("a1-q", 1, Span(23, 32), False),
        ("a1-g", 0, Span(33, 37), True),
    ]
    assert [one.style.name for one in found] == ["quote", "statistic", "quote", "official"]
    assert shown(marks().pieces(Span(12, 24))) == shown(found)[2:3]


def test_an_edge_being_dragged_is_where_the_mouse_has_it() -> None:
    made = marks()
    made.preview = Preview("a1-q", 1, Span(13, 32))
    assert (("a1-q", 1, Span(13, 32), False)) in shown(made.pieces(Span(12, 20)))
    annotation = made.annotations.get("a1-q")
    assert annotation is not None
    assert made.spans_of(annotation) == (Span(0, 12), Span(13, 32))
    assert annotation.spans == (Span(0, 12), Span(23, 32))


def test_the_shortest_comes_first_under_a_place() -> None:
    assert [one.id for one in marks().under(5)] == ["a1-s", "a1-q"]
    assert [one.id for one in marks().under(34)] == ["a1-g"]
    assert marks().under(15) == []


def test_a_label_that_is_not_known_has_a_look_as_well() -> None:
    made = marks()
    made.styles = {}
    assert made.pieces(Span(0, 1))[0].style.name == "?"


def test_relations_are_found_from_either_end() -> None:
    made = marks()
    made.set_links([("a1-q", "a1-s", "said_by")])
    assert made.links["a1-q"] == made.links["a1-s"]
    assert made.links["a1-q"][0].name == "said_by"


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=9), st.integers(0, 90), st.integers(1, 30))
def test_hits_are_found_by_bisection_as_by_looking_at_all(gaps: list[tuple[int, int]], start: int, length: int) -> None:
    hits: list[Span] = []
    for gap, size in gaps:
        first = (hits[-1].end if hits else 0) + gap
        hits.append(Span(first, first + size))
    made = Marks(hits=hits)
    span = Span(start, start + length)
    assert made.hits_in(span) == [(number, hit) for number, hit in enumerate(hits) if hit.overlaps(span)]


def test_what_is_sought_is_there_only_while_it_is_to_be_seen() -> None:
    made = Marks()
    assert made.sought_in(Span(0, 20)) == []
    made.sought = SoughtPlaces("one ferry, two ferries", read_sought("ferr"))
    assert made.sought_in(Span(0, 15)) == [Span(4, 9)]
