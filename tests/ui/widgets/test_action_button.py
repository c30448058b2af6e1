"""A button that follows its action, however often that changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.action_button import ActionButton


@pytest.fixture
def action(theme: Theme) -> QAction:
    return QAction(theme.icon("undo"), "&Undo", theme)


def test_it_says_what_its_action_says(action: QAction, qtbot: QtBot) -> None:
    button = ActionButton(action)
    qtbot.addWidget(button)
    assert (button.text(), button.toolTip()) == ("Undo", "Undo")
    assert button.icon().cacheKey() == action.icon().cacheKey()
    action.setToolTip("Undo: Tag as quote")
    action.setEnabled(False)
    assert button.toolTip() == "Undo: Tag as quote"
    assert not button.isEnabled()


def test_keys_stand_beside_the_icon_and_follow_what_the_user_sets(action: QAction, qtbot: QtBot) -> None:
    action.setShortcut("Ctrl+K")
    button = ActionButton(action)
    qtbot.addWidget(button)
    button.set_shows_keys(True)
    assert (button.text(), button.accessibleName()) == ("Ctrl+K", "Undo")
    action.setShortcut("Ctrl+J")
    assert button.text() == "Ctrl+J"
    button.set_shows_keys(False)
    assert button.text() == "Undo"


def test_a_click_triggers_the_action(action: QAction, qtbot: QtBot) -> None:
    button = ActionButton(action)
    qtbot.addWidget(button)
    with qtbot.waitSignal(action.triggered, timeout=20_000):
        button.click()


def test_a_thousand_changes_leave_as_many_listeners_as_there_were(action: QAction, qtbot: QtBot) -> None:
    button = ActionButton(action)
    qtbot.addWidget(button)
    changed = SIGNAL("changed()")
    before = action.receivers(changed)
    for number in range(1000):
        action.setToolTip(f"Undo: step {number}")
    assert button.toolTip() == "Undo: step 999"
    assert action.receivers(changed) == before
