"""The card of first steps."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.guide_card import GuideCard, GuideStep
from tests.ui.shown_words import shown_words

STEPS = [GuideStep("1", "Tag what is selected.", "tag"), GuideStep("F1", "All keys of the window.", "keys")]


def shown(qtbot: QtBot, card: GuideCard, width: int, height: int) -> QWidget:
    """A window with the card above a text."""
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.addWidget(card)
    column.addWidget(QTextEdit(), 1)
    host.resize(width, height)
    host.show()
    return host


def test_it_shows_keys_and_words_and_can_be_dismissed(qtbot: QtBot) -> None:
    card = GuideCard("First steps", STEPS, "Got it")
    host = shown(qtbot, card, 500, 900)
    assert shown_words(card) == ["First steps", "1", "Tag what is selected.", "F1", "All keys of the window."]
    assert host.isVisible()
    assert card.accessibleName() == "First steps"
    with qtbot.waitSignal(card.dismissed):
        card.button.click()


def test_no_words_are_cut_off_on_a_narrow_card_above_a_text_that_wants_room(qtbot: QtBot) -> None:
    card = GuideCard(
        "First steps", [GuideStep("1 … 9", "Select words, then press the digit of it.", "tag")] * 5, "Got it"
    )
    host = shown(qtbot, card, 320, 1900)
    texts = [one for one in card.findChildren(QLabel) if one.wordWrap()]
    assert texts
    assert host.isVisible()
    assert all(one.isVisible() for one in texts)
    assert all(one.height() >= one.heightForWidth(one.width()) for one in texts)


def test_in_a_low_window_it_leaves_the_room_to_the_text(qtbot: QtBot) -> None:
    card = GuideCard("First steps", STEPS * 3, "Got it")
    host = shown(qtbot, card, 500, 900)
    high = card.height()
    host.resize(500, 420)
    qtbot.waitUntil(lambda: card._full.isHidden())
    assert shown_words(card)[:5] == ["First steps", "1", "tag", "F1", "keys"]
    qtbot.waitUntil(lambda: card.height() < high / 2)
    for one in card.findChildren(QLabel):
        assert not one.isVisible() or one.width() >= one.sizeHint().width()
    host.resize(500, 900)
    qtbot.waitUntil(lambda: not card._full.isHidden())
