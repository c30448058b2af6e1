"""What is replaced keeps its content under another name, and a project that is written has one name only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clipdesk.domain.errors import ProjectUnwritableError
from clipdesk.domain.remedy import Remedy
from clipdesk.store.replacing import give_back, keep, name_for_replaced, settle
from clipdesk.store.store import Store
from tests.store_builder import opened

links = pytest.mark.skipif(os.name != "posix", reason="where files have one name there is nothing to see to")


def _left_in_a_log(path: Path) -> None:
    """Leave a project as a crash does: what was saved last is in the log alone."""
    kept = path.with_name("kept")
    with opened(path, writing=True) as store:
        with store.transaction():
            store.set_meta("note", "in the log")
        for end in ("", "-wal"):
            kept.with_name(kept.name + end).write_bytes(path.with_name(path.name + end).read_bytes())
    for end in ("", "-wal"):
        kept.with_name(kept.name + end).replace(path.with_name(path.name + end))


def _note_of(path: Path) -> str:
    with opened(path, writing=True) as store:
        return store.meta("note")


def test_a_name_is_never_used_twice(path: Path) -> None:
    names = []
    for _ in range(3):
        names.append(name_for_replaced(path, "today"))
        names[-1].touch()
    assert [one.name.removeprefix(path.stem) for one in names] == [
        ".replaced-today.clipdesk", ".replaced-today 2.clipdesk", ".replaced-today 3.clipdesk",
    ]  # fmt: skip


@pytest.mark.parametrize("has_links", [True, False])
def test_what_is_kept_goes_with_its_log_and_comes_back_with_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    _left_in_a_log(path)
    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    other = path.with_name("other.clipdesk")
    keep(path, other)
    assert path.exists() == has_links
    assert other.with_name("other.clipdesk-wal").exists()
    assert not path.with_name(path.name + "-wal").exists()
    give_back(other, path)
    assert not other.exists()
    assert _note_of(path) == "in the log"


@links
def test_a_restoring_that_was_killed_half_way_is_undone_when_the_project_is_opened(path: Path) -> None:
    _left_in_a_log(path)
    keep(path, name_for_replaced(path, "today"))
    assert _note_of(path) == "in the log"
    assert list(path.parent.iterdir()) == [path]


@links
def test_a_restoring_that_was_killed_half_way_is_not_undone_by_opening_what_it_keeps(path: Path) -> None:
    kept = name_for_replaced(path, "today")
    keep(path, kept)
    with pytest.raises(ProjectUnwritableError, match="the same file as another one"):
        Store(kept, writing=True)
    assert sorted(path.parent.iterdir()) == sorted([path, kept])
    Store(path, writing=True).close()
    assert list(path.parent.iterdir()) == [path]


@links
@pytest.mark.parametrize("left", [".0123456789abcdef.tmp", "work 2026-01-01.0123abcd.tmp"], ids=["project", "backup"])
def test_a_name_that_the_making_of_a_project_or_backup_left_goes_and_others_stay(path: Path, left: str) -> None:
    aside, strange = path.with_name(left), path.with_name("other.tmp")
    os.link(path, aside)
    strange.write_bytes(b"of another program")
    nowhere = path.with_name(".nowhere.tmp")
    nowhere.symlink_to(path.with_name("gone"))
    Store(path, writing=True).close()
    assert sorted(path.parent.iterdir()) == sorted([path, strange, nowhere])


@links
def test_a_project_with_a_second_name_is_not_written(path: Path) -> None:
    other = path.with_name("other.clipdesk")
    os.link(path, other)
    for name in (path, other):
        with pytest.raises(ProjectUnwritableError, match="the same file as another one") as found:
            Store(name, writing=True)
        assert found.value.remedy is Remedy.WORK_IN_A_COPY
        Store(name, writing=False).close()
    assert sorted(path.parent.iterdir()) == sorted([path, other])
    other.unlink()
    Store(path, writing=True).close()


@links
def test_only_a_name_of_the_same_file_is_taken_away(path: Path) -> None:
    strange = path.with_name(f"{path.stem}.replaced-today.clipdesk")
    strange.write_bytes(b"of last week")
    os.link(path, path.with_name("other.clipdesk"))
    with pytest.raises(ProjectUnwritableError):
        settle(path)
    assert strange.read_bytes() == b"of last week"


def test_a_project_that_cannot_be_seen_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(ProjectUnwritableError, match="cannot be written: No such file"):
        settle(tmp_path / "gone.clipdesk")
