"""A copy takes the place of what has its name: whole, or what was there stays."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError, ProjectError, ProjectLockedError
from clipdesk.project import copying
from clipdesk.project.copying import copy_project, put_copy
from clipdesk.project.project import Project
from clipdesk.runtime.files import put_in_place
from tests.builders import article
from tests.house.sources import ROOT
from tests.project_builder import Made, make_project


@pytest.fixture
def project(made: Made) -> Project:
    return made(article("The board voted."))


def test_a_copy_replaces_an_older_one_and_what_a_crash_left_beside_it(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "copy.clipdesk"
    make_project(target, article("Old."), article("Older.")).close()
    for name in ("copy.clipdesk-wal", "copy.clipdesk-shm", "copy.clipdesk-journal", ".copy.clipdesk.tmp"):
        target.with_name(name).write_bytes(b"what was not brought into the file")
    copy_project(project.reader, target)
    assert sorted(one.name for one in tmp_path.glob("*copy*")) == ["copy.clipdesk"]
    copy = Project(target)
    assert copy.queries.counts().articles == 1
    copy.close()
    assert sorted(one.name for one in tmp_path.glob("*copy*")) == ["copy.clipdesk"]


def test_a_project_that_is_open_elsewhere_is_not_replaced(project: Project, made: Made) -> None:
    other = made(article("Old."), article("Older."), name="copy")
    with pytest.raises(ProjectLockedError):
        copy_project(project.reader, other.path)
    assert other.queries.counts().articles == 2


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


def test_a_copy_is_on_the_disk_before_it_takes_the_place_and_may_be_stopped_until_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr(copying, "sync_file", lambda path: done.append(f"sync {path.name}"))
    monkeypatch.setattr(copying, "put_in_place", lambda path, target: done.append(f"{path.name} to {target.name}"))
    monkeypatch.setattr(copying, "sync_folder", lambda path: done.append(f"sync {path.name}"))
    target = tmp_path / "copy.clipdesk"
    put_copy(lambda aside, _called: aside.touch(), target, lambda: done.append("told"))
    assert done == ["sync .copy.clipdesk.tmp", "told", ".copy.clipdesk.tmp to copy.clipdesk", f"sync {tmp_path.name}"]


@pytest.mark.parametrize("stops_at", [1, 2])
def test_a_copy_that_is_stopped_leaves_what_was_there(project: Project, tmp_path: Path, stops_at: int) -> None:
    target = tmp_path / "copy.clipdesk"
    target.write_bytes(b"an older copy")
    told: list[tuple[int, int, str]] = []

    def progress(*news: object) -> None:
        told.append(news)  # type: ignore[arg-type]  # those of a progress
        if len(told) == stops_at:
            raise CancelledError

    with pytest.raises(CancelledError):
        copy_project(project.reader, target, progress)
    assert told == [(0, 0, "copy.clipdesk")] * stops_at
    assert sorted(one.name for one in tmp_path.glob("*copy*")) == ["copy.clipdesk"]
    assert target.read_bytes() == b"an older copy"


@pytest.mark.parametrize(
    ("error", "reason"), [(OSError(5, "Input/output error"), "Input/output error"), (OSError("a reason"), "a reason")]
)
def test_a_copy_that_cannot_take_its_place_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    def fail(_path: Path, _target: Path) -> None:
        raise error

    monkeypatch.setattr(copying, "put_in_place", fail)
    target = tmp_path / "copy.clipdesk"
    with pytest.raises(ProjectError) as told:
        put_copy(lambda aside, _called: aside.touch(), target)
    assert (told.value.sentence, told.value.remedy) == (
        f"“{target}” cannot be written: {reason}.",
        "Choose another folder.",
    )
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_cannot_take_its_place_leaves_the_old_one_with_its_log(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.clipdesk"
    parts = {target: b"an older copy", tmp_path / "copy.clipdesk-wal": b"log", tmp_path / "copy.clipdesk-shm": b"map"}
    for path, data in parts.items():
        path.write_bytes(data)

    def fail(path: Path, to: Path) -> None:
        if to == target:
            raise OSError(5, "Input/output error")
        put_in_place(path, to)

    monkeypatch.setattr(copying, "put_in_place", fail)
    with pytest.raises(ProjectError, match="Input/output error"):
        copy_project(project.reader, target)
    assert {path: path.read_bytes() for path in tmp_path.glob("*copy*")} == parts


def test_a_copy_in_its_place_is_made_although_the_folder_cannot_be_brought_to_the_disk(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_folder: Path) -> None:
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(copying, "sync_folder", fail)
    copy_project(project.reader, tmp_path / "copy.clipdesk")
    assert (tmp_path / "copy.clipdesk").exists()


_COMMIT_AND_DIE = """
import os, sys
from pathlib import Path
from clipdesk.project.project import Project
from clipdesk.project.commands.articles import SetFlag
project = Project(Path(sys.argv[1]))
project.execute(SetFlag(("a1",), True))
os._exit(9)
"""
_COPY_AND_DIE = """
import os, sys
from pathlib import Path
from clipdesk.project import copying
from clipdesk.project.project import Project
place, left = copying.put_in_place, [int(sys.argv[3])]
def put(old, new):
    if not left[0]:
        os._exit(9)
    left[0] -= 1
    place(old, new)
copying.put_in_place = put
copying.copy_project(Project(Path(sys.argv[1]), read_only=True).reader, Path(sys.argv[2]))
"""


def _run(script: str, *words: object) -> int:
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, words)], cwd=ROOT, timeout=120, check=False
    ).returncode


@pytest.mark.parametrize("renamed", [0, 1, 2, 3])
def test_a_program_killed_while_it_replaces_a_project_leaves_the_old_one_with_all_that_its_log_holds(
    project: Project, tmp_path: Path, renamed: int
) -> None:
    target = tmp_path / "copy.clipdesk"
    make_project(target, article("Old."), article("Older.", id="a2", number=2)).close()
    assert _run(_COMMIT_AND_DIE, target) == 9
    assert target.with_name("copy.clipdesk-wal").stat().st_size
    is_killed = _run(_COPY_AND_DIE, project.path, target, renamed) == 9
    with closing(Project(target)) as left:
        counts = left.queries.counts()
        assert (counts.articles, counts.flagged) == ((2, 1) if is_killed else (1, 0))
