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


PAGE = """<meta charset="utf-8"><ul><li><a href="#">Home</a></li><li><a href="#">News</a></li><li><a href="#">Sports</a></li></ul>
<h1>Ferry runs again</h1><p>The night ferry ran on Monday for the first time since the storm, the harbor board said.</p>
<p>“We waited long enough,” said Ana Ruiz, who heads the board, on the quay where about two hundred people stood.</p>"""
BODY = (
    "The night ferry ran on Monday for the first time since the storm, the harbor board said.\n\n"
    "“We waited long enough,” said Ana Ruiz, who heads the board, on the quay where about two hundred people stood."
)


def from_browser() -> QMimeData:
    made = QMimeData()
    made.setHtml(PAGE)
    made.setText(f"Home\nNews\nSports\nFerry runs again\n\n{BODY}")
    return made


@pytest.mark.parametrize("is_dropped", [True, False])
def test_an_article_of_a_web_page_is_read_like_the_saved_page(
    window: Window, monkeypatch: pytest.MonkeyPatch, *, is_dropped: bool
) -> None:
    answering(monkeypatch, import_it)
    if is_dropped:
        button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
        data = from_browser()
        window.assembly.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, keys))
        QApplication.processEvents()
    else:
        QGuiApplication.clipboard().setMimeData(from_browser())
        window.trigger("clipping.paste")
    assert window.view.text == BODY
    article = window.session.project.queries.article(window.session.article_id)
    assert article is not None
    assert article.source.headline == "Ferry runs again"
    assert article.cuts[0].text.split() == ["Home", "News", "Sports"]


def test_words_of_a_web_page_that_were_changed_are_read_as_they_are(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def change(dialog: PasteDialog) -> int:
        seen.append(dialog.batch().drafts[0].draft.text)
        dialog.text_field.setPlainText(f"{BODY}\n\nIt will run daily.")
        seen.append(dialog.text)
        dialog.accept()
        return dialog.result()

    answering(monkeypatch, change)
    QGuiApplication.clipboard().setMimeData(from_browser())
    window.trigger("clipping.paste")
    assert seen[0] == BODY
    assert window.view.text == seen[1]
