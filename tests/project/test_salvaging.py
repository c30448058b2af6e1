"""A salvage is whole or not there, leaves the damaged file as it is, and says in a sentence why it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError, ProjectDamagedError, ProjectError, ProjectLockedError
from clipdesk.project.project import Project
from clipdesk.project.salvaging import salvage
from tests.builders import hard_corpus
from tests.project_builder import make_project
from tests.project_content import content, holds


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "damaged.clipdesk"
    make_project(path, *hard_corpus().articles).close()
    data = bytearray(path.read_bytes())
    data[:100] = b"\xa5" * 100
    path.write_bytes(data)
    return path


def test_a_project_that_no_longer_opens_is_recovered_and_left_as_it_is(damaged: Path, tmp_path: Path) -> None:
    before = damaged.read_bytes()
    with pytest.raises(ProjectDamagedError):
        Project(damaged)
    result = salvage(damaged, tmp_path / "new.clipdesk")
    assert (result.articles, result.report.skipped) == (3, 0)
    assert damaged.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["damaged.clipdesk", "new.clipdesk"]


def test_everything_of_an_intact_project_comes_over(tmp_path: Path) -> None:
    made = make_project(tmp_path / "p.clipdesk", *hard_corpus().articles)
    made.finish_history()
    known = content(made)
    made.close()
    salvage(tmp_path / "p.clipdesk", tmp_path / "new.clipdesk")
    project = Project(tmp_path / "new.clipdesk", read_only=True)
    assert holds(known, content(project)) == []
    project.close()


def test_what_is_in_the_way_is_told(damaged: Path, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="exists already"):
        salvage(damaged, damaged)
    with pytest.raises(ProjectError, match="No such file"):
        salvage(tmp_path / "nowhere.clipdesk", tmp_path / "new.clipdesk")
    (tmp_path / "diary.txt").write_text("Dear diary, " * 2000)
    with pytest.raises(ProjectDamagedError, match=r"There is nothing of a Clipdesk project in “diary\.txt”"):
        salvage(tmp_path / "diary.txt", tmp_path / "new.clipdesk")
    assert not (tmp_path / "new.clipdesk").exists()


def test_an_open_project_is_left_alone(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p.clipdesk")
    with pytest.raises((ProjectError, ProjectLockedError), match="is open"):
        salvage(tmp_path / "p.clipdesk", tmp_path / "new.clipdesk")
    project.close()


def test_a_salvage_that_is_stopped_leaves_nothing(damaged: Path, tmp_path: Path) -> None:
    def stop(done: int, total: int, _what: str) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        salvage(damaged, tmp_path / "new.clipdesk", stop)
    assert [one.name for one in tmp_path.iterdir()] == ["damaged.clipdesk"]
