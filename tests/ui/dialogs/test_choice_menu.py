"""Ticking several things in a menu."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.choice_menu import ChoiceMenu
from clipdesk.ui.theme import Theme

CHOICES = [("q", "quote"), ("r", "R&D"), ("p", "policy"), ("o", "official")]


@pytest.fixture
def button(theme: Theme, qtbot: QtBot) -> ChoiceMenu:
    made = ChoiceMenu(theme, "Labels", "All labels", CHOICES)
    qtbot.addWidget(made)
    return made


def test_nothing_ticked_means_all(button: ChoiceMenu) -> None:
    assert button.text() == "All labels"
    assert button.keys == ()
    assert button.accessibleName() == "Labels: All labels"


def test_what_is_ticked_is_named_in_the_order_of_the_menu(button: ChoiceMenu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.changed):
        button.menu().actions()[1].trigger()
    button.menu().actions()[0].trigger()
    assert button.keys == ("q", "r")
    assert button.text() == "quote, R&D"
    button.menu().actions()[0].trigger()
    button.menu().actions()[1].trigger()
    assert button.text() == "All labels"


def test_many_are_not_all_named(button: ChoiceMenu, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(button.changed):
        button.choose(["q", "r", "p", "o"])
    assert button.text() == "quote, R&D, policy…"
    assert len(button.keys) == 4


def test_it_knows_whether_there_is_a_choice(button: ChoiceMenu) -> None:
    assert button.is_offering
    button.offer([])
    assert not button.is_offering
