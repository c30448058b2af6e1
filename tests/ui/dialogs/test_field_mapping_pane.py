"""A chooser for each part of an article: what it shows, and what comes of a choice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.domain.draft import DRAFT_FIELDS
from clipdesk.project.importing import Columns
from clipdesk.ui.dialogs.field_mapping_pane import FieldMappingPane
from clipdesk.ui.widgets.choice_box import ChoiceBox

FOUND = {"text": "Body", "headline": "Title"}
COLUMNS = Columns(
    ("Title", "Body", "Page"), ("Board votes", "The board\nmet.", ""),
    tuple((field, FOUND.get(field, "")) for field in DRAFT_FIELDS), "sig",
)  # fmt: skip


@pytest.fixture
def pane(qtbot: QtBot) -> FieldMappingPane:
    made = FieldMappingPane()
    qtbot.addWidget(made)
    made.show_columns(COLUMNS)
    made.show()
    return made


def choose(box: ChoiceBox, key: str) -> None:
    place = box.findData(key)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_every_part_shows_its_column_with_what_the_first_row_has(pane: FieldMappingPane) -> None:
    assert pane.boxes["text"].currentText() == "Body: The board met."
    assert pane.boxes["headline"].currentText() == "Title: Board votes"
    assert pane.boxes["outlet"].currentText() == "– none –"
    assert [pane.boxes["url"].itemData(n) for n in range(4)] == ["", "Title", "Body", "Page"]
    assert pane.boxes["byline"].accessibleName() == "Column for Byline"


def test_a_choice_is_told_with_all_the_others(pane: FieldMappingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.mapping_changed) as told:
        choose(pane.boxes["section"], "Page")
    mapping = dict(told.args[0])
    assert tuple(mapping) == DRAFT_FIELDS
    assert {field: name for field, name in mapping.items() if name} == {**FOUND, "section": "Page"}


def test_a_column_is_one_thing_only(pane: FieldMappingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.mapping_changed) as told:
        choose(pane.boxes["text"], "Title")
    assert {field: name for field, name in told.args[0] if name} == {"text": "Title"}


def test_the_guess_can_be_asked_for_again(pane: FieldMappingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.mapping_changed) as told:
        QTest.mouseClick(pane.guess_button, Qt.MouseButton.LeftButton)
    assert told.args == [()]


def test_the_choosers_are_walked_and_changed_by_keys(pane: FieldMappingPane, qtbot: QtBot) -> None:
    pane.boxes["text"].setFocus()
    seen: list[QWidget] = []
    for _ in DRAFT_FIELDS:
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == list(pane.boxes.values())
    with qtbot.waitSignal(pane.mapping_changed) as told:
        QTest.keyClick(pane.boxes["outlet"], Qt.Key.Key_End)
    assert dict(told.args[0])["outlet"] == "Page"
