"""Fields for attributes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.ui.panels.attribute_fields import (
    AttributeField,
    ChoiceField,
    FlagField,
    NumberValueField,
    TextValueField,
    attribute_field,
)
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen

KIND = Attribute("kind", AttributeKind.CHOICE, ("direct", "indirect"))


@pytest.fixture
def host(theme: Theme, qtbot: QtBot) -> QWidget:
    return on_screen(QWidget(), qtbot)


def heard(field: AttributeField) -> list[str]:
    values: list[str] = []
    field.value_committed.connect(values.append)
    return values


def type_into(field: TextValueField, words: str, *, ending: Qt.Key = Qt.Key.Key_Return) -> None:
    field.clear()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, ending)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (AttributeKind.TEXT, TextValueField),
        (AttributeKind.NUMBER, NumberValueField),
        (AttributeKind.CHOICE, ChoiceField),
        (AttributeKind.FLAG, FlagField),
    ],
)
def test_every_kind_has_its_field_with_its_name(host: QWidget, kind: AttributeKind, expected: type) -> None:
    field = attribute_field(Attribute("voted_for", kind), host)
    assert type(field) is expected
    assert field.accessibleName() == "Voted for"


def test_a_choice_offers_its_values_and_none(host: QWidget) -> None:
    field = ChoiceField(KIND, host)
    values = heard(field)
    field.set_value("direct")
    assert [field.itemText(row) for row in range(field.count())] == ["–", "direct", "indirect"]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Home)
    assert values == ["indirect", ""]


def test_a_value_that_is_not_on_offer_is_shown(host: QWidget) -> None:
    field = ChoiceField(KIND, host)
    values = heard(field)
    field.set_value("hearsay")
    assert field.currentText() == "hearsay"
    told = "“hearsay” is not among the values to choose from. It is kept as it is until you change it."
    assert (field.property("invalid"), field.problem, field.accessibleDescription()) == (True, told, told)
    assert [field.itemText(row) for row in range(field.count())] == ["–", "direct", "indirect", "hearsay"]
    field.set_value("direct")
    assert (field.property("invalid"), field.problem, field.toolTip(), values) == (False, "", "", [])
    assert field.findText("hearsay") < 0


def test_words_are_kept_when_they_differ(host: QWidget) -> None:
    field = TextValueField(Attribute("role"), host)
    values = heard(field)
    field.set_value("chair")
    type_into(field, "chair ")
    type_into(field, " vice chair ")
    field.commit()
    type_into(field, "")
    assert values == ["vice chair", ""]


def test_words_being_typed_are_not_disturbed_by_what_is_stored(host: QWidget) -> None:
    field = TextValueField(Attribute("role"), host)
    field.set_value("chair")
    host.activateWindow()
    field.setFocus()
    QTest.keyClicks(field, "vice ")
    if field.hasFocus():
        field.set_value("chair")
        assert "vice" in field.text()
    field.set_value("treasurer")
    assert "vice" in field.text()
    field.commit()
    field.set_value("treasurer")
    field.clearFocus()
    assert field.text() == "treasurer"


def test_numbers_are_typed_and_shown_as_the_locale_writes_them(host: QWidget) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    field = NumberValueField(Attribute("value", AttributeKind.NUMBER), host)
    values = heard(field)
    field.set_value("3.20")
    assert field.text() == "3,20"
    type_into(field, "1.234,5")
    assert values == ["1234.5"]


def test_what_is_no_number_is_marked_and_not_kept(host: QWidget) -> None:
    field = NumberValueField(Attribute("value", AttributeKind.NUMBER), host)
    values = heard(field)
    field.set_value("3")
    type_into(field, "about 3")
    assert (field.property("invalid"), values) == (True, [])
    assert field.problem == field.accessibleDescription() == "This is not a number and is not saved."
    type_into(field, "4")
    assert (field.property("invalid"), field.problem, field.toolTip(), values) == (False, "", "", ["4"])


def test_a_number_is_written_out_when_it_is_left(host: QWidget) -> None:
    field = NumberValueField(Attribute("value", AttributeKind.NUMBER), host)
    field.set_value("")
    field.setText("1,234")
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert field.text() == "1234"


def test_a_stored_value_that_is_no_number_is_marked_and_left_alone(host: QWidget) -> None:
    field = NumberValueField(Attribute("value", AttributeKind.NUMBER), host)
    values = heard(field)
    field.set_value("about twelve")
    told = "“about twelve” is not a number. It is kept as it is until you change it."
    assert (field.text(), field.property("invalid"), field.problem) == ("about twelve", True, told)
    field.commit()
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert (field.text(), values) == ("about twelve", [])
    field.setText("about 12")
    assert field.problem == "This is not a number and is not saved."
    type_into(field, "12")
    assert (field.property("invalid"), field.problem, values) == (False, "", ["12"])
    field.set_value("x" * 300)
    assert (field.text(), field.problem[:63]) == ("x" * 300, f"“{'x' * 60}…”")


def test_a_flag_is_yes_or_nothing(host: QWidget) -> None:
    field = FlagField(Attribute("rounded", AttributeKind.FLAG), host)
    values = heard(field)
    field.set_value("true")
    field.click()
    field.click()
    assert values == ["", "true"]
    for stored, shown in (("", False), ("false", False), ("0", False), ("True", True), ("1", True)):
        field.set_value(stored)
        assert field.isChecked() is shown
        assert (field.text(), field.problem) == ("", "")
    field.commit()
    assert len(values) == 2


def test_a_flag_that_a_screen_reader_turns_over_is_kept(host: QWidget) -> None:
    field = FlagField(Attribute("rounded", AttributeKind.FLAG), host)
    values = heard(field)
    for stored in ("", "true", "in part"):
        field.set_value(stored)
        asked = QAccessible.queryAccessibleInterface(field).actionInterface()
        asked.doAction(asked.toggleAction())
    assert values == ["true", "", ""]


def test_words_are_neither_yes_nor_no(host: QWidget) -> None:
    field = FlagField(Attribute("rounded", AttributeKind.FLAG), host)
    values = heard(field)
    field.set_value("R&D only")
    told = "“R&D only” is neither yes nor no. It is kept as it is until you change it."
    assert (field.checkState(), field.text()) == (Qt.CheckState.PartiallyChecked, "R&&D only")
    assert (field.property("invalid"), field.problem, field.accessibleDescription()) == (True, told, told)
    field.commit()
    assert values == []
    field.click()
    field.click()
    field.click()
    assert (values, field.checkState()) == (["true", "", "true"], Qt.CheckState.Checked)
    field.set_value("in part")
    assert len(values) == 3, "showing is not changing"
    field.set_value("no")
    assert (field.checkState(), field.text(), field.problem) == (Qt.CheckState.Unchecked, "", "")
    field.set_value("words that are much too long to stand beside a box in a narrow panel")
    assert field.text().endswith("…")
    assert field.sizeHint().width() < 170


def test_the_window_keeps_its_keys_while_one_types(host: QWidget) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    asked.accept()
    TextValueField(Attribute("name"), host).event(asked)
    assert not asked.isAccepted()
