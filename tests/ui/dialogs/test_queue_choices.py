"""Which suggestions are listed, and in which order, is chosen from two menus."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.suggestion import QueueOrder
from clipdesk.project.suggestion_queue import QueueChoice
from clipdesk.ui.dialogs.queue_choices import QueueChoices
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.menu_button import MenuButton


@pytest.fixture
def choices(theme: Theme, qtbot: QtBot) -> QueueChoices:
    made = QueueChoices(theme)
    qtbot.addWidget(made)
    made.show_choice(QueueChoice(), {"p": "policy", "q": "quote"})
    return made


def choose(button: MenuButton, text: str) -> None:
    button.menu().aboutToShow.emit()
    next(one for one in button.menu().actions() if one.text() == text).trigger()


def test_what_is_chosen_is_told(choices: QueueChoices, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choices.chosen) as told:
        choose(choices.label_button, "quote")
    assert told.args == [QueueChoice(label_id="q")]
    choices.show_choice(told.args[0], choices.labels)
    with qtbot.waitSignal(choices.chosen) as told:
        choose(choices.order_button, "Least sure first")
    assert told.args == [QueueChoice(QueueOrder.LEAST, "q")]


def test_a_label_that_is_gone_is_chosen_no_more(choices: QueueChoices) -> None:
    choices.show_choice(QueueChoice(label_id="gone"), {"p": "policy"})
    assert choices.choice == QueueChoice()
    assert choices.label_button.text().startswith("All labels")
