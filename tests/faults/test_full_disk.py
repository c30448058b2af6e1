"""A disk that is really full: the sentence names the file and the bytes it needs, and the project opens afterwards."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import UserError
from clipdesk.project.checking import check_store
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.exporting import ExportRequest, export
from clipdesk.project.project import Project
from clipdesk.store.backup import Backups
from tests.faults.random_work import digest_of, open_for_work, small_project

SIZE = 8 << 20


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk, and on Linux")
    line = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    mounted = subprocess.run(line, capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def _fill(disk: Path, leaving: int) -> None:
    free = shutil.disk_usage(disk).free
    if free > leaving:
        (disk / "filler").write_bytes(b"x" * (free - leaving))


def _many(count: int) -> AddArticles:
    texts = (f"{n} " + " ".join(f"word{n * m}" for m in range(900)) for n in range(count))
    return AddArticles(tuple(ArticleDraft(text, original=os.urandom(2000)) for text in texts))


def _sentence_of(action: Callable[[], object]) -> str:
    with pytest.raises(UserError) as told:
        action()
    return told.value.message


@pytest.mark.parametrize("leaving", [0, 20_000, 200_000])
def test_a_change_without_room_names_file_and_bytes_and_nothing_is_lost(disk: Path, leaving: int) -> None:
    path = disk / "work.clipdesk"
    project = small_project(path)
    before = digest_of(project)
    _fill(disk, leaving)
    said = _sentence_of(lambda: [project.execute(_many(100)) for _ in range(100)])
    found = re.search(r"“work\.clipdesk” needs about ([\d.]+) (kB|MB)", said)
    assert found, said
    assert digest_of(project) == before
    (disk / "filler").unlink()
    project.execute(_many(10))
    after = digest_of(project)
    project.close()
    project = open_for_work(path)
    assert digest_of(project) == after
    assert check_store(project._store).is_clean
    project.close()


def test_a_project_on_a_full_disk_can_be_read_and_says_why_it_cannot_be_written(disk: Path) -> None:
    path = disk / "work.clipdesk"
    project = small_project(path)
    before = digest_of(project)
    project.close()
    _fill(disk, 0)
    assert "“work.clipdesk” needs about" in _sentence_of(lambda: Project(path))
    project = Project(path, read_only=True)
    assert digest_of(project) == before
    project.close()
    # An empty log may stay until there is room again.
    assert {one.name for one in disk.iterdir()} <= {"filler", path.name, f"{path.name}-wal", f"{path.name}-shm"}
    assert not any(one.stat().st_size for one in disk.glob("*-wal"))


def test_backup_copy_and_export_without_room_name_the_file_and_leave_nothing(disk: Path, tmp_path: Path) -> None:
    path = tmp_path / "work.clipdesk"
    project = small_project(path)
    project.execute(_many(20))
    _fill(disk, 50_000)
    backups = Backups(disk / "backups")
    said = [
        _sentence_of(lambda: backups.make(path)),
        _sentence_of(lambda: project.save_copy(disk / "copy.clipdesk")),
        _sentence_of(lambda: export(project.reader, ExportRequest(disk / "out.jsonl"))),
    ]
    for sentence, name in zip(said, [r"[-\dTZ]+ work\.clipdesk", r"copy\.clipdesk", r"out\.jsonl"], strict=True):
        assert re.search(
            rf"The disk is full: “{name}” needs about [\d.]+ (kB|MB|bytes), and [\d.]+ (kB|bytes) are free", sentence
        )
    assert [one.name for one in disk.rglob("*") if one.is_file()] == ["filler"]
    assert not backups.is_marked(path)
    project.close()
