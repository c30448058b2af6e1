"""Where an export goes, as paths."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.filters import GoldOf
from clipdesk.domain.splitting import SplitWish, parts_named
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
    target.agree(there, None)
    assert target.doubt() == ""
    target.set_contents(None, GoldOf("a", "b"))
    assert "will be replaced" in target.doubt(), "gold takes the place of something else"


def test_a_file_without_an_ending_counts_as_the_one_that_is_written(target: ExportTarget, tmp_path: Path) -> None:
    (tmp_path / "June.jsonl").write_text("old", encoding="utf-8")
    target.set_path(tmp_path / "June")
    assert target.is_replacing


def test_a_file_of_another_format_that_goes_is_told_as_both(target: ExportTarget, tmp_path: Path) -> None:
    (tmp_path / "June.csv").write_text("old", encoding="utf-8")
    target.set_path(tmp_path / "June.csv")
    assert "will be replaced" in target.doubt()
    assert "“JSON Lines, for training” will be written" in target.doubt()


def test_a_name_that_is_too_long_is_told_of_before_the_export(target: ExportTarget, tmp_path: Path) -> None:
    for name in ("n" * 300, "n" * 300 + ".jsonl", "n" * 246 + ".jsonl"):
        target.field.setText(str(tmp_path / name))
        assert target.problem() == "This name is too long. Choose a shorter one."
        assert target.doubt() == ""
        assert not target.is_replacing
    target.set_contents(SplitWish(parts_named("80/20")), None)
    assert target.doubt() == ""


def test_a_folder_that_may_not_be_looked_into_is_told_of(
    target: ExportTarget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stat = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if "locked" in path.parts[:-1]:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat(path, follow_symlinks=follow_symlinks)

    target.field.setText(str(tmp_path / "locked" / "out"))
    monkeypatch.setattr(Path, "stat", refuse)
    assert target.problem() == f"The folder “{tmp_path / 'locked'}” cannot be written to. Choose another one."


def test_a_name_alone_is_one_in_the_folder_that_was_offered(target: ExportTarget, tmp_path: Path) -> None:
    offered = target.path.parent
    target.field.setText("June")
    assert target.path == offered / "June.jsonl"
    target.field.setText("~nobody.is.called.so")
    assert target.path.parent == offered
    target.field.setText("~/June.jsonl")
    assert target.path == Path.home() / "June.jsonl"
    target.field.setText(" ")
    assert target.problem() == "Choose a file to write."


def test_a_folder_with_the_name_of_a_file_is_told_of_before_it_is_made(target: ExportTarget, tmp_path: Path) -> None:
    target.set_offer(next(one for one in export_formats() if one.key == "label-studio"))
    target.set_path(tmp_path / "tasks.json")
    assert target.problem() == (
        "“tasks.json” would be a folder with the name of a file."
        " Let its name end in one of these: .label-studio.zip, .label-studio"
    )
    for name in ("tasks.zip", "tasks.label-studio", "tasks", "tasks of May 3.5"):
        target.set_path(tmp_path / name)
        assert target.problem() == ""


def test_a_project_is_never_offered_to_be_replaced(target: ExportTarget, tmp_path: Path) -> None:
    (tmp_path / "other.clipdesk").write_bytes(b"a project")
    target.set_path(tmp_path / "other.clipdesk")
    assert target.problem() == "“other.clipdesk” is the name of a project. Choose another name."
    target.set_path(tmp_path / "new.clipdesk")
    assert "is the name of a project" in target.problem(), "it would open as none"
