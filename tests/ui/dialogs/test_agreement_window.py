"""How annotators agree: whom to compare, figures, differences to go to, all by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clipdesk.domain.agreement import Among, DisagreementKind
from clipdesk.domain.annotator import Annotator
from clipdesk.ui.dialogs import difference_rows
from clipdesk.ui.dialogs.agreement_window import AgreementWindow
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ChoiceBox
from tests.ui.dialogs.compared import BO, COMPARISON, DIFFERENCES, LABELS, MK

AN = Annotator("person-an", "an")


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> AgreementWindow:
    made = AgreementWindow(theme, [])
    qtbot.addWidget(made)
    made.chooser.set_people([(BO, 8), (MK, 4), (AN, 1)])
    made.show_comparison(COMPARISON, LABELS, "Computed.")
    made.show_now()
    return made


def chip(window: AgreementWindow, words: str) -> QPushButton:
    return next(one for one in window.chips.findChildren(QPushButton) if one.text() == words)


def choose(box: ChoiceBox, words: str) -> None:
    place = box.findText(words)
    assert place >= 0, [box.itemText(one) for one in range(box.count())]
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_figures_come_first_with_what_to_cite(window: AgreementWindow) -> None:
    words = [one.text() for one in window.chips.findChildren(QPushButton)]
    assert words == [
        "Passages",
        "Whole articles",
        "Differences 4",
        "Only bo 1",
        "Only mk 1",
        "Other label 1",
        "Other edges 1",
    ]
    assert window.tables.currentWidget() is window.passage_table
    assert window.passage_table.isVisible()
    assert window.hint.text().startswith("quote: mk has 38%")
    assert window.cited.text() == "How to cite: Computed."
    assert window.count.text() == "7 articles, 4,321 characters"
    assert window.open_button.isHidden()


def test_the_current_row_says_why_figures_are_missing(window: AgreementWindow) -> None:
    window.passage_table.setFocus()
    QTest.keyClick(window.passage_table, Qt.Key.Key_Down)
    assert window.hint.text() == "Nobody used this label."
    chip(window, "Whole articles").click()
    assert window.hint.text() == ""


def test_enter_goes_to_a_difference_and_the_window_stays(window: AgreementWindow, qtbot: QtBot) -> None:
    chip(window, "Differences 4").click()
    assert window.count.text() == "4 differences"
    window.difference_table.setFocus()
    QTest.keyClick(window.difference_table, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.passage_requested) as told:
        QTest.keyClick(window.difference_table, Qt.Key.Key_Return)
    assert told.args == [DIFFERENCES[1]]
    chip(window, "Only mk 1").click()
    with qtbot.waitSignal(window.passage_requested) as told:
        window.open_button.click()
    assert told.args == [DIFFERENCES[3]]
    assert window.isVisible()


def test_enter_on_figures_goes_nowhere(window: AgreementWindow, qtbot: QtBot) -> None:
    window.passage_table.setFocus()
    with qtbot.assertNotEmitted(window.passage_requested):
        QTest.keyClick(window.passage_table, Qt.Key.Key_Return)


def test_the_table_that_is_shown_is_copied(window: AgreementWindow) -> None:
    window.copy_button.click()
    assert QGuiApplication.clipboard().text() == window.passages.table()
    chip(window, "Other edges 1").click()
    window.difference_table.setFocus()
    QTest.keyClick(window.difference_table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == window.differences.table()


def test_nobody_is_compared_with_themselves(window: AgreementWindow, qtbot: QtBot) -> None:
    assert window.chooser.chosen == (BO.id, MK.id, Among.ANNOTATED)
    with qtbot.waitSignal(window.content_requested):
        choose(window.chooser.second, "an (1)")
    assert window.chooser.chosen == (BO.id, AN.id, Among.ANNOTATED)
    choose(window.chooser.first, "an (1)")
    assert window.chooser.chosen == (AN.id, BO.id, Among.ANNOTATED)
    choose(window.chooser.second, "an (1)")
    assert window.chooser.chosen == (BO.id, AN.id, Among.ANNOTATED)
    assert (window.chooser.first.currentText(), window.chooser.second.currentText()) == ("Bo Kell – bo (8)", "an (1)")
    choose(window.chooser.among, "articles that are marked as done")
    assert window.chooser.chosen[2] is Among.DONE


def test_who_was_chosen_stays_chosen(window: AgreementWindow) -> None:
    choose(window.chooser.first, "an (1)")
    window.chooser.set_people([(BO, 9), (MK, 5), (AN, 2)])
    assert window.chooser.chosen[:2] == (AN.id, MK.id)
    window.chooser.set_people([(BO, 9), (MK, 5)])
    assert window.chooser.chosen[:2] == (MK.id, BO.id)


def test_a_single_annotator_is_told_what_to_do(window: AgreementWindow) -> None:
    window.chooser.set_people([(BO, 8)])
    window.show_nothing("Agreement needs two annotators", "Import a colleague’s export.")
    assert window.chooser.isHidden()
    assert window.pages.currentWidget() is window.empty
    assert not window.copy_button.isEnabled()
    assert not window.save_button.isEnabled()
    assert window.count.text() == ""
    assert window.shown is None
    assert window.import_button.isHidden()


def test_a_single_annotator_can_import_from_there(window: AgreementWindow, qtbot: QtBot) -> None:
    window.chooser.set_people([(BO, 8)])
    window.show_nothing("Agreement needs two annotators", "Import a colleague’s export.", offers_import=True)
    assert window.import_button.isVisible()
    assert window.import_button.hasFocus()
    with qtbot.waitSignal(window.import_requested):
        QTest.keyClick(window.import_button, Qt.Key.Key_Return)
    window.show_nothing("No article is marked as done.", "")
    assert window.import_button.isHidden()


def test_more_than_can_be_listed_are_counted(window: AgreementWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(difference_rows, "MOST", 2)
    chip(window, "Differences 4").click()
    window.show_comparison(COMPARISON, LABELS, "")
    assert window.count.text() == "4 differences · the first 2 are listed"


def test_a_kind_that_is_gone_gives_way_to_all_differences(window: AgreementWindow) -> None:
    chip(window, "Other edges 1").click()
    fewer = tuple(one for one in DIFFERENCES if one.kind is not DisagreementKind.EDGES)
    window.show_comparison(COMPARISON._replace(disagreements=fewer), LABELS, "")
    assert window.tables.currentWidget() is window.difference_table
    assert chip(window, "Differences 3").isChecked()


def test_the_list_stays_at_the_difference_where_it_was(window: AgreementWindow) -> None:
    chip(window, "Differences 4").click()
    for _ in range(2):
        QTest.keyClick(window.difference_table, Qt.Key.Key_Down)
    window.show_comparison(COMPARISON._replace(disagreements=DIFFERENCES[1:]), LABELS, "")
    assert window.difference_table.currentIndex().row() == 1, "one above it is settled"
    window.show_comparison(COMPARISON._replace(disagreements=(DIFFERENCES[1], DIFFERENCES[3])), LABELS, "")
    row = window.difference_table.currentIndex().row()
    assert window.differences.values[row] is DIFFERENCES[3], "it is settled itself: the next one"
    assert window.open_button.isEnabled()


def test_another_kind_begins_at_its_first_difference(window: AgreementWindow) -> None:
    chip(window, "Differences 4").click()
    QTest.keyClick(window.difference_table, Qt.Key.Key_Down)
    chip(window, "Only mk 1").click()
    assert window.difference_table.currentIndex().row() == 0


def test_a_long_line_about_citing_makes_the_window_no_higher(window: AgreementWindow) -> None:
    window.resize(950, 660)
    window.show_comparison(COMPARISON, LABELS, "Coefficients, units and sources. " * 40)
    QApplication.processEvents()
    assert window.height() == 660
    assert window.cited.height() == window.cited.heightForWidth(window.cited.width())
