"""Every open case like the chosen one is ruled on at once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.adjudication import Case, Stands
from clipdesk.ui.adjudication.all_button import AllButton
from clipdesk.ui.adjudication.case_list import CaseList
from clipdesk.ui.adjudication.case_rows import CaseFilter
from clipdesk.ui.theme import Theme
from tests.builders import label_id
from tests.ui.adjudication.cases import ACT, LABELS, NAMES, ONE, QUOTE, THREE, WHOLE, WORDS, ruled


@pytest.fixture
def cases(theme: Theme, qtbot: QtBot) -> CaseList:
    made = CaseList(theme)
    qtbot.addWidget(made)
    made.set_labels(NAMES, {one.id: one.color for one in LABELS})
    made.model.set_cases([WHOLE, ACT, ruled(QUOTE, ONE["long"]), THREE], WORDS)
    made.refresh(None, 0)
    return made


@pytest.fixture
def button(theme: Theme, cases: CaseList, qtbot: QtBot) -> AllButton:
    made = AllButton(theme, cases)
    qtbot.addWidget(made)
    return made


def entries(button: AllButton) -> list[str]:
    button.menu().aboutToShow.emit()
    return [one.text() for one in button.menu().actions()]


def pick(button: AllButton, words: str) -> None:
    entries(button)
    next(one for one in button.menu().actions() if one.text() == words).trigger()


def test_it_says_how_many_and_names_who_can_be_kept(button: AllButton) -> None:
    assert entries(button) == ["“Only Mairi”: 2 open", "Keep what Mairi has", "Keep what Zita has", "Keep neither"]


def test_the_cases_and_who_stands_are_told(button: AllButton, cases: CaseList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.ruled) as told:
        pick(button, "Keep what Mairi has")
    assert told.args == [(WHOLE, ACT), Stands.FIRST]
    cases.set_filter(CaseFilter(label_id=label_id("statistic")))
    alike: tuple[Case, ...] = button.alike()
    assert alike == (THREE,)


def test_ruled_cases_are_left_out(button: AllButton, cases: CaseList) -> None:
    cases.come_to(2)
    assert button.alike() == ()
    assert "Keep both" in entries(button)
    assert not any(one.isEnabled() for one in button.menu().actions())


def test_hidden_names_are_not_offered(button: AllButton, cases: CaseList) -> None:
    cases.set_blind(True)
    assert entries(button) == ["“Only one has it”: 3 open", "Keep neither"]
    cases.set_filter(CaseFilter(label_id="nothing"))
    assert button.alike() == ()
    assert entries(button) == []
