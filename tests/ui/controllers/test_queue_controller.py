"""The queue has the whole project read, and decides where the reader points."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.suggestions_dialog import SuggestionsDialog
from tests.ui.window import Window


def within(window: Window, qtbot: QtBot, act: Callable[[SuggestionsDialog], None]) -> None:
    """Open the queue, wait until everything is read, and do something in it."""

    def later() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SuggestionsDialog)
        try:
            qtbot.waitUntil(lambda: not window.assembly.jobs.running)
            act(dialog)
        finally:
            # A dialog that stays open would keep the test for ever.
            dialog.reject()

    QTimer.singleShot(0, window.session, later)
    window.assembly.queue.review()


def test_all_articles_are_read_and_listed(window: Window, qtbot: QtBot) -> None:
    def look(dialog: SuggestionsDialog) -> None:
        listed = [dialog.model.suggestion(row) for row in range(dialog.model.rowCount())]
        assert {"a1", "a2"} <= {one.article_id for one in listed}
        assert [one.score for one in listed] == sorted((one.score for one in listed), reverse=True)

    within(window, qtbot, look)
    assert window.session.project.queries.counts().annotations == 0


def test_the_reading_can_be_stopped_in_the_dialog(window: Window, qtbot: QtBot) -> None:
    seen: list[bool] = []

    def stop() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SuggestionsDialog)
        try:
            seen.append(dialog.progress.is_running)
            dialog.progress.cancel_requested.emit()
            qtbot.waitUntil(lambda: not window.assembly.jobs.running)
            seen.append(dialog.progress.is_running)
        finally:
            dialog.reject()

    qtbot.waitUntil(lambda: not window.assembly.jobs.running)
    QTimer.singleShot(0, window.session, stop)
    window.assembly.queue.review()
    assert seen == [True, False]


def test_decisions_are_carried_out_and_the_list_follows(window: Window, qtbot: QtBot) -> None:
    def decide(dialog: SuggestionsDialog) -> None:
        before = dialog.model.rowCount()
        dialog.accept_button.click()
        dialog.refuse_button.click()
        assert dialog.model.rowCount() == before - 2
        assert "1 accepted as it is" in dialog.figures.text()
        assert "1 refused" in dialog.figures.text()

    within(window, qtbot, decide)
    assert window.session.project.queries.counts().annotations == 1


def test_it_leads_to_the_passage(window: Window, qtbot: QtBot) -> None:
    seen: list[str] = []

    def go(dialog: SuggestionsDialog) -> None:
        rows = [dialog.model.suggestion(row) for row in range(dialog.model.rowCount())]
        row = next(number for number, one in enumerate(rows) if one.article_id == "a2")
        dialog.table.setCurrentIndex(dialog.model.index(row, 0))
        seen.append(rows[row].id)
        dialog.open_button.click()

    within(window, qtbot, go)
    assert window.session.article_id == "a2"
    assert window.assembly.suggestions.selected_id == seen[0]
