"""The codebook in the real window: move, merge, remove, with a way back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.label import Label
from clipdesk.project.commands.annotations import SetAttribute
from clipdesk.project.commands.codebook import AddLabel, AddRelationType, ChangeLabel
from clipdesk.ui.dialogs.label_dialog import LabelDialog
from clipdesk.ui.dialogs.link_dialog import LinkDialog
from tests.ui.window import Window


def names(window: Window) -> list[str]:
    return [label.name for label in window.session.project.codebook]


def test_a_label_is_moved(window: Window) -> None:
    window.assembly.side.codebook.move_requested.emit(window.label("official").id, "", 0)
    assert names(window)[0] == "official"
    window.trigger("history.undo")
    assert names(window)[0] == "quote"


def test_merging_takes_the_annotations_along(window: Window) -> None:
    window.tag("3%", Qt.Key.Key_2)
    window.assembly.side.codebook.merge_requested.emit(window.label("statistic").id, window.label("policy").id)
    assert window.tagged == [("policy", "3%")]
    assert "statistic" not in names(window)
    window.assembly.notices.stack.notices[-1].action_triggered.emit()
    assert window.tagged == [("statistic", "3%")]


def test_removing_says_how_much_goes_and_offers_undo(window: Window) -> None:
    window.tag("3%", Qt.Key.Key_2)
    window.assembly.side.codebook.remove_requested.emit(window.label("statistic").id)
    assert window.tagged == []
    assert "statistic was removed with 1 annotation" in window.notices[-1]
    window.assembly.notices.stack.notices[-1].action_triggered.emit()
    assert window.tagged == [("statistic", "3%")]


def test_del_in_the_codebook_removes_one_label_however_long_it_is_held(window: Window) -> None:
    window.tag("3%", Qt.Key.Key_2)
    before = names(window)
    tree = window.assembly.side.codebook.view
    window.assembly.side.codebook.go_to(window.label("statistic").id)
    for is_again in (False, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "", is_again, 1)
        QApplication.sendEvent(tree, press)
    assert set(before) - set(names(window)) == {"statistic"}
    assert "statistic was removed with 1 annotation" in window.notices[-1]
    window.assembly.notices.stack.notices[-1].action_triggered.emit()
    assert names(window) == before
    assert window.tagged == [("statistic", "3%")]


def test_a_clash_is_told_before_anything_is_changed(window: Window) -> None:
    controller = window.assembly.codebook
    quote = window.label("quote")
    assert controller.clash(quote) == ""
    assert "already a label named “statistic”" in controller.clash(replace(quote, name=" Statistic "))
    assert "belongs to the label “policy”" in controller.clash(replace(quote, shortcut="3"))


def test_a_new_label_gets_its_key_and_menu_entry(window: Window) -> None:
    window.session.execute(AddLabel(Label("new", "claim", "rose", "5")))
    window.tag("About", Qt.Key.Key_5)
    assert window.tagged == [("claim", "About")]


def test_a_digit_is_given_from_the_menu_and_undone(window: Window) -> None:
    panel = window.assembly.side.codebook
    panel.key_requested.emit(window.label("quote").id, "9")
    assert window.tag("3%", Qt.Key.Key_9).label_id == window.label("quote").id
    panel.key_requested.emit(window.label("quote").id, "")
    label = window.label("quote")
    assert label.shortcut == ""
    window.trigger("history.undo")
    assert [one.shortcut for one in window.session.project.codebook if one.name == "quote"] == ["9"]


def test_the_armed_label_is_shown_and_disarmed_when_it_goes(window: Window) -> None:
    window.press(Qt.Key.Key_2)
    assert "statistic" in window.assembly.window.status.accessibleDescription()
    window.assembly.side.codebook.remove_requested.emit(window.label("statistic").id)
    assert window.session.armed_id == ""


def test_the_armed_label_goes_by_its_new_name(window: Window) -> None:
    window.press(Qt.Key.Key_2)
    statistic = window.label("statistic")
    window.session.execute(ChangeLabel(replace(statistic, name="figure")))
    assert "tag them as figure;" in window.assembly.window.status.accessibleDescription()


def test_a_new_kind_of_link_can_be_used_at_once(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(dialog: LinkDialog) -> int:
        dialog.name_field.setText("refers_to")
        dialog.head_list.item(0).setCheckState(Qt.CheckState.Checked)
        return 1

    monkeypatch.setattr(LinkDialog, "exec", answer)
    window.trigger("link.kinds")
    kind = window.session.project.codebook.relation_named("refers_to")
    assert kind is not None
    assert (kind.heads, kind.children) == ((window.label("quote").id,), ())
    window.tag("3%", Qt.Key.Key_1)
    assert kind.id in window.assembly.side.details.relations.boxes
    window.trigger("history.undo")
    window.trigger("history.undo")
    assert window.session.project.codebook.relation_named("refers_to") is None


def test_a_kind_of_link_is_renamed_and_removed_in_the_window(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.session.execute(AddRelationType("answers", id="t"))
    window.tag("3%", Qt.Key.Key_1)
    form = window.assembly.side.details.relations

    def rename(dialog: LinkDialog) -> int:
        dialog.choose("t")
        dialog.name_field.setText("replies_to")
        return 1

    monkeypatch.setattr(LinkDialog, "exec", rename)
    window.trigger("link.kinds")
    assert form.boxes["t"].accessibleName() == "Replies to"

    def remove(dialog: LinkDialog) -> int:
        dialog.choose("t")
        dialog.remove_button.click()
        return 1

    monkeypatch.setattr(LinkDialog, "exec", remove)
    window.trigger("link.kinds")
    assert "t" not in form.boxes
    assert "was removed with its links" in window.notices[-1]
    window.trigger("history.undo")
    assert form.boxes["t"].accessibleName() == "Replies to"


def test_a_key_that_an_action_has_is_refused_with_its_name(window: Window) -> None:
    controller = window.assembly.codebook
    quote = window.label("quote")
    for key in ("f", "F"):
        assert controller.clash(replace(quote, shortcut=key)) == f"The key {key} belongs to “Flag”. Choose another key."
    assert "belongs to “Add selection as a piece”" in controller.clash(replace(quote, shortcut="+"))
    assert controller.clash(replace(quote, shortcut="q")) == ""
    window.assembly.preferences.change(keys={"article.flag": "Ctrl+Shift+F9"})
    assert controller.clash(replace(quote, shortcut="f")) == ""


def test_what_a_label_goes_into_is_current_behind_a_merge(window: Window) -> None:
    panel = window.assembly.side.codebook
    panel.view.setCurrentIndex(panel.model.index_of(window.label("statistic").id))
    panel.merge_requested.emit(window.label("statistic").id, window.label("policy").id)
    assert panel.label is not None
    assert panel.label.name == "policy"
    window.trigger("history.undo")
    assert panel.label.name == "statistic"


def test_values_follow_an_attribute_that_is_renamed(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    statistic = window.label("statistic").id
    tagged = window.tag("3%", Qt.Key.Key_2)
    window.session.execute(SetAttribute(tagged.id, "value", "3"))

    def rename(dialog: LabelDialog) -> bool:
        row = next(row for row in dialog.attributes.rows if row.name_field.text() == "value")
        row.name_field.setText("amount")
        return True

    backups: list[str] = []
    window.session.bulk_change_coming.connect(lambda: backups.append("asked for"))
    monkeypatch.setattr(LabelDialog, "exec", lambda _: True)
    window.assembly.codebook.edit_label(statistic)
    assert backups == []
    monkeypatch.setattr(LabelDialog, "exec", rename)
    window.assembly.codebook.edit_label(statistic)
    assert backups == ["asked for"]
    assert dict(next(iter(window.session.annotations)).attributes) == {"amount": "3"}
    assert window.assembly.side.details.attributes.fields["amount"].text() == "3"  # type: ignore[union-attr]  # a field of text
    window.trigger("history.undo")
    assert dict(next(iter(window.session.annotations)).attributes) == {"value": "3"}


def test_no_label_is_asked_for_where_none_can_be_added(window: Window) -> None:
    path = window.session.project.path
    window.session.close()
    window.assembly.projects.open_path(path, read_only=True)
    window.assembly.codebook.edit_label(window.session.project.codebook.labels[0].id)
    assert window.notices[-1:] == ["This project is open for reading only: its labels cannot be changed."]


def test_the_dialog_is_told_which_values_there_are(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.tag("3%", Qt.Key.Key_1)
    window.session.execute(SetAttribute(window.session.selected_id, "kind", "indirect"))
    told = []

    def answer(dialog: LabelDialog) -> int:
        dialog.attributes.rows[0].choices_field.setText("direct, mixed")
        qtbot.waitUntil(lambda: not dialog.hint.isHidden())
        told.append(dialog.hint.text())
        return 0

    monkeypatch.setattr(LabelDialog, "exec", answer)
    window.assembly.codebook.edit_label(window.label("quote").id)
    assert told == ["1 value of “kind” will not fit any more. It stays as it is, marked."]
