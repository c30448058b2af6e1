"""Merging a label into another one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.domain.codebook import Codebook
from clipdesk.ui.dialogs.merge_label_dialog import MergeLabelDialog
from clipdesk.ui.theme import Theme
from tests.builders import codebook, label_id


def opened(theme: Theme, qtbot: QtBot, book: Codebook, passages: int = 3) -> MergeLabelDialog:
    dialog = MergeLabelDialog(theme, book.labels[0], book, passages)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_says_what_will_happen_and_gives_the_label_chosen(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, codebook())
    words = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Merge “quote” into another label" in words
    assert "takes its 3 passages" in words
    dialog.label_box.setCurrentText("official")
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    assert dialog.into_id() == label_id("official")


def test_neither_itself_nor_what_stands_below_it_is_offered(theme: Theme, qtbot: QtBot) -> None:
    first, second, *rest = codebook().labels
    dialog = opened(theme, qtbot, Codebook((first, replace(second, parent=first.id), *rest)))
    assert [dialog.label_box.itemData(place) for place in range(dialog.label_box.count())] == [one.id for one in rest]


def test_the_only_label_cannot_be_merged(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, Codebook(codebook().labels[:1]), passages=1)
    assert not dialog.merge_button.isEnabled()
    assert any("its 1 passage;" in one.text() for one in dialog.findChildren(QLabel))
