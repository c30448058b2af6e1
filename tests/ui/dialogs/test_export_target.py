"""Where an export goes, as paths."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.project.exporting import export_formats
from clipdesk.project.project import Project
from clipdesk.ui.dialogs.export_target import ExportTarget
from clipdesk.ui.theme import Theme
from tests.builders import article
from tests.project_builder import make_project


@pytest.fixture
def target(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[ExportTarget]:
    """The place of an export of a project named harbor."""
    project: Project = make_project(tmp_path / "harbor.clipdesk", article("Nothing."))
    made = ExportTarget(project, export_formats())
    qtbot.addWidget(made)
    yield made
    project.close()


def test_it_begins_with_the_name_of_the_project(target: ExportTarget) -> None:
    assert target.path.name == "harbor.jsonl"
    assert target.problem() == ""


def test_a_file_is_replaced_without_a_word_only_where_that_was_agreed(target: ExportTarget, tmp_path: Path) -> None:
    there = tmp_path / "there.jsonl"
    target.set_path(there)
    assert target.doubt() == ""
    there.write_text("old", encoding="utf-8")
    assert target.is_replacing
    assert "will be replaced" in target.doubt()
    target.agreed = there
    assert target.doubt() == ""


def test_a_file_without_an_ending_counts_as_the_one_that_is_written(target: ExportTarget, tmp_path: Path) -> None:
    (tmp_path / "June.jsonl").write_text("old", encoding="utf-8")
    target.set_path(tmp_path / "June")
    assert target.is_replacing


def test_a_file_of_another_format_that_goes_is_told_as_both(target: ExportTarget, tmp_path: Path) -> None:
    (tmp_path / "June.csv").write_text("old", encoding="utf-8")
    target.set_path(tmp_path / "June.csv")
    assert "will be replaced" in target.doubt()
    assert "“JSON Lines, for training” will be written" in target.doubt()
