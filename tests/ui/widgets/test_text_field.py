"""The field for notes: what it keeps, when it says so, how high it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFont, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import in_column, scroll_down
from clipdesk.ui.widgets.text_field import TextField
from tests.ui.widgets.dropping import assert_words_are_copied_and_files_left


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> TextField:
    """A note field over a line edit, in a window that has the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = TextField("Note", least=2, most=5)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    column.addStretch()
    window.resize(300, 400)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.setFocus()
    made.window_kept = window  # type: ignore[attr-defined]  # keeps the window alive as long as the field
    return made


def committed(field: TextField) -> list[str]:
    texts: list[str] = []
    field.text_committed.connect(texts.append)
    return texts


def test_typing_is_kept_after_a_pause(field: TextField, qtbot: QtBot) -> None:
    texts, changes = committed(field), list[str]()
    field.text_changed.connect(changes.append)
    QTest.keyClicks(field, "ask")
    assert changes == ["a", "as", "ask"]
    assert texts == []
    qtbot.waitUntil(lambda: texts == ["ask"], timeout=20_000)


def test_leaving_keeps_at_once(field: TextField, qtbot: QtBot) -> None:
    texts = committed(field)
    QTest.keyClicks(field, "ask")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert texts == ["ask"]
    assert not field.hasFocus()
    field.setFocus()
    field.clearFocus()
    assert texts == ["ask"]


def test_ctrl_enter_keeps_and_enter_is_a_new_line(field: TextField, qtbot: QtBot) -> None:
    texts = committed(field)
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "b")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert texts == ["a\nb"]


def test_a_text_that_was_set_is_not_a_change(field: TextField, qtbot: QtBot) -> None:
    texts = committed(field)
    field.set_text("as it was")
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    field.commit()
    assert not field._pause.isActive()
    assert texts == []


def test_setting_another_text_keeps_what_was_typed(field: TextField, qtbot: QtBot) -> None:
    texts = committed(field)
    QTest.keyClicks(field, "mine")
    field.set_text("other")
    assert texts == ["mine"]
    assert field.text() == "other"


def test_the_text_comes_back_as_it_was_given(field: TextField) -> None:
    text = "no\u00a0break, 😀, e\u0301\nsecond line\n"
    field.set_text(text)
    assert field.text() == text


def test_it_grows_with_its_lines_and_then_scrolls(field: TextField, qtbot: QtBot) -> None:
    line = field.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: field.viewport().height() >= 2 * line)
    two = field.height()
    field.set_text("1\n2\n3\n4")
    qtbot.waitUntil(lambda: field.height() == two + 2 * line)
    assert not field.verticalScrollBar().isVisible()
    field.set_text("\n".join("123456789"))
    qtbot.waitUntil(lambda: field.height() == two + 3 * line)
    qtbot.waitUntil(lambda: field.verticalScrollBar().isVisible())
    field.set_text("")
    qtbot.waitUntil(lambda: field.height() == two)


def test_a_long_text_is_broken_beside_its_scroll_bar_and_not_behind_it(theme: Theme, qtbot: QtBot) -> None:
    inner, window = QWidget(), QWidget()
    qtbot.addWidget(window)
    made = TextField("Definition", least=2, most=6)
    made.set_text("the content alone, with its quotation marks " * 16)
    in_column(made, of=inner).addStretch()
    in_column(scroll_down(inner, window), of=window)
    window.resize(400, 300)
    window.show()
    qtbot.waitUntil(lambda: made.verticalScrollBar().isVisible())
    QApplication.processEvents()
    assert made.document().size().width() <= made.viewport().width()
    assert not made.horizontalScrollBar().isVisible()


def test_a_larger_font_makes_it_higher(field: TextField, qtbot: QtBot) -> None:
    before = field.height()
    font = QFont(field.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    field.setFont(font)
    qtbot.waitUntil(lambda: field.height() > before)


def test_it_has_a_name(field: TextField) -> None:
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Note"


def test_the_window_keeps_its_keys_while_one_types(field: TextField) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    asked.accept()
    field.event(asked)
    assert not asked.isAccepted()


def test_words_dropped_on_it_are_copied_and_a_file_is_left_to_the_window(field: TextField) -> None:
    assert_words_are_copied_and_files_left(field.viewportEvent, "ask again")
    assert field.text() == "ask again"


def test_a_pane_that_scrolls_follows_the_line_in_which_one_types(theme: Theme, qtbot: QtBot) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    above = QWidget()
    above.setFixedHeight(300)
    made = TextField("Note", least=2, most=10)
    column.addWidget(above)
    column.addWidget(made)
    window = QWidget()
    qtbot.addWidget(window)
    pane = scroll_down(inner, window)
    in_column(pane, of=window)
    window.resize(240, 120)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    def is_seen() -> bool:
        line = made.viewport().mapTo(pane.viewport(), made.cursorRect().center())
        return pane.viewport().rect().contains(line)

    made.setFocus()
    qtbot.waitUntil(is_seen)
    for word in ("one", "two", "three", "four", "five", "six"):
        QTest.keyClicks(made, word)
        QTest.keyClick(made, Qt.Key.Key_Return)
    qtbot.waitUntil(is_seen)
    pane.verticalScrollBar().setValue(0)
    QTest.keyClick(made, Qt.Key.Key_Left)
    qtbot.waitUntil(is_seen)


@pytest.fixture
def in_pane(theme: Theme, qtbot: QtBot) -> Iterator[tuple[QScrollArea, TextField]]:
    """A long note between other things, in a pane that scrolls; the note has the focus and its cursor at its start."""
    made = TextField("Note", least=2, most=5)
    above, below = QWidget(), QWidget()
    above.setFixedHeight(500)
    below.setFixedHeight(500)
    inner = QWidget()
    in_column(above, made, below, of=inner)
    window = QWidget()
    qtbot.addWidget(window)
    pane = scroll_down(inner, window)
    in_column(pane, of=window)
    window.resize(300, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.set_text("\n".join(f"line {number}" for number in range(60)))
    made.setFocus()
    qtbot.waitUntil(lambda: pane.verticalScrollBar().value() > 0)
    qtbot.wait(20)
    yield pane, made
    window.close()


def test_turning_the_wheel_in_a_long_note_leaves_the_pane_where_it_is(
    in_pane: tuple[QScrollArea, TextField], qtbot: QtBot
) -> None:
    pane, made = in_pane
    pane.verticalScrollBar().setValue(480)
    for _ in range(4):
        place = QPointF(20, 20)
        QApplication.sendEvent(
            made.viewport(),
            QWheelEvent(
                place, made.viewport().mapToGlobal(place), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip
        qtbot.wait(10)
    assert made.verticalScrollBar().value() > 10
    assert pane.verticalScrollBar().value() == 480
    made.clearFocus()
    made.setFocus()
    qtbot.wait(10)
    assert pane.verticalScrollBar().value() == 480, "the cursor is scrolled out of the note"


def test_another_size_of_the_pane_does_not_bring_a_note_back(
    in_pane: tuple[QScrollArea, TextField], qtbot: QtBot
) -> None:
    pane, made = in_pane
    QTest.keyClicks(made, "wide " * 20)
    qtbot.wait(20)
    pane.verticalScrollBar().setValue(0)
    for width in (260, 340):
        pane.window().resize(width, 300)
        qtbot.wait(20)
        assert pane.verticalScrollBar().value() == 0
