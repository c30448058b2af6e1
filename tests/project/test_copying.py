"""A copy takes the place of what has its name: whole, or what was there stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.errors import ProjectError, ProjectLockedError
from clipdesk.project.copying import copy_project, put_copy
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = make_project(tmp_path / "harbor.clipdesk", article("The board voted."))
    yield made
    made.close()


def test_a_copy_replaces_an_older_one_and_what_a_crash_left_beside_it(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "copy.clipdesk"
    make_project(target, article("Old."), article("Older.")).close()
    target.with_name("copy.clipdesk-wal").write_bytes(b"what was not brought into the file")
    copy_project(project.reader, target)
    copy = Project(target)
    assert copy.queries.counts().articles == 1
    copy.close()
    assert sorted(one.name for one in tmp_path.glob("*copy*")) == ["copy.clipdesk"]


def test_a_project_that_is_open_elsewhere_is_not_replaced(project: Project, tmp_path: Path) -> None:
    other = make_project(tmp_path / "copy.clipdesk", article("Old."), article("Older."))
    with pytest.raises(ProjectLockedError):
        copy_project(project.reader, other.path)
    assert other.queries.counts().articles == 2
    other.close()


def test_what_cannot_be_copied_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "copy.clipdesk"
    target.write_bytes(b"an older copy")

    def fail(aside: Path, called: str) -> None:
        aside.write_bytes(b"half")
        raise ProjectError(f"The disk is full: “{called}” needs more room.")

    with pytest.raises(ProjectError, match=r"“copy\.clipdesk”"):
        put_copy(fail, target)
    assert target.read_bytes() == b"an older copy"
    assert [one.name for one in tmp_path.iterdir()] == ["copy.clipdesk"]


def test_a_folder_that_is_not_there_is_told_by_the_name_that_was_chosen(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"nowhere/copy\.clipdesk” cannot be written"):
        copy_project(project.reader, tmp_path / "nowhere" / "copy.clipdesk")
