"""Suggestions are accepted, corrected and refused by one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.label import Label
from clipdesk.domain.suggestion import Ruling
from clipdesk.project.commands.codebook import AddLabel
from tests.ui.suggested import selected, waiting, with_three
from tests.ui.window import Window


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """A window in which three suggestions wait."""
    return with_three(window, qtbot)


def test_a_key_accepts_and_goes_on(window: Window) -> None:
    window.view.set_caret(0)
    window.press(Qt.Key.Key_S)
    assert selected(window).anchor.quote == "LARKPORT"
    assert window.view.marks.selected == selected(window).id
    window.press(Qt.Key.Key_A)
    assert window.tagged == [("policy", "LARKPORT")]
    assert selected(window).anchor.quote == "board"
    window.press(Qt.Key.Key_X)
    assert waiting(window) == ["rose"]
    assert window.tagged == [("policy", "LARKPORT")]
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert waiting(window) == ["board", "rose"]
    assert selected(window).anchor.quote == "board"
    assert window.view.caret_offset() == selected(window).start
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.tagged == []
    assert selected(window).anchor.quote == "LARKPORT"
    assert window.view.marks.selected == selected(window).id
    window.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.session.selected is not None
    assert window.session.selected.anchor.quote == "LARKPORT"


def test_the_digit_of_a_label_accepts_with_that_label(window: Window) -> None:
    window.trigger("suggestion.next")
    proposed = selected(window)
    window.press(Qt.Key.Key_1)
    assert window.tagged == [("quote", proposed.anchor.quote)]
    verdict = window.session.project._store.suggestions.verdict(proposed.id)
    assert verdict is not None
    assert verdict.ruling is Ruling.CORRECTED
    # Without a suggestion selected the key arms, as ever.
    window.press(Qt.Key.Key_Escape)
    window.session.select("")
    window.press(Qt.Key.Key_1)
    assert window.session.armed_id == window.label("quote").id


@pytest.mark.parametrize("action", ["annotation.relabel", "label.find"])
def test_a_label_without_a_digit_is_chosen_by_name_for_a_suggestion(window: Window, action: str) -> None:
    window.session.execute(AddLabel(Label("harm", "harm", "rose", "")))
    window.trigger("suggestion.next")
    proposed = selected(window)
    window.trigger(action)
    palette = window.assembly.palette
    QTest.keyClicks(palette.panel.field, "harm")
    QTest.keyClick(palette.panel.field, Qt.Key.Key_Return)
    assert window.tagged == [("harm", proposed.anchor.quote)]
    assert window.session.armed_id == ""


def test_edges_are_moved_before_accepting(window: Window) -> None:
    window.view.set_caret(0)
    window.trigger("suggestion.next")
    window.trigger("suggestion.next")
    window.trigger("end.extend")
    window.trigger("start.extend")
    assert waiting(window)[1] == "board"
    window.trigger("suggestion.accept")
    ((label, words),) = window.tagged
    assert label == "policy"
    assert words.startswith("The board")
    assert len(words) > len("The board")


def test_undo_takes_back_a_moved_edge_and_then_the_decision_before_it(window: Window) -> None:
    window.view.set_caret(0)
    window.press(Qt.Key.Key_S)
    window.press(Qt.Key.Key_A)
    undo = window.assembly.desk.actions["history.undo"]
    decision = undo.toolTip()
    window.trigger("start.extend")
    window.trigger("end.extend")
    assert undo.toolTip() == "Undo: Move an edge of a suggestion"
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert selected(window).anchor.quote == "board"
    assert window.tagged == [("policy", "LARKPORT")]
    window.press(Qt.Key.Key_A)
    assert window.tagged == [("policy", "LARKPORT"), ("policy", "The board")]
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.tagged == [("policy", "LARKPORT")]
    assert undo.toolTip() == decision
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.tagged == []


def test_a_notice_offers_to_undo_a_step_until_an_edge_was_moved_which_undo_takes_back_first(window: Window) -> None:
    window.assembly.side.suggestions.refuse_all_requested.emit(window.label("official").id)
    assert window.notices[-1] == "1 suggestion refused."
    window.view.set_caret(0)
    window.trigger("suggestion.next")
    window.trigger("end.extend")
    assert "1 suggestion refused." not in window.notices


def test_where_no_step_was_done_undo_is_there_for_a_moved_edge_until_another_article_is_opened(window: Window) -> None:
    window.assembly.history.refresh()
    undo = window.assembly.desk.actions["history.undo"]
    window.view.set_caret(0)
    window.press(Qt.Key.Key_S)
    assert not undo.isEnabled()
    window.trigger("end.extend")
    assert undo.isEnabled()
    window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not undo.isEnabled()
    window.trigger("end.extend")
    window.open("a2")
    assert not undo.isEnabled()
    assert undo.toolTip() == "Undo"


def test_all_of_one_kind_are_accepted_in_one_step(window: Window) -> None:
    window.assembly.side.suggestions.accept_all_requested.emit(window.label("policy").id)
    assert window.tagged == [("policy", "LARKPORT"), ("policy", "board")]
    assert window.notices[-1] == "2 passages tagged."
    window.trigger("history.undo")
    assert window.tagged == []
    window.assembly.side.suggestions.accept_all_requested.emit("")
    assert len(window.tagged) == 3


def test_a_key_accepts_or_refuses_all_with_the_label_of_the_selected_one(window: Window) -> None:
    window.view.set_caret(0)
    window.press(Qt.Key.Key_S)
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert window.tagged == [("policy", "LARKPORT"), ("policy", "board")]
    assert selected(window).anchor.quote == "rose"
    window.press(Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert waiting(window) == []
    assert window.notices[-1] == "1 suggestion refused."
    window.trigger("history.undo")
    window.trigger("history.undo")
    assert waiting(window) == ["LARKPORT", "board", "rose"]
    assert window.tagged == []


def test_edges_that_were_moved_count_when_all_are_accepted(window: Window) -> None:
    window.view.set_caret(0)
    window.trigger("suggestion.next")
    window.trigger("suggestion.next")
    window.trigger("start.extend")
    window.trigger("suggestion.accept_kind")
    assert window.tagged == [("policy", "LARKPORT"), ("policy", "The board")]
    window.trigger("history.undo")
    assert selected(window).anchor.quote in ("LARKPORT", "board")


def test_a_suggestion_accepted_elsewhere_is_selected_when_that_is_undone(window: Window) -> None:
    window.view.set_caret(0)
    window.trigger("suggestion.next")
    window.trigger("suggestion.next")
    window.trigger("start.extend")
    window.trigger("suggestion.accept")
    assert selected(window).anchor.quote == "rose"
    window.trigger("history.undo")
    assert selected(window).anchor.quote == "board"


def test_what_is_left_is_refused_from_the_menu(window: Window) -> None:
    window.assembly.side.suggestions.refuse_all_requested.emit("")
    assert (waiting(window), window.tagged) == ([], [])
    assert window.notices[-1] == "3 suggestions refused."


def test_without_a_selected_suggestion_the_key_is_about_all_that_wait(window: Window) -> None:
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert len(window.tagged) == 3
    window.trigger("history.undo")
    window.trigger("suggestion.refuse_kind")
    assert (waiting(window), window.tagged) == ([], [])
    window.trigger("suggestion.accept_kind")
    assert window.tagged == []
    assert window.notices[-1] == "No suggestions are waiting in this article."


def test_a_screen_reader_is_told_what_was_decided_and_then_what_waits(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.view.set_caret(0)
    window.press(Qt.Key.Key_S)
    heard = window.hear(monkeypatch)
    window.press(Qt.Key.Key_A)
    window.press(Qt.Key.Key_X)
    assert heard[::2] == ["Accepted as policy", "Refused"]
