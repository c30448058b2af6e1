"""The window of counts follows the project, saves its table and leads to the articles of a row."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.domain.counts import CountBy
from clipdesk.ui.dialogs.counts_window import CountsWindow
from tests.ui.window import Window


@pytest.fixture
def counts(window: Window, qtbot: QtBot) -> CountsWindow:
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.trigger("counts.show")
    window.wait_for_jobs(qtbot)
    found = window.assembly.counts.beside.window
    assert found is not None
    return found


def tagged(counts: CountsWindow) -> int:
    assert counts.shown is not None
    return counts.shown.whole.tagged


def test_it_follows_what_is_tagged(window: Window, counts: CountsWindow, qtbot: QtBot) -> None:
    assert tagged(counts) == 1
    window.trigger("history.undo")
    counts.activateWindow()
    qtbot.waitUntil(lambda: tagged(counts) == 0, timeout=20_000)


def test_the_table_is_saved(
    window: Window, counts: CountsWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "mine.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    counts.save_button.click()
    assert target.read_text("utf-8").startswith("outlet,articles,")
    assert counts.count.text() == "The counts were saved as mine.csv."


def test_the_articles_of_a_row_are_listed(window: Window, counts: CountsWindow, qtbot: QtBot) -> None:
    window.assembly.articles.search.setText("ferry")
    shown = window.assembly.articles.filters
    counts.articles_requested.emit("Herald")
    assert (shown.choice.chosen.outlet, window.assembly.articles.words) == ("Herald", "")
    counts.choose_rows(CountBy.STATUS)
    window.wait_for_jobs(qtbot)
    counts.articles_requested.emit("done")
    assert (shown.choice.chosen.outlet, shown.choice.chosen.status) == ("", "done")
    counts.choose_rows(CountBy.ANNOTATOR)
    window.wait_for_jobs(qtbot)
    counts.articles_requested.emit(window.session.project.annotators[0].key)
    assert shown.choice.chosen.annotator_id == window.session.project.annotators[0].id
    counts.articles_requested.emit("")
    assert shown.choice.chosen.takes_all
