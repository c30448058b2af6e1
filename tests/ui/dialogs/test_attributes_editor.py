"""The attributes of a label."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.ui.dialogs.attributes_editor import AttributesEditor
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen

KIND = Attribute("kind", AttributeKind.CHOICE, ("direct", "indirect"))
VALUE = Attribute("value", AttributeKind.NUMBER)


@pytest.fixture
def editor(theme: Theme, qtbot: QtBot) -> AttributesEditor:
    return on_screen(AttributesEditor(theme, [KIND, VALUE]), qtbot)


def test_what_is_given_comes_back(editor: AttributesEditor) -> None:
    assert editor.attributes() == (KIND, VALUE)
    assert [row.choices_field.isVisible() for row in editor.rows] == [True, False]
    assert not editor.problem()


def test_one_more_can_be_added_and_is_typed_at_once(editor: AttributesEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.edited):
        editor.add_button.click()
    assert editor.attributes() == (KIND, VALUE)
    field = editor.rows[2].name_field
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "unit")
    assert editor.attributes() == (KIND, VALUE, Attribute("unit"))


def test_they_can_be_moved_and_removed(editor: AttributesEditor) -> None:
    assert not editor.rows[0].up_button.isEnabled()
    editor.rows[0].down_button.click()
    assert editor.attributes() == (VALUE, KIND)
    assert not editor.rows[1].down_button.isEnabled()
    editor.rows[1].up_button.click()
    editor.rows[0].remove_button.click()
    assert editor.attributes() == (VALUE,)


def test_values_are_typed_with_commas_and_each_is_there_once(editor: AttributesEditor) -> None:
    editor.rows[0].choices_field.setText(" yes, no ,, yes,")
    assert editor.attributes()[0].choices == ("yes", "no")


def test_another_kind_has_no_values(editor: AttributesEditor) -> None:
    box = editor.rows[0].kind_box
    box.setCurrentIndex(box.findData(AttributeKind.FLAG))
    assert editor.attributes()[0] == Attribute("kind", AttributeKind.FLAG)
    assert not editor.rows[0].choices_field.isVisible()


def test_what_cannot_be_kept_is_told(editor: AttributesEditor) -> None:
    editor.rows[1].name_field.setText("KIND")
    assert editor.problem() == "There are two attributes named “KIND”."
    editor.rows[1].name_field.setText("value")
    editor.rows[0].choices_field.setText(" , ")
    assert editor.problem() == "Type the values that “kind” may have, with commas between them."
    editor.rows[0].choices_field.setText("a")
    editor.rows[0].name_field.setText("")
    assert editor.problem() == "An attribute needs a name."
