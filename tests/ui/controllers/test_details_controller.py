"""The side pane: attributes, notes, links and labels of the whole article become commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.label import Label
from clipdesk.project.commands.annotations import RemoveAnnotations, SetNote
from clipdesk.project.commands.articles import SetArticleNote
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.ui.panels.attribute_fields import TextValueField
from tests.ui.window import Window


def test_a_note_is_kept_and_typing_is_one_undo_step(window: Window) -> None:
    made = window.tag("“We asked,”", Qt.Key.Key_1)
    details = window.assembly.side.details
    for words in ("Thr", "Threat", "Threat?"):
        details.note_committed.emit(made.id, words, "step-1")
    assert window.session.selected is not None
    assert window.session.selected.note == "Threat?"
    window.trigger("history.undo")
    assert window.session.selected is not None
    assert window.session.selected.note == ""


def test_what_is_being_typed_is_kept_when_another_article_is_opened(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.trigger("note.edit")
    window.assembly.side.details.note.setPlainText("Rounded")
    window.open("a2")
    annotation = window.session.project.queries.annotation(made.id)
    assert annotation is not None
    assert annotation.note == "Rounded"


def test_the_keyboard_goes_to_the_text_when_the_field_that_had_it_is_hidden(window: Window, qtbot: QtBot) -> None:
    window.tag("3%", Qt.Key.Key_2)
    note = window.assembly.side.details.note
    window.trigger("note.edit")
    qtbot.waitUntil(note.hasFocus)
    window.open("a2")
    assert window.view.hasFocus()
    window.open("a1")
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.assembly.side.details.first_field().setFocus()
    window.trigger("history.undo")
    assert window.view.hasFocus()


def test_a_note_is_written_on_behind_its_last_word(window: Window, qtbot: QtBot) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.session.execute(SetNote(made.id, "Rounded"))
    note = window.assembly.side.details.note
    window.trigger("note.edit")
    qtbot.waitUntil(note.hasFocus)
    QTest.keyClicks(note, " up")
    assert note.text() == "Rounded up"


def test_attributes(window: Window) -> None:
    made = window.tag("“We asked,”", Qt.Key.Key_1)
    window.assembly.side.details.attribute_committed.emit(made.id, "kind", "direct")
    assert window.session.selected is not None
    assert dict(window.session.selected.attributes) == {"kind": "direct"}
    window.assembly.side.details.attribute_committed.emit(made.id, "kind", "")
    assert window.session.selected is not None
    assert dict(window.session.selected.attributes) == {}


def test_said_by_is_set_changed_and_taken_away(window: Window) -> None:
    kell = window.tag("Mairi Kell", Qt.Key.Key_4)
    quote = window.tag("“We asked,”", Qt.Key.Key_1)
    said_by = window.session.project.codebook.relation_types[0]
    details = window.assembly.side.details
    details.relate_requested.emit(quote.id, kell.id, said_by.id)
    assert [(one.head, one.child) for one in window.session.relations] == [(quote.id, kell.id)]
    details.relate_requested.emit(quote.id, None, said_by.id)
    assert window.session.relations == []


def test_the_list_selects_in_the_text(window: Window) -> None:
    made = window.tag("Mairi Kell", Qt.Key.Key_4)
    window.session.select("")
    window.assembly.side.annotations.annotation_chosen.emit(made.id)
    assert window.view.marks.selected == made.id
    window.assembly.side.annotations.remove_requested.emit((made.id,))
    assert window.tagged == []


def test_a_passage_of_the_list_is_gone_to_with_the_keyboard(window: Window) -> None:
    made = window.tag("Mairi Kell", Qt.Key.Key_4)
    window.session.select("")
    panel = window.assembly.side.annotations
    panel.view.setFocus()
    panel.passage_requested.emit(made.id)
    assert window.session.selected_id == made.id
    assert window.view.hasFocus()


def test_the_source_is_edited_in_its_fields_whatever_tab_is_shown(window: Window) -> None:
    window.trigger("history.focus")
    assert window.assembly.side.tabs.currentIndex() != 0
    window.trigger("source.edit")
    assert window.assembly.side.tabs.currentIndex() == 0
    assert window.assembly.side.about.source.fields["headline"].line.hasFocus()


def test_a_note_on_the_article_that_was_found_is_shown_and_the_keyboard_stays(window: Window) -> None:
    window.session.execute(SetArticleNote("a1", "Ask her again. " * 20))
    window.trigger("history.focus")
    window.assembly.window.docks["side"].hide()
    window.view.setFocus()
    window.assembly.details.show_article_note()
    note = window.assembly.side.about.note
    assert not note.visibleRegion().isEmpty()
    assert window.view.hasFocus()


def test_of_what_is_gone_neither_a_note_nor_details_are_edited(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.session.execute(RemoveAnnotations((made.id,)))
    window.assembly.side.details.note_committed.emit(made.id, "too late", "step")
    (told,) = window.notices
    assert told.startswith("“too late” was typed about something that has been removed, and is not saved.")
    window.assembly.details.edit_details(made.id)
    assert window.notices == [told]
    assert window.session.selected_id == ""


def test_relabel_from_the_form(window: Window) -> None:
    made = window.tag("Mairi Kell", Qt.Key.Key_1)
    official = window.label("official")
    window.assembly.side.details.relabel_requested.emit(made.id, official.id)
    assert window.tagged == [("official", "Mairi Kell")]
    assert window.actions["history.undo"].toolTip() == "Undo: Relabel as official"


def test_the_article_is_described_noted_and_settled(window: Window) -> None:
    about, article = window.assembly.side.about, window.session.article
    assert article is not None
    about.fact_committed.emit("a1", "outlet", "The Larkport Courier")
    about.note_committed.emit("a1", "Ask T.", "step")
    about.status_requested.emit(("a1",), Status.DONE)
    about.flag_requested.emit(("a1",), True)
    article = window.session.project.queries.article("a1")
    assert article is not None
    assert (article.source.outlet, article.note, article.status, article.flagged) == (
        "The Larkport Courier", "Ask T.", Status.DONE, True,
    )  # fmt: skip
    assert article.source.provenance["outlet"] == "typed"


def test_a_label_on_the_whole_article_from_the_form(window: Window) -> None:
    policy = window.label("policy")
    window.assembly.side.about.label_requested.emit(policy.id)
    assert [one.is_whole_article for one in window.session.annotations] == [True]


def test_focus_goes_where_it_is_asked_to(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.assembly.side.suggestions.view.isHidden())
    window.tag("3%", Qt.Key.Key_2)
    window.trigger("annotations.focus")
    assert window.assembly.side.annotations.view.hasFocus()
    window.trigger("history.focus")
    assert window.assembly.side.history.latest_view.hasFocus()
    window.trigger("suggestions.focus")
    assert window.assembly.side.suggestions.view.hasFocus()
    window.trigger("codebook.focus")  # from another tab
    assert window.assembly.side.codebook.view.hasFocus()
    window.trigger("note.edit")
    assert window.assembly.side.details.note.hasFocus()
    window.trigger("text.focus")
    assert window.view.hasFocus()


def test_where_nothing_waits_the_keyboard_goes_to_what_leads_on(window: Window, qtbot: QtBot) -> None:
    panel = window.assembly.side.suggestions
    window.wait_for_jobs(qtbot)
    panel.set_suggestions((), {}, ())
    window.trigger("suggestions.focus")
    assert panel.learned_button.hasFocus()


def test_enter_on_an_annotation_leads_to_its_attributes_and_escape_back(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.press(Qt.Key.Key_Return)
    value = window.assembly.side.details.attributes.fields["value"]
    assert value.hasFocus()
    QTest.keyClicks(value, "3")
    QTest.keyClick(value, Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    kept = window.session.annotations.get(made.id)
    assert kept is not None
    assert kept.attributes["value"] == "3"


def test_a_double_click_on_a_label_in_the_margin_leads_to_the_note_where_there_are_no_attributes(
    window: Window,
) -> None:
    window.session.execute(AddLabel(Label("odd", "odd", "teal", "7")))
    made = window.tag("3%", Qt.Key.Key_7)
    window.session.select("")
    window.assembly.reading.margin.annotation_activated.emit(made.id)
    assert window.session.selected_id == made.id
    assert window.assembly.side.details.note.hasFocus()


def test_a_piece_is_taken_away_from_the_form(window: Window) -> None:
    made = window.tag("“We asked,”", Qt.Key.Key_1)
    window.select("“That ends.”")
    window.press(Qt.Key.Key_Plus)
    window.assembly.side.details.piece_remove_requested.emit(made.id, made.start)
    assert window.tagged == [("quote", "“That ends.”")]


def test_a_long_note_is_shown_from_its_beginning_whenever_it_is_selected(window: Window) -> None:
    made = window.tag("Mairi Kell", Qt.Key.Key_4)
    window.session.execute(SetNote(made.id, "Ask her again in the autumn. " * 60))
    note = window.assembly.side.details.note
    for _ in range(2):
        window.session.select("")
        QApplication.processEvents()
        window.session.select(made.id)
        QApplication.processEvents()
        assert note.verticalScrollBar().maximum() > 0
        assert note.verticalScrollBar().value() == 0


def test_words_for_a_number_stay_while_they_can_be_mended_and_do_not_go_without_a_word(window: Window) -> None:
    window.open("a2")
    first = window.tag("4 per cent", Qt.Key.Key_2)
    form = window.assembly.side.details.attributes
    value, unit = form.fields["value"], form.fields["unit"]
    assert isinstance(value, TextValueField)
    assert isinstance(unit, TextValueField)
    value.setText("about 40")
    unit.setText("per cent")
    unit.commit()
    assert (value.text(), window.notices) == ("about 40", [])
    window.tag("Harbour dues", Qt.Key.Key_2)
    assert (value.text(), window.notices) == (
        "",
        ["“about 40” was not saved as Value: it is not a number. Words belong in another field or in the note."],
    )
    window.session.select(first.id)
    assert (value.text(), unit.text()) == ("", "per cent")
