"""Where the relations of the selected annotation lead."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.project.commands.annotations import Relate
from clipdesk.project.commands.codebook import ChangeRelationType
from clipdesk.project.project import Project
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.relation_form import RelationForm
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ChoiceBox
from tests.builders import label_id
from tests.ui.on_screen import on_screen

SAID_BY = "relation-said_by"


@pytest.fixture
def form(theme: Theme, opened: OpenArticle, qtbot: QtBot) -> RelationForm:
    return on_screen(RelationForm(theme, opened), qtbot)


def show(form: RelationForm, opened: OpenArticle, annotation_id: str) -> None:
    form.show_annotation(opened.annotation(annotation_id))


def offered(box: ChoiceBox) -> list[str]:
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    return [box.itemText(row) for row in range(box.count())]


def test_the_field_is_named_after_the_kind_and_shows_where_it_leads(form: RelationForm, opened: OpenArticle) -> None:
    show(form, opened, "ferry-pound")
    assert form.boxes[SAID_BY].accessibleName() == "Said by"
    assert form.boxes[SAID_BY].currentText() == "Mairi Kell"
    show(form, opened, "ferry-vote")
    assert form.boxes[SAID_BY].currentText() == "–"


def test_only_labels_that_may_begin_a_relation_have_a_field(form: RelationForm, opened: OpenArticle) -> None:
    show(form, opened, "ferry-kell")
    assert form.isHidden()
    show(form, opened, "ferry-cost")
    assert form.isVisible()
    form.show_annotation(None)
    assert form.isHidden()


def test_passages_of_the_labels_allowed_are_offered_the_nearest_first(form: RelationForm, opened: OpenArticle) -> None:
    show(form, opened, "ferry-vote")
    assert offered(form.boxes[SAID_BY]) == ["–", "Mairi Kell", "Joan Harrow"]
    show(form, opened, "ferry-cost")
    assert offered(form.boxes[SAID_BY]) == ["–", "Joan Harrow", "Mairi Kell"]


def test_what_it_leads_to_is_offered_even_where_it_may_not_any_more(
    form: RelationForm, opened: OpenArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipdesk.ui.panels.relation_form._MOST_OFFERED", 1)
    show(form, opened, "ferry-pound")
    assert offered(form.boxes[SAID_BY]) == ["–", "Mairi Kell", "Joan Harrow"]
    assert form.boxes[SAID_BY].currentText() == "Mairi Kell"


def test_a_choice_asks_to_relate(form: RelationForm, opened: OpenArticle, qtbot: QtBot) -> None:
    show(form, opened, "ferry-vote")
    box = form.boxes[SAID_BY]
    offered(box)
    with qtbot.waitSignal(form.relate_requested) as told:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert told.args == ["ferry-vote", "ferry-kell", SAID_BY]
    with qtbot.waitSignal(form.relate_requested) as none:
        QTest.keyClick(box, Qt.Key.Key_Home)
    assert none.args == ["ferry-vote", None, SAID_BY]


def test_relations_beside_the_first_can_be_taken_away(
    form: RelationForm, opened: OpenArticle, project: Project, qtbot: QtBot
) -> None:
    project.execute(Relate("ferry-pound", "ferry-harrow", SAID_BY, replacing=False, id="second"))
    show(form, opened, "ferry-pound")
    assert list(form.others) == ["second"]
    assert form.others["second"].accessibleName() == "Remove link to Joan Harrow"
    with qtbot.waitSignal(form.unrelate_requested) as told:
        form.others["second"].click()
    assert told.args == ["second"]


def test_the_same_kinds_keep_their_fields(form: RelationForm, opened: OpenArticle) -> None:
    show(form, opened, "ferry-vote")
    box = form.boxes[SAID_BY]
    show(form, opened, "ferry-pound")
    assert form.boxes[SAID_BY] is box


def test_a_link_keeps_its_field_where_its_kind_may_no_longer_begin_there(
    form: RelationForm, opened: OpenArticle, project: Project
) -> None:
    kind = project.codebook.relation_type(SAID_BY)
    assert kind is not None
    project.execute(ChangeRelationType(replace(kind, heads=(label_id("policy"),))))
    show(form, opened, "ferry-pound")
    assert form.boxes[SAID_BY].currentText() == "Mairi Kell"
    show(form, opened, "ferry-vote")
    assert form.isHidden()
