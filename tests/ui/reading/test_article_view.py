"""Marks on the article, and the intents of the reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QHelpEvent, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip
from pytestqt.qtbot import QtBot

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span, merged
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.reading.label_margin import LabelMargin
from tests import builders
from tests.ui.reading.conftest import STYLES, Open, Opened

NESTED = (
    "[quote#q:We asked for [statistic#s:one in [policy#p:five] ferries]], said Kell. [official#g:Joan Harrow] left."
)


def clicks(shown: Opened) -> list[str]:
    found: list[str] = []
    shown.view.annotation_clicked.connect(found.append)
    shown.view.annotation_clicked.connect(shown.view.set_selected)
    shown.view.suggestion_clicked.connect(lambda one: found.append("suggestion " + one))
    shown.view.text_clicked.connect(lambda: found.append("text"))
    return found


def test_clicks_on_one_spot_go_from_the_shortest_to_the_longest_and_round(opened: Open) -> None:
    shown = opened(NESTED)
    found = clicks(shown)
    for _ in range(4):
        shown.click(shown.amid("five"))
    assert found == ["a1-p", "a1-s", "a1-q", "a1-p"]
    shown.click(shown.amid("one in"))
    shown.click(shown.amid("We asked"))
    shown.click(shown.amid("five"))
    assert found[4:] == ["a1-s", "a1-q", "a1-p"]


def test_a_click_on_a_suggestion_or_on_bare_text_says_so(opened: Open) -> None:
    shown = opened(NESTED)
    found = clicks(shown)
    shown.click(shown.amid("Joan Harrow"))
    shown.click(shown.amid("Kell"))
    shown.click(QPoint(30, 300))
    assert found == ["suggestion a1-g", "text", "text"]


def test_a_key_cycles_at_the_caret(opened: Open) -> None:
    shown = opened(NESTED)
    found = clicks(shown)
    shown.view.set_caret(shown.text.index("five") + 1)
    for _ in range(4):
        shown.view.cycle_at_caret()
    assert found == ["a1-p", "a1-s", "a1-q", "a1-p"]
    shown.view.set_caret(shown.span("ferries").end)
    shown.view.cycle_at_caret()
    assert found[-1] == "a1-s"
    shown.view.set_caret(shown.span("Kell").start)
    shown.view.cycle_at_caret()
    assert len(found) == 5


def test_enter_opens_the_selected_annotation_or_the_one_at_the_caret(opened: Open, qtbot: QtBot) -> None:
    shown = opened(NESTED)
    found: list[str] = []
    shown.view.annotation_activated.connect(found.append)
    shown.view.set_caret(shown.text.index("five"))
    QTest.keyClick(shown.view, Qt.Key.Key_Return)
    shown.view.set_selected("a1-q")
    QTest.keyClick(shown.view, Qt.Key.Key_Enter)
    shown.view.set_selected(None)
    shown.view.set_caret(shown.span("Kell").start)
    QTest.keyClick(shown.view, Qt.Key.Key_Return)
    assert found == ["a1-p", "a1-q"]


def test_escape_is_an_intent(opened: Open, qtbot: QtBot) -> None:
    shown = opened("text")
    with qtbot.waitSignal(shown.view.escape_requested):
        QTest.keyClick(shown.view, Qt.Key.Key_Escape)


def test_the_selection_is_told_once_for_each_change(opened: Open, qtbot: QtBot) -> None:
    shown = opened("one two three")
    told: list[Span | None] = []
    shown.view.span_selected.connect(told.append)
    shown.view.select_span(Span(0, 3))
    shown.view.select_span(Span(0, 3))
    QTest.keyClick(shown.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)  # white space only
    QTest.keyClick(shown.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(shown.view, Qt.Key.Key_Right)
    assert told == [Span(0, 3), Span(0, 5), None]
    shown.view.select_span(Span(4, 7))
    shown.view.set_article("another")
    assert told[3:] == [Span(4, 7), None]


def test_another_article_comes_without_the_marks_of_the_last(opened: Open) -> None:
    shown = opened(NESTED)
    shown.view.set_selected("a1-q")
    shown.view.set_search([Span(0, 2)], 0)
    shown.view.set_relations([("a1-q", "a1-p", "said_by")])
    shown.view.set_article("Short.")
    marks = shown.view.marks
    assert (len(marks.annotations), len(marks.suggestions), len(marks.hits), marks.selected) == (0, 0, 0, None)
    assert marks.links == {}
    assert shown.view.selected_span() is None
    assert shown.view.verticalScrollBar().value() == 0


@pytest.mark.parametrize(("words", "ids"), [("five", ["a1-p", "a1-s", "a1-q"]), ("Joan", ["a1-g"]), ("Kell", [])])
def test_a_menu_is_asked_for_what_is_under_the_mouse(opened: Open, words: str, ids: list[str]) -> None:
    shown = opened(NESTED)
    asked: list[tuple[QPoint, list[str]]] = []
    shown.view.context_menu_requested.connect(lambda point, found: asked.append((point, found)))
    point = shown.amid(words)
    area = shown.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, area.mapToGlobal(point))
    QApplication.sendEvent(area, event)
    assert asked == [(area.mapToGlobal(point), ids)]
    shown.view.set_caret(shown.span(words).start)
    QApplication.sendEvent(area, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1)))
    assert asked[1][1] == ids
    assert area.rect().contains(area.mapFromGlobal(asked[1][0]))


def test_the_mouse_at_rest_is_told_what_stands_there(opened: Open) -> None:
    shown = opened(NESTED)
    shown.view.set_annotators({builders.annotator_id("an"): "Anna <b>Lee</b>"})
    area = shown.view.viewport()
    point = shown.amid("five")
    QApplication.sendEvent(area, QHelpEvent(QHelpEvent.Type.ToolTip, point, area.mapToGlobal(point)))
    assert QToolTip.text().count("Anna &lt;b&gt;Lee&lt;/b&gt;") == 3
    assert [name for name in ("policy", "statistic", "quote") if name in QToolTip.text()]
    QToolTip.hideText()


def test_an_armed_label_shows_at_the_mouse(opened: Open) -> None:
    shown = opened("text")
    shown.view.set_armed(STYLES["label-quote"])
    assert shown.view.viewport().cursor().shape() == Qt.CursorShape.BitmapCursor
    shown.view.set_armed(None)
    assert shown.view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


KEYS = ("1", "9", "T", "O", "F", "M", "A", "X", "[", "]", "+", "-", "Del", "Backspace", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y",
        "Alt+Left", "Alt+Shift+Right", "Ctrl+PgDown", "Ctrl+Return", "Ctrl+Space", "Ctrl+F", "Ctrl+K")  # fmt: skip


@pytest.mark.parametrize("keys", KEYS)
def test_the_keys_of_the_window_reach_the_window(opened: Open, qtbot: QtBot, keys: str) -> None:
    shown = opened(NESTED)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(shown.view)
    action = QAction(window)
    action.setShortcut(QKeySequence(keys))
    window.addAction(action)
    window.show()
    window.activateWindow()
    shown.view.setFocus()
    qtbot.waitUntil(shown.view.hasFocus)
    with qtbot.waitSignal(action.triggered, timeout=20_000):
        QTest.keySequence(shown.view, keys)
    window.takeCentralWidget()


class Seen:
    """A view with its margin, and what stands on the screen of it: the offscreen screen keeps what was painted."""

    def __init__(self, opened: Open) -> None:
        self.shown = opened("\n\n".join(f"{n}. {'The board voted on ferries and dues. ' * 9}" for n in range(30)))
        self.view = self.shown.view
        self.margin = LabelMargin(self.view)
        self.margin.show()
        QApplication.processEvents()

    def screen(self) -> QImage:
        # Without the scroll bar, which fades in.
        area = self.view.viewport().geometry().united(self.margin.geometry())
        return self.view.screen().grabWindow(self.view.winId()).toImage().copy(area)

    def is_stale(self) -> bool:
        """Whether painting everything anew changes what is on the screen."""
        QApplication.processEvents()
        before = self.screen()
        self.view.viewport().update()
        self.margin.update()
        QApplication.processEvents()
        return before != self.screen()


_PLACES = st.integers(0, 3000).flatmap(lambda start: st.integers(1, 700).map(lambda size: Span(start, start + size)))
_STEPS = st.lists(
    st.tuples(st.integers(0, 5), st.lists(_PLACES, min_size=1, max_size=2), st.integers(0, 3)), max_size=8
)


@pytest.fixture
def seen(opened: Open, qapp: QApplication) -> Iterator[Seen]:
    """One window, so that no other one covers it; its caret does not blink."""
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield Seen(opened)
    qapp.setCursorFlashTime(flash)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(steps=_STEPS, scrolled=st.sampled_from((0, 0, 35, 700)), at_once=st.booleans())
def test_what_is_painted_in_part_is_what_would_be_painted_as_a_whole(
    seen: Seen, steps: list[tuple[int, list[Span], int]], scrolled: int, at_once: bool
) -> None:
    seen.view.set_annotations(AnnotationSet(), STYLES)
    seen.view.set_selected(None)
    seen.view.verticalScrollBar().setValue(scrolled)
    labels, held = list(STYLES), AnnotationSet()
    assert not seen.is_stale()
    for number, places, label in steps:
        name = f"tag{number}"
        taken = held.get(name) is not None and label == 3
        new = Annotation(name, "a1", labels[label], "mk", anchor(seen.view.text, merged(places)))
        held = held.updated([name], [] if taken else [new])
        seen.view.set_annotations(held, STYLES)
        seen.view.set_selected(None if taken else name)
        if at_once:
            seen.view.paint_now()
        assert not seen.is_stale(), (name, places)


def test_a_tag_is_on_the_screen_as_soon_as_it_is_painted_now(seen: Seen) -> None:
    before = seen.screen()
    new = Annotation("tag", "a1", next(iter(STYLES)), "mk", anchor(seen.view.text, (Span(3, 30),)))
    seen.view.set_annotations(AnnotationSet([new]), STYLES)
    assert seen.screen() == before
    seen.view.paint_now()
    painted = seen.screen()
    assert painted != before
    QApplication.processEvents()
    assert seen.screen() == painted
