"""The card of first steps."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.guide_card import GuideCard


def test_it_shows_keys_and_words_and_can_be_dismissed(qtbot: QtBot) -> None:
    card = GuideCard("First steps", [("1", "Tag."), ("F1", "All keys.")], "Got it")
    qtbot.addWidget(card)
    assert [one.text() for one in card.findChildren(QLabel)] == ["First steps", "1", "Tag.", "F1", "All keys."]
    assert card.accessibleName() == "First steps"
    with qtbot.waitSignal(card.dismissed):
        card.button.click()


def test_no_words_are_cut_off_on_a_narrow_card_above_a_text_that_wants_room(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    card = GuideCard("First steps", [("1 … 9", "Select words, then press the digit of a label.")] * 5, "Got it")
    column.addWidget(card)
    column.addWidget(QTextEdit(), 1)
    host.resize(260, 420)
    host.show()
    texts = [one for one in card.findChildren(QLabel) if one.wordWrap()]
    assert texts
    assert all(one.height() >= one.heightForWidth(one.width()) for one in texts)
