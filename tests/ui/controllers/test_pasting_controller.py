"""Articles made of words that were copied or dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.project.importing import read_pasted
from clipdesk.ui.dialogs.paste_dialog import PasteDialog
from tests.ui.window import FERRY, Window

Answer = Callable[[PasteDialog], int]


def answering(monkeypatch: pytest.MonkeyPatch, answer: Answer) -> None:
    """Let `answer` do in every dialog what a user would, and return what closing it gives."""
    monkeypatch.setattr(PasteDialog, "exec", answer)


def import_it(dialog: PasteDialog) -> int:
    dialog.accept()
    return dialog.result()


def test_a_pasted_clipping_is_opened(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = read_pasted("LARKPORT — Pasted words 👍 about the ferry.", "Pasted clipping")
    monkeypatch.setattr(PasteDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(PasteDialog, "batch", lambda _dialog: batch)
    window.trigger("clipping.paste")
    assert window.view.text == "LARKPORT — Pasted words 👍 about the ferry."
    window.trigger("clipping.paste")
    assert "already" in window.notices[-1]


def test_an_article_that_is_there_is_opened(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.open("a2")
    QGuiApplication.clipboard().setText(FERRY)
    answering(monkeypatch, import_it)
    window.trigger("clipping.paste")
    assert window.session.article_id == "a1"
    assert window.session.project.queries.counts().articles == 3


def test_files_that_were_copied_are_imported(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    QGuiApplication.clipboard().setMimeData(copied)
    window.assembly.window.files_dropped.disconnect()
    with qtbot.waitSignal(window.assembly.window.files_dropped) as asked:
        window.trigger("clipping.paste")
    assert asked.args == [[str(tmp_path)]]


def test_words_that_are_dropped_can_be_imported(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, import_it)
    dropped = QMimeData()
    dropped.setText("LARKPORT — Words of a page about the night ferry.")
    window.assembly.window.dropEvent(
        QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    )
    QApplication.processEvents()
    assert window.view.text == "LARKPORT — Words of a page about the night ferry."


def test_what_was_changed_before_cancelling_is_there_again(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def change_and_leave(dialog: PasteDialog) -> int:
        seen.append(dialog.text)
        dialog.text_field.setPlainText("Mended words.")
        dialog.reject()
        return dialog.result()

    answering(monkeypatch, change_and_leave)
    QGuiApplication.clipboard().setText("Copied words.")
    window.trigger("clipping.paste")
    window.trigger("clipping.paste")
    QGuiApplication.clipboard().setText("Other words.")
    window.trigger("clipping.paste")
    assert seen == ["Copied words.", "Mended words.", "Other words."]
