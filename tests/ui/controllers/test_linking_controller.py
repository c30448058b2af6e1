"""Links drawn by the mouse, or chosen by name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.commands.codebook import AddRelationType
from clipdesk.ui.reading.link_drag import link_ring
from tests.ui.reading.conftest import send_mouse
from tests.ui.window import Window


def ring(window: Window) -> QPoint | None:
    found = link_ring(window.view.geometry_of_lines, window.view.marks)
    return found.toPoint() if found is not None else None


def amid(window: Window, words: str) -> QPoint:
    start = window.view.text.index(words)
    span = Span(start, start + len(words))
    geometry = window.view.geometry_of_lines
    return geometry.rects(geometry.lines_of(span)[0], span)[0].center().toPoint()


def draw(window: Window, end: QPoint) -> None:
    """Draw from the ring of the selected passage to a point of the text."""
    start, port = ring(window), window.view.viewport()
    assert start is not None
    send_mouse(port, QEvent.Type.MouseButtonPress, start)
    send_mouse(port, QEvent.Type.MouseMove, (start + end) / 2)
    send_mouse(port, QEvent.Type.MouseMove, end)
    send_mouse(port, QEvent.Type.MouseButtonRelease, end)


def linked(window: Window) -> list[tuple[str, str]]:
    words = {one.id: one.anchor.quote for one in window.session.annotations}
    return [(words[one.head], words[one.child]) for one in window.session.relations]


def offered(window: Window) -> list[str]:
    model = window.assembly.palette.panel.rows
    rows = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    return [one for one in rows if one]


def other_id(window: Window, annotation_id: str) -> str:
    return next(one.id for one in window.session.annotations if one.id != annotation_id)


def test_a_link_is_drawn_from_a_quote_to_who_said_it_and_undone(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.tag("“We asked,”", Qt.Key.Key_1)
    draw(window, amid(window, "Mairi Kell"))
    assert linked(window) == [("“We asked,”", "Mairi Kell")]
    assert window.view.selected_span() is None
    assert window.session.selected is not None
    assert window.session.selected.anchor.quote == "“We asked,”"
    window.trigger("history.undo")
    assert linked(window) == []


def test_a_link_drawn_to_somebody_else_takes_the_place_of_the_first(window: Window) -> None:
    window.tag("The board", Qt.Key.Key_4)
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.tag("“We asked,”", Qt.Key.Key_1)
    draw(window, amid(window, "Mairi Kell"))
    draw(window, amid(window, "The board"))
    assert linked(window) == [("“We asked,”", "The board")]


def test_drawn_to_nobody_it_says_what_is_missing(window: Window) -> None:
    window.tag("“We asked,”", Qt.Key.Key_1)
    draw(window, amid(window, "rose"))
    assert linked(window) == []
    assert "tag who said it first" in window.notices[-1]


def test_a_click_on_the_ring_offers_whom_to_link_to(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.tag("“We asked,”", Qt.Key.Key_1)
    place, port = ring(window), window.view.viewport()
    assert place is not None
    send_mouse(port, QEvent.Type.MouseButtonPress, place)
    send_mouse(port, QEvent.Type.MouseButtonRelease, place)
    assert len(offered(window)) == 1
    QTest.keyClick(window.assembly.palette.focusWidget(), Qt.Key.Key_Return)
    assert linked(window) == [("“We asked,”", "Mairi Kell")]


def test_whom_it_is_linked_to_already_is_said(window: Window) -> None:
    window.tag("The board", Qt.Key.Key_4)
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.tag("“We asked,”", Qt.Key.Key_1)
    draw(window, amid(window, "The board"))
    window.trigger("speaker.link")
    assert sorted(offered(window)) == [
        "Mairi Kell, said by",
        "Remove the link, said by",
        "The board, said by, linked now",
    ]


def test_where_several_kinds_of_link_fit_it_is_asked_which(window: Window) -> None:
    window.session.execute(AddRelationType("answers"))
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.tag("“We asked,”", Qt.Key.Key_1)
    draw(window, amid(window, "Mairi Kell"))
    assert [one.split(",")[0] for one in offered(window)] == ["answers", "said by"]
    QTest.keyClick(window.assembly.palette.focusWidget(), Qt.Key.Key_Return)
    (relation,) = window.session.relations
    kind = window.session.project.codebook.relation_type(relation.type_id)
    assert kind is not None
    assert kind.name == "answers"


def test_no_link_can_be_drawn_in_a_project_open_for_reading_only(window: Window) -> None:
    window.tag("“We asked,”", Qt.Key.Key_1)
    assert ring(window) is not None
    path = window.session.project.path
    window.session.close()
    window.assembly.projects.open_path(path, read_only=True)
    window.open("a1")
    window.session.select(next(one.id for one in window.session.annotations))
    assert ring(window) is None


def test_a_quote_is_linked_to_who_said_it(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    quote = window.tag("“We asked,”", Qt.Key.Key_1)
    window.press(Qt.Key.Key_L)
    palette = window.assembly.palette
    assert palette.isVisible()
    palette.entry_chosen.emit(
        f"link:{window.session.project.codebook.relation_types[0].id}:{other_id(window, quote.id)}"
    )
    (relation,) = window.session.relations
    assert relation.head == quote.id


def test_whoever_stands_nearest_is_offered_first(window: Window) -> None:
    window.tag("The board", Qt.Key.Key_4)
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.tag("“That ends.”", Qt.Key.Key_1)
    window.press(Qt.Key.Key_L)
    QTest.keyClick(window.assembly.palette.focusWidget(), Qt.Key.Key_Return)
    (relation,) = window.session.relations
    assert {one.id: one.anchor.quote for one in window.session.annotations}[relation.child] == "Mairi Kell"


def test_a_link_is_taken_away_from_the_palette_by_keyboard_and_comes_back(window: Window) -> None:
    official = window.label("official").id
    window.session.execute(AddAnnotation("a1", official))
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.press(Qt.Key.Key_L)
    assert "Remove the link" not in " ".join(offered(window))
    assert len(offered(window)) == 1  # the label of the whole article has no words to say who it was
    QTest.keyClick(window.assembly.palette.focusWidget(), Qt.Key.Key_Return)
    window.press(Qt.Key.Key_L)
    assert offered(window)[-1].startswith("Remove the link")
    QTest.keyClick(window.assembly.palette.focusWidget(), Qt.Key.Key_Up)
    QTest.keyClick(window.assembly.palette.focusWidget(), Qt.Key.Key_Return)
    assert window.session.relations == []
    window.trigger("history.undo")
    assert len(window.session.relations) == 1


def test_without_officials_there_is_nobody_to_link_to(window: Window) -> None:
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.press(Qt.Key.Key_L)
    assert "tag who said it first" in window.notices[-1]


def test_an_official_says_nothing_itself(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.press(Qt.Key.Key_L)
    assert "one of these labels: quote" in window.notices[-1]


def test_a_screen_reader_is_told_of_the_link_unless_it_was_refused(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    official = window.tag("Mairi Kell", Qt.Key.Key_4)
    quote = window.tag("“We asked,”", Qt.Key.Key_1)
    heard = window.hear(monkeypatch)
    window.assembly.linking.link_drawn(quote.id, official.id)
    assert heard[-1] == "said by: Mairi Kell"
    window.trigger("history.undo")
    heard.clear()

    def refuse(*_args: object, **_named: object) -> None:
        raise InvalidChangeError("The disk is full.")

    monkeypatch.setattr(window.session.project, "execute", refuse)
    window.assembly.linking.link_drawn(quote.id, official.id)
    assert "said by: Mairi Kell" not in heard
    assert linked(window) == []
    assert "The disk is full" in window.notices[-1]


def test_somebody_tagged_twice_in_the_same_words_is_offered_once_and_linked_where_nearest(window: Window) -> None:
    first = window.tag("ed", Qt.Key.Key_4)
    again = window.view.text.index("asked") + 3
    window.session.execute(AddAnnotation("a1", first.label_id, (Span(again, again + 2),)))
    window.tag("“That ends.”", Qt.Key.Key_1)
    window.press(Qt.Key.Key_L)
    assert [one.split(",")[0] for one in offered(window)] == ["ed"]
    QTest.keyClick(window.assembly.palette.focusWidget(), Qt.Key.Key_Return)
    (relation,) = window.session.relations
    linked_to = window.session.open_article.annotation(relation.child)
    assert linked_to is not None
    assert linked_to.start == again
