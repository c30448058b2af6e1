"""One label of the codebook."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import AttributeKind, Label
from clipdesk.ui.dialogs.label_dialog import LabelDialog
from clipdesk.ui.theme import Theme
from tests.builders import codebook, label_id
from tests.ui.on_screen import on_screen


def clash(label: Label) -> str:
    """A codebook that has a policy already."""
    return (
        "There is already a label named “policy”." if label.name == "policy" and label.id != label_id("policy") else ""
    )


def opened(theme: Theme, qtbot: QtBot, label: Label, book: Codebook | None = None) -> LabelDialog:
    return on_screen(LabelDialog(theme, label, book or codebook(), clash), qtbot)


def test_a_label_comes_back_unchanged(theme: Theme, qtbot: QtBot) -> None:
    for label in codebook():
        dialog = opened(theme, qtbot, label)
        assert dialog.label() == label
        assert dialog.windowTitle() == f"Label {label.name}"
        assert dialog.ok_button.isEnabled()


def test_a_new_label_needs_a_name(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, Label("new", ""))
    assert dialog.windowTitle() == "New label"
    assert not dialog.ok_button.isEnabled()
    assert not dialog.problem.text()
    QTest.keyClicks(dialog.name_field, "  budget  line ")
    assert dialog.ok_button.isEnabled()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.name_field, Qt.Key.Key_Return)
    assert dialog.label() == Label("new", "budget line")


def test_a_label_of_a_long_name_to_stand_below_makes_no_field_wider_than_the_dialog(theme: Theme, qtbot: QtBot) -> None:
    names = [replace(one, name=f"{one.name} and what follows from it " * 5) for one in codebook()]
    dialog = opened(theme, qtbot, Label("new", ""), Codebook(tuple(names)))
    box = dialog.parent_box
    assert box.mapTo(dialog, box.rect().topRight()).x() < dialog.width()
    assert box.width() == dialog.name_field.width()


def test_a_clash_is_told_before_it_happens(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, Label("new", "polic"))
    QTest.keyClick(dialog.name_field, Qt.Key.Key_End)
    QTest.keyClicks(dialog.name_field, "y")
    assert dialog.problem.text() == "There is already a label named “policy”."
    assert not dialog.ok_button.isEnabled()


def test_everything_typed_is_in_the_result(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, Label("new", "budget"))
    dialog.color_button.set_color("rose")
    QTest.keyClicks(dialog.key_field, "77")
    dialog.definition_field.setPlainText("Money that is\nplanned.\n")
    dialog.include_field.setPlainText("Sums.")
    dialog.exclude_field.setPlainText("Prices.")
    dialog.whole_box.click()
    dialog.parent_box.setCurrentIndex(dialog.parent_box.findData(label_id("policy")))
    dialog.attributes.add_button.click()
    dialog.attributes.rows[0].name_field.setText("year")
    made = dialog.label()
    assert (made.color, made.shortcut, made.parent, made.whole_article) == ("rose", "7", label_id("policy"), True)
    assert (made.definition, made.include, made.exclude) == ("Money that is\nplanned.", "Sums.", "Prices.")
    assert [one.name for one in made.attributes] == ["year"]


def test_a_label_cannot_be_put_below_itself(theme: Theme, qtbot: QtBot) -> None:
    labels = list(codebook())
    child = replace(labels[1], parent=labels[0].id)
    grandchild = replace(labels[2], parent=child.id)
    book = Codebook((labels[0], child, grandchild, *labels[3:]))
    dialog = opened(theme, qtbot, labels[0], book)
    offered = {dialog.parent_box.itemData(place) for place in range(dialog.parent_box.count())}
    assert offered == {"", *(one.id for one in labels[3:])}


def test_what_is_wrong_with_an_attribute_is_told(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, next(iter(codebook())))
    dialog.attributes.rows[0].choices_field.setText("")
    assert "Type the values" in dialog.problem.text()
    assert not dialog.ok_button.isEnabled()


def test_the_main_button_stays_the_only_one_that_has_style_sheet_as_such(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, codebook().labels[0])
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.color_button.setFocus()
    assert not dialog.color_button.isDefault()
    assert dialog.ok_button.isDefault()


def test_tab_goes_through_the_attributes_row_by_row_and_on_to_the_buttons(theme: Theme, qtbot: QtBot) -> None:
    dialog = LabelDialog(theme, Label("new", "harm"), codebook(), lambda _label: "")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    editor = dialog.attributes
    for name in ("severity", "source"):
        editor.add_button.click()
        QTest.keyClicks(editor.rows[-1].name_field, name)
    dialog.exclude_field.setFocus()
    first, second = editor.rows
    wanted = [
        first.name_field, first.kind_box, first.down_button, first.remove_button,
        second.name_field, second.kind_box, second.up_button, second.remove_button, editor.add_button,
    ]  # fmt: skip
    reached = []
    for _ in wanted:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget())
    assert reached == wanted
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert not editor.isAncestorOf(dialog.focusWidget())
    assert dialog.focusWidget() is not dialog.name_field


def test_before_values_stop_fitting_it_is_told_how_many(theme: Theme, qtbot: QtBot) -> None:
    quote, statistic = codebook().labels[:2]
    dialog = opened(theme, qtbot, quote)
    row = dialog.attributes.rows[0]
    row.choices_field.setText("direct, mixed")
    assert dialog.hint.isHidden(), "nobody knows yet which values there are"
    dialog.set_values({("kind", "indirect"): 2, ("kind", "direct"): 5, ("kind", "hearsay"): 1})
    assert dialog.hint.text() == "2 values of “kind” will not fit any more. They stay as they are, marked."
    row.name_field.setText("form")
    assert "“form”" in dialog.hint.text()
    row.kind_box.setCurrentIndex(row.kind_box.findData(AttributeKind.TEXT))
    assert dialog.hint.isHidden()
    assert dialog.ok_button.isEnabled()
    dialog = opened(theme, qtbot, statistic)
    dialog.set_values({("value", "3"): 4})
    row = dialog.attributes.rows[0]
    row.kind_box.setCurrentIndex(row.kind_box.findData(AttributeKind.FLAG))
    assert dialog.hint.text().startswith("4 values of “value” will not fit")
    assert dialog.ok_button.isEnabled(), "it is said, not forbidden"


def test_one_escape_does_not_lose_a_guideline(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, codebook().labels[0])
    dialog.definition_field.setPlainText("Words that somebody else said or wrote.")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.problem.text() == "Your changes are not kept yet. Press Escape again to discard them."
    assert dialog.ok_button.isEnabled()
    dialog.definition_field.setPlainText("Words that somebody else said.")
    assert dialog.problem.text() == ""
    dialog.close()
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_who_cancels_or_has_changed_nothing_leaves_at_once(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, codebook().labels[0])
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog = opened(theme, qtbot, codebook().labels[0])
    dialog.name_field.setText("saying")
    cancel = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Cancel")
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_cancel_that_is_pressed_and_let_go_elsewhere_is_not_an_answer(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, codebook().labels[0])
    dialog.name_field.setText("saying")
    cancel = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Cancel")
    QTest.mousePress(cancel, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(cancel, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.problem.text() == "Your changes are not kept yet. Press Escape again to discard them."


def test_values_that_come_late_leave_what_is_said_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, codebook().labels[0])
    dialog.attributes.rows[0].choices_field.setText("direct, mixed")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    said = dialog.problem.text()
    dialog.set_values({("kind", "indirect"): 2})
    assert not dialog.hint.isHidden()
    assert dialog.problem.text() == said != ""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
