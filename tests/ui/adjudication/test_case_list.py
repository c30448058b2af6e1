"""The list with its progress and its filters, by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clipdesk.ui.adjudication.case_list import CaseList
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.menu_button import MenuButton
from tests.ui.adjudication.cases import ACT, CASES, LABELS, NAMES, ONE, QUOTE, THREE, WHO, WHOLE, WORDS, ruled


@pytest.fixture
def cases(theme: Theme, qtbot: QtBot) -> CaseList:
    made = CaseList(theme)
    qtbot.addWidget(made)
    made.set_labels(NAMES, {one.id: one.color for one in LABELS})
    made.model.set_cases([WHOLE, ACT, ruled(QUOTE, ONE["long"]), WHO, THREE], WORDS)
    made.refresh(None, 0)
    made.resize(280, 500)
    made.show()
    return made


def choose(button: MenuButton, words: str) -> None:
    menu = button.menu()
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == words).trigger()


def chips(cases: CaseList) -> list[str]:
    return [one.text() for one in cases.chips.findChildren(QPushButton)]


def test_it_says_how_far_one_is(cases: CaseList) -> None:
    assert cases.progress.text() == "1 of 5 ruled"
    assert (cases.bar.value(), cases.bar.maximum()) == (1, 5)
    assert chips(cases) == ["All 5", "Open 4", "Ruled 1"]


def test_arrow_keys_go_from_case_to_case(cases: CaseList, qtbot: QtBot) -> None:
    cases.view.setFocus()
    with qtbot.waitSignal(cases.chosen):
        QTest.keyClick(cases.view, Qt.Key.Key_Down)
    assert cases.current() == ACT


def test_filters_are_chosen_and_the_case_stays_chosen(cases: CaseList) -> None:
    cases.come_to_case(WHO.key)
    choose(cases.kind_button, "Other label  1")
    assert cases.current() == WHO
    assert cases.kind_button.text() == "Other label"
    assert chips(cases) == ["All 1", "Open 1", "Ruled 0"]
    choose(cases.kind_button, "All kinds")
    choose(cases.label_button, "policy  3")
    assert cases.current() == WHO
    assert cases.model.rowCount() == 3
    next(one for one in cases.chips.findChildren(QPushButton) if one.text() == "Ruled 0").click()
    assert cases.current() is None


def test_a_case_that_the_filter_hides_is_shown_when_it_is_asked_for(cases: CaseList) -> None:
    choose(cases.label_button, "statistic  1")
    cases.come_to_case(ACT.key)
    assert cases.current() == ACT
    assert cases.model.rowCount() == len(CASES)
    assert cases.label_button.text() == "All labels"
