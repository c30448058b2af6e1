"""The guideline of a label."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.ui.panels.guideline_card import GuidelineCard
from clipdesk.ui.theme import Theme
from tests.builders import label
from tests.ui.on_screen import on_screen
from tests.ui.shown_words import shown_words


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> GuidelineCard:
    return on_screen(GuidelineCard(theme), qtbot, (260, 200))


def test_it_tells_what_to_include_and_exclude(card: GuidelineCard) -> None:
    card.show_label(label("quote", definition="Words of <b>a person</b>.", include="Speech.", exclude="Titles."))
    assert shown_words(card) == ["Words of <b>a person</b>.", "Include", "Speech.", "Exclude", "Titles."]


def test_parts_that_are_not_written_are_not_titled(card: GuidelineCard) -> None:
    card.show_label(label("quote", exclude="Titles."))
    assert shown_words(card) == ["Exclude", "Titles."]


def test_a_label_without_a_guideline_says_so(card: GuidelineCard) -> None:
    card.show_label(label("quote"))
    assert shown_words(card) == ["This label has no guideline yet."]
    card.show_label(None)
    assert shown_words(card) == ["Choose a label to read its guideline."]


def test_a_long_guideline_scrolls_and_begins_at_its_top(card: GuidelineCard) -> None:
    card.show_label(label("quote", definition="Many words. " * 200))
    card.verticalScrollBar().setValue(50)
    assert card.maximumHeight() <= 240
    card.show_label(label("other", definition="Other words. " * 200))
    assert card.verticalScrollBar().value() == 0
