"""The reading pane follows the session: article, marks, selection, look; cuts go and come back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clipdesk.domain.article import uncut
from clipdesk.domain.label import Label
from clipdesk.project.commands.codebook import AddLabel, ChangeLabel
from clipdesk.project.project import Project
from tests.ui.window import DUES, FERRY, Window


def test_the_text_of_the_article_is_shown(window: Window) -> None:
    assert window.view.text == FERRY
    window.open("a2")
    assert window.view.text == DUES


def test_marks_follow_undo_and_redo(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    assert len(window.view.marks.annotations) == 1
    window.trigger("history.undo")
    assert len(window.view.marks.annotations) == 0
    window.trigger("history.redo")
    assert len(window.view.marks.annotations) == 1


def test_a_click_selects_and_a_click_on_plain_text_lets_go(window: Window) -> None:
    made = window.tag("Mairi Kell", Qt.Key.Key_4)
    window.view.text_clicked.emit()
    assert window.session.selected_id == ""
    window.view.annotation_clicked.emit(made.id)
    assert window.session.selected_id == made.id
    assert window.view.marks.selected == made.id


def test_brackets_walk_from_annotation_to_annotation(window: Window) -> None:
    first = window.tag("“We asked,”", Qt.Key.Key_1)
    second = window.tag("Mairi Kell", Qt.Key.Key_4)
    window.session.select("")
    window.view.set_caret(0)
    window.press(Qt.Key.Key_BracketRight)
    assert window.session.selected_id == first.id
    window.press(Qt.Key.Key_BracketRight)
    assert window.session.selected_id == second.id
    window.press(Qt.Key.Key_BracketRight)
    assert window.session.selected_id == first.id
    window.press(Qt.Key.Key_BracketLeft)
    assert window.session.selected_id == second.id


def test_brackets_in_an_untagged_article_say_so(window: Window) -> None:
    window.press(Qt.Key.Key_BracketRight)
    assert "Nothing is tagged" in window.notices[-1]


def test_overlapping_annotations_are_reached_one_after_the_other(window: Window) -> None:
    outer = window.tag("“We asked,”", Qt.Key.Key_1)
    inner = window.tag("asked", Qt.Key.Key_3)
    window.view.set_caret(inner.start + 1)
    window.session.select("")
    window.press(Qt.Key.Key_O)
    assert window.session.selected_id == inner.id
    window.press(Qt.Key.Key_O)
    assert window.session.selected_id == outer.id


def test_a_label_with_another_color_is_painted_so(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    label = window.session.project.codebook.label(made.label_id)
    assert label is not None
    from dataclasses import replace

    window.session.execute(ChangeLabel(replace(label, color="rose")))
    assert window.view.marks.styles[label.id].color == window.assembly.theme.label_color("rose")


def test_labels_without_a_key_have_a_name_for_a_narrow_margin(window: Window) -> None:
    names = ["actor name", "actor nation", "agent name", "agent nation"]
    for name in names:
        window.session.execute(AddLabel(Label(name, name, color="rose")))
    styles = window.assembly.reading_controller.styles()
    assert [styles[one].tight for one in names] == ["ac nam", "ac nat", "ag nam", "ag nat"]
    assert styles[window.label("quote").id].tight == ""


def test_a_cut_passage_goes_and_comes_back(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.select(" “That ends.”")
    window.trigger("passage.cut")
    assert "That ends" not in window.view.text
    assert window.tagged == [("statistic", "3%")]
    article = window.session.article
    assert article is not None
    assert uncut(article.text, article.cuts) == FERRY
    window.trigger("cuts.show")
    assert window.assembly.reading.is_showing_cuts
    window.assembly.reading.put_back_requested.emit(0)
    assert window.session.article is not None
    assert window.session.article.text == FERRY
    assert window.session.annotations.get(made.id) == made


def test_what_is_tagged_cannot_be_cut(window: Window) -> None:
    window.tag("3%", Qt.Key.Key_2)
    window.select("About 3% rose.")
    window.trigger("passage.cut")
    assert "Something is tagged in this passage." in window.notices[-1]
    assert window.view.text == FERRY


def test_zoom_and_font_are_settings(window: Window) -> None:
    before = window.view.setting.size
    window.trigger("text.enlarge")
    assert window.view.setting.size > before
    assert window.assembly.preferences.settings.zoom == 110
    window.trigger("text.reset")
    assert window.assembly.preferences.settings.zoom == 100


def test_snapping_can_be_switched_off(window: Window) -> None:
    assert window.view.snapping
    window.trigger("words.snap")
    assert not window.view.snapping


def showing_cuts(window: Window) -> bool:
    return window.assembly.reading.is_showing_cuts


def test_what_was_cut_is_left_with_escape_and_not_tagged_in(window: Window) -> None:
    window.select("About 3% rose.")
    window.trigger("passage.cut")
    window.select("Mairi Kell")
    window.trigger("cuts.show")
    cuts = window.assembly.reading.cuts_view
    assert cuts.hasFocus()
    window.actions["text.focus"].trigger()
    assert cuts.hasFocus()
    QTest.keyClick(cuts, Qt.Key.Key_1)
    assert window.tagged == []
    assert "go back to the article" in window.notices[-1]
    QTest.keyClick(cuts, Qt.Key.Key_Escape)
    assert not showing_cuts(window)
    assert window.view.hasFocus()
    assert not window.actions["cuts.show"].isChecked()


def test_an_annotation_that_is_gone_to_is_shown_in_the_article_not_in_what_was_cut(window: Window) -> None:
    made = window.tag("Mairi Kell", Qt.Key.Key_4)
    window.select("About 3% rose.")
    window.trigger("passage.cut")
    window.session.select("")
    window.trigger("cuts.show")
    rows = window.assembly.side.annotations.view
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    QApplication.processEvents()
    assert window.session.selected_id == made.id
    assert not showing_cuts(window)
    assert rows.hasFocus()


def test_the_next_article_shows_itself_and_the_switch_says_so(window: Window) -> None:
    window.select("About 3% rose.")
    window.trigger("passage.cut")
    window.trigger("cuts.show")
    window.open("a2")
    assert not showing_cuts(window)
    assert not window.actions["cuts.show"].isChecked()


def test_no_suggestion_can_be_accepted_in_a_project_that_is_only_read(window: Window) -> None:
    window.open("a1")
    margin, path = window.assembly.reading.margin, window.session.project.path
    assert margin._can_accept
    window.session.close()
    window.session.open(Project(path, read_only=True))
    window.open("a1")
    assert not margin._can_accept
