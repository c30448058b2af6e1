"""Links drawn from the selected passage."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from clipdesk.ui.reading.link_drag import link_ring
from tests import builders
from tests.ui.reading.conftest import COLORS, Open, Opened, send_mouse
from tests.ui.reading.painted import is_near

QUOTE, OFFICIAL = builders.label_id("quote"), builders.label_id("official")
SAID_BY = ((QUOTE,), (OFFICIAL,))
TEXT = "so [quote#q:We won], said [official#o:Mairi Kell], [official#p:the chair], of [policy#y:the plan]."


def told(shown: Opened) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    tags = {one.id: tag for tag, one in shown.annotations.items()}
    shown.view.link_drawn.connect(lambda head, child: found.append((tags[head], tags.get(child, ""))))
    shown.view.link_missed.connect(lambda: found.append(("", "")))
    return found


def ring(shown: Opened) -> QPoint:
    found = link_ring(shown.view.geometry_of_lines, shown.view.marks)
    assert found is not None
    return found.toPoint()


def with_quote(opened: Open, text: str = TEXT) -> Opened:
    shown = opened(text)
    shown.view.set_relations([], [SAID_BY])
    shown.view.set_selected(shown.id("q"))
    return shown


def test_the_ring_stands_above_the_end_of_the_last_piece(opened: Open) -> None:
    shown = with_quote(opened, "[quote#q:We won], she said, [quote#q:easily] and more")
    box = shown.boxes(shown.span("easily"))[0]
    place = ring(shown)
    assert abs(place.x() - box.right()) < 8
    assert abs(place.y() - box.top()) < 4
    assert is_near(shown.image().pixelColor(place), QColor(COLORS["quote"]))


def test_in_a_text_from_right_to_left_it_stands_at_the_left(opened: Open) -> None:
    shown = with_quote(opened, "قال [quote#q:نحن فزنا] اليوم")
    box = shown.boxes(shown.span("نحن فزنا"))[0]
    assert abs(ring(shown).x() - box.left()) < 8


def test_what_begins_no_link_and_what_is_not_selected_has_no_ring(opened: Open) -> None:
    shown = with_quote(opened)
    for selected in (shown.id("y"), None):
        shown.view.set_selected(selected)
        assert link_ring(shown.view.geometry_of_lines, shown.view.marks) is None
    shown.view.set_selected(shown.id("q"))
    shown.view.set_relations([], [])
    assert link_ring(shown.view.geometry_of_lines, shown.view.marks) is None


def test_a_link_is_drawn_to_the_passage_under_the_mouse(opened: Open) -> None:
    shown = with_quote(opened)
    links = told(shown)
    shown.drag(ring(shown), shown.amid("the chair"))
    assert links == [("q", "p")]
    assert shown.view.selected_span() is None


def test_over_what_no_link_may_lead_to_it_is_missed(opened: Open) -> None:
    shown = with_quote(opened)
    links = told(shown)
    shown.drag(ring(shown), shown.amid("the plan"))
    shown.drag(ring(shown), shown.amid("so"))
    assert links == [("", ""), ("", "")]


def test_a_click_on_the_ring_asks(opened: Open) -> None:
    shown = with_quote(opened)
    links = told(shown)
    shown.click(ring(shown))
    assert links == [("q", "")]


def test_while_it_is_drawn_the_passage_it_would_lead_to_is_framed(opened: Open) -> None:
    shown = with_quote(opened)
    before = shown.image()
    shown.mouse(QEvent.Type.MouseButtonPress, ring(shown))
    shown.mouse(QEvent.Type.MouseMove, shown.amid("Mairi Kell"))
    box = shown.boxes(shown.span("Mairi Kell"))[0]
    side = QPointF(box.left() - 1.5, box.center().y()).toPoint()
    assert shown.image().pixelColor(side) != before.pixelColor(side)
    assert is_near(shown.image().pixelColor(side), QColor(COLORS["official"]))
    shown.mouse(QEvent.Type.MouseButtonRelease, shown.amid("Mairi Kell"))
    assert shown.view.marks.link_preview is None


def test_escape_draws_none(opened: Open) -> None:
    shown = with_quote(opened)
    links = told(shown)
    shown.mouse(QEvent.Type.MouseButtonPress, ring(shown))
    shown.mouse(QEvent.Type.MouseMove, shown.amid("Mairi Kell"))
    QTest.keyClick(shown.view, Qt.Key.Key_Escape)
    shown.mouse(QEvent.Type.MouseButtonRelease, shown.amid("Mairi Kell"))
    assert links == []
    assert shown.view.marks.selected == shown.id("q")


def test_the_cursor_says_that_the_ring_can_be_taken(opened: Open) -> None:
    shown = with_quote(opened)
    port = shown.view.viewport()
    send_mouse(port, QEvent.Type.MouseMove, ring(shown), hovers=True)
    assert port.cursor().shape() == Qt.CursorShape.PointingHandCursor
    send_mouse(port, QEvent.Type.MouseMove, shown.amid("the plan"), hovers=True)
    assert port.cursor().shape() == Qt.CursorShape.IBeamCursor


def test_drawn_beyond_the_view_the_text_scrolls_until_escape(opened: Open) -> None:
    shown = opened("[quote#q:Nobody] " + "else spoke of it at all. " * 300 + "[official#o:Mairi Kell]", size=(700, 300))
    shown.view.set_relations([], [SAID_BY])
    shown.view.set_selected(shown.id("q"))
    scroll = shown.view._linking._scroll
    shown.mouse(QEvent.Type.MouseButtonPress, ring(shown))
    shown.mouse(QEvent.Type.MouseMove, QPoint(300, 500))
    assert scroll.isActive()
    QTest.keyClick(shown.view, Qt.Key.Key_Escape)
    assert not scroll.isActive()
    assert shown.view.marks.link_preview is None
