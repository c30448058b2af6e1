"""What can be put into a story, or taken out of it, can be pressed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import ALONE
from clipdesk.ui.dialogs.grouping_buttons import GroupingButtons
from tests.ui.dialogs.told_copies import FERRIES, FULL


@pytest.fixture
def buttons(qtbot: QtBot) -> GroupingButtons:
    made = GroupingButtons()
    qtbot.addWidget(made)
    return made


def enabled(buttons: GroupingButtons) -> tuple[bool, ...]:
    three = (buttons.add_button, buttons.take_out_button, buttons.as_found_button)
    return tuple(one.isEnabled() for one in three)


def test_an_article_that_is_open_and_not_in_the_story_can_be_added(buttons: GroupingButtons) -> None:
    buttons.follow(FERRIES, (), is_writable=True)
    assert enabled(buttons) == (False, False, False)
    buttons.set_open("x9", "Open <b>")
    assert enabled(buttons) == (True, False, False)
    assert "Open &lt;b&gt;" in buttons.add_button.toolTip()
    buttons.set_open(FULL.article_id, "Full")
    assert enabled(buttons) == (False, False, False)


def test_what_is_chosen_can_be_taken_out_or_left_where_it_is_found(buttons: GroupingButtons) -> None:
    buttons.set_open("x9", "Open")
    buttons.follow(FERRIES, FERRIES[:1], is_writable=True)
    assert enabled(buttons) == (True, True, False)
    by_hand = FULL._replace(story="a2")
    buttons.follow((*FERRIES, by_hand), (by_hand,), is_writable=True)
    assert enabled(buttons) == (True, True, True)
    alone = FULL._replace(story=ALONE)
    buttons.follow((alone,), (alone,), is_writable=True)
    assert enabled(buttons) == (False, False, True)
    buttons.follow((*FERRIES, by_hand), (by_hand,), is_writable=False)
    assert enabled(buttons) == (False, False, False)
