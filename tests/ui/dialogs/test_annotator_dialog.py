"""Who annotates."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.annotator import Annotator
from clipdesk.ui.dialogs.annotator_dialog import AnnotatorDialog
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen

PEOPLE = (Annotator("1", "an", "Ada Nwosu"), Annotator("2", "tb"), Annotator("3", "bot", is_assistant=True))


def opened(qtbot: QtBot, key: str = "", name: str = "", known: tuple[Annotator, ...] = PEOPLE) -> AnnotatorDialog:
    return on_screen(AnnotatorDialog(key, name, known), qtbot)


def test_the_people_of_the_project_are_listed_without_programs(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert [dialog.people.item(row).text() for row in range(dialog.people.count())] == ["Ada Nwosu (an)", "tb"]


def test_nobody_is_listed_where_nobody_is_known(theme: Theme, qtbot: QtBot) -> None:
    assert not opened(qtbot, known=()).people.isVisible()


def test_initials_come_from_the_name_until_they_are_typed(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    QTest.keyClicks(dialog.name_field, "Mairi Kell")
    assert dialog.key() == "mk"
    dialog.key_field.selectAll()
    QTest.keyClicks(dialog.key_field, "mkell")
    QTest.keyClicks(dialog.name_field, " Ross")
    assert (dialog.key(), dialog.name()) == ("mkell", "Mairi Kell Ross")


def test_initials_that_are_known_stay_when_the_name_changes(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot, "mk", "Mairi")
    QTest.keyClick(dialog.name_field, Qt.Key.Key_End)
    QTest.keyClicks(dialog.name_field, " Kell")
    assert (dialog.key(), dialog.name()) == ("mk", "Mairi Kell")


@pytest.mark.parametrize(
    ("key", "is_fine"), [("mk", True), ("m.k@home-1", True), ("é", True), ("m k", False), ("", False)]
)
def test_initials_are_one_word(theme: Theme, qtbot: QtBot, key: str, is_fine: bool) -> None:
    dialog = opened(qtbot, key)
    assert dialog.ok_button.isEnabled() == is_fine
    assert bool(dialog.problem.text()) == (bool(key) and not is_fine)


def test_choosing_somebody_fills_both_fields(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot, "mk", "Mairi Kell")
    dialog.people.setCurrentRow(0)
    assert (dialog.key(), dialog.name()) == ("an", "Ada Nwosu")


def test_enter_on_somebody_is_the_answer(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.people.setCurrentRow(1)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.people, Qt.Key.Key_Return)
    assert (dialog.key(), dialog.name()) == ("tb", "")


def test_the_one_who_annotates_is_chosen_at_first_and_can_be_renamed(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot, "an", "Ada Nwosu")
    assert dialog.people.currentRow() == 0
    assert dialog.rename_button.text() == "Rename an"
    assert not dialog.rename_button.isEnabled()
    dialog.name_field.setText("Ada Nwosu Bello")
    assert dialog.rename_button.isEnabled()
    dialog.key_field.setText("tb")
    assert not dialog.rename_button.isEnabled()
    dialog.key_field.setText("anb")
    dialog.rename_button.click()
    assert dialog.renamed == Annotator("1", "anb", "Ada Nwosu Bello")
    assert not dialog.isVisible()


def test_nobody_is_renamed_who_is_not_chosen(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot, "mk", "Mairi Kell")
    assert not dialog.rename_button.isEnabled()
    dialog.people.setCurrentRow(1)
    assert dialog.rename_button.text() == "Rename tb"
    assert not dialog.rename_button.isEnabled()
    dialog.ok_button.click()
    assert dialog.renamed is None
    assert not opened(qtbot, known=()).rename_button.isVisible()


def test_another_name_gets_other_initials_so_that_nobody_is_renamed_by_mistake(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot, "an", "Ada Nwosu")
    dialog.name_field.selectAll()
    QTest.keyClicks(dialog.name_field, "Bo Lee")
    assert (dialog.key(), dialog.name(), dialog.ok_button.isEnabled()) == ("bl", "Bo Lee", True)
    dialog.name_field.selectAll()
    QTest.keyClicks(dialog.name_field, "Ann Novak")
    assert dialog.key() == "an2"
    dialog.name_field.selectAll()
    QTest.keyClicks(dialog.name_field, "Ada Nwosu Bello")
    assert dialog.key() == "anb"


def test_initials_of_somebody_else_are_refused(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    QTest.keyClicks(dialog.name_field, "Bo Lee")
    dialog.key_field.selectAll()
    QTest.keyClicks(dialog.key_field, "an")
    assert dialog.problem.text() == "“an” are the initials of Ada Nwosu: choose others."
    assert not dialog.ok_button.isEnabled()
    dialog.people.setCurrentRow(0)
    dialog.name_field.setText("Participant 1")
    assert dialog.rename_button.isEnabled()
    dialog.rename_button.click()
    assert dialog.renamed == Annotator("1", "an", "Participant 1")


def retyped(qtbot: QtBot, one: Annotator, name: str, key: str = "") -> AnnotatorDialog:
    """The dialog where this one annotates, and another name was typed, and perhaps initials."""
    dialog = opened(qtbot, one.key, one.name, (one,))
    dialog.name_field.selectAll()
    QTest.keyClicks(dialog.name_field, name)
    if key:
        dialog.key_field.selectAll()
        QTest.keyClicks(dialog.key_field, key)
    return dialog


@pytest.mark.parametrize(
    ("known", "typed", "key"),
    [
        (Annotator("1", "ab", "Anna Berg"), "Anna Braun", "ab2"),
        (Annotator("1", "mk", "Mairi Kell"), "Mohammed Kell", "mk2"),
        (Annotator("1", "mk", "M Kell"), "Mairi Kell-Ross", "mk2"),
        (Annotator("1", "mk"), "Bo Lee", "bl"),
        (Annotator("1", "MK", "Mairi Kell"), "Mona Khan", "mk2"),
        (Annotator("1", "bt", is_assistant=True), "Bo Tan", "bt2"),
    ],
)
def test_one_word_in_common_is_not_the_same_person(
    theme: Theme, qtbot: QtBot, known: Annotator, typed: str, key: str
) -> None:
    dialog = retyped(qtbot, known, typed)
    assert (dialog.key(), dialog.ok_button.isEnabled(), dialog.namesake()) == (key, True, None)
    dialog = retyped(qtbot, known, typed, known.key.swapcase())
    assert dialog.problem.text().startswith(f"“{known.key}” are the initials of ")
    assert not dialog.ok_button.isEnabled()


@pytest.mark.parametrize(
    ("known", "typed", "hint"),
    [
        (Annotator("1", "mk", "Mairi"), "Mairi Kell", "“Mairi” is renamed “Mairi Kell”"),
        (Annotator("1", "mk", "Mairi Kell"), "Kell", "“Mairi Kell” is renamed “Kell”"),
        (Annotator("1", "mk"), "Mona Khan", "“mk” is renamed “Mona Khan”"),
        (Annotator("1", "ana"), "Ana Ruiz", "“ana” is renamed “Ana Ruiz”"),
    ],
)
def test_who_is_renamed_is_said_before(theme: Theme, qtbot: QtBot, known: Annotator, typed: str, hint: str) -> None:
    dialog = opened(qtbot, known.key, known.name, (known,))
    assert dialog.hint.text() == ""
    dialog = retyped(qtbot, known, typed, known.key.upper())
    assert dialog.hint.text() == hint + ", in everything tagged before, too."
    assert (dialog.key(), dialog.namesake()) == (known.key, Annotator("1", known.key, typed))
    assert dialog.ok_button.isEnabled()


def test_while_a_name_is_being_typed_its_initials_stay(theme: Theme, qtbot: QtBot) -> None:
    dialog = retyped(qtbot, Annotator("1", "mairi", "Mairi Kell"), "Mai")
    assert (dialog.key(), dialog.ok_button.isEnabled()) == ("mairi", False)
    QTest.keyClicks(dialog.name_field, "ri Kell")
    assert (dialog.key(), dialog.ok_button.isEnabled(), dialog.hint.text()) == ("mairi", True, "")


@pytest.mark.parametrize("typed", ["Zoë Ruíz", "zoe\u0308  rui\u0301z "])
def test_who_is_known_under_other_initials_is_named_before_there_are_two(
    theme: Theme, qtbot: QtBot, typed: str
) -> None:
    dialog = opened(qtbot, known=(Annotator("1", "zr", "Zoë Ruíz"),))
    dialog.name_field.setText(typed)
    dialog.key_field.setText("zoe")
    assert dialog.hint.text() == "“Zoë Ruíz” is in this project already, with the initials “zr”."
    dialog.key_field.setText("ZR")
    assert dialog.key() == "zr"
    assert dialog.ok_button.isEnabled()
    assert "is in this project already" not in dialog.hint.text()
