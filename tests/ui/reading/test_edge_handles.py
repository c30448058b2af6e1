"""The frame, its handles, and where a dragged edge may go."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from clipdesk.domain.span import Span
from clipdesk.ui.reading.edge_handles import EdgeDrag, edge_drag, edge_handles, handle_at
from tests import builders
from tests.strategies import texts
from tests.ui.reading.conftest import COLORS, Open, Opened
from tests.ui.reading.painted import is_near


def is_framed(shown: Opened, span: Span) -> bool:
    """Whether the frame runs along the whole left side of the first line of `span`."""
    image, box = shown.image(), shown.boxes(span)[0]
    color = QColor(COLORS["quote"])
    x = round(box.left() - 2.5)
    middle = range(round(box.top()) + 6, round(box.bottom()) - 4)
    return all(any(is_bluish(image.pixelColor(x + d, y), color) for d in (-1, 0, 1)) for y in middle)


def is_bluish(found: QColor, color: QColor) -> bool:
    return is_near(found, color) or found.lightness() < 200


def test_every_piece_of_the_selected_annotation_is_framed_and_no_other(opened: Open) -> None:
    shown = opened("so [quote#q:We won], she said, [quote#q:easily] and [quote#r:again] not")
    assert not is_framed(shown, shown.span("We won"))
    shown.view.set_selected(shown.id("q"))
    assert is_framed(shown, shown.span("We won"))
    assert is_framed(shown, shown.span("easily"))
    assert not is_framed(shown, shown.span("again"))
    shown.view.set_selected(None)
    assert not is_framed(shown, shown.span("easily"))


def test_each_piece_has_a_handle_at_either_end(opened: Open) -> None:
    shown = opened("so [quote#q:We won], she said, [quote#q:easily] and more")
    shown.view.set_selected(shown.id("q"))
    found = list(edge_handles(shown.view.geometry_of_lines, shown.view.marks))
    assert [(handle.number, handle.is_start) for handle in found] == [(0, True), (0, False), (1, True), (1, False)]
    box = shown.boxes(shown.span("easily"))[0]
    assert abs(found[2].edge.x() - box.left()) < 1
    assert abs(found[3].edge.x() - box.right()) < 1
    image = shown.image()
    for handle in found:
        assert is_near(image.pixelColor(handle.knob.toPoint()), QColor(COLORS["quote"]))


def test_a_suggestion_is_framed_but_has_no_handles(opened: Open) -> None:
    shown = opened("so [quote#g:We won] then")
    shown.view.set_selected(shown.id("g"))
    assert is_framed(shown, shown.span("We won"))
    assert list(edge_handles(shown.view.geometry_of_lines, shown.view.marks)) == []


def test_a_handle_is_taken_near_its_knob_only(opened: Open) -> None:
    shown = opened("so [quote#q:We won the day] then")
    geometry, marks = shown.view.geometry_of_lines, shown.view.marks
    box = shown.boxes(shown.span("We won the day"))[0]
    assert handle_at(geometry, marks, box.bottomRight()) is None
    shown.view.set_selected(shown.id("q"))
    end = handle_at(geometry, marks, box.bottomRight() + QPointF(3, 4))
    start = handle_at(geometry, marks, box.topLeft())
    assert end is not None
    assert start is not None
    assert (start.is_start, end.is_start) == (True, False)
    assert handle_at(geometry, marks, box.center()) is None


def test_handles_of_a_passage_longer_than_any_screen_are_found(opened: Open) -> None:
    shown = opened("[quote#q:" + "Nobody saw it. " * 2_000 + "end]")
    shown.view.set_selected(shown.id("q"))
    found = list(edge_handles(shown.view.geometry_of_lines, shown.view.marks))
    assert [handle.is_start for handle in found] == [True, False]
    assert found[1].edge.y() > found[0].edge.y() + 1_000


def test_a_dragged_edge_stops_at_the_other_edge_and_at_the_next_piece() -> None:
    made = builders.article("one [quote#q:two] three [quote#q:four five] six")
    annotation = made.annotations[0]
    text = made.article.text
    drag = EdgeDrag(annotation.id, 1, True, Span(14, 23), 7, len(text))
    assert drag.moved_to(text, 2, snaps=False).span == Span(7, 23)
    assert drag.moved_to(text, 2, snaps=True).span == Span(8, 23)
    assert drag.moved_to(text, 99, snaps=False).span == Span(22, 23)
    assert drag.moved_to(text, 20, snaps=True).span == Span(19, 23)
    end = EdgeDrag(annotation.id, 0, False, Span(4, 7), 0, 14)
    assert end.moved_to(text, 30, snaps=True).span == Span(4, 13)
    assert end.moved_to(text, 0, snaps=False).span == Span(4, 5)


def test_an_edge_dragged_over_the_other_one_keeps_the_word_there() -> None:
    text = "the stairs and listened through"
    start = EdgeDrag("a", 0, True, Span(4, 23), 0, len(text))
    assert text[slice(*start.moved_to(text, 31, snaps=True).span)] == "listened"
    assert text[slice(*start.moved_to(text, 31, snaps=False).span)] == "d"
    end = EdgeDrag("a", 0, False, Span(4, 23), 0, len(text))
    assert text[slice(*end.moved_to(text, 0, snaps=True).span)] == "stairs"
    inside = EdgeDrag("a", 0, False, Span(6, 23), 0, len(text))  # the edge that stays is not moved
    assert text[slice(*inside.moved_to(text, 0, snaps=True).span)] == "airs"


def test_a_drag_knows_the_neighbors_of_its_piece(opened: Open) -> None:
    shown = opened("one [quote#q:two] three [quote#q:four five] six")
    shown.view.set_selected(shown.id("q"))
    drags = [
        edge_drag(shown.annotations["q"], handle, len(shown.text))
        for handle in edge_handles(shown.view.geometry_of_lines, shown.view.marks)
    ]
    assert [(drag.low, drag.high) for drag in drags] == [(0, 14)] * 2 + [(7, len(shown.text))] * 2


@given(texts(), st.data())
def test_a_dragged_edge_never_splits_a_character_nor_empties_the_piece(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    origin = Span(start, data.draw(st.integers(start + 1, len(text))))
    drag = EdgeDrag("a", 0, data.draw(st.booleans()), origin, 0, len(text))
    span = drag.moved_to(text, data.draw(st.integers(0, len(text))), snaps=data.draw(st.booleans())).span
    assert span.is_valid
    assert span.end <= len(text)
