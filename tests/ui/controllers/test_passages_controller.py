"""Passages across articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import ProjectError, UserError
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import TagOccurrences
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.passages import PassageSearch
from clipdesk.ui.dialogs import find_tag_dialog, passages_dialog
from clipdesk.ui.dialogs.label_dialog import LabelDialog
from tests.ui.suggested import store, suggestion, waiting
from tests.ui.unsaved import kept
from tests.ui.window import FERRY, Window


def test_all_occurrences_are_tagged_in_one_step(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def choose(dialog: find_tag_dialog.FindTagDialog) -> int:
        official = window.label("official")
        passages = (("a1", window.select("Mairi Kell")), ("a2", Span(43, 53)))
        monkeypatch.setattr(dialog, "command", lambda: TagOccurrences(official.id, passages, official.name))
        return 1

    monkeypatch.setattr(find_tag_dialog.FindTagDialog, "exec", choose)
    window.select("Mairi Kell")
    window.trigger("occurrences.tag")
    assert window.session.project.queries.counts().annotations == 2
    assert "2 passage" in window.notices[-1]
    assert window.session.selected is not None
    assert window.session.selected.anchor.quote == "Mairi Kell"
    assert window.view.selected_span() is None
    window.trigger("history.undo")
    assert window.session.project.queries.counts().annotations == 0


def test_it_begins_with_the_label_and_the_place_that_were_chosen_last(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[tuple[str, bool]] = []

    def tag_all(dialog: find_tag_dialog.FindTagDialog) -> int:
        begun.append((dialog.label_box.currentText(), dialog.scope_box.currentData()))
        dialog.scope_box.setCurrentIndex(1)
        dialog.label_box.setCurrentText("policy")
        return 1

    monkeypatch.setattr(find_tag_dialog.FindTagDialog, "exec", tag_all)
    window.select("Mairi Kell")
    window.trigger("occurrences.tag")
    window.select("board")
    window.trigger("occurrences.tag")
    window.tag("3%", Qt.Key.Key_2)
    window.trigger("occurrences.tag")
    assert begun == [("quote", False), ("policy", True), ("statistic", True)]


def test_who_annotates_independently_finds_and_tags_what_somebody_else_has_tagged(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, ticked = window.session.project, list[int]()

    def tag_all(dialog: find_tag_dialog.FindTagDialog) -> int:
        dialog.scope_box.setCurrentIndex(1)
        dialog.label_box.setCurrentText("official")
        ticked.append(len(dialog.model.passages))
        return 1

    monkeypatch.setattr(find_tag_dialog.FindTagDialog, "exec", tag_all)
    for key in ("an", "bo", "bo"):
        project.use_annotator(key)
        window.select("Mairi Kell")
        window.trigger("occurrences.tag")
    assert ticked[0] == ticked[1] > 0
    assert ticked[2] == 0
    assert project.queries.counts().annotations == 2 * ticked[0]
    assert window.session.selected is not None
    assert window.session.selected.annotator_id == project.use_annotator("bo").id


def test_a_passage_of_another_article_is_opened_and_selected(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.open("a2")
    made = window.tag("4 per cent", Qt.Key.Key_2)
    window.open("a1")

    def choose(dialog: passages_dialog.PassagesDialog) -> int:
        dialog.passage_requested.emit("a2", made.id)
        return 1

    monkeypatch.setattr(passages_dialog.PassagesDialog, "exec", choose)
    window.trigger("passages.show")
    assert (window.session.article_id, window.session.selected_id) == ("a2", made.id)


def splitting(monkeypatch: pytest.MonkeyPatch, act: Callable[[passages_dialog.PassagesDialog], None]) -> None:
    """What the user does while the list of passages is open."""

    def run(dialog: passages_dialog.PassagesDialog) -> int:
        act(dialog)
        return 0

    monkeypatch.setattr(passages_dialog.PassagesDialog, "exec", run)


def test_a_label_is_split_in_one_step_and_put_together_again(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    first = window.tag("Mairi Kell", Qt.Key.Key_4)
    window.tag("The board", Qt.Key.Key_4)
    official = window.label("official")

    def name_it(dialog: LabelDialog) -> bool:
        assert dialog.parentWidget() is not None
        dialog.name_field.setText("chair")
        return True

    monkeypatch.setattr(LabelDialog, "exec", name_it)
    told: list[str] = []

    def act(dialog: passages_dialog.PassagesDialog) -> None:
        dialog.move_requested.emit(official.id, [first.id], "")
        told.append(dialog.done_label.text())
        assert dialog.model.rowCount() == 1
        assert window.tagged == [("official", "The board"), ("chair", "Mairi Kell")]
        assert window.label("chair").attributes == official.attributes
        dialog.undo_requested.emit()
        told.append(dialog.done_label.text())
        assert dialog.model.rowCount() == 2

    splitting(monkeypatch, act)
    window.assembly.passages.show_passages(official.id)
    assert told == ["1 passage moved to chair.", "Taken back."]
    assert window.tagged == [("official", "The board"), ("official", "Mairi Kell")]
    assert window.session.project.codebook.named("chair") is None


def test_words_being_typed_are_stored_before_and_are_not_what_is_taken_back(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, official = window.tag("Mairi Kell", Qt.Key.Key_4), window.label("official")
    window.assembly.side.details.note.setPlainText("half a thou")

    def act(dialog: passages_dialog.PassagesDialog) -> None:
        dialog.move_requested.emit(official.id, [made.id], window.label("policy").id)
        assert not dialog.undo_button.isHidden()
        dialog.undo_requested.emit()

    splitting(monkeypatch, act)
    window.assembly.passages.show_passages(official.id)
    assert window.tagged == [("official", "Mairi Kell")]
    assert kept(window, made) == "half a thou"
    assert window.session.project.history_state.redo is not None


def test_a_move_is_not_offered_to_be_undone_after_something_else_was_done(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, official = window.tag("Mairi Kell", Qt.Key.Key_4), window.label("official")

    def act(dialog: passages_dialog.PassagesDialog) -> None:
        dialog.move_requested.emit(official.id, [made.id], window.label("policy").id)
        assert not dialog.undo_button.isHidden()
        window.session.execute(SetFlag(("a2",), flagged=True))
        assert dialog.undo_button.isHidden()

    splitting(monkeypatch, act)
    window.assembly.passages.show_passages(official.id)
    window.session.execute(SetFlag(("a2",), flagged=False))


def test_what_was_moved_to_another_label_is_not_suggested_again(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    official, quote = window.label("official"), window.label("quote")
    made = [suggestion(FERRY, words, official.id) for words in ("Mairi Kell", "The board", "LARKPORT")]
    chosen = [window.tag(one.anchor.quote, Qt.Key.Key_4).id for one in made[:2]]
    store(window.session.project, FERRY, made)
    assert waiting(window) == ["LARKPORT"]

    def shown() -> list[str]:
        return [one.anchor.quote for one in window.assembly.suggestions.waiting]

    def act(dialog: passages_dialog.PassagesDialog) -> None:
        dialog.move_requested.emit(official.id, chosen, quote.id)
        assert waiting(window) == shown() == ["LARKPORT"]
        dialog.undo_requested.emit()
        assert waiting(window) == shown() == ["LARKPORT"]

    splitting(monkeypatch, act)
    window.assembly.passages.show_passages(official.id)
    window.session.select(chosen[0])
    window.assembly.tagging.relabel_as(quote.id)
    assert ("quote", made[0].anchor.quote) in window.tagged
    assert waiting(window) == shown() == ["LARKPORT"]
    window.trigger("history.undo")
    assert ("official", made[0].anchor.quote) in window.tagged


def test_passages_go_to_a_label_that_is_there_and_stay_without_a_new_one(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = window.tag("Mairi Kell", Qt.Key.Key_4)
    monkeypatch.setattr(LabelDialog, "exec", lambda _dialog: False)
    official, policy = window.label("official"), window.label("policy")

    def act(dialog: passages_dialog.PassagesDialog) -> None:
        dialog.move_requested.emit(official.id, [made.id], "")
        assert window.tagged == [("official", "Mairi Kell")]
        dialog.move_requested.emit(official.id, [made.id], policy.id)

    splitting(monkeypatch, act)
    window.assembly.passages.show_passages(official.id)
    assert window.tagged == [("policy", "Mairi Kell")]


def test_where_not_all_are_listed_all_are_searched(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in ("board", "voted", "3%"):
        window.tag(words, Qt.Key.Key_1)
    window.session.select("")
    monkeypatch.setattr(passages_dialog, "MOST", 1)
    found: list[list[str]] = []

    def act(dialog: passages_dialog.PassagesDialog) -> None:
        for typed in ("voted", "3%"):
            dialog.search.setText(typed)
            dialog.search.returnPressed.emit()
        qtbot.waitUntil(lambda: dialog.count.text() == "1 of 3 passages")
        found.append([one.anchor.quote for one in dialog.model.values])

    splitting(monkeypatch, act)
    window.trigger("passages.show")
    assert found == [["3%"]]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ProjectError("The project cannot be read. Open it again."), "The project cannot be read. Open it again."),
        (ValueError("a bug"), "The search failed."),
    ],
)
def test_a_search_that_fails_says_so_and_can_be_tried_again(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    for words in ("board", "voted"):
        window.tag(words, Qt.Key.Key_1)
    monkeypatch.setattr(passages_dialog, "MOST", 1)
    reported: list[BaseException] = []
    monkeypatch.setattr(window.assembly.messages._crash, "report", reported.append)
    find = PassageSearch.find

    def fail(*_: object) -> None:
        raise error

    def act(dialog: passages_dialog.PassagesDialog) -> None:
        monkeypatch.setattr(PassageSearch, "find", fail)
        dialog.search.setText("voted")
        dialog.search.returnPressed.emit()
        qtbot.waitUntil(lambda: dialog.problem.text() == said)
        assert dialog.failure.isVisibleTo(dialog)
        assert dialog.count.text() == ""
        monkeypatch.setattr(PassageSearch, "find", find)
        dialog.again_button.click()
        assert not dialog.failure.isVisibleTo(dialog)
        qtbot.waitUntil(lambda: dialog.count.text() == "1 of 2 passages")

    splitting(monkeypatch, act)
    window.trigger("passages.show")
    assert reported == [error] * (not isinstance(error, UserError))
    assert not window.notices


def test_the_passages_of_a_label_that_has_some_are_shown_first(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        passages_dialog.PassagesDialog, "exec", lambda dialog: shown.append(dialog.label_box.currentText())
    )
    window.trigger("passages.show")
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.session.select("")
    window.trigger("passages.show")
    window.tag("board", Qt.Key.Key_3)
    window.trigger("passages.show")
    window.session.select("")
    window.trigger("passages.show")
    assert shown == ["quote", "official", "policy", "policy"]
