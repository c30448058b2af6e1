"""The window of counts follows the project, saves its table and leads to the articles of a row."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.domain.change import Kind
from clipdesk.domain.counts import CountBy, CountRow
from clipdesk.project.changes import Changes
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
    assert counts.told.text() == "The counts were saved as mine.csv."
    assert counts.count.text() == "3 articles"


def enter(counts: CountsWindow, value: str) -> CountRow:
    """Press `Enter` on the row of this value; returns the row."""
    rows = [counts.model.at(one) for one in range(counts.model.rowCount())]
    row, found = next((at, one) for at, one in enumerate(rows) if one is not None and one.value == value)
    counts.table.choose_row(row)
    counts.table.setFocus()
    QTest.keyClick(counts.table, Qt.Key.Key_Return)
    return found


def test_the_articles_of_a_row_are_listed(window: Window, counts: CountsWindow, qtbot: QtBot) -> None:
    person = window.session.project.annotator
    assert person is not None
    window.session.project.use_annotator("bo", "Bo Lee")
    window.open("a2")
    window.tag("4 per cent", Qt.Key.Key_2)
    window.assembly.articles.search.setText("ferry")
    shown = window.assembly.articles.filters
    counts.choose_person(person.id)
    window.wait_for_jobs(qtbot)
    assert counts.shown is not None
    assert counts.shown.asked.annotator_id == person.id
    row = enter(counts, "Courier")
    assert (shown.choice.chosen.outlet, window.assembly.articles.words) == ("Courier", "")
    assert window.assembly.articles.model.rowCount() == row.units, "also those in which they tagged nothing"
    row = enter(counts, "")
    assert shown.choice.chosen.takes_all
    assert window.assembly.articles.model.rowCount() == row.units == 3
    counts.choose_rows(CountBy.STATUS)
    window.wait_for_jobs(qtbot)
    row = enter(counts, "todo")
    assert (shown.choice.chosen.outlet, shown.choice.chosen.status) == ("", "todo")
    assert window.assembly.articles.model.rowCount() == row.units
    counts.choose_rows(CountBy.ANNOTATOR)
    window.wait_for_jobs(qtbot)
    row = enter(counts, person.key)
    assert shown.choice.chosen.annotator_id == person.id
    assert window.assembly.articles.model.rowCount() == row.units == 1


def test_while_something_else_is_counted_the_table_leads_where_it_says(
    window: Window, counts: CountsWindow, qtbot: QtBot
) -> None:
    shown = window.assembly.articles.filters
    counts.choose_rows(CountBy.STATUS)
    enter(counts, "Courier")
    assert shown.choice.chosen.outlet == "Courier"
    counts.progress.cancel_button.click()
    window.wait_for_jobs(qtbot)
    assert (counts.asked.by, counts.by_button.text()) == (CountBy.OUTLET, "By outlet")


def test_a_text_that_is_corrected_is_counted_anew(window: Window, counts: CountsWindow, qtbot: QtBot) -> None:
    counts.activateWindow()
    qtbot.waitUntil(counts.isActiveWindow)
    with qtbot.waitSignal(counts.content_requested):
        window.session.changed.emit(Changes(frozenset({Kind.BODY})), None)
    window.wait_for_jobs(qtbot)
