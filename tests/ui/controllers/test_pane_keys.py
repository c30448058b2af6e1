"""`F6` and `Shift+F6` go from pane to pane."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window import Window


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    """What has the keyboard after a key."""
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, key, modifiers)
    after = QApplication.focusWidget()
    assert after is not None
    return after


def begun(window: Window, qtbot: QtBot) -> Window:
    window.assembly.window.activateWindow()
    qtbot.waitUntil(window.assembly.window.isActiveWindow)
    window.view.setFocus()
    return window


def test_the_keys_go_round_both_ways(window: Window, qtbot: QtBot) -> None:
    begun(window, qtbot)
    side, articles = window.assembly.side, window.assembly.articles
    assert press(Qt.Key.Key_F6) is side.codebook.view
    assert press(Qt.Key.Key_F6) is articles.view
    assert press(Qt.Key.Key_F6) is window.view
    back = Qt.KeyboardModifier.ShiftModifier
    assert press(Qt.Key.Key_F6, back) is articles.view
    assert press(Qt.Key.Key_F6, back) is side.codebook.view


def test_a_pane_has_the_keyboard_where_it_was_last_if_that_is_shown(window: Window, qtbot: QtBot) -> None:
    begun(window, qtbot)
    side = window.assembly.side
    window.tag("board", Qt.Key.Key_1)
    window.trigger("annotations.focus")
    assert press(Qt.Key.Key_F6) is window.assembly.articles.view
    window.assembly.articles.search.setFocus()
    assert press(Qt.Key.Key_F6) is window.view
    assert press(Qt.Key.Key_F6) is side.annotations.view
    assert press(Qt.Key.Key_F6) is window.assembly.articles.search
    side.tabs.setCurrentWidget(side.history)
    assert press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier) is side.history.latest_view
    side.tabs.setCurrentWidget(side.suggestions)
    window.trigger("text.focus")
    assert side.suggestions.isAncestorOf(press(Qt.Key.Key_F6))


def test_where_the_list_in_front_is_hidden_the_tabs_have_the_keyboard(window: Window, qtbot: QtBot) -> None:
    begun(window, qtbot)
    window.assembly.side.codebook.view.hide()
    assert press(Qt.Key.Key_F6) is window.assembly.side.tabs.tabBar()


def test_what_is_hidden_is_passed_over_and_notices_and_progress_are_not(window: Window, qtbot: QtBot) -> None:
    begun(window, qtbot)
    window.trigger("side.show")
    window.assembly.messages.say("Saved.")
    window.assembly.messages.offer("Removed.", "Undo", lambda: None)
    window.assembly.window.progress.start("Counting")
    qtbot.waitUntil(window.assembly.window.progress.isVisible)
    window.view.setFocus()
    said, offered = window.assembly.notices.stack.notices
    assert press(Qt.Key.Key_F6) is offered.action_button
    assert press(Qt.Key.Key_F6) is window.assembly.window.progress.cancel_button
    assert press(Qt.Key.Key_F6) is window.assembly.articles.view
    offered.dismiss()
    window.assembly.window.progress.finish()
    window.view.setFocus()
    assert press(Qt.Key.Key_F6) is said.close_button
    said.dismiss()
    assert QApplication.focusWidget() is window.view
    window.trigger("articles.show")
    assert press(Qt.Key.Key_F6) is window.view


def test_from_nowhere_they_lead_to_the_text(window: Window, qtbot: QtBot) -> None:
    begun(window, qtbot)
    window.assembly.window.setFocus()
    window.trigger("pane.previous")
    assert QApplication.focusWidget() is window.view


def test_progress_that_can_be_stopped_no_more_is_passed_over(window: Window, qtbot: QtBot) -> None:
    begun(window, qtbot)
    progress = window.assembly.window.progress
    progress.start("Counting")
    qtbot.waitUntil(progress.isVisible)
    progress.cancel_button.click()
    window.view.setFocus()
    assert press(Qt.Key.Key_F6) is window.assembly.side.codebook.view
    assert press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier) is window.view
