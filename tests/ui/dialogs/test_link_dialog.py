"""Kinds of link: a new one, and those that are there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label, RelationType
from clipdesk.ui.dialogs.link_dialog import LinkDialog
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen

CODEBOOK = Codebook(
    (Label("q", "quote"), Label("o", "official"), Label("t", "topic", whole_article=True)),
    (RelationType("s", "said_by", ("q",), ("o",)), RelationType("a", "answers", (), ("q",))),
)


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> LinkDialog:
    return on_screen(LinkDialog(theme, CODEBOOK), qtbot)


def test_it_needs_a_name_that_is_free(dialog: LinkDialog) -> None:
    assert not dialog.ok_button.isEnabled()
    dialog.name_field.setText(" said_by ")
    assert not dialog.ok_button.isEnabled()
    assert "already" in dialog.problem.text()
    dialog.name_field.setText(" refers   to ")
    assert dialog.ok_button.isEnabled()
    assert (dialog.name(), dialog.problem.text()) == ("refers to", "")


def test_labels_of_passages_are_ticked_with_the_keyboard(dialog: LinkDialog) -> None:
    assert [dialog.head_list.item(row).text() for row in range(dialog.head_list.count())] == ["quote", "official"]
    assert (dialog.heads(), dialog.ends()) == ((), ())
    dialog.head_list.setCurrentRow(0)
    QTest.keyClick(dialog.head_list, Qt.Key.Key_Space)
    dialog.child_list.setCurrentRow(1)
    QTest.keyClick(dialog.child_list, Qt.Key.Key_Space)
    assert (dialog.heads(), dialog.ends()) == (("q",), ("o",))
    assert dialog.head_list.accessibleName() == "From"


def test_a_kind_that_is_there_is_shown_to_be_changed(dialog: LinkDialog) -> None:
    assert (dialog.ok_button.text(), dialog.remove_button.isVisible()) == ("Add link", False)
    dialog.choose("a")
    assert (dialog.name(), dialog.heads(), dialog.ends()) == ("answers", (), ("q",))
    assert (dialog.ok_button.text(), dialog.ok_button.isEnabled()) == ("Save", True)
    dialog.name_field.setText("said_by")
    assert not dialog.ok_button.isEnabled()
    dialog.remove_button.click()
    assert dialog.is_removing
    assert dialog.kind is not None
    assert dialog.kind.name == "answers"


def test_said_by_keeps_its_name_but_not_its_labels(dialog: LinkDialog) -> None:
    dialog.choose("s")
    assert dialog.name_field.isReadOnly()
    assert "find out who is quoted" in dialog.name_field.toolTip()
    assert (dialog.heads(), dialog.ends()) == (("q",), ("o",))
    assert dialog.ok_button.isEnabled()
    dialog.choose("")
    assert not dialog.name_field.isReadOnly()
    assert (dialog.name(), dialog.heads(), dialog.ends()) == ("", (), ())
