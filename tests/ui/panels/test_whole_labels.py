"""Labels of the whole article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations
from clipdesk.project.commands.codebook import ChangeLabel
from clipdesk.project.project import Project
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.whole_labels import WholeLabels
from clipdesk.ui.theme import Theme


@pytest.fixture
def labels(theme: Theme, opened: OpenArticle, project: Project, qtbot: QtBot) -> WholeLabels:
    made = WholeLabels(theme, opened)
    qtbot.addWidget(made)
    made.resize(280, 60)
    project.execute(AddAnnotation("ferry", "label-topic", id="t"))
    project.execute(AddAnnotation("ferry", "label-economy", id="e"))
    made.show()
    return made


def names(labels: WholeLabels) -> list[str]:
    return [one.text() for one in labels.buttons]


def test_they_are_shown_as_they_are_given(labels: WholeLabels) -> None:
    assert names(labels) == ["topic", "economy"]
    assert not labels.isHidden()
    assert all(one.height() > 10 for one in labels.buttons)
    assert not labels.grab().isNull()


def test_none_is_no_line_at_all(labels: WholeLabels, project: Project, opened: OpenArticle) -> None:
    project.execute(RemoveAnnotations(("t", "e")))
    assert labels.isHidden()
    project.undo()
    assert sorted(names(labels)) == ["economy", "topic"]
    opened.show_article("night")
    assert labels.isHidden()


def test_a_press_chooses_and_the_selection_is_down(labels: WholeLabels, qtbot: QtBot) -> None:
    with qtbot.waitSignal(labels.annotation_chosen) as told:
        QTest.mouseClick(labels.buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == ["e"]
    labels.select("t")
    assert [one.isChecked() for one in labels.buttons] == [True, False]
    labels.select("")
    assert [one.isChecked() for one in labels.buttons] == [False, False]


def test_enter_chooses_and_delete_asks_to_remove(labels: WholeLabels, qtbot: QtBot) -> None:
    with qtbot.waitSignal(labels.annotation_chosen):
        QTest.keyClick(labels.buttons[0], Qt.Key.Key_Return)
    with qtbot.waitSignal(labels.remove_requested) as told:
        QTest.keyClick(labels.buttons[0], Qt.Key.Key_Delete)
    assert told.args == [("t",)]


def test_another_name_is_shown(labels: WholeLabels, project: Project) -> None:
    topic = project.codebook.label("label-topic")
    assert topic is not None
    project.execute(ChangeLabel(replace(topic, name="theme")))
    assert names(labels) == ["theme", "economy"]


def test_passages_are_none_of_its_business(labels: WholeLabels, project: Project) -> None:
    before = list(labels.buttons)
    project.execute(RemoveAnnotations(("ferry-kell",)))
    assert labels.buttons == before
