"""A button shows its key, and looks pressed only when the program says so."""

from __future__ import annotations

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


def test_a_click_does_not_change_what_was_ruled(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Both", "3")
    qtbot.addWidget(button)
    button.setCheckable(True)
    with qtbot.waitSignal(button.clicked):
        button.click()
    assert not button.isChecked()
