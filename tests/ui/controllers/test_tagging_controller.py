"""Tagging in the real window: both orders, pieces, edges, links, undo; positions always right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clipdesk.domain.span import Span
from clipdesk.project.project import Project
from tests.refusing import fill_disk
from tests.ui.window import Window

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def test_select_then_key(window: Window) -> None:
    made = window.tag("Mairi Kell", Qt.Key.Key_4)
    assert window.tagged == [("official", "Mairi Kell")]
    assert window.view.text[made.start : made.end] == "Mairi Kell"
    assert made.annotator_id == window.session.project.annotator.id  # type: ignore[union-attr] # there is one
    assert window.view.selected_span() is None
    assert window.session.selected_id == made.id


def test_the_text_is_painted_with_the_tag_and_its_frame_before_anything_else_follows(window: Window) -> None:
    painted: list[tuple[str, bool]] = []
    view, session = window.view, window.session

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                marks = view.marks
                is_framed = marks.selected is not None and marks.annotations.get(marks.selected) is not None
                painted.append(("paint", is_framed and view.selected_span() is None))
            return False

    watch = Watch()
    view.viewport().installEventFilter(watch)
    session.changed.connect(lambda *_: painted.append(("told", True)))
    session.open_article.annotation_put.connect(lambda _: painted.append(("put", True)))
    window.select("Mairi Kell")
    QApplication.processEvents()
    painted.clear()
    QTest.keyClick(view, Qt.Key.Key_4)
    assert [one for one, _ in painted][:2] == ["paint", "put"]
    assert all(right for _, right in painted)
    view.viewport().removeEventFilter(watch)


def test_words_stay_selected_when_they_could_not_be_tagged(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    span = window.select("Mairi Kell")
    monkeypatch.setattr(Project, "execute", fill_disk)
    window.press(Qt.Key.Key_4)
    assert window.view.selected_span() == span
    assert window.tagged == []
    assert window.session.selected_id == ""
    assert any("disk is full" in one for one in window.notices)


def test_what_is_being_typed_is_kept_when_something_else_is_tagged(window: Window) -> None:
    made = window.tag("Mairi Kell", Qt.Key.Key_4)
    note = window.assembly.side.details.note
    note.setPlainText("the chair")
    window.tag("3%", Qt.Key.Key_2)
    kept = window.session.open_article.annotation(made.id)
    assert kept is not None
    assert kept.note == "the chair"
    assert window.session.selected_id != made.id


def test_key_then_drag(window: Window) -> None:
    window.press(Qt.Key.Key_1)
    assert window.session.armed_id
    assert "quote" in window.assembly.window.status.accessibleDescription()
    for words in ("“We asked,”", "“That ends.”"):
        window.view.span_dragged.emit(window.select(words))
    assert [label for label, _ in window.tagged] == ["quote", "quote"]
    last = window.session.selected_id
    window.press(Qt.Key.Key_Escape)  # once, as the status line says; what was tagged last stays selected
    assert (window.session.armed_id, window.session.selected_id) == ("", last)
    assert "quote" not in window.assembly.window.status.accessibleDescription()
    window.press(Qt.Key.Key_Escape)
    assert window.session.selected_id == ""


def test_escape_ends_the_armed_label_from_a_list_as_from_the_text_and_leaves_a_field_first(window: Window) -> None:
    side = window.assembly.side
    made = window.tag("Mairi Kell", Qt.Key.Key_4)
    for part, is_ended in ((side.codebook.view, True), (side.about.status_box, True), (side.details.note, False)):
        window.press(Qt.Key.Key_Escape)
        window.session.select(made.id)
        window.session.arm(window.label("quote").id)
        part.setFocus()
        QTest.keyClick(part, Qt.Key.Key_Escape)
        assert window.view.hasFocus()
        assert (window.session.armed_id == "") == is_ended, part
    window.press(Qt.Key.Key_Escape)
    assert window.session.armed_id == ""


def test_white_space_alone_is_neither_tagged_nor_does_its_key_arm(window: Window) -> None:
    window.select(" ")
    window.press(Qt.Key.Key_1)
    assert (window.session.armed_id, window.tagged) == ("", [])
    assert window.notices == ["Only white space is selected."]


def test_the_same_key_again_disarms(window: Window) -> None:
    window.press(Qt.Key.Key_1)
    window.press(Qt.Key.Key_1)
    assert window.session.armed_id == ""


def test_a_split_quote_is_one_annotation_of_two_pieces(window: Window) -> None:
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.select("“That ends.”")
    window.press(Qt.Key.Key_Plus)
    assert window.tagged == [("quote", "“We asked,” “That ends.”")]
    window.view.set_caret(window.view.text.index("ends"))
    window.press(Qt.Key.Key_Minus)
    assert window.tagged == [("quote", "“We asked,”")]


def test_a_piece_that_was_just_added_can_be_removed_at_once(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.select("“We asked,” ")  # with the space behind it, as words are selected by keys
    window.press(Qt.Key.Key_Plus)
    assert len(window.tagged) == 1
    assert "We asked" in window.tagged[0][1]
    window.press(Qt.Key.Key_Minus)
    assert window.tagged == [("official", "Mairi Kell")]


def test_a_piece_needs_words(window: Window) -> None:
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.press(Qt.Key.Key_Plus)
    assert "Select the words to add first" in window.notices[-1]


def test_edges_move_by_keys_and_repeated_presses_are_one_step(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    for _ in range(3):
        window.press(Qt.Key.Key_Right, ALT)
    longer = window.tagged[0][1]
    assert longer.startswith("Mairi Kell, the")
    window.press(Qt.Key.Key_Left, ALT | SHIFT)
    assert window.tagged[0][1] != longer
    window.trigger("history.undo")
    assert window.tagged == [("official", "Mairi Kell")]


def test_edges_move_by_characters_where_nothing_snaps_to_words(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.trigger("words.snap")
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.tagged == [("official", "Mairi Kel")]
    window.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.tagged == [("official", "airi Kel")]


def test_an_edge_dragged_by_mouse_is_a_new_span(window: Window) -> None:
    made = window.tag("Mairi Kell", Qt.Key.Key_4)
    window.view.edge_moved.emit(made.id, 0, Span(made.start, made.start + 5))
    assert window.tagged == [("official", "Mairi")]


def test_overlapping_labels_on_the_same_words(window: Window) -> None:
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.tag("asked", Qt.Key.Key_3)
    window.tag("“We asked,”", Qt.Key.Key_2)
    assert len(window.tagged) == 3


def test_the_same_label_twice_is_refused_in_a_sentence_and_leads_to_what_is_there(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.session.select("")
    window.select("3%")
    window.press(Qt.Key.Key_2)
    assert window.session.selected_id == made.id
    assert window.view.selected_span() is None
    assert window.tagged == [("statistic", "3%")]
    assert "tagged as statistic already" in window.notices[-1]


def test_delete_removes_the_selected_annotation_only(window: Window) -> None:
    window.tag("3%", Qt.Key.Key_2)
    window.press(Qt.Key.Key_Delete)
    assert window.tagged == []
    assert not window.actions["annotation.remove"].isEnabled()
    window.press(Qt.Key.Key_Delete)
    window.trigger("history.undo")
    assert window.tagged == [("statistic", "3%")]


def test_a_label_is_found_by_name_and_applied(window: Window) -> None:
    window.select("Mairi Kell")
    window.press(Qt.Key.Key_T)
    assert window.assembly.palette.isVisible()
    official = window.label("official")
    window.assembly.palette.entry_chosen.emit(f"apply:{official.id}")
    assert window.tagged == [("official", "Mairi Kell")]


def test_relabel(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_1)
    official = window.label("official")
    window.assembly.palette.entry_chosen.emit(f"relabel:{official.id}")
    assert window.tagged == [("official", "Mairi Kell")]


def test_a_label_on_the_whole_article(window: Window) -> None:
    policy = window.label("policy")
    window.assembly.palette.entry_chosen.emit(f"whole:{policy.id}")
    (annotation,) = window.session.annotations
    assert annotation.is_whole_article


def test_everything_is_there_after_closing_and_undo_goes_on(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.tag("3%", Qt.Key.Key_2)
    path = window.session.project.path
    window.session.close()
    window.assembly.projects.open_path(path)
    window.open("a1")
    assert window.tagged == [("official", "Mairi Kell"), ("statistic", "3%")]
    window.trigger("history.undo")
    assert window.tagged == [("official", "Mairi Kell")]


def test_nothing_can_be_tagged_in_a_read_only_project(window: Window) -> None:
    path = window.session.project.path
    window.session.close()
    window.assembly.projects.open_path(path, read_only=True)
    window.open("a1")
    window.select("Mairi Kell")
    window.press(Qt.Key.Key_4)
    assert window.tagged == []
    assert "reading only" in window.notices[-1]
    told = len(window.notices)
    window.press(Qt.Key.Key_Z)
    assert len(window.notices) == told
    window.view.select_span(None)
    window.assembly.tagging.apply_label(window.label("quote").id)
    assert window.session.armed_id == ""
    window.view.key_unanswered.emit("2")
    assert len(window.notices) == told


def test_a_digit_without_the_shift_that_a_keyboard_needs_for_it_tags(window: Window) -> None:
    window.select("3%")
    window.view.key_unanswered.emit("2")
    assert window.tagged == [("statistic", "3%")]
    window.select("voted")
    for key in ("9", "é", "Alt+2"):
        window.view.key_unanswered.emit(key)
    assert window.tagged == [("statistic", "3%")]


def test_a_digit_that_the_user_gave_to_an_action_tags_nothing(window: Window) -> None:
    window.actions.set_overrides({"article.flag": "2"})
    window.select("3%")
    window.view.key_unanswered.emit("2")
    assert window.tagged == []


def test_the_text_as_it_was_imported_is_not_tagged_and_says_how_to_go_back(window: Window) -> None:
    window.trigger("cuts.show")
    window.assembly.tagging.apply_label(window.label("quote").id)
    assert "Press Escape to go back to the article and tag." in window.notices[-1]
    assert window.session.armed_id == ""


def test_a_screen_reader_is_told_what_was_tagged_and_removed_and_nothing_of_what_was_refused(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = window.hear(monkeypatch)
    window.tag("3%", Qt.Key.Key_2)
    assert "Tagged as statistic" in heard
    window.session.select("")
    window.select("3%")
    heard.clear()
    window.press(Qt.Key.Key_2)
    assert "Tagged as statistic" not in heard
    window.press(Qt.Key.Key_Delete)
    assert heard[-1] == "Removed"
