"""What stands where nothing is yet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.empty_state import EmptyState
from tests.ui.shown_words import shown_words


@pytest.fixture
def state(theme: Theme, qtbot: QtBot) -> EmptyState:
    made = EmptyState(theme, "import")
    made.set_words("import", "Nothing here yet", "Drop files on the window, or import them.")
    qtbot.addWidget(made)
    made.resize(300, 400)
    return made


def test_it_says_what_is_missing_and_what_to_do(state: EmptyState) -> None:
    state.show()
    assert shown_words(state) == ["Nothing here yet", "Drop files on the window, or import them."]
    name = QAccessible.queryAccessibleInterface(state).text(QAccessible.Text.Name)
    assert name == "Nothing here yet. Drop files on the window, or import them."


def test_it_can_say_something_else(state: EmptyState) -> None:
    state.show()
    state.set_words("search", "Nothing found")
    assert shown_words(state) == ["Nothing found"]
    assert state.accessibleName() == "Nothing found"


def test_it_offers_two_ways_out_and_no_third(state: EmptyState, qtbot: QtBot) -> None:
    first = state.add_button("Import files…", is_first=True)
    second = state.add_button("Paste clipping")
    assert (first.isDefault(), second.isDefault()) == (True, False)
    state.show()
    with qtbot.waitSignal(first.clicked):
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    with pytest.raises(AssertionError):
        state.add_button("Third")


def test_long_words_wrap_inside_a_narrow_pane(state: EmptyState) -> None:
    state.set_words("search", "A sentence that is longer than the pane is wide", "And one more that is.")
    state.show()
    labels = state.findChildren(QLabel)
    assert all(label.wordWrap() and label.width() <= state.width() for label in labels)
    assert labels[0].height() >= 2 * labels[0].fontMetrics().lineSpacing()
