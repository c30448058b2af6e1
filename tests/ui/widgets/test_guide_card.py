"""The card of first steps."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.guide_card import GuideCard


def test_it_shows_keys_and_words_and_can_be_dismissed(qtbot: QtBot) -> None:
    card = GuideCard("First steps", [("1", "Tag."), ("F1", "All keys.")], "Got it")
    qtbot.addWidget(card)
    assert [one.text() for one in card.findChildren(QLabel)] == ["First steps", "1", "Tag.", "F1", "All keys."]
    assert card.accessibleName() == "First steps"
    with qtbot.waitSignal(card.dismissed):
        card.button.click()
