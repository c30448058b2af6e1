"""Which part of a project an export takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.filters import CorpusFilter
from clipdesk.project.project import Project
from clipdesk.ui.dialogs.export_filter_pane import ExportFilterPane
from clipdesk.ui.theme import Theme
from tests.builders import article, label_id
from tests.project_builder import make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = make_project(tmp_path / "p.clipdesk", article("[quote:“Yes”], she said."))
    yield made
    made.close()


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, project: Project) -> ExportFilterPane:
    made = ExportFilterPane(theme, project)
    qtbot.addWidget(made)
    return made


def test_at_first_everything_is_taken(pane: ExportFilterPane) -> None:
    assert pane.chosen() == CorpusFilter()
    assert (pane.labels.text(), pane.statuses.text(), pane.people.text()) == (
        "All labels",
        "Any status",
        "All annotators",
    )


def test_what_is_ticked_restricts(pane: ExportFilterPane, qtbot: QtBot) -> None:
    with qtbot.waitSignals([pane.changed] * 4):
        next(one for one in pane.labels.menu().actions() if one.text() == "quote").trigger()
        next(one for one in pane.statuses.menu().actions() if one.text() == "done").trigger()
        pane.annotated_box.click()
        pane.flagged_box.click()
    assert pane.chosen() == CorpusFilter(
        label_ids=(label_id("quote"),), statuses=(Status.DONE,), flagged=True, only_annotated=True
    )


def test_annotators_are_called_by_their_names(pane: ExportFilterPane, project: Project) -> None:
    names = [one.text() for one in pane.people.menu().actions()]
    assert names == ["AN."]
    pane.people.menu().actions()[0].trigger()
    assert pane.chosen().annotator_ids == (project.annotator.id if project.annotator else "",)


def test_a_project_without_labels_offers_none(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    empty = Project.create(tmp_path / "empty.clipdesk")
    pane = ExportFilterPane(theme, empty)
    qtbot.addWidget(pane)
    assert not pane.labels.isEnabled()
    assert not pane.people.isEnabled()
    empty.close()
