"""A button shows its key, and looks pressed only when the program says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.ui.adjudication.key_button import KeyButton
from clipdesk.ui.theme import Theme


def test_it_shows_its_key_and_says_it(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Both", "3")
    qtbot.addWidget(button)
    assert (button.text(), button.accessibleDescription(), button.toolTip()) == ("Both", "3", "3")
    assert button.iconSize().width() > 16
    wide = KeyButton(theme, "Undo", "Ctrl+Z")
    qtbot.addWidget(wide)
    assert wide.iconSize().width() > button.iconSize().width()


def test_the_cap_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Both", "3")
    qtbot.addWidget(button)
    before = button.icon().cacheKey()
    theme.set_scheme("dark")
    assert button.icon().cacheKey() != before


def test_the_cap_is_drawn_in_the_pixels_of_the_screen(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = KeyButton(theme, "Both", "3")
    qtbot.addWidget(button)
    assert [one.width() for one in button.icon().availableSizes()] == [button.iconSize().width()]
    monkeypatch.setattr(button, "devicePixelRatioF", lambda: 1.5)
    QApplication.sendEvent(button, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert [one.width() for one in button.icon().availableSizes()] == [round(button.iconSize().width() * 1.5)]


def test_what_was_ruled_is_shown_and_said_and_a_press_is_a_click(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Both", "3")
    qtbot.addWidget(button)
    button.set_ruled(is_ruled=True)
    assert button.accessibleDescription() == "3, ruled so"
    interface = QAccessible.queryAccessibleInterface(button)
    assert isinstance(interface, QAccessibleInterface)
    actions = interface.actionInterface()
    with qtbot.waitSignal(button.clicked):
        actions.doAction(actions.actionNames()[0])
    assert button.is_ruled
    button.set_ruled(is_ruled=False)
    assert button.accessibleDescription() == "3"
