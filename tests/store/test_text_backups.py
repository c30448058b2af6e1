"""The text backups of a project: one a week, made whole or not at all, the latest of each name kept."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError, ProjectError
from clipdesk.runtime.files import rename
from clipdesk.store import backup
from clipdesk.store import text_backups as module
from clipdesk.store.store import Store
from clipdesk.store.text_backup import write_as_text
from clipdesk.store.text_backups import TextBackups
from tests.builders import article
from tests.clock import Clock
from tests.store_builder import make_store


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2025, 6, 2, 9, tzinfo=UTC))


@pytest.fixture
def kept(tmp_path: Path, clock: Clock) -> TextBackups:
    return TextBackups(tmp_path / "backups" / "one", clock)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    store: Store = make_store(
        tmp_path / "p.clipdesk", article("[quote:Yes], he said."), article("No.", id="a2", number=2)
    )
    with store.transaction():
        store.set_meta("id", "p1")
    store.close()
    return tmp_path / "p.clipdesk"


def really(source: Path, target: Path, scratch: Path) -> None:
    write_as_text(source, target, scratch, lambda _done, _total: None)


def test_one_is_written_under_another_name_and_is_on_the_disk_before_it_has_its_own(
    kept: TextBackups, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought: list[str] = []
    monkeypatch.setattr(module, "sync_file", lambda path: brought.append(path.name))
    monkeypatch.setattr(module, "sync_folder", lambda path: brought.append(f"{path.name}: {len(list(path.iterdir()))}"))

    def looking(source: Path, target: Path, scratch: Path) -> None:
        really(source, target, scratch)
        assert sorted(one.name for one in kept.folder.iterdir()) == sorted([target.name, scratch.name])
        assert kept.all() == []

    made = kept.make(source, "harbor", looking)
    name = "2025-06-02T09-00-00Z harbor.clipdesk.zip"
    aside, folder = brought
    assert folder == "one: 2"
    assert aside.startswith(f"{name}.")
    assert aside.endswith(".tmp")
    assert list(kept.folder.iterdir()) == [made.path] == [kept.folder / name]
    assert kept.all() == [made]
    assert (made.made_at, made.size) == (datetime(2025, 6, 2, 9, tzinfo=UTC), made.path.stat().st_size)
    assert (made.articles, made.annotations, made.project, made.is_text_backup) == (2, 1, "harbor", True)


def test_one_is_due_after_a_week_whatever_others_and_the_clock_do(
    kept: TextBackups, source: Path, clock: Clock
) -> None:
    assert kept.is_due("harbor")
    kept.make(source, "harbor", really)
    due = []
    for passed in (timedelta(0), timedelta(days=6, hours=23), timedelta(days=7), timedelta(days=-1)):
        clock.now = datetime(2025, 6, 2, 9, tzinfo=UTC) + passed
        due.append(kept.is_due("harbor"))
    assert due == [False, False, True, True]
    clock.now = datetime(2025, 6, 2, 10, tzinfo=UTC)
    assert kept.is_due("dues")
    kept.make(source, "x" * 200, really)
    assert not kept.is_due("x" * 200)


def test_the_latest_of_each_name_stay_and_so_does_what_is_of_the_future_or_renamed(
    kept: TextBackups, source: Path, clock: Clock
) -> None:
    kept.make(source, "harbor", really)
    data = kept.all()[0].path.read_bytes()

    def put(name: str) -> None:
        (kept.folder / name).write_bytes(data)

    others = ["2020-01-01T00-00-00Z dues.clipdesk.zip", "mine.clipdesk.zip"]
    future = [f"2090-01-{day:02}T00-00-00Z harbor.clipdesk.zip" for day in range(1, 10)]
    for name in (*others, *future, "diary.zip"):
        put(name)
    for _ in range(9):
        clock.now += timedelta(weeks=1)
        kept.make(source, "harbor", really)
    found = [one.path.name for one in kept.all()]
    assert len([one for one in found if one.startswith("2025")]) == 8
    assert "2025-06-02T09-00-00Z harbor.clipdesk.zip" not in found
    assert set(others) < set(found)
    assert [one for one in found if one in future] == future[:0:-1]
    (renamed,) = [one for one in kept.all() if one.path.name == "mine.clipdesk.zip"]
    assert renamed.made_at == datetime.fromtimestamp(renamed.path.stat().st_mtime, UTC)
    assert (kept.folder / "diary.zip").exists()


def test_what_another_window_deleted_already_is_no_mistake(
    kept: TextBackups, source: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def twice(self: Path, missing_ok: bool = False) -> None:
        unlink(self, missing_ok)
        if self.suffix != ".tmp":
            unlink(self, missing_ok)

    data = kept.make(source, "harbor", really).path.read_bytes()
    for day in range(1, 9):
        (kept.folder / f"2025-05-{day:02}T00-00-00Z harbor.clipdesk.zip").write_bytes(data)
    monkeypatch.setattr(Path, "unlink", twice)
    clock.now += timedelta(weeks=1)
    assert kept.make(source, "harbor", really) in kept.all()
    assert len(kept.all()) == 8


def test_one_that_cannot_be_read_is_not_listed(kept: TextBackups, source: Path) -> None:
    assert kept.all() == []
    made = kept.make(source, "harbor", really)
    made.path.write_bytes(made.path.read_bytes()[:500])
    assert kept.all() == []


def full(number: int) -> Callable[[Path, Path, Path], None]:
    """Writes half a text backup and fails so."""

    def work(_source: Path, target: Path, scratch: Path) -> None:
        for one in (target, scratch, scratch.with_name(f"{scratch.name}-journal")):
            one.write_bytes(b"half")
        raise OSError(number, os.strerror(number))

    return work


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, r"The disk is full: “2025-06-02T09-00-00Z harbor\.clipdesk\.zip” needs about"),
        (errno.EIO, r"The text backup cannot be written: Input/output error\."),
    ],
)
def test_one_that_cannot_be_written_says_why_and_harms_nothing(
    kept: TextBackups, source: Path, number: int, words: str
) -> None:
    old = kept.make(source, "harbor", really)
    with pytest.raises(ProjectError, match=words):
        kept.make(source, "harbor", full(number))
    assert kept.all() == [old]
    assert list(kept.folder.iterdir()) == [old.path]


def test_two_within_one_second_do_not_meet(kept: TextBackups, source: Path) -> None:
    inner: list[str] = []

    def while_another_is_made(source: Path, target: Path, scratch: Path) -> None:
        inner.append(kept.make(source, "harbor", really).path.name)
        really(source, target, scratch)
        with scratch.open("ab"), target.open("ab"):
            inner.append(kept.make(source, "harbor", really).path.name)

    made = kept.make(source, "harbor", while_another_is_made)
    assert sorted(one.name for one in kept.folder.iterdir()) == [*inner, made.path.name]
    assert len(kept.all()) == 3
    assert made.articles == 2


def test_one_that_another_program_makes_at_the_same_moment_is_not_replaced(
    kept: TextBackups, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = list[Path]()

    def at_the_same_moment(old: Path, new: Path) -> None:
        if not others:
            others.append(new)
            new.write_bytes(b"another")
        rename(old, new)

    monkeypatch.setattr(backup, "rename", at_the_same_moment)
    made = kept.make(source, "harbor", really)
    assert made.path != others[0]
    assert others[0].read_bytes() == b"another"


def test_one_that_is_stopped_leaves_nothing(kept: TextBackups, source: Path) -> None:
    def stopped(_source: Path, target: Path, _scratch: Path) -> None:
        target.write_bytes(b"half")
        raise CancelledError

    with pytest.raises(CancelledError):
        kept.make(source, "harbor", stopped)
    assert list(kept.folder.iterdir()) == []
