"""The window: case after case by keys, filters, hidden names, empty states, many cases."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.adjudication import Adjudication, Case, CaseState, Stands
from clipdesk.domain.agreement import Among
from clipdesk.ui.adjudication.adjudication_window import AdjudicationWindow, Surroundings
from clipdesk.ui.adjudication.case_view import CaseView
from clipdesk.ui.reading.reading_style import light_colors
from clipdesk.ui.reading.typography import typography
from clipdesk.ui.theme import Theme
from tests.ui.adjudication.cases import (
    ACT,
    CASES,
    FOUND,
    LABELS,
    MK,
    ONE,
    PEOPLE,
    QUOTE,
    STYLES,
    TEXT,
    THREE,
    WHO,
    WHOLE,
    ZZ,
    ruled,
)

AROUND = Surroundings(LABELS, STYLES, PEOPLE, lambda _article_id: (TEXT, "Courier"), is_writable=True)


@pytest.fixture
def made(theme: Theme, qtbot: QtBot) -> AdjudicationWindow:
    """An empty window."""
    undo = QAction("Undo")
    window = AdjudicationWindow(theme, [undo])
    undo.setParent(window)
    qtbot.addWidget(window)
    window.people.set_people([(MK, 4), (ZZ, 3)])
    window.set_look(light_colors(), typography(zoom=85))
    return window


@pytest.fixture
def window(made: AdjudicationWindow, qtbot: QtBot) -> AdjudicationWindow:
    """With five cases, which it rules on as the program would."""
    made.show_adjudication(FOUND, AROUND)
    made.show_now()
    qtbot.waitUntil(made.isActiveWindow)
    made.ruled.connect(_ruling_in(made))
    return made


def _ruling_in(window: AdjudicationWindow) -> Callable[[tuple[Case, ...], Stands], None]:
    def rule(cases: tuple[Case, ...], stands: Stands) -> None:
        keys = {one.key for one in cases}
        kept = [
            ruled(one, *(each for each in one.annotations if each.id in one.kept_if(stands)))
            if one.key in keys
            else one
            for one in window.list.model.every
        ]
        window.take_in("a1", kept, AROUND)

    return rule


def press(window: AdjudicationWindow, *keys: Qt.Key) -> None:
    for key in keys:
        focus = window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        QApplication.processEvents()


def current(window: AdjudicationWindow) -> Case | None:
    return window.list.current()


def is_setting(view: CaseView) -> bool:
    """Whether a passage is being set by hand now."""
    return view.is_setting


def test_it_begins_with_the_first_open_case(made: AdjudicationWindow) -> None:
    made.show_adjudication(FOUND._replace(cases=(ruled(WHOLE), *CASES[1:])), AROUND)
    assert current(made) == ACT
    assert made.count.text() == "4 left to rule on"
    assert made.list.progress.text() == "1 of 5 ruled"


def test_keys_rule_and_the_next_open_case_comes(window: AdjudicationWindow) -> None:
    told: list[tuple[Case, Stands]] = []
    window.ruled.connect(lambda cases, stands: told.append((cases[0], stands)))
    press(window, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_2)
    assert told == [
        (WHOLE, Stands.FIRST), (ACT, Stands.SECOND), (QUOTE, Stands.BOTH), (WHO, Stands.NEITHER), (THREE, Stands.SECOND),
    ]  # fmt: skip
    assert window.count.text() == "Every difference is ruled on."
    assert window.export_button.isDefault()
    assert not window.all_button.isEnabled()


def test_keys_go_from_case_to_case(window: AdjudicationWindow) -> None:
    press(window, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_P)
    assert current(window) == ACT
    press(window, Qt.Key.Key_1)
    assert current(window) == QUOTE
    press(window, Qt.Key.Key_P, Qt.Key.Key_P, Qt.Key.Key_O)
    assert current(window) == QUOTE


def test_in_the_list_of_open_ones_the_next_takes_the_place(window: AdjudicationWindow) -> None:
    window.list.set_filter(window.list.model.filter._replace(is_ruled=False))
    press(window, Qt.Key.Key_N, Qt.Key.Key_1)
    assert current(window) == QUOTE
    assert window.list.model.rowCount() == 4


def test_the_last_of_a_list_leaves_nothing_to_show(window: AdjudicationWindow) -> None:
    window.list.set_filter(window.list.model.filter._replace(is_ruled=False, kind="edges differ"))
    press(window, Qt.Key.Key_1)
    assert current(window) is None
    assert window.nothing_here.isVisible()
    assert not window.open_button.isEnabled()


def test_what_is_undone_is_shown(window: AdjudicationWindow) -> None:
    press(window, Qt.Key.Key_1, Qt.Key.Key_1)
    assert current(window) == QUOTE
    window.take_in("a1", [one._replace(state=CaseState.OPEN, decision=None) if one.key == WHOLE.key else one
                          for one in window.list.model.every], AROUND)  # fmt: skip
    assert current(window) == WHOLE


def test_a_passage_is_set_by_hand_with_digits_for_labels(window: AdjudicationWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_N, Qt.Key.Key_5)
    assert is_setting(window.view)
    press(window, Qt.Key.Key_1)
    with qtbot.waitSignal(window.set_myself) as told:
        press(window, Qt.Key.Key_Return)
    assert told.args is not None
    assert (told.args[0], told.args[2]) == (ACT, ONE["act"].spans)
    assert window.list.view.hasFocus()
    press(window, Qt.Key.Key_5, Qt.Key.Key_Escape)
    assert not is_setting(window.view)
    assert window.isVisible()


def test_a_reason_is_written_and_enter_goes_back(window: AdjudicationWindow) -> None:
    press(window, Qt.Key.Key_M)
    assert window.view.reason.hasFocus()
    QTest.keyClicks(window.view.reason, "No comma, 1 of 2.")
    press(window, Qt.Key.Key_Return)
    assert window.list.view.hasFocus()
    assert window.view.note == "No comma, 1 of 2."
    press(window, Qt.Key.Key_M, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert current(window) == WHOLE


def test_a_ruling_is_withdrawn(window: AdjudicationWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.withdrawn):
        press(window, Qt.Key.Key_Delete)
    press(window, Qt.Key.Key_1, Qt.Key.Key_P)
    with qtbot.waitSignal(window.withdrawn) as told:
        press(window, Qt.Key.Key_Delete)
    assert told.args is not None
    assert told.args[0].key == WHOLE.key


def test_enter_goes_to_the_passage(window: AdjudicationWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.passage_requested) as told:
        press(window, Qt.Key.Key_Return)
    assert told.args == [WHOLE.disagreement]


def test_hidden_names_are_nowhere_in_a_case(window: AdjudicationWindow) -> None:
    press(window, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_H)
    assert current(window) == QUOTE
    comparison = window.view.comparison
    assert (comparison.left.name.text(), comparison.right.name.text()) == ("First", "Second")
    assert window.list.model.index(0).data().startswith("Only one has it")
    press(window, Qt.Key.Key_H)
    assert comparison.left.name.text() == "Mairi"


def test_all_alike_are_ruled_on_at_once(window: AdjudicationWindow) -> None:
    window.all_button.ruled.emit((WHOLE, ACT), Stands.FIRST)
    assert current(window) == QUOTE
    assert window.list.progress.text() == "2 of 5 ruled"
    window.all_button.ruled.emit((), Stands.FIRST)


def test_a_case_can_be_asked_for_before_it_is_there(made: AdjudicationWindow) -> None:
    made.come_to(WHO.key)
    made.show_adjudication(FOUND, AROUND)
    assert current(made) == WHO
    made.come_to(ACT.key)
    assert current(made) == ACT


def test_who_agrees_has_nothing_to_rule_on(made: AdjudicationWindow, qtbot: QtBot) -> None:
    made.show_adjudication(Adjudication(MK, ZZ, Among.ANNOTATED, 1, 7, ()), AROUND)
    made.show_now()
    assert made.empty.accessibleName() == "Nothing to rule on. Mairi and Zita agree on all 7 passages."
    with qtbot.waitSignal(made.export_requested):
        made.gold_button.click()
    made.show_nothing("Ruling needs two annotators", "Import a file.", offers_import=True)
    assert made.gold_button.isHidden()
    there_for_cases = (made.undo_button, made.all_button, made.open_button, made.export_button, made.blind)
    assert not any(one.isVisible() for one in there_for_cases), (
        "with nothing to rule on, Undo would undo something else"
    )
    with qtbot.waitSignal(made.import_requested):
        made.import_button.click()
    made.show_adjudication(FOUND, AROUND)
    assert all(one.isVisible() for one in there_for_cases)


def test_everything_fits_into_a_small_window(window: AdjudicationWindow) -> None:
    window.resize(1000, 700)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1000, 700)
    buttons = (
        window.view.comparison.left.keep_button,
        window.view.comparison.right.keep_button,
        window.view.own_button,
    )
    assert all(one.isVisible() and one.width() >= one.sizeHint().width() for one in buttons)
    assert window.view.comparison.left.view.height() > 250


def test_five_thousand_cases_are_gone_through_without_waiting(window: AdjudicationWindow) -> None:
    every = []
    for number in range(1_000):
        for one in CASES:
            a, b = one.disagreement.a, one.disagreement.b
            ids = [each._replace(id=f"{each.id}{number}") if each is not None else None for each in (a, b)]
            every.append(
                one._replace(disagreement=one.disagreement._replace(article_id=f"m{number}", a=ids[0], b=ids[1]))
            )
    began = time.process_time()
    window.show_adjudication(FOUND._replace(cases=tuple(every)), AROUND)
    QApplication.processEvents()
    shown = time.process_time()
    for number in range(5):
        of_article = [one for one in every if one.key.article_id == f"m{number}"]
        window.take_in(f"m{number}", [ruled(of_article[0]), *of_article[1:]], AROUND)
        QApplication.processEvents()
    ended = time.process_time()
    assert window.list.progress.text() == "5 of 5,000 ruled"
    # Ten times what it takes on a machine of two cores, so that a busy one does not fail the test.
    assert shown - began < 5
    assert (ended - shown) / 5 < 1.5


def test_where_names_are_hidden_the_choice_of_annotators_names_nobody(window: AdjudicationWindow) -> None:
    window.blind.setChecked(True)
    assert not window.people.first.isVisible()
    assert not window.people.second.isVisible()
    assert window.people.among.isVisible()
    window.blind.setChecked(False)
    assert window.people.first.isVisible()


def test_all_like_this_is_found_by_its_words(window: AdjudicationWindow) -> None:
    told = QAccessible.queryAccessibleInterface(window.all_button)
    assert told.text(QAccessible.Text.Name) == window.all_button.text() == "All like this"
