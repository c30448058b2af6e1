"""Two annotators are chosen, never the same one twice."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.agreement import Among
from clipdesk.domain.annotator import Annotator
from clipdesk.ui.dialogs.pair_chooser import PairChooser
from clipdesk.ui.theme import Theme

BO, MK, AN = Annotator("person-bo", "bo", "Bo Kell"), Annotator("person-mk", "mk"), Annotator("person-an", "an")


@pytest.fixture
def chooser(theme: Theme, qtbot: QtBot) -> PairChooser:
    made = PairChooser()
    qtbot.addWidget(made)
    made.set_people([(BO, 8), (MK, 4), (AN, 1)])
    return made


def choose(chooser: PairChooser, words: str) -> None:
    place = chooser.second.findText(words)
    chooser.second.setCurrentIndex(place)
    chooser.second.activated.emit(place)


def test_whoever_is_chosen_twice_gives_way(chooser: PairChooser, qtbot: QtBot) -> None:
    assert chooser.chosen == (BO.id, MK.id, Among.ANNOTATED)
    with qtbot.waitSignal(chooser.chosen_changed):
        choose(chooser, "Bo Kell – bo (8)")
    assert chooser.chosen == (MK.id, BO.id, Among.ANNOTATED)


def test_a_choice_made_before_is_kept_when_people_are_offered(chooser: PairChooser) -> None:
    chooser.choose(AN.id, BO.id, Among.DONE)
    chooser.set_people([(BO, 9), (MK, 5), (AN, 2)])
    assert chooser.chosen == (AN.id, BO.id, Among.DONE)
    assert chooser.first.currentText() == "an (2)"


def test_one_person_has_nobody_to_be_compared_with(chooser: PairChooser) -> None:
    chooser.set_people([(BO, 8)])
    assert chooser.isHidden()
