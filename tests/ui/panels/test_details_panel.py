"""The selected annotation: what is shown of it and what is asked for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clipdesk.domain.label import Attribute
from clipdesk.project.commands.annotations import (
    AddAnnotation,
    Relabel,
    Relate,
    RemoveAnnotations,
    SetAttribute,
    SetNote,
)
from clipdesk.project.commands.codebook import ChangeLabel
from clipdesk.project.project import Project
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.attribute_fields import ChoiceField, TextValueField
from clipdesk.ui.panels.details_panel import DetailsPanel
from clipdesk.ui.panels.suggestion_card import SuggestedFacts
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen


@pytest.fixture
def panel(theme: Theme, opened: OpenArticle, qtbot: QtBot) -> DetailsPanel:
    return on_screen(DetailsPanel(theme, opened), qtbot, (300, 500))


def hints(panel: DetailsPanel) -> list[str]:
    return [one.text() for one in panel.findChildren(QLabel) if one.property("part") == "hint" and one.isVisible()]


def visit_note(panel: DetailsPanel) -> None:
    QApplication.sendEvent(panel.note, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))


def test_without_a_selection_a_hint_says_how_to_get_one(panel: DetailsPanel) -> None:
    assert hints(panel) == ["Select an annotation to see its attributes and note."]
    assert not panel.label_box.isVisible()
    assert not panel.remove_button.isVisible()


def test_a_suggestion_stands_in_place_of_the_hint(panel: DetailsPanel) -> None:
    assert not panel.suggestion.isVisible()
    panel.describe_suggestion(SuggestedFacts("policy", "violet", (), ("why", "A accepts.")), can_decide=True)
    assert hints(panel) == ["why\nA accepts."]
    assert panel.suggestion.accept_button.isVisible()
    panel.describe_suggestion(None, can_decide=True)
    assert hints(panel) == ["Select an annotation to see its attributes and note."]
    assert not panel.suggestion.isVisible()


def test_everything_about_the_selected_one_is_shown(panel: DetailsPanel) -> None:
    panel.select("ferry-vote")
    assert panel.label_box.currentText() == "quote"
    kind = panel.attributes.fields["kind"]
    assert isinstance(kind, ChoiceField)
    assert kind.currentText() == "direct"
    assert panel.note.text() == "Threat or promise?"
    assert QAccessible.queryAccessibleInterface(panel.note).text(QAccessible.Text.Name) == "Note"
    assert hints(panel)[0].startswith("AN. · 12 Jun 2025 ")
    assert hints(panel)[0].endswith(" · by hand")
    assert panel.pieces.isHidden()


def test_pieces_are_listed_and_taken_away(panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.select("ferry-pound")
    assert len(panel.pieces.buttons) == 2
    with qtbot.waitSignal(panel.piece_remove_requested) as told:
        panel.pieces.buttons[1].click()
    assert told.args is not None
    assert told.args[0] == "ferry-pound"


def test_labels_for_whole_articles_are_not_offered_for_passages(panel: DetailsPanel, project: Project) -> None:
    panel.select("ferry-vote")
    texts = [panel.label_box.itemText(row) for row in range(panel.label_box.count())]
    assert texts == ["quote", "statistic", "policy", "official", "economy", "sea"]
    project.execute(AddAnnotation("ferry", "label-topic", id="t"))
    panel.select("t")
    assert panel.label_box.currentText() == "topic"
    assert panel.label_box.count() == 7


def test_another_label_is_asked_for(panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.select("ferry-vote")
    with qtbot.waitSignal(panel.relabel_requested) as told:
        QTest.keyClick(panel.label_box, Qt.Key.Key_Down)
    assert told.args == ["ferry-vote", "label-statistic"]


def test_an_empty_field_for_the_speaker_names_who_is_linked(panel: DetailsPanel, project: Project) -> None:
    quote = project.codebook.label("label-quote")
    assert quote is not None
    project.execute(ChangeLabel(replace(quote, attributes=(*quote.attributes, Attribute("speaker")))))
    panel.select("ferry-vote")
    field = panel.attributes.fields["speaker"]
    assert isinstance(field, TextValueField)
    assert "Left empty, it is who is linked." in field.toolTip()
    assert (field.text(), field.placeholderText()) == ("", "name, if not linked")
    project.execute(Relate("ferry-vote", "ferry-kell", "relation-said_by"))
    assert (field.text(), field.placeholderText()) == ("", "Mairi Kell")
    project.undo()
    assert field.placeholderText() == "name, if not linked"
    panel.select("ferry-kell")
    panel.select("")
    assert field.placeholderText() == "name, if not linked"


def test_the_form_follows_the_project(panel: DetailsPanel, project: Project) -> None:
    panel.select("ferry-vote")
    project.execute(SetAttribute("ferry-vote", "kind", "mixed"))
    project.execute(SetNote("ferry-vote", "Ask T."))
    project.execute(Relate("ferry-vote", "ferry-kell", "relation-said_by"))
    kind = panel.attributes.fields["kind"]
    assert isinstance(kind, ChoiceField)
    assert (kind.currentText(), panel.note.text()) == ("mixed", "Ask T.")
    assert panel.relations.boxes["relation-said_by"].currentText() == "Mairi Kell"
    project.execute(Relabel(("ferry-vote",), "label-policy"))
    assert list(panel.attributes.fields) == ["name", "kind"]
    policy = project.codebook.label("label-policy")
    assert policy is not None
    project.execute(ChangeLabel(replace(policy, name="measure")))
    assert panel.label_box.currentText() == "measure"


def test_requests_of_the_parts_are_passed_on(panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.select("ferry-pound")
    with qtbot.waitSignal(panel.relate_requested) as related:
        panel.relations.relate_requested.emit("ferry-pound", None, "relation-said_by")
    assert related.args == ["ferry-pound", None, "relation-said_by"]
    with qtbot.waitSignal(panel.unrelate_requested):
        panel.relations.unrelate_requested.emit("r")
    with qtbot.waitSignal(panel.attribute_committed) as set_:
        panel.attributes.attribute_committed.emit("ferry-pound", "kind", "mixed")
    assert set_.args == ["ferry-pound", "kind", "mixed"]
    with qtbot.waitSignal(panel.remove_requested) as gone:
        panel.remove_button.click()
    assert gone.args == [("ferry-pound",)]


class TestNotes:
    """Typing, keeping, and whose note it is."""

    def test_a_note_is_kept_while_typing_in_one_step_for_each_visit(self, panel: DetailsPanel) -> None:
        heard: list[tuple[str, str, str]] = []
        panel.note_committed.connect(lambda *args: heard.append(args))
        panel.select("ferry-kell")
        visit_note(panel)
        for words in ("a", "ab"):
            panel.note.setPlainText(words)
            panel.note.commit()
        visit_note(panel)
        panel.note.setPlainText("abc")
        panel.commit()
        assert [(who, words) for who, words, _ in heard] == [("ferry-kell", one) for one in ("a", "ab", "abc")]
        steps = [step for _, _, step in heard]
        assert steps[0] == steps[1] != steps[2]

    def test_a_note_not_yet_kept_belongs_to_the_annotation_before(self, panel: DetailsPanel, qtbot: QtBot) -> None:
        panel.select("ferry-kell")
        panel.note.setPlainText("chair of the board")
        with qtbot.waitSignal(panel.note_committed) as told:
            panel.select("ferry-harrow")
        assert told.args is not None
        assert told.args[:2] == ["ferry-kell", "chair of the board"]
        assert not panel.note.text()

    def test_another_article_keeps_the_note_too(self, panel: DetailsPanel, opened: OpenArticle, qtbot: QtBot) -> None:
        panel.select("ferry-kell")
        panel.note.setPlainText("chair")
        with qtbot.waitSignal(panel.note_committed) as told:
            opened.show_article("night")
        assert told.args is not None
        assert told.args[:2] == ["ferry-kell", "chair"]
        assert panel.annotation is None

    def test_the_note_on_what_is_removed_is_kept_for_when_it_is_back(
        self, panel: DetailsPanel, project: Project
    ) -> None:
        heard: list[tuple[object, ...]] = []
        panel.note_committed.connect(lambda *args: heard.append(args[:2]))
        panel.select("ferry-kell")
        panel.note.setPlainText("half a sentence")
        project.execute(RemoveAnnotations(("ferry-kell",)))
        panel.commit()
        assert heard == [("ferry-kell", "half a sentence")]
        assert not panel.note.text()
        assert hints(panel) == ["Select an annotation to see its attributes and note."]

    def test_words_being_typed_survive_other_changes_of_the_annotation(
        self, panel: DetailsPanel, project: Project
    ) -> None:
        panel.note_committed.connect(lambda who, words, step: project.execute(SetNote(who, words), step=step))
        panel.activateWindow()
        panel.select("ferry-kell")
        panel.focus_note()
        if not panel.note.hasFocus():
            pytest.skip("this platform gives no window the focus")
        QTest.keyClicks(panel.note, "half a sen")
        project.execute(SetAttribute("ferry-kell", "role", "chair"))
        assert panel.note.text() == "half a sen"

    def test_undo_is_seen_in_the_note(self, panel: DetailsPanel, project: Project) -> None:
        panel.select("ferry-vote")
        project.execute(SetNote("ferry-vote", "changed"))
        project.undo()
        assert panel.note.text() == "Threat or promise?"


def test_whatever_users_write_is_plain_text(panel: DetailsPanel) -> None:
    panel.select("ferry-pound")
    assert {one.textFormat() for one in panel.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
