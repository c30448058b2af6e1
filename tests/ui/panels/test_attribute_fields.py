"""Fields for attributes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
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

KIND = Attribute("kind", AttributeKind.CHOICE, ("direct", "indirect"))


@pytest.fixture
def host(theme: Theme, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


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
    field.set_value("hearsay")
    assert field.currentText() == "hearsay"


def test_words_are_kept_when_they_differ(host: QWidget) -> None:
    field = TextValueField(Attribute("role"), host)
    values = heard(field)
    field.set_value("chair")
    type_into(field, "chair ")
    type_into(field, " vice chair ")
    field.commit()
    type_into(field, "")
    assert values == ["vice chair", ""]


def test_words_being_typed_are_not_disturbed_by_what_is_stored_already(host: QWidget) -> None:
    field = TextValueField(Attribute("role"), host)
    field.set_value("chair")
    host.activateWindow()
    field.setFocus()
    QTest.keyClicks(field, "vice ")
    if field.hasFocus():
        field.set_value("chair")
        assert "vice" in field.text()
    field.set_value("treasurer")
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
    assert (field.is_valid, field.property("invalid"), values) == (False, True, [])
    assert field.accessibleDescription() == "This is not a number and is not saved."
    type_into(field, "4")
    assert (field.is_valid, bool(field.property("invalid")), values) == (True, False, ["4"])
    assert not field.toolTip()


def test_a_number_is_written_out_when_it_is_left(host: QWidget) -> None:
    field = NumberValueField(Attribute("value", AttributeKind.NUMBER), host)
    field.set_value("")
    field.setText("1,234")
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert field.text() == "1234"


def test_what_an_import_brought_is_left_alone(host: QWidget) -> None:
    field = NumberValueField(Attribute("value", AttributeKind.NUMBER), host)
    values = heard(field)
    field.set_value("n/a")
    assert field.is_valid
    field.commit()
    assert values == []
    assert field.text() == "n/a"


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
    field.commit()
    assert len(values) == 2


def test_the_window_keeps_its_keys_while_one_types(host: QWidget) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    asked.accept()
    TextValueField(Attribute("name"), host).event(asked)
    assert not asked.isAccepted()
