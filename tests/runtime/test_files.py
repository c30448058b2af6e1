"""Replacing files whole: a failure in the middle leaves what was there."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.runtime import files
from clipdesk.runtime.files import (
    ReplaceBlockedError,
    rename,
    rewrite,
    write_atomically,
    write_bytes_atomically,
    write_folder_atomically,
)


@given(old=st.none() | st.binary(max_size=50), new=st.binary(max_size=50))
def test_the_new_content_stands(tmp_path_factory: pytest.TempPathFactory, old: bytes | None, new: bytes) -> None:
    folder = tmp_path_factory.mktemp("files")
    if old is not None:
        (folder / "a.json").write_bytes(old)
    write_bytes_atomically(folder / "a.json", new)
    assert (folder / "a.json").read_bytes() == new
    assert [path.name for path in folder.iterdir()] == ["a.json"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "export.jsonl"
    path.write_bytes(b"old")
    with pytest.raises(TypeError), write_atomically(path) as file:
        file.writelines([b"half", None])  # type: ignore[list-item]  # the failure in the middle
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["export.jsonl"]


def test_the_old_content_is_there_until_the_end(tmp_path: Path) -> None:
    path = tmp_path / "export.jsonl"
    path.write_bytes(b"old")
    with write_atomically(path) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"


def test_content_is_on_the_disk_before_it_gets_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []

    def replace(path: Path, target: Path) -> None:
        steps.append("replace")
        os.rename(path, target)  # noqa: PTH104 - Path.replace is what this test has taken

    monkeypatch.setattr(os, "fsync", lambda descriptor: steps.append("sync"))
    monkeypatch.setattr(Path, "replace", replace)
    write_bytes_atomically(tmp_path / "a", b"1")
    assert steps[:2] == ["sync", "replace"]
    assert steps == ["sync", "replace"] + ["sync"] * (os.name != "nt")  # the folder, so that the name lasts


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_bytes_atomically(tmp_path / "nowhere" / "a", b"1")


@pytest.mark.skipif(os.name == "nt", reason="links and modes are POSIX matters")
def test_links_stay_links_and_modes_stay(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_bytes_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_long_name_leaves_room_for_the_name_of_the_copy(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250)
    write_bytes_atomically(path, b"1")
    assert path.read_bytes() == b"1"


class TestHeldByAnotherProgram:
    """On Windows a file that is being read cannot be replaced."""

    @pytest.fixture(autouse=True)
    def _held(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(files, "_ON_WINDOWS", True)
        monkeypatch.setattr(time, "sleep", self._wait)
        monkeypatch.setattr(Path, "replace", lambda path, target: self._replace(path, target))
        self.waits = 0
        self.held_for = 0

    def _wait(self, seconds: float) -> None:
        self.waits += 1

    def _replace(self, path: Path, target: Path) -> None:
        if self.waits < self.held_for:
            raise PermissionError
        os.rename(path, target)  # noqa: PTH104 - Path.replace is what this test has taken

    def test_a_moment_is_waited_out(self, tmp_path: Path) -> None:
        self.held_for = 3
        write_bytes_atomically(tmp_path / "a", b"1")
        assert (self.waits, (tmp_path / "a").read_bytes()) == (3, b"1")

    def test_what_its_owner_protects_is_not_waited_for(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.held_for = 1000
        (tmp_path / "a").write_bytes(b"old")
        monkeypatch.setattr(os, "access", lambda _path, _mode: False)
        with pytest.raises(PermissionError) as caught:
            write_bytes_atomically(tmp_path / "a", b"1")
        assert not isinstance(caught.value, ReplaceBlockedError)
        assert self.waits == 0
        assert [found.name for found in tmp_path.iterdir()] == ["a"]

    def test_a_folder_waits_as_well(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        rename = os.rename

        def busy(path: Path, target: Path) -> None:
            if self.waits < 4:
                raise PermissionError
            rename(path, target)

        monkeypatch.setattr(Path, "rename", busy)
        with write_folder_atomically(tmp_path / "out") as folder:
            (folder / "a.txt").write_text("new")
        assert self.waits == 4
        assert (tmp_path / "out" / "a.txt").read_text() == "new"

    def test_what_can_be_written_again_leaves_nothing(self, tmp_path: Path) -> None:
        self.held_for = 1000
        (tmp_path / "settings.json").write_bytes(b"old")
        with pytest.raises(PermissionError, match="Permission denied"):
            rewrite(tmp_path / "settings.json", b"new")
        assert [found.name for found in tmp_path.iterdir()] == ["settings.json"]
        self.waits = self.held_for
        rewrite(tmp_path / "settings.json", b"new")
        assert (tmp_path / "settings.json").read_bytes() == b"new"

    def test_longer_than_that_keeps_the_work_and_says_where(self, tmp_path: Path) -> None:
        self.held_for = 1000
        with pytest.raises(ReplaceBlockedError) as caught:
            write_bytes_atomically(tmp_path / "a", b"1")
        assert caught.value.kept.read_bytes() == b"1"
        assert str(caught.value.kept) in str(caught.value)


def test_a_folder_takes_its_place_whole(tmp_path: Path) -> None:
    target = tmp_path / "out"
    for content in ("old", "new"):
        with write_folder_atomically(target) as folder:
            (folder / "deep").mkdir()
            (folder / "deep" / "a.txt").write_text(content)
    assert (target / "deep" / "a.txt").read_text() == "new"
    assert [found.name for found in tmp_path.iterdir()] == ["out"]


def test_a_failure_leaves_the_old_folder_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "a.txt").write_text("old")
    with pytest.raises(IsADirectoryError), write_folder_atomically(target) as folder:
        folder.write_text("half")
    assert (target / "a.txt").read_text() == "old"
    assert [found.name for found in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_cannot_be_exchanged_keeps_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "a.txt").write_text("old")
    rename = Path.rename

    def stumble(self: Path, new: Path) -> Path:
        if self.suffix == ".tmp":
            raise PermissionError(self)
        return rename(self, new)

    monkeypatch.setattr(Path, "rename", stumble)
    with pytest.raises(PermissionError), write_folder_atomically(target) as folder:
        (folder / "a.txt").write_text("new")
    assert (target / "a.txt").read_text() == "old"
    assert [found.name for found in tmp_path.iterdir()] == ["out"]


def test_on_macos_content_is_brought_past_the_memory_of_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    there = SimpleNamespace(F_FULLFSYNC=51, fcntl=lambda _descriptor, what: asked.append(what))
    monkeypatch.setitem(sys.modules, "fcntl", there)
    monkeypatch.setattr(os, "fsync", lambda _descriptor: asked.append(0))
    write_bytes_atomically(tmp_path / "a", b"1")
    assert asked == [51, 51], "the file and the folder"

    def unknown(_descriptor: int, _what: int) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(there, "fcntl", unknown)
    write_bytes_atomically(tmp_path / "a", b"2")
    assert asked[2:] == [0, 0], "as on a network drive"


class TestRename:
    """A name that is free is given; a file that has it by now stays."""

    @pytest.fixture(params=[True, False], ids=["with hard links", "without"], autouse=True)
    def _links(self, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(_old: Path, _new: Path) -> None:
            raise PermissionError(errno.EPERM, "Operation not permitted")

        if not request.param:
            monkeypatch.setattr(os, "link", refuse)

    def test_a_free_name_is_given(self, tmp_path: Path) -> None:
        (tmp_path / "old").write_bytes(b"1")
        rename(tmp_path / "old", tmp_path / "new")
        assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"new": b"1"}

    def test_a_file_that_has_the_name_by_now_stays(self, tmp_path: Path) -> None:
        (tmp_path / "old").write_bytes(b"1")
        (tmp_path / "new").write_bytes(b"2")
        with pytest.raises(FileExistsError):
            rename(tmp_path / "old", tmp_path / "new")
        assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"old": b"1", "new": b"2"}

    def test_where_there_is_nothing_to_rename_nothing_is_left(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            rename(tmp_path / "old", tmp_path / "new")
        assert list(tmp_path.iterdir()) == []
