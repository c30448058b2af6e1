"""What is suggested, with the values that accepting fills in, and how to decide."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clipdesk.ui.panels.suggestion_card import SuggestedFacts, SuggestionCard
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.label_chip import LabelChip

FACTS = SuggestedFacts(
    "official", "teal", (("Name", "Mairi Kell"), ("Role", "chair")), ("an office · 80%", "A accepts.")
)


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> SuggestionCard:
    made = SuggestionCard(theme)
    qtbot.addWidget(made)
    return made


def words(card: SuggestionCard) -> list[str]:
    QApplication.processEvents()  # what is put into a visible layout is shown a moment later
    return [one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card)]


def test_label_values_and_reason_are_shown(card: SuggestionCard) -> None:
    card.show_facts(FACTS, can_decide=True)
    assert [one.accessibleName() for one in card.findChildren(LabelChip)] == ["official"]
    assert {"Name", "Mairi Kell", "Role", "chair", "an office · 80%\nA accepts."} <= set(words(card))
    assert card.accessibleName().startswith("Suggested: official, Name: Mairi Kell")
    card.show_facts(FACTS._replace(values=()), can_decide=True)
    assert "Mairi Kell" not in words(card)


def test_it_is_decided_by_mouse_where_that_can_be(card: SuggestionCard, qtbot: QtBot) -> None:
    card.show_facts(FACTS, can_decide=True)
    with qtbot.waitSignal(card.accept_requested):
        card.accept_button.click()
    with qtbot.waitSignal(card.refuse_requested):
        card.refuse_button.click()
    card.show_facts(FACTS, can_decide=False)
    assert card.isVisible()
    assert not card.accept_button.isVisible()


def test_nothing_is_shown_where_nothing_is_selected(card: SuggestionCard) -> None:
    card.show_facts(None, can_decide=True)
    assert not card.isVisible()
