"""A backup that cannot be made or restored says why, and leaves nothing behind."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clipdesk.domain.errors import ProjectDamagedError, ProjectError
from clipdesk.store import backup as module
from clipdesk.store.backup import Backups, verified
from clipdesk.store.store import Store
from tests.store_builder import scratch


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups" / "of-one", lambda: datetime(2025, 6, 12, 12, tzinfo=UTC))


def said(code: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("so it says")
    error.sqlite_errorname = code
    return error


FAILURES = [
    ("SQLITE_FULL", r"The disk is full: “{name}” needs about [\d.]+ kB", "room"),
    ("SQLITE_IOERR", r"{told}\. The disk reported an error\.", "Check the disk."),
]


@pytest.mark.parametrize(("code", "words", "remedy"), FAILURES)
def test_a_disk_that_does_not_take_a_backup_is_told(
    store: Store, backups: Backups, code: str, words: str, remedy: str
) -> None:
    def proceed(_done: int, _total: int) -> bool:
        raise said(code)

    words = words.format(name=r"2025-06-12T12-00-00Z filled\.clipdesk", told="“filled.clipdesk” cannot be backed up")
    with pytest.raises(ProjectError, match=words) as found:
        backups.make(store.path, proceed=proceed)
    assert remedy in found.value.remedy
    assert list(backups.folder.iterdir()) == []


@pytest.mark.parametrize(("code", "words", "remedy"), FAILURES)
def test_a_disk_that_does_not_take_what_is_restored_is_told(
    store: Store, backups: Backups, monkeypatch: pytest.MonkeyPatch, code: str, words: str, remedy: str
) -> None:
    found = backups.make(store.path)
    assert found is not None
    store.close()

    def look(path: Path) -> dict[str, int]:
        if path != found.path:
            raise said(code)
        return {}

    monkeypatch.setattr(module, "verified", look)
    words = words.format(name=r"filled\.clipdesk\.restoring", told="The backup cannot be put in place")
    with pytest.raises(ProjectError, match=words) as told:
        backups.restore(found.path, store.path)
    assert remedy in told.value.remedy
    assert [one.name for one in store.path.parent.iterdir() if one.is_file()] == ["filled.clipdesk"]


def test_whatever_sqlite_leaves_beside_a_copy_that_failed_goes_with_it(store: Store, backups: Backups) -> None:
    def verify(copy: Path) -> dict[str, int]:
        for end in ("-journal", "-wal", "-shm"):
            copy.with_name(copy.name + end).write_bytes(b"half")
        raise ProjectDamagedError(f"{copy.name} is not whole.")

    with pytest.raises(ProjectDamagedError, match=r"\.tmp is not whole"):
        backups.make(store.path, verify=verify)
    assert [one.suffix for one in backups.folder.iterdir() if one.name != backups._mark_of(store.path).name] == []


def test_a_backup_that_is_not_whole_is_named(store: Store, backups: Backups) -> None:
    found = backups.make(store.path)
    assert found is not None
    scratch(found.path, "body")
    with pytest.raises(ProjectDamagedError) as told:
        verified(found.path)
    assert told.value.sentence == "The project file “2025-06-12T12-00-00Z filled.clipdesk” is damaged."
