"""Backups where something cannot be deleted or marked, or a crash left something behind."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.store.backup import RECENT, BackupFile, Backups
from clipdesk.store.store import Store
from tests.clock import Clock


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups" / "of-one")


def made(backups: Backups, path: Path) -> BackupFile:
    found = backups.make(path)
    assert found is not None
    return found


def test_what_cannot_be_deleted_does_not_make_a_backup_fail(store: Store, backups: Backups) -> None:
    made(backups, store.path)
    for day in range(1, 13):
        (backups.folder / f"2020-01-{day:02}T00-00-00Z {store.path.stem}.clipdesk").mkdir()
    assert made(backups, store.path).path.is_file()
    assert len(backups.all()) == 2


def test_a_damaged_project_is_told_of_as_such_on_a_full_disk(
    store: Store, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_backups: Backups, _project: Path) -> None:
        raise OSError(28, "No space left on device")

    def refuse(copy: Path) -> dict[str, int]:
        raise ProjectDamagedError(f"{copy.name} is damaged.")

    monkeypatch.setattr(Backups, "mark", full)
    for _ in range(2):
        with pytest.raises(ProjectDamagedError):
            backups.make(store.path, verify=refuse)


def test_what_a_restoring_that_was_killed_left_is_not_in_the_way(store: Store, backups: Backups) -> None:
    with store.transaction():
        store.set_meta("note", "kept")
    found = made(backups, store.path)
    store.close()
    for end in ("", "-journal", "-wal"):
        store.path.with_name(f"{store.path.name}.restoring{end}").write_bytes(b"half of something " * 100)
    backups.restore(found.path, store.path)
    restored = Store(store.path, writing=False)
    assert restored.meta("note") == "kept"
    restored.close()
    assert not list(store.path.parent.glob("*.restoring*"))


def test_the_one_just_made_stays_beside_many_that_a_wrong_clock_places_in_the_future(
    store: Store, tmp_path: Path
) -> None:
    clock = Clock()
    backups = Backups(tmp_path / "backups" / "of-one", clock)
    for _ in range(RECENT + 1):
        clock.now += timedelta(minutes=10)
        made(backups, store.path)
    clock.now -= timedelta(hours=5)
    assert all(made(backups, store.path).path.exists() for _ in range(2)), "the second is called a second later"
