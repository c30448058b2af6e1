"""The tab of suggestions shows what waits and asks for decisions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.ui.panels.suggestion_panel import SuggestionPanel
from clipdesk.ui.theme import Theme
from tests.builders import codebook, label_id
from tests.ui.shown_words import offered
from tests.ui.suggested import suggestion

TEXT = "“We won,” said Ana Ruiz. It rose 3%."
QUOTE, OFFICIAL = label_id("quote"), label_id("official")
LABELS = {one.id: one for one in codebook()}
ROWS = [suggestion(TEXT, "“We won,”", QUOTE), suggestion(TEXT, "Ana Ruiz", OFFICIAL), suggestion(TEXT, "said", QUOTE)]


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> SuggestionPanel:
    made = SuggestionPanel(theme)
    qtbot.addWidget(made)
    made.set_suggestions(ROWS, LABELS, ())
    made.resize(320, 600)
    made.show()
    return made


def test_it_is_called_what_it_holds(panel: SuggestionPanel) -> None:
    assert panel.view.accessibleName() == "Suggestions"
    assert panel.model.rowCount() == 3
    assert panel.hint.isHidden()


def test_choosing_a_row_tells_which(panel: SuggestionPanel, qtbot: QtBot) -> None:
    panel.select(ROWS[1].id)
    with qtbot.waitSignal(panel.suggestion_chosen) as told:
        QTest.keyClick(panel.view, Qt.Key.Key_Up)
    assert told.args == [ROWS[0].id]


def test_showing_what_is_selected_says_nothing(panel: SuggestionPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.suggestion_chosen, wait=20):
        panel.select(ROWS[1].id)
    assert panel.view.currentIndex().row() == 1
    assert panel.accept_button.isEnabled()
    panel.select("")
    assert not panel.accept_button.isEnabled()
    assert not panel.refuse_button.isEnabled()


def test_buttons_and_keys_ask_for_decisions(panel: SuggestionPanel, qtbot: QtBot) -> None:
    panel.select(ROWS[1].id)
    for key, signal in ((Qt.Key.Key_Return, panel.accept_requested), (Qt.Key.Key_Delete, panel.refuse_requested)):
        with qtbot.waitSignal(signal):
            QTest.keyClick(panel.view, key)
    for button, signal in (
        (panel.accept_button, panel.accept_requested),
        (panel.refuse_button, panel.refuse_requested),
        (panel.queue_button, panel.queue_requested),
        (panel.learned_button, panel.learned_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_tab_goes_from_the_list_to_one_and_then_to_all(panel: SuggestionPanel, qtbot: QtBot) -> None:
    panel.select(ROWS[1].id)
    panel.activateWindow()
    panel.labels_button.setFocus()
    qtbot.waitUntil(panel.labels_button.hasFocus)
    for following in (panel.view, panel.accept_button, panel.refuse_button, panel.all_button):
        focus = panel.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert following.hasFocus()


def test_all_of_one_kind_can_be_asked_for(panel: SuggestionPanel, qtbot: QtBot) -> None:
    assert offered(panel.all_button.menu()) == ["2 of quote", "1 of official", "All 3", "Refuse all 3"]
    with qtbot.waitSignal(panel.accept_all_requested) as told:
        panel.all_button.menu().actions()[0].trigger()
    assert told.args == [QUOTE]
    with qtbot.waitSignal(panel.refuse_all_requested) as told:
        panel.all_button.menu().actions()[-1].trigger()
    assert told.args == [""]


def test_labels_can_be_left_out(panel: SuggestionPanel, qtbot: QtBot) -> None:
    panel.set_suggestions(ROWS[:1], LABELS, (OFFICIAL,))
    assert panel.labels_button.text() == "3 labels"
    assert offered(panel.labels_button.menu()) == [one.name for one in LABELS.values()]
    with qtbot.waitSignal(panel.label_toggled) as told:
        panel.labels_button.menu().actions()[-1].trigger()
    assert told.args == [OFFICIAL]


def test_where_nothing_can_be_suggested_it_says_what_to_do(panel: SuggestionPanel) -> None:
    panel.set_suggestions((), LABELS, tuple(LABELS))
    assert panel.hint.text().startswith("Suggestions of all labels are switched off;")
    panel.set_suggestions((), {}, ())
    assert panel.hint.text() == "Suggestions need labels: add one to the codebook."


@pytest.mark.parametrize(
    ("is_on", "is_open", "words"),
    [
        (True, True, "No suggestions are waiting here"),
        (False, True, "switched off"),
        (True, False, "No article is open"),
    ],
)
def test_where_nothing_waits_it_says_why(panel: SuggestionPanel, is_on: bool, is_open: bool, words: str) -> None:
    panel.set_suggestions((), LABELS, (), is_on=is_on, is_open=is_open)
    assert words in panel.hint.text()
    assert panel.hint.isVisible()
    assert panel.view.isHidden()
    assert panel.accept_button.isHidden()
