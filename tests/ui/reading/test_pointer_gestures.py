"""What the mouse does on the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.ui.reading.edge_handles import edge_handles
from tests.ui.reading.conftest import STYLES, Open, Opened, send_mouse

TEXT = "The board voted to pay £3.2 million a year, said Mairi Kell.\n\n“We won,” she added. Nobody else spoke."
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def told(shown: Opened) -> list[str | None]:
    """The words of every selection told from now on."""
    found: list[str | None] = []
    shown.view.span_selected.connect(lambda span: found.append(None if span is None else shown.text[slice(*span)]))
    return found


def drags(shown: Opened) -> list[str]:
    found: list[str] = []
    shown.view.span_dragged.connect(lambda span: found.append(shown.text[slice(*span)]))
    return found


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("oard", "pa", "board voted to pay"),
        ("£3.2", "million", "£3.2 million"),
        ("“We won,”", "“We won,”", "“We won,”"),
        ("Kell.", "“We", "Kell.\n\n“We"),
    ],
)
def test_a_drag_selects_whole_words_and_tells_once(opened: Open, first: str, last: str, words: str) -> None:
    shown = opened(TEXT)
    selections, ended = told(shown), drags(shown)
    shown.drag(shown.before(first), shown.behind(last))
    assert selections == [words]
    assert ended == [words]
    assert shown.view.selected_span() == shown.span(words)
    assert shown.view.caret_offset() == shown.span(words).end


def test_a_drag_to_the_left_leaves_the_caret_at_the_left(opened: Open) -> None:
    shown = opened(TEXT)
    shown.drag(shown.behind("pa"), shown.before("oard"))
    assert shown.view.selected_span() == shown.span("board voted to pay")
    assert shown.view.caret_offset() == shown.span("board").start


def test_with_alt_held_or_snapping_off_the_selection_stays_as_it_is(opened: Open) -> None:
    shown = opened(TEXT)
    shown.drag(shown.before("oard vo"), shown.behind("oard vo"), ALT)
    assert shown.view.selected_span() == shown.span("oard vo")
    shown.view.snapping = False
    shown.drag(shown.before("ard v"), shown.behind("ard v"))
    assert shown.view.selected_span() == shown.span("ard v")


def test_a_drag_over_white_space_selects_nothing(opened: Open) -> None:
    shown = opened("one      two")
    selections, ended = told(shown), drags(shown)
    shown.drag(shown.before("    "), shown.behind("    "))
    assert (selections, ended) == ([], [])
    assert shown.view.selected_span() is None


def test_a_double_click_selects_the_word_and_a_third_the_paragraph(opened: Open) -> None:
    shown = opened(TEXT)
    ended = drags(shown)
    shown.double_click(shown.amid("3.2"))
    assert ended == ["£3.2"]
    shown.click(shown.amid("3.2"))
    assert ended == ["£3.2", TEXT.split("\n")[0]]


def test_a_third_click_selects_a_paragraph_broken_for_display_whole(opened: Open) -> None:
    shown = opened("Nobody else spoke of it. " * 1_000 + "\n\nNext.")
    shown.double_click(shown.amid("else"))
    shown.click(shown.amid("else"))
    assert shown.view.selected_span() == Span(0, 25_000 - 1)


def test_a_double_click_and_drag_extends_by_words(opened: Open) -> None:
    shown = opened(TEXT)
    start, end = shown.amid("voted"), shown.amid("million")
    shown.click(start)
    shown.mouse(QEvent.Type.MouseButtonDblClick, start)
    shown.mouse(QEvent.Type.MouseMove, end)
    shown.mouse(QEvent.Type.MouseButtonRelease, end)
    assert shown.view.selected_span() == shown.span("voted to pay £3.2 million")


def test_shift_and_a_click_extend_the_selection_to_whole_words(opened: Open) -> None:
    shown = opened(TEXT)
    shown.drag(shown.before("board"), shown.behind("board"))
    shown.click(shown.amid("voted"), SHIFT)
    assert shown.view.selected_span() == shown.span("board voted")


def test_a_press_on_selected_words_selects_anew_instead_of_dragging_them_away(opened: Open) -> None:
    shown = opened(TEXT)
    shown.drag(shown.before("board"), shown.behind("million"))
    shown.drag(shown.before("voted"), shown.behind("to"))
    assert shown.view.selected_span() == shown.span("voted to")
    selections = told(shown)
    shown.click(shown.amid("voted"))
    assert selections == [None]


def test_a_selection_is_told_when_the_button_is_up_and_not_before(opened: Open) -> None:
    shown = opened(TEXT)
    selections = told(shown)
    shown.mouse(QEvent.Type.MouseButtonPress, shown.before("board"))
    shown.mouse(QEvent.Type.MouseMove, shown.behind("pay"))
    assert selections == []
    shown.mouse(QEvent.Type.MouseButtonRelease, shown.behind("pay"))
    assert selections == ["board voted to pay"]


def handle_of(shown: Opened, number: int, *, is_start: bool) -> QPoint:
    found = edge_handles(shown.view.geometry_of_lines, shown.view.marks)
    return next(one.knob.toPoint() for one in found if (one.number, one.is_start) == (number, is_start))


def test_a_handle_moves_its_edge_by_words_with_a_live_preview(opened: Open) -> None:
    shown = opened("He said [quote#q:we won] the day, [quote#q:easily] and so on.")
    shown.view.set_selected("a1-q")
    moved: list[tuple[str, int, Span]] = []
    shown.view.edge_moved.connect(lambda *what: moved.append(what))
    end, goal = handle_of(shown, 0, is_start=False), shown.amid("day") + QPoint(4, 0)
    shown.mouse(QEvent.Type.MouseButtonPress, end)
    shown.mouse(QEvent.Type.MouseMove, goal)
    preview = shown.view.marks.preview
    assert preview is not None
    assert preview.span == shown.span("we won the day")
    assert moved == []
    shown.mouse(QEvent.Type.MouseButtonRelease, goal)
    assert moved == [("a1-q", 0, shown.span("we won the day"))]
    assert shown.view.marks.preview is None
    assert shown.view.selected_span() is None
    start = handle_of(shown, 1, is_start=True)
    shown.drag(start, shown.before("won"))
    # No further than to the piece before it, and to the next word from there.
    assert moved[1] == ("a1-q", 1, Span(shown.span("the day").start, shown.span("easily").end))


@pytest.mark.parametrize("is_start", [True, False])
def test_a_handle_stays_in_its_line_while_it_is_drawn_along_it(opened: Open, is_start: bool) -> None:
    shown = opened(
        "First words of a text. " * 12 + "Here [quote#q:three words here] it ends. " + "Last words of it. " * 12
    )
    shown.view.set_selected("a1-q")
    moved: list[Span] = []
    shown.view.edge_moved.connect(lambda _id, _number, span: moved.append(span))
    knob = handle_of(shown, 0, is_start=is_start)
    # Taken at its outer rim, which belongs to the line above or below.
    grip = knob + QPoint(0, -5 if is_start else 5)
    goal = shown.before("words here") if is_start else shown.behind("three words")
    shown.drag(grip, QPoint(goal.x(), grip.y()))
    assert moved == [shown.span("words here" if is_start else "three words")]


def test_a_handle_let_go_where_it_was_moves_nothing(opened: Open) -> None:
    shown = opened("He said [quote#q:we won] then.")
    shown.view.set_selected("a1-q")
    moved: list[object] = []
    shown.view.edge_moved.connect(lambda *what: moved.append(what))
    shown.click(handle_of(shown, 0, is_start=False))
    assert moved == []


def test_escape_puts_a_dragged_edge_back(opened: Open, qtbot: QtBot) -> None:
    shown = opened("He said [quote#q:we won] the day.")
    shown.view.set_selected("a1-q")
    intents: list[object] = []
    shown.view.edge_moved.connect(lambda *what: intents.append(what))
    shown.view.escape_requested.connect(lambda: intents.append("escape"))
    shown.mouse(QEvent.Type.MouseButtonPress, handle_of(shown, 0, is_start=False))
    shown.mouse(QEvent.Type.MouseMove, shown.behind("day"))
    QTest.keyClick(shown.view, Qt.Key.Key_Escape)
    assert shown.view.marks.preview is None
    shown.mouse(QEvent.Type.MouseButtonRelease, shown.behind("day"))
    assert intents == []


def test_the_mouse_tells_where_a_handle_can_be_taken(opened: Open) -> None:
    shown = opened("He said [quote#q:we won] then.")
    shown.view.set_selected("a1-q")
    shown.view.set_armed(STYLES["label-quote"])
    viewport = shown.view.viewport()

    def hover(point: QPoint) -> Qt.CursorShape:
        send_mouse(viewport, QEvent.Type.MouseMove, point, hovers=True)
        return viewport.cursor().shape()

    assert hover(handle_of(shown, 0, is_start=True)) == Qt.CursorShape.SizeHorCursor
    assert hover(shown.amid("said")) == Qt.CursorShape.BitmapCursor


def test_dragging_an_edge_beyond_the_view_scrolls(opened: Open, qtbot: QtBot) -> None:
    shown = opened("[quote#q:Nobody] " + "else spoke of it at all. " * 300, size=(700, 300))
    shown.view.set_selected("a1-q")
    shown.mouse(QEvent.Type.MouseButtonPress, handle_of(shown, 0, is_start=False))
    shown.mouse(QEvent.Type.MouseMove, QPoint(300, 500))
    gestures = shown.view._gestures
    assert gestures._scroll.isActive()
    QTest.keyClick(shown.view, Qt.Key.Key_Escape)
    assert not gestures._scroll.isActive()


def between_lines(shown: Opened, words: str) -> int:
    """A height of the viewport below the letters of the line with `words`, and above those of the next."""
    first, second = shown.view.geometry_of_lines.lines_of(Span(0, len(shown.text)))[:2]
    assert first.start <= shown.text.index(words) < first.end
    return round((first.band_bottom + second.band_top) / 2)


def test_a_drag_between_two_lines_selects_in_the_upper_one(opened: Open) -> None:
    shown = opened("The board voted to pay three million a year, " * 6)
    y = between_lines(shown, "board voted")
    shown.drag(QPoint(shown.before("board").x(), y), QPoint(shown.behind("voted").x(), y))
    assert shown.view.selected_span() == shown.span("board voted")


def test_a_double_click_between_two_lines_selects_the_word_above(opened: Open) -> None:
    shown = opened("The board voted to pay three million a year, " * 6)
    inside = (shown.before("voted") + shown.behind("voted")) / 2
    QTest.mouseDClick(
        shown.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(inside.x(), between_lines(shown, "voted"))
    )
    assert shown.view.selected_span() == shown.span("voted")


def test_a_click_below_the_text_goes_to_its_end(opened: Open) -> None:
    shown = opened(TEXT)
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, shown.view.height() - 20))
    assert shown.view.caret_offset() == len(shown.text)
