"""The text, its caret and selection, as a user and a screen reader have them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleTextInterface, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.ui.reading.article_view import ArticleView
from clipdesk.ui.reading.typography import typography
from clipdesk.ui.reading.word_borders import grapheme_span, trimmed
from tests.strategies import texts
from tests.ui.reading.conftest import Open
from tests.ui.turns import a_turn_later

PARAGRAPH = "Nobody at the board would say how the money had been spent or why it was spent then. " * 3


def text_interface(view: ArticleView) -> QAccessibleTextInterface:
    found = QAccessible.queryAccessibleInterface(view).textInterface()
    assert found is not None
    return found


def test_it_is_a_read_only_text_with_a_name_and_a_caret(opened: Open, qtbot: QtBot) -> None:
    shown = opened("We won.")
    accessible = QAccessible.queryAccessibleInterface(shown.view)
    assert accessible.text(QAccessible.Text.Name) == "Article text"
    assert accessible.role() == QAccessible.Role.EditableText
    assert accessible.state().readOnly
    assert text_interface(shown.view).text(0, 7) == "We won."
    QTest.keyClicks(shown.view, "typed")
    QTest.keyClick(shown.view, Qt.Key.Key_Delete)
    assert text_interface(shown.view).text(0, 7) == "We won."
    QTest.keyClick(shown.view, Qt.Key.Key_Right)
    assert shown.view.caret_offset() == 1
    assert shown.view.cursorRect().width() > 0


def test_what_a_screen_reader_selects_is_the_users_selection(opened: Open, qtbot: QtBot) -> None:
    shown = opened("So 👩‍💻 said: “We won.”\n\nThen ё е\u0301.")
    chosen = shown.span("“We won.”")
    units = [len(shown.text[:offset].encode("utf-16-le")) // 2 for offset in chosen]
    with qtbot.waitSignal(shown.view.span_selected) as told:
        text_interface(shown.view).setSelection(0, *units)
    assert told.args == [chosen]
    assert shown.view.selected_span() == chosen
    assert text_interface(shown.view).selectionCount() == 1


def test_a_selection_through_half_a_character_is_widened_to_the_whole(opened: Open) -> None:
    shown = opened("a👩‍💻b")
    text_interface(shown.view).setSelection(0, 2, 4)
    assert shown.view.selected_span() == shown.span("👩‍💻")


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(text=texts(30), data=st.data())
def test_every_selection_comes_out_as_it_was_made(opened: Open, text: str, data: st.DataObject) -> None:
    view = opened("x").view
    view.set_article(text)
    view.snapping = False
    start = data.draw(st.integers(0, len(text)))
    span = grapheme_span(text, Span(start, data.draw(st.integers(start, len(text)))))
    view.select_span(span)
    assert view.selected_span() == (span if span.is_valid else None)
    view.snapping = True
    assert view.selected_span() == trimmed(text, span)
    view.select_span(None)
    assert view.selected_span() is None
    view.hide()


def test_keys_extend_the_selection_by_whole_characters(opened: Open, qtbot: QtBot) -> None:
    shown = opened("👩‍💻🇩🇪e\u0301x")
    found: list[str] = []
    for _ in range(5):
        QTest.keyClick(shown.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        span = shown.view.selected_span()
        assert span is not None
        found.append(shown.text[slice(*span)])
    # The caret of Qt stops within a flag; what is selected does not.
    assert list(dict.fromkeys(found)) == ["👩‍💻", "👩‍💻🇩🇪", "👩‍💻🇩🇪e\u0301", "👩‍💻🇩🇪e\u0301x"]


def test_what_is_copied_is_the_stored_text(opened: Open) -> None:
    shown = opened("5\u00a0km\n\n«là»\u00ad")
    shown.view.select_span(Span(0, len(shown.text)))
    shown.view.copy()
    assert QApplication.clipboard().text() == shown.text
    assert QApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_copying_a_paragraph_broken_for_display_copies_it_unbroken(opened: Open) -> None:
    shown = opened(PARAGRAPH * 100)
    shown.view.select_span(Span(0, len(shown.text)))
    assert shown.view.createMimeDataFromSelection().text() == shown.text


def test_a_place_far_away_comes_to_rest_a_third_down_and_stays_where_it_is_in_view(opened: Open) -> None:
    shown = opened("\n\n".join(f"Number {n}. {PARAGRAPH}" for n in range(100)))
    view, height = shown.view, shown.view.viewport().height()
    view.scroll_to(shown.span("Number 70."))
    assert shown.boxes(shown.span("Number 70."))[0].top() == pytest.approx(height / 3, abs=3)
    scrolled = view.verticalScrollBar().value()
    below = shown.view.positions.to_offset(view.cursorForPosition(QPoint(40, height // 2)).position())
    view.scroll_to(Span(below, below + 3))
    assert view.verticalScrollBar().value() == scrolled
    view.scroll_to(shown.span("Number 3."))
    assert view.verticalScrollBar().value() < scrolled
    view.scroll_to(Span(0, 3))
    assert view.verticalScrollBar().value() == 0


def test_a_place_that_is_not_laid_out_yet_is_reached_at_once(opened: Open) -> None:
    text = "\n\n".join(f"Number {n}. {PARAGRAPH}" for n in range(5_000))
    view = opened("x").view
    for place in (4_000, 4_999):
        view.set_article(text)
        start = text.index(f"Number {place}.")
        view.scroll_to(Span(start, start + 5))
        top = view.geometry_of_lines.lines_of(Span(start, start + 1))[0].band_top
        height = view.viewport().height()
        assert 0 < top < height
        if place == 4_000:
            assert top == pytest.approx(height / 3, abs=3)
        view.set_article(text)
        view.set_top_offset(start)
        assert abs(view.top_offset() - start) < (5_000 if place == 4_999 else 200)


def test_the_last_line_brings_the_space_below_it_along(opened: Open) -> None:
    shown = opened("\n\n".join([PARAGRAPH] * 12), size=(900, 420))
    view, bar = shown.view, shown.view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert bar.value() == bar.maximum() > 0
    assert view.viewport().height() - view.cursorRect().bottom() > 16, "the text does not stick to the edge"
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)
    bar.setValue(bar.value() - 40)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert bar.value() < bar.maximum(), "other lines leave it where it is"
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert bar.value() == bar.maximum()


def test_the_first_line_brings_the_headline_along(opened: Open) -> None:
    shown = opened("\n\n".join([PARAGRAPH] * 30))
    shown.view.set_top_space(120)
    bar = shown.view.verticalScrollBar()
    QTest.keyClick(shown.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() > 300
    QTest.keyClick(shown.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 0
    bar.setValue(60)
    QTest.keyClick(shown.view, Qt.Key.Key_Control)  # what moves no caret scrolls nothing
    assert bar.value() == 60
    shown.view.set_top_space(2_000)  # a headline that leaves no room: the caret is in view
    QTest.keyClick(shown.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shown.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert 0 <= shown.view.cursorRect().top() < shown.view.viewport().height()


def test_selecting_does_not_scroll(opened: Open) -> None:
    shown = opened("\n\n".join([PARAGRAPH] * 60))
    shown.view.select_span(Span(len(shown.text) - 20, len(shown.text)))
    assert shown.view.verticalScrollBar().value() == 0


def test_another_size_of_text_keeps_place_and_selection(opened: Open) -> None:
    shown = opened("\n\n".join(f"Number {n}. {PARAGRAPH}" for n in range(60)))
    chosen = shown.span("Number 40.")
    shown.view.scroll_to(chosen)
    shown.view.select_span(chosen)
    place = shown.view.top_offset()
    shown.view.set_typography(typography("sans", 150))
    assert shown.view.document().defaultFont().pointSizeF() == pytest.approx(typography("sans", 150).font.pointSizeF())
    assert shown.view.selected_span() == chosen
    assert abs(shown.view.top_offset() - place) < 80
    assert abs(shown.view.caret_offset() - chosen.end) == 0


def test_a_narrower_window_keeps_the_place_and_a_wider_one_lays_nothing_out(opened: Open) -> None:
    shown = opened("\n\n".join(f"Number {n}. {PARAGRAPH}" for n in range(60)))
    shown.view.scroll_to(shown.span("Number 40."))
    place = shown.view.top_offset()
    shown.view.resize(420, 600)
    assert shown.view.column.is_narrow
    assert abs(shown.view.top_offset() - place) < 80
    shown.view.resize(1000, 600)
    sizes: list[object] = []
    shown.view.document().documentLayout().documentSizeChanged.connect(sizes.append)
    shown.view.resize(1400, 600)
    assert sizes == []
    assert shown.view.column.left == pytest.approx((1400 - shown.view.column.width) / 2, abs=10)


def test_lines_hold_about_66_characters(opened: Open) -> None:
    shown = opened(PARAGRAPH * 5)
    lines = shown.view.geometry_of_lines.lines_of(Span(0, len(shown.text)))[:-1]
    lengths = [line.end - line.start for line in lines]
    assert 60 <= sum(lengths) / len(lengths) <= 72


def test_ctrl_and_the_wheel_ask_for_another_size(opened: Open, qtbot: QtBot) -> None:
    shown = opened(PARAGRAPH * 20)
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier

    def turn(by: int, held: Qt.KeyboardModifier) -> None:
        point = QPointF(50, 50)
        event = QWheelEvent(
            point, point, QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(shown.view.viewport(), event)

    asked: list[int] = []
    shown.view.zoom_requested.connect(asked.append)
    turn(120, control)
    turn(-120, control)
    assert asked == [1, -1]
    assert shown.view.verticalScrollBar().value() == 0
    turn(-120, none)
    assert shown.view.verticalScrollBar().value() > 0
    assert asked == [1, -1]


def test_the_caret_is_where_it_is_put(opened: Open) -> None:
    shown = opened("😀 one two")
    shown.view.set_caret(5)
    assert shown.view.caret_offset() == 5
    assert shown.view.textCursor().position() == 6
    assert shown.view.selected_span() is None
    box = shown.boxes(shown.span("two"))[0]
    assert shown.view.offset_near(QPoint(round(box.left()), round(box.center().y()))) == 6


def test_a_selection_made_backward_has_its_caret_in_front(opened: Open) -> None:
    shown = opened("one two")
    shown.view.select_span(Span(4, 7), backward=True)
    assert (shown.view.caret_offset(), shown.view.selected_span()) == (4, Span(4, 7))


def test_articles_come_and_go_without_being_kept(opened: Open, qtbot: QtBot) -> None:
    view = opened("x").view
    for number in range(5):
        view.set_article(f"{number} {PARAGRAPH}")
    a_turn_later()
    documents = [child for child in view.children() if child.metaObject().className() == "QTextDocument"]
    assert len(documents) == 1
    view.textCursor().movePosition(QTextCursor.MoveOperation.End)
    view.announce("Tagged as quote")
