"""The history as a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt

from clipdesk.domain.article import Status
from clipdesk.project.commands.annotations import SetNote
from clipdesk.project.commands.articles import SetFlag, SetStatus
from clipdesk.project.project import Project
from clipdesk.ui.models.history_table_model import HistoryRole, HistoryTableModel


@pytest.fixture
def model(watch: Callable[[QAbstractItemModel], None]) -> HistoryTableModel:
    made = HistoryTableModel()
    watch(made)
    return made


def show(model: HistoryTableModel, project: Project) -> None:
    model.show_entries(project.queries.history(50), {one.id: one for one in project.annotators})


def titles(model: HistoryTableModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_newest_command_stands_first(model: HistoryTableModel, project: Project) -> None:
    project.execute(SetStatus(("ferry",), Status.DONE))
    project.execute(SetFlag(("ferry",), flagged=True))
    show(model, project)
    assert titles(model) == ["Flag article", "Mark as done", "Import 3 articles"]


def test_a_note_being_typed_is_one_row(model: HistoryTableModel, project: Project) -> None:
    for words in ("a", "ab", "abc"):
        project.execute(SetNote("ferry-vote", words), step="typing")
    project.execute(SetNote("ferry-vote", "else"), step="later")
    show(model, project)
    assert titles(model) == ["Edit note", "Edit note", "Import 3 articles"]


def test_who_and_when_and_what_was_undone(model: HistoryTableModel, project: Project) -> None:
    project.execute(SetFlag(("ferry",), flagged=True))
    project.undo()
    show(model, project)
    first = model.index(0)
    assert first.data(HistoryRole.STATE) == "undone"
    assert first.data(HistoryRole.PERSON) == "AN."
    assert first.data(HistoryRole.MOMENT)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"Flag article, {first.data(HistoryRole.MOMENT)}, AN., undone"
    assert model.index(1).data(HistoryRole.STATE) == "done"
    project.execute(SetNote("ferry-vote", "else"))
    show(model, project)
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_nothing_is_an_empty_list(model: HistoryTableModel) -> None:
    model.show_entries((), {})
    assert model.rowCount() == 0
    assert model.data(model.index(0)) is None


def test_who_came_with_what_was_undone_is_named(model: HistoryTableModel, project: Project) -> None:
    project.use_annotator("zo", "Zoë Ortiz")
    project.execute(SetFlag(("ferry",), flagged=True))
    project.undo()
    show(model, project)
    assert model.index(0).data(HistoryRole.PERSON) == "Zoë Ortiz"
