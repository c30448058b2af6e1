"""What was done, and the past of what is selected."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.history import HistoryEntry
from clipdesk.project.commands.annotations import SetNote
from clipdesk.project.commands.articles import SetStatus
from clipdesk.project.project import Project
from clipdesk.ui.models.history_table_model import HistoryTableModel
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.history_panel import HistoryPanel
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.section_header import SectionHeader
from tests.ui.on_screen import on_screen
from tests.ui.shown_words import shown_words


@pytest.fixture
def panel(theme: Theme, opened: OpenArticle, project: Project, qtbot: QtBot) -> Iterator[HistoryPanel]:
    made = on_screen(HistoryPanel(theme, opened), qtbot, (300, 500))
    stop = project.subscribe(lambda _changes, _origin: made.refresh())
    yield made
    stop()


def titles(model: HistoryTableModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def headers(panel: HistoryPanel) -> list[str]:
    return [one.text() for one in panel.findChildren(SectionHeader)]


def test_the_latest_changes_and_the_past_of_the_article(panel: HistoryPanel, project: Project) -> None:
    project.execute(SetStatus(("night",), Status.TODO))
    project.execute(SetStatus(("ferry",), Status.DONE))
    assert titles(panel.latest) == ["Mark as done", "Mark as to do", "Import 4 articles"]
    assert titles(panel.past) == ["Mark as done", "Import 4 articles"]
    assert sorted(headers(panel)) == ["Latest changes", "This article"]


def test_the_past_of_the_article_holds_what_was_done_in_it(panel: HistoryPanel, project: Project) -> None:
    project.execute(SetNote("ferry-vote", "a"))
    project.execute(SetStatus(("ferry",), Status.DONE))
    project.execute(SetStatus(("night",), Status.DONE))
    assert titles(panel.past) == ["Mark as done", "Edit note", "Import 4 articles"]


def test_the_past_of_the_selected_annotation(panel: HistoryPanel, project: Project) -> None:
    project.execute(SetNote("ferry-vote", "a"))
    project.execute(SetNote("ferry-kell", "b"))
    panel.select("ferry-vote")
    assert titles(panel.past) == ["Edit note", "Import 4 articles"]
    assert "This annotation" in headers(panel)


def test_nothing_is_read_while_nobody_looks(
    panel: HistoryPanel, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.hide()
    asked: list[int] = []
    read = project.queries.history

    def note(limit: int, article_id: str = "") -> list[HistoryEntry]:
        asked.append(limit)
        return read(limit, article_id)

    monkeypatch.setattr(project.queries, "history", note)
    project.execute(SetNote("ferry-vote", "a"))
    panel.select("ferry-vote")
    assert asked == []
    panel.show()
    assert len(asked) == 1
    assert titles(panel.past)[0] == "Edit note"


def test_what_is_undone_looks_different(panel: HistoryPanel, project: Project) -> None:
    project.execute(SetNote("ferry-vote", "a"))

    def row(number: int) -> object:
        return panel.latest_view.viewport().grab(panel.latest_view.visualRect(panel.latest.index(number))).toImage()

    def first_row() -> object:
        return row(0)

    before = first_row()
    project.undo()
    assert titles(panel.latest)[0] == "Edit note"
    undone = first_row()
    assert undone != before
    project.execute(SetNote("ferry-vote", "b"))
    panel.latest_view.scrollToTop()
    assert row(1) == undone, "what was undone before something else was done is not in effect, either"


def test_without_a_project_it_is_empty(panel: HistoryPanel, opened: OpenArticle) -> None:
    opened.set_project(None)
    assert titles(panel.latest) == titles(panel.past) == []


def test_where_nothing_was_done_it_says_so(theme: Theme, qtbot: QtBot) -> None:
    empty = on_screen(HistoryPanel(theme, OpenArticle()), qtbot, (300, 500))
    assert shown_words(empty) == ["Latest changes", "Nothing has been done yet."]
    assert not empty.latest_view.isVisible()
