"""An article made of what was copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.project.importing import Arrival
from clipdesk.ui.dialogs.paste_dialog import PasteDialog
from clipdesk.ui.theme import Theme
from tests.builders import article
from tests.project_builder import Made, make_project
from tests.ui.on_screen import on_screen

TEXT = "The harbor board voted on Thursday to double its subsidy.\n\nIt was late, and nobody\u00a0spoke."


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> PasteDialog:
    return on_screen(PasteDialog(theme, TEXT), qtbot)


def test_what_was_copied_is_there_and_recognized(dialog: PasteDialog) -> None:
    assert dialog.text_field.toPlainText().startswith("The harbor board")
    assert "double its subsidy" in dialog.preview.toPlainText()
    assert dialog.import_button.isEnabled()


def test_the_article_can_be_imported(dialog: PasteDialog, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    project = make_project(tmp_path / "p.clipdesk")
    report = Arrival(project).take(dialog.batch())
    made = project.queries.article(report.items[0].article_id)
    assert made is not None
    assert made.text == TEXT
    project.close()


def test_what_is_typed_shows_up(dialog: PasteDialog, qtbot: QtBot) -> None:
    dialog.text_field.setPlainText("Another article about the ferries of the north.")
    qtbot.waitUntil(lambda: "Another article" in dialog.preview.toPlainText())


def test_what_is_typed_last_counts(dialog: PasteDialog) -> None:
    dialog.text_field.setPlainText("Another article about the ferries of the north.")
    dialog.accept()
    assert "Another article" in dialog.batch().drafts[0].draft.text


def test_nothing_cannot_be_imported(dialog: PasteDialog, qtbot: QtBot) -> None:
    dialog.text_field.clear()
    qtbot.waitUntil(lambda: dialog.preview.toPlainText() == "Nothing yet.")
    assert not dialog.import_button.isEnabled()
    dialog.accept()
    assert dialog.isVisible()


def test_cleaning_can_be_left_off(theme: Theme, qtbot: QtBot) -> None:
    made = PasteDialog(theme, f"Menu | Login | Search\n\n{TEXT}\n\nShare this article\n")
    qtbot.addWidget(made)
    made.clean_box.click()
    assert made.batch().drafts[0].draft.text.startswith("Menu | Login | Search")


def test_what_was_copied_with_its_formatting_alone_is_pasted(theme: Theme, qtbot: QtBot) -> None:
    dialog = PasteDialog(theme, "")
    qtbot.addWidget(dialog)
    only = QMimeData()
    only.setHtml("<p>LARKPORT — The <b>quay</b> closed.</p>")
    QGuiApplication.clipboard().setMimeData(only)
    dialog.text_field.paste()
    assert dialog.text_field.toPlainText() == "LARKPORT — The quay closed."


def test_an_article_that_the_project_has_is_told_and_opened_not_doubled(theme: Theme, qtbot: QtBot, made: Made) -> None:
    project = made(article(TEXT, id="a1"))
    dialog = on_screen(PasteDialog(theme, f"Board doubles it\n\nBy Ana Ruiz\n\n{TEXT}", None, project.reader), qtbot)
    assert dialog.known.isVisible()
    assert "already has this article" in dialog.known.text()
    assert dialog.import_button.text() == "Open it"
    dialog.text_field.setPlainText("Another article about the ferries of the north.")
    qtbot.waitUntil(lambda: not dialog.known.isVisible())
    assert dialog.import_button.text() == "Import"


def test_control_and_enter_import_from_within_the_text(dialog: PasteDialog, qtbot: QtBot) -> None:
    QTest.keyClick(dialog.text_field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.text_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.batch().drafts
